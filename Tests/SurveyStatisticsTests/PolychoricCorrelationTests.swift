import Testing

@testable import SurveyStatistics

@Suite struct PolychoricCorrelationTests {
  /// A table with the probabilities of a correlation, as counts of a million.
  private func table(_ correlation: Double, rows: [Double], columns: [Double]) -> [[Int]] {
    let normal = BivariateNormal(correlation: correlation)
    let rowCuts = [-.infinity] + rows + [.infinity]
    let columnCuts = [-.infinity] + columns + [.infinity]
    return rowCuts.indices.dropLast().map { row in
      columnCuts.indices.dropLast().map { column in
        let probability =
          normal.cdf(rowCuts[row + 1], columnCuts[column + 1])
          - normal.cdf(rowCuts[row], columnCuts[column + 1])
          - normal.cdf(rowCuts[row + 1], columnCuts[column]) + normal.cdf(rowCuts[row], columnCuts[column])
        return Int((1e6 * probability).rounded())
      }
    }
  }

  @Test("The correlation behind a table is recovered", arguments: [-0.95, -0.4, 0, 0.3, 0.7, 0.97])
  func recovered(correlation: Double) throws {
    let counts = table(correlation, rows: [-1, 0.2, 0.9], columns: [-0.5, 0.6])
    let found = try #require(PolychoricCorrelation(counts: counts))
    #expect(agree(found.value, correlation, within: 1e-4) && !found.isAtLimit)
  }

  @Test(
    "Turning a variable round changes the sign, exchanging the variables nothing, empty categories nothing")
  func laws() throws {
    let counts = [[8, 5, 1], [4, 9, 6], [1, 6, 10]]
    let plain = try #require(PolychoricCorrelation(counts: counts)).value
    let turned = try #require(PolychoricCorrelation(counts: counts.reversed())).value
    let exchanged = try #require(
      PolychoricCorrelation(counts: (0..<3).map { column in counts.map { $0[column] } })
    ).value
    let padded = try #require(
      PolychoricCorrelation(counts: [[0, 0, 0, 0]] + counts.map { [$0[0], 0, $0[1], $0[2]] })
    ).value
    #expect(agree(plain, -turned, within: 1e-8) && agree(plain, exchanged, within: 1e-8))
    #expect(agree(plain, padded, within: 1e-8))
  }

  @Test("Perfect agreement runs to the limit and says so")
  func limit() throws {
    let up = try #require(PolychoricCorrelation(counts: [[10, 0], [0, 10]]))
    let down = try #require(PolychoricCorrelation(counts: [[0, 10], [10, 0]]))
    #expect(up.isAtLimit && up.value == 0.9999 && down.isAtLimit && down.value == -0.9999)
  }

  @Test(
    "A variable with one category has no correlation",
    arguments: [[], [[3, 4]], [[3, 0], [5, 0]]] as [[[Int]]])
  func single(counts: [[Int]]) {
    #expect(PolychoricCorrelation(counts: counts) == nil)
  }
}
