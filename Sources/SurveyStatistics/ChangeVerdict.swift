/// What may be said of a change, given its intervals and a margin that was set before the data came in.
///
/// "Improved" means a higher value. "Not shown" is never "no change": that has a verdict of its own, which needs the
/// 90 % interval to lie inside the margin.
public enum ChangeVerdict: String, Hashable, Sendable, CaseIterable {
  /// Higher, and by more than the margin.
  case improvedRelevant = "improved-relevant"

  /// Higher; whether by more than the margin is open.
  case improved

  /// Higher, but by less than the margin.
  case improvedNegligible = "improved-negligible"

  /// Lower, and by more than the margin.
  case worsenedRelevant = "worsened-relevant"

  /// Lower; whether by more than the margin is open.
  case worsened

  /// Lower, but by less than the margin.
  case worsenedNegligible = "worsened-negligible"

  /// Any change is smaller than the margin.
  case noRelevantChange = "no-relevant-change"

  /// The numbers leave it open.
  case inconclusive

  /// The interval speaks for higher, but not after allowing for the number of tests.
  case inconclusiveUp = "inconclusive-up"

  /// The interval speaks for lower, but not after allowing for the number of tests.
  case inconclusiveDown = "inconclusive-down"

  /// Higher among everybody, by the margin or more; no sampling error.
  case censusUp = "census-up"

  /// Lower among everybody, by the margin or more; no sampling error.
  case censusDown = "census-down"

  /// Less than the margin apart among everybody; no sampling error.
  case censusEqual = "census-equal"

  /// There is nothing to judge.
  case notReportable = "not-reportable"

  /// The verdict on a change that was estimated from a sample.
  ///
  /// - Parameters:
  ///   - interval: The interval for "did it change?", usually at 95 %.
  ///   - equivalence: The interval for "is it smaller than the margin?", usually at 90 %.
  ///   - adjustedP: The p-value, adjusted for the number of tests.
  ///   - margin: The smallest change that matters, above 0.
  ///   - alpha: The level of the test.
  public init(
    interval: ConfidenceInterval, equivalence: ConfidenceInterval, adjustedP: Double, margin: Double,
    alpha: Double = 0.05
  ) {
    precondition(margin > 0, "The smallest change that matters is above 0.")
    let isEquivalent = equivalence.liesWithin(margin: margin)
    let isSignificant = adjustedP < alpha
    if isSignificant, interval.lower > 0 {
      self = interval.lower > margin ? .improvedRelevant : isEquivalent ? .improvedNegligible : .improved
    } else if isSignificant, interval.upper < 0 {
      self = interval.upper < -margin ? .worsenedRelevant : isEquivalent ? .worsenedNegligible : .worsened
    } else if isEquivalent {
      self = .noRelevantChange
    } else if interval.lower > 0 {
      self = .inconclusiveUp
    } else if interval.upper < 0 {
      self = .inconclusiveDown
    } else {
      self = .inconclusive
    }
  }

  /// The verdict on a change among everybody, where nothing is left to chance.
  public init(census difference: Double, margin: Double) {
    precondition(margin > 0, "The smallest change that matters is above 0.")
    self = difference.magnitude < margin ? .censusEqual : difference > 0 ? .censusUp : .censusDown
  }

  /// The verdict on an estimate, whatever became of it: without a test there is a census or nothing to report.
  ///
  /// - Parameters:
  ///   - change: The estimate, later minus earlier, or `nil` when it may not be reported.
  ///   - adjustedP: Its p-value, adjusted for the number of tests; `nil` when there is none.
  ///   - margin: The smallest change that matters, above 0.
  ///   - level: The confidence level of the interval.
  ///   - alpha: The level of the test and of each of the two one-sided tests.
  public init(
    of change: DifferenceEstimate?, adjustedP: Double?, margin: Double, level: Double = 0.95,
    alpha: Double = 0.05
  ) {
    guard let change, let estimate = change.estimate else {
      self = .notReportable
      return
    }
    if let interval = change.interval(level: level), let adjustedP,
      let equivalence = change.interval(level: 1 - 2 * alpha)
    {
      self.init(
        interval: interval, equivalence: equivalence, adjustedP: adjustedP, margin: margin, alpha: alpha)
    } else if change.reason == .census || change.reason == .noSamplingError {
      self.init(census: estimate, margin: margin)
    } else {
      self = .notReportable
    }
  }
}
