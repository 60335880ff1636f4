/// The mean score of a group at one wave. Scores are on 0-100.
public struct WaveNumbers: Hashable, Sendable {
  /// The number of respondents with a score.
  public var n: Int
  /// The mean.
  public var mean: Double
  /// The standard deviation (divisor n - 1).
  public var sd: Double?
  /// The standard error of the mean, corrected for the finite population where that is known.
  public var se: Double?
  /// The lower limit of the mean's interval.
  public var low: Double?
  /// The upper limit of the mean's interval.
  public var high: Double?
  /// The number of unweighted answers that would be as precise; n without weights.
  public var effectiveN: Double?

  /// Numbers of a wave.
  public init(
    n: Int, mean: Double, sd: Double?, se: Double?, low: Double?, high: Double?, effectiveN: Double?
  ) {
    self.n = n
    self.mean = mean
    self.sd = sd
    self.se = se
    self.low = low
    self.high = high
    self.effectiveN = effectiveN
  }
}
