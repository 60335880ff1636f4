/// A bias-corrected and accelerated (BCa) bootstrap interval, and what it is made of.
///
/// Respondents are resampled, a linked one with both answers, within three strata: linked, only in the earlier wave,
/// only in the later one. For means and their differences no resample is drawn: the distribution over all resamples
/// is computed. It contains no correction for a finite population.
///
/// Source: Efron (1987), JASA 82; Efron & Tibshirani (1993), chapter 14; R: `boot::boot.ci(type = "bca")`.
public struct BootstrapInterval: Hashable, Sendable {
  /// How the distribution over the resamples was obtained.
  public enum Method: Hashable, Sendable {
    /// All resamples, counted on the lattice of the values.
    case exact

    /// All resamples, by their characteristic function; for samples so large that the steps do not show.
    case characteristicFunction

    /// Random resamples.
    case resampling(replicates: Int)
  }

  /// The BCa interval.
  public let interval: ConfidenceInterval

  /// The interval between plain quantiles of the resamples.
  public let percentileInterval: ConfidenceInterval

  /// How the distribution over the resamples was obtained.
  public let method: Method

  /// z₀: the normal quantile of the share of resamples below the estimate, ties counting half.
  public let bias: Double

  /// How the standard error changes with the value: a sixth of the skewness of the influence of the respondents.
  public let acceleration: Double

  /// The shares between whose quantiles the BCa interval lies.
  public let shares: ClosedRange<Double>

  /// `nil` when the estimate lies outside of all resamples or the correction breaks down.
  init?(_ distribution: some BootstrapDistribution, method: Method, acceleration: Double, level: Double) {
    let below = distribution.shareBelowEstimate
    guard below > 0, below < 1, acceleration.isFinite else { return nil }
    let bias = Normal.quantile(below)
    let tail = (1 - level) / 2
    func corrected(_ p: Double) -> Double? {
      let moved = bias + Normal.quantile(p)
      let scale = 1 - acceleration * moved
      return scale > 0 ? Normal.cdf(bias + moved / scale) : nil
    }
    guard let lower = corrected(tail), let upper = corrected(1 - tail), lower <= upper else { return nil }
    self.interval = ConfidenceInterval(
      lower: distribution.quantile(lower), upper: distribution.quantile(upper), level: level)
    self.percentileInterval = ConfidenceInterval(
      lower: distribution.quantile(tail), upper: distribution.quantile(1 - tail), level: level)
    self.method = method
    self.bias = bias
    self.acceleration = acceleration
    self.shares = lower...upper
  }

  /// The acceleration from values of the statistic that each leave one respondent out:
  /// Σ(θ̄ − θ₍ᵢ₎)³/(6 (Σ(θ̄ − θ₍ᵢ₎)²)^{3/2}), θ̄ being their mean; 0 when they are all equal.
  ///
  /// - Parameters:
  ///   - leftOut: The value without one respondent, for each kind of respondent.
  ///   - counts: How many respondents there are of each kind; one each if not given.
  public static func jackknifeAcceleration(_ leftOut: [Double], counts: [Int]? = nil) -> Double {
    let counts = counts ?? [Int](repeating: 1, count: leftOut.count)
    let n = Double(counts.reduce(0, +))
    let mean = CompensatedSum(zip(leftOut, counts).map { Double($1) * $0 }).value / n
    return acceleration(influences: leftOut.map { mean - $0 }, counts: counts)
  }

  /// A sixth of the skewness of a sum: Σu³/(6 (Σu²)^{3/2}).
  static func acceleration(influences: [Double], counts: [Int]) -> Double {
    var squares = CompensatedSum()
    var cubes = CompensatedSum()
    for (influence, count) in zip(influences, counts) {
      squares.add(Double(count) * influence * influence)
      cubes.add(Double(count) * influence * influence * influence)
    }
    let variance = squares.value
    return variance > 0 ? cubes.value / (6 * variance * variance.squareRoot()) : 0
  }
}
