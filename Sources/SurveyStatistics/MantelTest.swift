/// Whether an item is answered differently at follow-up by respondents who are alike on the rest of the
/// theme.
///
/// Mantel's test for ordered categories over strata: chi^2 = (sum F - sum E)^2 / sum V with one degree of
/// freedom, without continuity correction, where F is the sum of the follow-up scores of a stratum and E and
/// V are its expectation and variance given the totals. Strata in which only one wave or one category occurs
/// add nothing.
/// Source: Mantel 1963; equal to `independence_test` of the R package coin 1.4-2, stratified, with quadratic
/// statistic.
public struct MantelTest: Sendable, Equatable {
  /// Chi-squared with one degree of freedom.
  public let statistic: Double
  /// The chance of a statistic at least this large if the waves answered alike.
  public let pValue: Double
  /// The difference of means (follow-up minus baseline), each stratum counting by its follow-up respondents,
  /// over the standard deviation of all answers; `nil` when no stratum has both waves.
  public let standardisedDifference: Double?

  /// `nil` when no stratum can show a difference.
  public init?(_ answers: MatchedAnswers) {
    var excess = CompensatedSum()
    var variance = CompensatedSum()
    for stratum in answers.strata {
      let before = WeightedScores(stratum.baseline, answers.scores)
      let after = WeightedScores(stratum.followUp, answers.scores)
      let n = before.count + after.count
      guard n > 1 else { continue }
      let sum = before.sum + after.sum
      let squares = before.squares + after.squares
      excess.add(after.sum - after.count / n * sum)
      variance.add(before.count * after.count / (n * n * (n - 1)) * (n * squares - sum * sum))
    }
    guard variance.value > 1e-12 else { return nil }
    statistic = excess.value * excess.value / variance.value
    pValue = ChiSquared(degreesOfFreedom: 1).upperTail(statistic)
    standardisedDifference = Self.standardisedDifference(answers)
  }

  private static func standardisedDifference(_ answers: MatchedAnswers) -> Double? {
    var difference = 0.0
    var weight = 0.0
    var all = [Int](repeating: 0, count: answers.scores.count)
    for stratum in answers.strata {
      for category in all.indices { all[category] += stratum.baseline[category] + stratum.followUp[category] }
      let before = WeightedScores(stratum.baseline, answers.scores)
      let after = WeightedScores(stratum.followUp, answers.scores)
      guard before.count > 0, after.count > 0 else { continue }
      difference += after.count * (after.sum / after.count - before.sum / before.count)
      weight += after.count
    }
    let total = Moments(of: CountedSample(values: answers.scores, counts: all))
    guard weight > 0, let spread = total.standardDeviation, spread > 0 else { return nil }
    return difference / weight / spread
  }

  /// How large the drift of the item is.
  public enum Size: Sendable, Equatable {
    /// Not significant, or at most 0.17 standard deviations (class A).
    case negligible
    /// Up to 0.25 standard deviations (class B).
    case moderate
    /// More (class C).
    case large
  }

  /// The size, given whether the item's p-value, adjusted for the number of items, is significant.
  ///
  /// Source: Zwick, Donoghue and Grima 1993 and the classes in use at ETS; conventions.
  public func size(adjustedPValue: Double, significance: Double = 0.05) -> Size {
    guard adjustedPValue < significance, let difference = standardisedDifference?.magnitude,
      difference > 0.17
    else { return .negligible }
    return difference <= 0.25 ? .moderate : .large
  }
}

/// The count, sum and sum of squares of scores that are held as counts of categories.
private struct WeightedScores {
  let count: Double
  let sum: Double
  let squares: Double

  init(_ counts: [Int], _ scores: [Double]) {
    count = Double(counts.reduce(0, +))
    sum = zip(counts, scores).reduce(0) { $0 + Double($1.0) * $1.1 }
    squares = zip(counts, scores).reduce(0) { $0 + Double($1.0) * $1.1 * $1.1 }
  }
}
