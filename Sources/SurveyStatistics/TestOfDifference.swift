/// What tests and intervals of a difference go by where `ShortTails` applies.
public enum ShortTailCorrection: Hashable, Sendable {
  /// Student's t and its correction for skewness, whichever is less sure.
  case skewness(HallTransform)

  /// The standard error that each difference would have on a scale with ends.
  case boundedScale(BoundedScaleTest)
}

/// The test of any true difference: the one place where p-values, intervals and margins come from.
enum TestOfDifference: Hashable, Sendable {
  /// An estimate with a standard error above 0 that is the same for every difference.
  case standardError(Double, Double, TailDistribution)

  /// The score test on a scale with ends.
  case boundedScale(BoundedScaleTest)

  /// How many standard errors the estimate lies above `difference`.
  func statistic(_ difference: Double) -> Double {
    switch self {
    case .standardError(let estimate, let standardError, _): (estimate - difference) / standardError
    case .boundedScale(let test): test.statistic(difference)
    }
  }

  /// The chance of an estimate so far above a true `difference`, or further.
  func upperTail(_ difference: Double) -> Double {
    switch self {
    case .standardError(_, _, let tails): tails.upperTail(statistic(difference))
    case .boundedScale(let test): test.upperTail(difference)
    }
  }

  /// The chance of an estimate so far below a true `difference`, or further.
  func lowerTail(_ difference: Double) -> Double {
    switch self {
    case .standardError(_, _, let tails): tails.lowerTail(statistic(difference))
    case .boundedScale(let test): test.lowerTail(difference)
    }
  }

  /// The differences that the two-sided test at 1 − `level` does not reject.
  func interval(level: Double) -> ConfidenceInterval {
    switch self {
    case .standardError(let estimate, let standardError, let tails):
      tails.interval(around: estimate, standardError: standardError, level: level)
    case .boundedScale(let test): test.interval(level: level)
    }
  }
}
