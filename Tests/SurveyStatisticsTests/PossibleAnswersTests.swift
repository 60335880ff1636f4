import Testing

@testable import SurveyStatistics

@Suite struct PossibleAnswersTests {
  /// All sets of answers of `count` people on a scale from 1 to 5.
  private func multisets(_ count: Int, from lowest: Int = 1) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return (lowest...5).flatMap { first in multisets(count - 1, from: first).map { [first] + $0 } }
  }

  private func rounded(_ value: Double, decimals: Int) -> PossibleAnswers.Rounded {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    return PossibleAnswers.Rounded((value * power).rounded() / power, decimals: decimals)
  }

  @Test("The true answers are always among the possible ones, and all of those agree with what is printed")
  func complete() throws {
    for answers in multisets(5) {
      let moments = Moments(of: answers.map(Double.init))
      let mean = rounded(try #require(moments.mean), decimals: 2)
      let spread = rounded(try #require(moments.standardDeviation), decimals: 2)
      let possible = PossibleAnswers(count: 5, scale: 1...5, mean: mean, standardDeviation: spread)
      #expect(possible.multisets.contains(answers) && possible.isComplete)
      let expected = multisets(5).filter { other in
        let other = Moments(of: other.map(Double.init))
        return ((other.mean ?? 9) - mean.value).magnitude <= mean.halfUnit + 1e-9
          && ((other.standardDeviation ?? 9) - spread.value).magnitude <= spread.halfUnit + 1e-9
      }
      #expect(possible.multisets == expected)
    }
  }

  @Test(
    "With five to nine respondents mean and deviation often give the answers away, a rounded mean rarely"
  )
  func rounding() throws {
    for count in 5...9 {
      let all = multisets(count)
      var exposedByBoth = 0
      var exposedByMean = 0
      for answers in all {
        let moments = Moments(of: answers.map(Double.init))
        let mean = try #require(moments.mean)
        let both = PossibleAnswers(
          count: count, scale: 1...5, mean: rounded(mean, decimals: 2),
          standardDeviation: rounded(try #require(moments.standardDeviation), decimals: 2), limit: 1)
        if both.isComplete { exposedByBoth += 1 }
        // A whole number on 0-100 is a multiple of 0.04 on 1-5.
        let onHundred = (25 * (mean - 1)).rounded()
        let printed = PossibleAnswers.Rounded(1 + onHundred / 25, unit: 0.04)
        let whole = PossibleAnswers(count: count, scale: 1...5, mean: printed, limit: 1)
        if whole.isComplete {
          exposedByMean += 1
          // Only where all, or all but one, gave the same extreme answer.
          #expect(onHundred <= 5 || onHundred >= 95)
        }
      }
      #expect(exposedByMean == 4 && exposedByBoth > 3 * exposedByMean)
    }
  }

  @Test("The search ends at its limit and says so")
  func limit() {
    let possible = PossibleAnswers(
      count: 9, scale: 1...5, mean: PossibleAnswers.Rounded(3, decimals: 0), limit: 7)
    #expect(possible.multisets.count == 7 && !possible.isComplete)
  }

  @Test("A mean that cannot occur has no answers (GRIM)")
  func impossible() {
    let possible = PossibleAnswers(count: 5, scale: 1...5, mean: PossibleAnswers.Rounded(3.47, decimals: 2))
    #expect(possible.multisets.isEmpty && possible.isComplete)
  }

  @Test("One respondent's mean is the answer")
  func single() {
    let possible = PossibleAnswers(
      count: 1, scale: 1...5, mean: PossibleAnswers.Rounded(4, decimals: 1),
      standardDeviation: PossibleAnswers.Rounded(0, decimals: 2))
    #expect(possible.multisets == [[4]])
  }
}
