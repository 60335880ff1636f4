import Testing

@testable import SurveyStatistics

@Suite struct MantelHaenszelTests {
  private let tables = [
    MantelHaenszel.Table(a: 5, b: 2, c: 3, d: 9), MantelHaenszel.Table(a: 4, b: 8, c: 6, d: 1),
    MantelHaenszel.Table(a: 7, b: 3, c: 2, d: 3),
  ]

  @Test("The test, the odds ratio and its interval agree with mantelhaen.test(correct = FALSE) of R 4.2.2")
  func reference() throws {
    let test = try #require(MantelHaenszel(tables))
    #expect(agree(test.statistic, 0.1719154623674, within: 1e-11))
    #expect(agree(test.pValue, 0.678415056218, within: 1e-11))
    #expect(agree(test.oddsRatio, 1.22727272727273))
    let interval = try #require(test.interval())
    #expect(agree(interval.lower, 0.436198663984852) && agree(interval.upper, 3.453009996288626))
  }

  @Test("Exchanging rows inverts the odds ratio")
  func inverted() throws {
    let plain = try #require(MantelHaenszel(tables))
    let turned = try #require(
      MantelHaenszel(tables.map { MantelHaenszel.Table(a: $0.c, b: $0.d, c: $0.a, d: $0.b) }))
    #expect(agree(plain.oddsRatio, turned.oddsRatio.map { 1 / $0 }))
    #expect(agree(plain.statistic, turned.statistic) && agree(plain.logError, turned.logError))
  }

  @Test("Without variation there is no test, without one direction no ratio")
  func degenerate() throws {
    #expect(MantelHaenszel([]) == nil)
    #expect(MantelHaenszel([MantelHaenszel.Table(a: 4, b: 5, c: 0, d: 0)]) == nil)
    let separate = try #require(MantelHaenszel([MantelHaenszel.Table(a: 5, b: 0, c: 0, d: 5)]))
    #expect(separate.oddsRatio == nil && separate.interval() == nil && separate.statistic > 0)
  }
}
