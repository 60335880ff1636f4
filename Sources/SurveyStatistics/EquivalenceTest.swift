/// Two one-sided tests: is the true difference smaller than a margin, in either direction?
///
/// Equivalence at level α holds when both one-sided p-values are below α, that is when the interval at 1 − 2α lies
/// inside −margin … margin. Source: Schuirmann (1987), J. Pharmacokinet. Biopharm. 15; Lakens (2017); R: `TOSTER`.
public struct EquivalenceTest: Hashable, Sendable {
  /// The largest difference that is called irrelevant, above 0.
  public let margin: Double

  /// The statistic against a true difference of −margin; large values speak for a difference above it.
  public let lowerStatistic: Double

  /// The one-sided p-value against a true difference of −margin or less.
  public let lowerP: Double

  /// The statistic against a true difference of margin; small values speak for a difference below it.
  public let upperStatistic: Double

  /// The one-sided p-value against a true difference of margin or more.
  public let upperP: Double

  /// The interval at confidence 1 − 2α.
  public let interval: ConfidenceInterval

  /// The p-value of the test as a whole: the larger of the two.
  public var p: Double { max(lowerP, upperP) }

  /// Whether the difference is shown to be smaller than the margin.
  public var isEquivalent: Bool { interval.liesWithin(margin: margin) }

  /// The test of an estimate with a standard error above 0.
  public init(
    estimate: Double, standardError: Double, distribution: ReferenceDistribution, margin: Double,
    alpha: Double = 0.05
  ) {
    self.init(
      estimate: estimate, standardError: standardError, tails: TailDistribution(distribution),
      margin: margin, alpha: alpha)
  }

  fileprivate init(
    estimate: Double, standardError: Double, tails: TailDistribution, margin: Double, alpha: Double
  ) {
    precondition(standardError > 0 && margin > 0, "Equivalence needs a standard error and a margin above 0.")
    self.margin = margin
    self.lowerStatistic = (estimate + margin) / standardError
    self.lowerP = tails.upperTail(lowerStatistic)
    self.upperStatistic = (estimate - margin) / standardError
    self.upperP = tails.lowerTail(upperStatistic)
    self.interval = tails.interval(around: estimate, standardError: standardError, level: 1 - 2 * alpha)
  }
}

extension DifferenceEstimate {
  /// Whether this difference is shown to be smaller than `margin`, or `nil` where there is no test. Its tails are
  /// corrected as those of `p` and `interval` are.
  public func equivalence(margin: Double, alpha: Double = 0.05) -> EquivalenceTest? {
    guard let estimate, let standardError, let distribution else { return nil }
    return EquivalenceTest(
      estimate: estimate, standardError: standardError, tails: distribution, margin: margin, alpha: alpha)
  }
}
