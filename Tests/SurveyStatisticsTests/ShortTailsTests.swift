import Testing

@testable import SurveyStatistics

@Suite struct ShortTailsTests {
  /// Scores of which `atEnd` are 87.5 and the others 50.
  private func sample(_ count: Int, atEnd: Int = 0) -> CountedSample {
    CountedSample(values: [50, 87.5], counts: [count - atEnd, atEnd])
  }

  @Test(
    "Fewer than 100 respondents with half of the scores close to an end, or fewer than 15 beside three times as many",
    arguments: [
      (99, 50, 160, 0, ShortTails.scaleEnd), (160, 80, 99, 0, .scaleEnd), (99, 49, 160, 0, nil),
      (100, 100, 160, 0, nil), (14, 0, 42, 0, .lopsided), (42, 0, 14, 0, .lopsided), (14, 0, 41, 0, nil),
      (15, 0, 60, 0, nil), (14, 14, 42, 0, .scaleEnd), (0, 0, 20, 0, .lopsided),
    ] as [(Int, Int, Int, Int, ShortTails?)])
  func bounds(first: Int, firstAtEnd: Int, second: Int, secondAtEnd: Int, tails: ShortTails?) {
    #expect(
      ShortTails(first: sample(first, atEnd: firstAtEnd), second: sample(second, atEnd: secondAtEnd)) == tails
    )
  }

  @Test("The low end of the scale is an end as well")
  func lowEnd() {
    let low = CountedSample(values: [12.5, 50], counts: [10, 10])
    #expect(ShortTails(first: low, second: sample(20)) == .scaleEnd)
    #expect(
      ShortTails(first: CountedSample(values: [12.6, 50], counts: [10, 10]), second: sample(20)) == nil)
  }

  @Test("A wave of fewer than 100 with half of the scores close to an end lies there by itself as well")
  func oneWave() {
    #expect(
      ShortTails.liesAtEnd(few: sample(99, atEnd: 50)) && !ShortTails.liesAtEnd(few: sample(99, atEnd: 49)))
    #expect(!ShortTails.liesAtEnd(few: sample(100, atEnd: 100)) && !ShortTails.liesAtEnd(few: sample(0)))
  }

  @Test("Two waves lie at an end together where half of all their scores do, at one and the same end")
  func together() {
    let low = CountedSample(values: [0, 50], counts: [10, 0])
    #expect(ShortTails.lieAtEnd(sample(10, atEnd: 10), sample(10)))
    #expect(!ShortTails.lieAtEnd(sample(10, atEnd: 10), sample(11)))
    #expect(!ShortTails.lieAtEnd(low, sample(12, atEnd: 10)) && !ShortTails.lieAtEnd(sample(0), sample(0)))
  }

  @Test("A limit takes degrees of freedom away, never adds them, and widens the interval alone")
  func limited() throws {
    let first = Moments(of: CountedSample(values: [25, 50, 75], counts: [2, 4, 2]))
    let second = Moments(of: CountedSample(values: [25, 50, 75], counts: [10, 25, 25]))
    let estimate = DifferenceEstimate.welch(first: first, second: second)
    let limited = estimate.limited(toDegreesOfFreedom: 7)
    #expect(try #require(estimate.degreesOfFreedom) > 7 && limited.degreesOfFreedom == 7)
    #expect(limited.estimate == estimate.estimate && limited.standardError == estimate.standardError)
    let wide = try #require(limited.interval(level: 0.95))
    let narrow = try #require(estimate.interval(level: 0.95))
    #expect(wide.lower < narrow.lower && wide.upper > narrow.upper)
    #expect(estimate.limited(toDegreesOfFreedom: 1000) == estimate)
  }
}
