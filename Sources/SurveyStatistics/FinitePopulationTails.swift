/// How much longer than those of Student's t the tails of a difference of means are where a large part of a small
/// population answered, and scores have some far from the others.
///
/// What is not known is then the mean of the few who did not answer. One of them far from the others is a large error,
/// and those who answered cannot tell of it. With Z the standardised mean of n out of N values, V the relative error of
/// its estimated variance, f = n/N and γ₂ the excess kurtosis of the values,
///
///     κ₄(Z) = γ₂/n (1/(1 − f) − 6f) − 6f/n,   Cov(Z², V) = ((1 − 2f) γ₂ − 2f)/n,   Var(V) = (1 − f)(γ₂ + 2)/n
///
/// to first order, so that t ≈ Z(1 − V/2 + 3V²/8) has, beyond a t distribution of normal values,
///
///     variance γ₂/n f,   fourth cumulant γ₂/n (1/(1 − f) − 3(1 − f)),
///
/// and γ₂/n (2f − 1) and γ₂/n (1/(1 − f) − 6(1 − f)) where the variance is that of both waves and hardly varies. At
/// f = 0 the former is the known −2γ₂/n: large populations have shorter tails, of which nothing is made use. The
/// derivation is in the article *Few respondents, skewed scores*.
struct FinitePopulationTails: Hashable, Sendable {
  /// What is added to the variance of t.
  private(set) var variance = 0.0
  /// What is added to its fourth cumulant.
  private(set) var fourthCumulant = 0.0

  /// The excess kurtosis that scores at an end of the scale are taken to have at least: of few values the usual
  /// estimate misses what lies far out, which is what matters here. A convention.
  static let leastKurtosis = 2.0

  /// The tails of the mean of `count` of so many people that the share `left` did not answer.
  ///
  /// - Parameters:
  ///   - kurtosis: The estimated excess kurtosis of the values.
  ///   - share: The share of this mean in the variance of the difference.
  ///   - hasOwnVariance: Whether the variance is estimated from these values alone.
  mutating func add(count: Double, left: Double, kurtosis: Double, share: Double, hasOwnVariance: Bool) {
    guard left > 0, left < 1, count > 0 else { return }
    let part = share * share * max(Self.leastKurtosis, kurtosis) / count
    variance += part * max(0, hasOwnVariance ? 1 - left : 1 - 2 * left)
    fourthCumulant += part * max(0, 1 / left - (hasOwnVariance ? 3 : 6) * left)
  }

  /// No more than those of Student's t.
  init() {}

  /// The tails of the difference of two waves, of which all are linked or some.
  init(_ sample: PartlyLinkedSample, drawn waves: DrawnWaves) {
    guard sample.linkage != .linked else {
      // The wave that fewer did not answer decides, unless everybody did.
      let left = [waves.left.first, waves.left.second].filter { $0 > 0 }.min() ?? 0
      add(
        count: waves.count.first, left: left,
        kurtosis: Self.excessKurtosis(of: sample.pairs.differences) ?? 0, share: 1, hasOwnVariance: true)
      return
    }
    let parts = (waves.left.first / waves.count.first, waves.left.second / waves.count.second)
    guard parts.0 + parts.1 > 0 else { return }
    // The waves tell of each other, as the same people answer the same questions.
    let kurtosis =
      (waves.count.first * (Self.excessKurtosis(of: sample.first) ?? 0)
        + waves.count.second * (Self.excessKurtosis(of: sample.second) ?? 0))
      / (waves.count.first + waves.count.second)
    add(
      count: waves.count.first, left: waves.left.first, kurtosis: kurtosis,
      share: parts.0 / (parts.0 + parts.1),
      hasOwnVariance: false)
    add(
      count: waves.count.second, left: waves.left.second, kurtosis: kurtosis,
      share: parts.1 / (parts.0 + parts.1),
      hasOwnVariance: false)
  }

  /// Student's t times a factor, which has the variance of t with `degreesOfFreedom` and these tails, and the excess
  /// kurtosis of t and their fourth cumulant together: its own degrees of freedom and the factor. Up to four degrees of
  /// freedom have no fourth cumulant and stay what they are.
  func widened(degreesOfFreedom: Double) -> (degreesOfFreedom: Double, factor: Double) {
    guard degreesOfFreedom > 4, variance > 0 || fourthCumulant > 0 else { return (degreesOfFreedom, 1) }
    let total = degreesOfFreedom / (degreesOfFreedom - 2) + variance
    let kurtosis = 6 / (degreesOfFreedom - 4) + fourthCumulant
    let fitted = 4 + 6 / kurtosis
    return (fitted, (total * (fitted - 2) / fitted).squareRoot())
  }

  /// The excess kurtosis of a sample, unbiased for normal values (G₂); `nil` of fewer than four values and of equal
  /// ones.
  static func excessKurtosis(of sample: CountedSample) -> Double? {
    let moments = Moments(of: sample)
    guard sample.count >= 4, let mean = moments.mean, let variance = moments.variance, variance > 0 else {
      return nil
    }
    var fourth = CompensatedSum()
    for (value, count) in zip(sample.values, sample.counts) {
      let square = (value - mean) * (value - mean)
      fourth.add(Double(count) * square * square)
    }
    let n = Double(sample.count)
    let ratio = fourth.value / (variance * variance)
    return n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * ratio - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3))
  }
}
