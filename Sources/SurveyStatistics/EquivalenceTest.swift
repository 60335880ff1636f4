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
    precondition(standardError > 0, "Equivalence needs a standard error above 0.")
    self.init(
      of: .standardError(estimate, standardError, TailDistribution(distribution)), margin: margin,
      alpha: alpha)
  }

  fileprivate init(of test: TestOfDifference, margin: Double, alpha: Double) {
    precondition(margin > 0, "Equivalence needs a margin above 0.")
    self.margin = margin
    self.lowerStatistic = test.statistic(-margin)
    self.lowerP = test.upperTail(-margin)
    self.upperStatistic = test.statistic(margin)
    self.upperP = test.lowerTail(margin)
    self.interval = test.interval(level: 1 - 2 * alpha)
  }
}

extension DifferenceEstimate {
  /// Whether this difference is shown to be smaller than `margin`, or `nil` where there is no test. It is tested as
  /// `p` and `interval` are.
  public func equivalence(margin: Double, alpha: Double = 0.05) -> EquivalenceTest? {
    test.map { EquivalenceTest(of: $0, margin: margin, alpha: alpha) }
  }
}
