import Testing

@testable import SurveyStatistics

@Suite struct ThemeScoreTests {
  @Test(
    "Half of the items rounds up: three of five",
    arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3), (7, 4)])
  func half(items: Int, needed: Int) {
    #expect(AnsweredShareRule.half.minimumAnswered(of: items) == needed)
  }

  @Test(
    "A share of the items that is a whole number is not rounded up by a rounding error",
    arguments: [
      (0.28, 25, 7), (0.56, 25, 14), (0.55, 20, 11), (0.7, 10, 7), (0.75, 4, 3), (0.1, 30, 3), (0.6, 5, 3),
      (1, 7, 7),
    ])
  func wholeShares(share: Double, items: Int, needed: Int) throws {
    #expect(try #require(AnsweredShareRule(share: share)).minimumAnswered(of: items) == needed)
  }

  @Test("A share of 0, above 1 or not a number is no rule", arguments: [0, -0.1, 1.01, .nan])
  func noRule(share: Double) {
    #expect(AnsweredShareRule(share: share) == nil)
  }

  @Test("Items on different scales count alike because each is on 0-100 before the mean")
  func mixedScales() throws {
    let five = try #require(ScaleRange(minimum: 1, maximum: 5))
    let ten = try #require(ScaleRange(minimum: 1, maximum: 10))
    let items: [Double?] = [five.percentOfMaximumPossible(5), ten.percentOfMaximumPossible(10)]
    #expect(ThemeScore(ofItems: items).score == 100)
  }

  @Test("Two of five answers give no score, and missing answers are not zeros")
  func tooFew() {
    let two = ThemeScore(ofItems: [100, nil, 50, nil, nil])
    #expect(two.score == nil)
    #expect(two.answered == 2)
    #expect(ThemeScore(ofItems: [100, nil, 50, nil]).score == 75)
  }

  @Test("Nothing answered and no items at all give no score", arguments: [0, 1, 2, 5])
  func empty(items: Int) {
    let theme = ThemeScore(ofItems: [Double?](repeating: nil, count: items))
    #expect(theme.score == nil && theme.answered == 0)
  }

  @Test("The score equals the mean after filling each gap with the respondent's own mean")
  func personMean() {
    let items: [Double?] = [25, nil, 75, 100, nil]
    let filled = items.map { $0 ?? (25 + 75 + 100) / 3 }
    #expect(agree(ThemeScore(ofItems: items).score, filled.reduce(0, +) / 5))
  }
}
