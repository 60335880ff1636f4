import Testing

@testable import SurveyStatistics

@Suite struct ChiSquaredTestTests {
  @Test("The statistic agrees with chisq.test of R 4.2.2")
  func reference() throws {
    let test = try #require(ChiSquaredTest(ContingencyTable([[12, 3, 1, 0, 4, 9], [8, 9, 0, 2, 7, 14]])))
    #expect(agree(test.statistic, 7.13279388714734) && test.degreesOfFreedom == 5)
  }

  @Test("Other orders, exchanged sides and empty categories change nothing; doubled counts leave Cramér's V")
  func laws() throws {
    let rows = [[6, 14, 2], [4, 13, 8]]
    let plain = try #require(ChiSquaredTest(ContingencyTable(rows)))
    let others = [
      rows.reversed(), rows.map { $0.reversed() }, (0..<3).map { column in rows.map { $0[column] } },
      rows.map { $0 + [0] },
    ]
    for other in others {
      let test = try #require(ChiSquaredTest(ContingencyTable(other)))
      #expect(
        agree(test.statistic, plain.statistic) && agree(test.correctedCramersV, plain.correctedCramersV))
    }
    let doubled = try #require(ChiSquaredTest(ContingencyTable(rows.map { $0.map { 2 * $0 } })))
    #expect(agree(doubled.cramersV, plain.cramersV) && agree(doubled.statistic, 2 * plain.statistic))
    #expect(doubled.correctedCramersV > plain.correctedCramersV)
  }

  @Test("Equal shares have V 0, a perfect relation has V 1")
  func limits() throws {
    let none = try #require(ChiSquaredTest(ContingencyTable([[10, 20], [30, 60]])))
    #expect(agree(none.statistic, 0) && none.correctedCramersV == 0 && agree(none.pValue, 1))
    let perfect = try #require(ChiSquaredTest(ContingencyTable([[10, 0, 0], [0, 7, 0], [0, 0, 5]])))
    #expect(agree(perfect.cramersV, 1) && perfect.correctedCramersV <= 1)
  }

  @Test(
    "With one row, one column or nobody there is nothing to relate",
    arguments: [[], [[]], [[3, 4]], [[3], [4]], [[0, 0], [0, 0]], [[1, 0], [1, 0]]] as [[[Int]]])
  func degenerate(rows: [[Int]]) {
    #expect(ChiSquaredTest(ContingencyTable(rows)) == nil)
    #expect(FisherExactTest(ContingencyTable(rows))?.pValue == 1)
  }

  @Test("The smallest table with two rows and columns has finite numbers")
  func smallest() throws {
    let test = try #require(ChiSquaredTest(ContingencyTable([[1, 0], [0, 1]])))
    #expect(test.statistic == 2 && test.correctedCramersV.isFinite && test.cramersV == 1)
  }
}
