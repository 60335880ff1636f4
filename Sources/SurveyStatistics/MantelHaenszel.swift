/// The common odds ratio of 2 x 2 tables over strata, and the test of whether it is 1.
///
/// Source: Mantel and Haenszel 1959; Robins, Breslow and Greenland 1986 for the interval; equal to
/// `mantelhaen.test` of R 4.2.2.
public struct MantelHaenszel: Sendable, Equatable {
  /// One stratum: two rows of two counts.
  public struct Table: Sendable, Equatable {
    /// First row, first column.
    public let a: Int
    /// First row, second column.
    public let b: Int
    /// Second row, first column.
    public let c: Int
    /// Second row, second column.
    public let d: Int

    /// Takes counts of 0 or more.
    public init(a: Int, b: Int, c: Int, d: Int) {
      precondition(min(a, b, c, d) >= 0, "A number of respondents cannot be negative.")
      self.a = a
      self.b = b
      self.c = c
      self.d = d
    }
  }

  /// Chi-squared with one degree of freedom, without continuity correction.
  public let statistic: Double
  /// The same with continuity correction.
  public let correctedStatistic: Double
  /// (a d / n) over (b c / n), summed over the strata; `nil` when one of the sums is 0.
  public let oddsRatio: Double?
  /// The standard error of the logarithm of the odds ratio; `nil` where that is.
  public let logError: Double?

  /// The p-value of `statistic`.
  public var pValue: Double { ChiSquared(degreesOfFreedom: 1).upperTail(statistic) }
  /// The p-value of `correctedStatistic`.
  public var correctedPValue: Double { ChiSquared(degreesOfFreedom: 1).upperTail(correctedStatistic) }

  /// The interval of the odds ratio; `nil` where that is.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let oddsRatio, let logError else { return nil }
    let factor = exp(Normal.quantile(1 - (1 - level) / 2) * logError)
    return ConfidenceInterval(lower: oddsRatio / factor, upper: oddsRatio * factor, level: level)
  }

  /// `nil` when no stratum can show an association.
  public init?(_ tables: [Table]) {
    var excess = 0.0
    var variance = 0.0
    var r = 0.0
    var s = 0.0
    var pr = 0.0
    var psqr = 0.0
    var qs = 0.0
    for table in tables {
      let (a, b, c, d) = (Double(table.a), Double(table.b), Double(table.c), Double(table.d))
      let n = a + b + c + d
      guard n > 1 else { continue }
      excess += a - (a + b) * (a + c) / n
      variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))
      let agreeing = a * d / n
      let opposing = b * c / n
      r += agreeing
      s += opposing
      pr += (a + d) / n * agreeing
      psqr += (a + d) / n * opposing + (b + c) / n * agreeing
      qs += (b + c) / n * opposing
    }
    guard variance > 0 else { return nil }
    statistic = excess * excess / variance
    let corrected = excess.magnitude - min(0.5, excess.magnitude)
    correctedStatistic = corrected * corrected / variance
    if r > 0, s > 0 {
      oddsRatio = r / s
      logError = (pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s)).squareRoot()
    } else {
      oddsRatio = nil
      logError = nil
    }
  }
}
