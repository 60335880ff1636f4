public import SurveyModel

/// The straight line through the mean scores of three or more waves, in points on 0-100 a year.
///
/// Source: generalised least squares with the covariances of the means; `metafor::rma(mods = ~ time, method = "FE")`
/// where the waves are unlinked.
public struct TrendNumbers: Hashable, Sendable {
  /// The waves that the line goes through, in time order.
  public var waves: [Wave.ID]
  /// The number of respondents with a score at the wave that has the fewest.
  public var leastN: Int
  /// The change a year.
  public var slope: Double
  /// Its standard error.
  public var se: Double
  /// The lower limit of the interval at the study's confidence level.
  public var low: Double
  /// The upper limit of the interval at the study's confidence level.
  public var high: Double
  /// The two-sided p-value of no slope.
  public var p: Double
  /// The p-value after correction for the number of themes.
  public var pAdjusted: Double?
  /// How far the means lie from the line: χ² with `residualDf` degrees of freedom.
  public var residual: Double
  /// The number of waves minus two.
  public var residualDf: Int
  /// The p-value of means that lie on the line.
  public var residualP: Double

  /// A trend.
  public init(
    waves: [Wave.ID], leastN: Int, slope: Double, se: Double, low: Double, high: Double, p: Double,
    pAdjusted: Double?, residual: Double, residualDf: Int, residualP: Double
  ) {
    self.waves = waves
    self.leastN = leastN
    self.slope = slope
    self.se = se
    self.low = low
    self.high = high
    self.p = p
    self.pAdjusted = pAdjusted
    self.residual = residual
    self.residualDf = residualDf
    self.residualP = residualP
  }
}

/// The trend of a group on a theme over all waves that asked it.
public struct TrendRecord<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The theme.
  public let theme: Theme.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The trend.
  public let value: Value

  /// A trend.
  public init(theme: Theme.ID, group: RespondentGroup.ID, value: Value) {
    self.theme = theme
    self.group = group
    self.value = value
  }
}
