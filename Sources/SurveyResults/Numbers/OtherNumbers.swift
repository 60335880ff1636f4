public import SurveyModel

/// How well the items of a theme hang together.
public struct ReliabilityNumbers: Hashable, Sendable {
  /// The number of items.
  public var items: Int
  /// The number of respondents who answered all of them.
  public var n: Int
  /// Cronbach's alpha.
  public var alpha: Double?
  /// The lower limit of alpha (Feldt).
  public var alphaLow: Double?
  /// The upper limit of alpha (Feldt).
  public var alphaHigh: Double?
  /// McDonald's omega; nil where it is not estimated.
  public var omega: Double?
  /// The items in questionnaire order; empty where details may not be shown.
  public var item: [Reliability.ItemStatistics]

  /// Reliability of a theme.
  public init(
    items: Int, n: Int, alpha: Double?, alphaLow: Double?, alphaHigh: Double?, omega: Double?,
    item: [Reliability.ItemStatistics]
  ) {
    self.items = items
    self.n = n
    self.alpha = alpha
    self.alphaLow = alphaLow
    self.alphaHigh = alphaHigh
    self.omega = omega
    self.item = item
  }
}

/// How much more one group changed than another, in points on 0-100: second group minus first.
public struct BetweenNumbers: Hashable, Sendable {
  /// The difference of the two changes.
  public var estimate: Double
  /// Its standard error.
  public var se: Double?
  /// Its degrees of freedom (Satterthwaite).
  public var df: Double?
  /// The lower limit.
  public var low: Double?
  /// The upper limit.
  public var high: Double?
  /// The two-sided p-value.
  public var p: Double?
  /// The p-value after correction for the number of themes.
  public var pAdjusted: Double?

  /// A difference between changes.
  public init(
    estimate: Double, se: Double?, df: Double?, low: Double?, high: Double?, p: Double?, pAdjusted: Double?
  ) {
    self.estimate = estimate
    self.se = se
    self.df = df
    self.low = low
    self.high = high
    self.p = p
    self.pAdjusted = pAdjusted
  }
}

/// Whether two waves are alike in who answered, by one background variable.
public struct CompositionNumbers: Hashable, Sendable {
  /// Pearson's chi-squared.
  public var chiSquared: Double?
  /// Its degrees of freedom.
  public var df: Double?
  /// Its p-value.
  public var p: Double?
  /// Cramer's V, corrected for bias, 0 to 1.
  public var cramersV: Double?

  /// A composition.
  public init(chiSquared: Double?, df: Double?, p: Double?, cramersV: Double?) {
    self.chiSquared = chiSquared
    self.df = df
    self.p = p
    self.cramersV = cramersV
  }
}
