import Testing

@testable import SurveyStatistics

@Suite struct MantelTestTests {
  private func answers(_ tables: [([Int], [Int])], scores: [Double] = [1, 2, 3]) -> MatchedAnswers {
    MatchedAnswers(
      strata: tables.map { MatchedAnswers.Stratum(baseline: $0.0, followUp: $0.1) }, scores: scores)
  }

  private let tables = [([8, 5, 1], [4, 6, 6]), ([3, 6, 9], [1, 5, 12]), ([2, 3, 4], [2, 2, 9])]

  @Test("Swapping the waves turns the difference round and inverts the odds ratio, but leaves the test")
  func swapped() throws {
    let plain = try #require(MantelTest(answers(tables)))
    let turned = try #require(MantelTest(answers(tables.map { ($0.1, $0.0) })))
    #expect(agree(plain.statistic, turned.statistic))
    #expect((plain.standardisedDifference ?? 0) > 0 && (turned.standardisedDifference ?? 0) < 0)
    let ratio = try #require(LiuAgresti(answers(tables)))
    let inverse = try #require(LiuAgresti(answers(tables.map { ($0.1, $0.0) })))
    #expect(agree(ratio.oddsRatio, 1 / inverse.oddsRatio) && ratio.logOddsRatio > 0)
  }

  @Test("Another unit of the scores, the order of strata and strata with one wave do not change the test")
  func laws() throws {
    let plain = try #require(MantelTest(answers(tables)))
    let scaled = try #require(MantelTest(answers(tables, scores: [0, 50, 100])))
    let padded = try #require(MantelTest(answers(tables.reversed() + [([5, 0, 0], [0, 0, 0])])))
    #expect(agree(plain.statistic, scaled.statistic) && agree(plain.statistic, padded.statistic))
    #expect(agree(plain.standardisedDifference, scaled.standardisedDifference))
  }

  @Test("With two categories Liu-Agresti is the Mantel-Haenszel odds ratio, and both tests agree")
  func twoCategories() throws {
    let two = [([8, 5], [4, 9]), ([3, 6], [1, 12]), ([7, 2], [6, 6])]
    let ratio = try #require(LiuAgresti(answers(two, scores: [0, 1])))
    let tables = two.map { MantelHaenszel.Table(a: $0.0[0], b: $0.0[1], c: $0.1[0], d: $0.1[1]) }
    let haenszel = try #require(MantelHaenszel(tables))
    #expect(agree(ratio.oddsRatio, haenszel.oddsRatio))
    let mantel = try #require(MantelTest(answers(two, scores: [0, 1])))
    #expect(agree(mantel.statistic, haenszel.statistic))
  }

  @Test("Equal answers in both waves show nothing")
  func equal() throws {
    let same = answers([([4, 5, 6], [4, 5, 6]), ([2, 8, 1], [4, 16, 2])])
    let test = try #require(MantelTest(same))
    #expect(agree(test.statistic, 0) && agree(test.standardisedDifference, 0))
    #expect(agree(LiuAgresti(same)?.oddsRatio, 1))
    #expect(test.size(adjustedPValue: 0.001) == .negligible)
  }

  @Test("A drift is only large when it is significant and large")
  func size() throws {
    let test = try #require(MantelTest(answers(tables)))
    #expect((test.standardisedDifference ?? 0) > 0.25)
    #expect(test.size(adjustedPValue: 0.2) == .negligible && test.size(adjustedPValue: 0.01) == .large)
  }

  @Test("Where nothing can differ there is no test and no ratio")
  func degenerate() {
    for empty in [answers([]), answers([([0, 0, 0], [0, 0, 0])]), answers([([5, 0, 0], [7, 0, 0])])] {
      #expect(MantelTest(empty) == nil && LiuAgresti(empty) == nil)
    }
    // Everyone higher at follow-up: a test, but no finite ratio.
    let separate = answers([([5, 0, 0], [0, 0, 5])])
    #expect(MantelTest(separate) != nil && LiuAgresti(separate) == nil)
  }
}
