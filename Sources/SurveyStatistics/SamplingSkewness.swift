/// How far the sampling distribution of a standardised estimate is from a symmetric one, to first order.
///
/// Student's t takes the estimate for normal and its standard error for independent of it. Of skewed answers neither
/// is true: the estimate has a third cumulant, and samples with a high mean have another spread than those with a low
/// one. With Z the standardised estimate and V the relative error of its estimated variance, t ≈ Z (1 − V/2), whose
/// first and third cumulants are −c/2 and κ₃ − 3c, with κ₃ the third cumulant of Z and c its covariance with V.
/// `HallTransform` takes both away.
///
/// Source: Hall (1992), *The Bootstrap and Edgeworth Expansion*, section 2.6; with a finite population Babu & Singh
/// (1985), J. Multivar. Anal. 17, and Sugden & Smith (1997), Statist. Probab. Lett. 34.
public struct SamplingSkewness: Hashable, Sendable {
  /// The third cumulant of the estimate: κ₃ times the cube of the standard error.
  public let thirdCumulant: Double

  /// The covariance of the estimate with its estimated variance: c times the cube of the standard error.
  public let covarianceWithVariance: Double

  /// The skewness of an estimate with these two, in the third power of the estimate's unit.
  public init(thirdCumulant: Double, covarianceWithVariance: Double) {
    self.thirdCumulant = thirdCumulant
    self.covarianceWithVariance = covarianceWithVariance
  }
}

extension SamplingSkewness {
  /// The skewness of `DifferenceEstimate.ofMeans`, as far as both waves have one skewness.
  ///
  /// A third moment is hard to estimate: a few respondents at a ceiling may happen to hold nobody far from it. Each
  /// wave tells of the other one, as the same people answer the same questions in them, and so the third moment m is
  /// pooled over the waves, and that of pairs, m′, over the two ways in which one of the waves can be squared. With
  /// f_w = n_w/N_w and o the bracket behind the covariance of the two means, o = ñ_c/(n₁ n₂) − N_c/(N₁ N₂), 0 without
  /// links,
  ///
  ///     third cumulant: m ((1 − f₂)(1 − 2f₂)/n₂² − (1 − f₁)(1 − 2f₁)/n₁²) + 3 o m′ ((1 − 2f₁)/n₁ − (1 − 2f₂)/n₂)
  ///     covariance:     m ((1 − f₂)²/n₂² − (1 − f₁)²/n₁²) + (3 − r) o m′ ((1 − f₁)/n₁ − (1 − f₂)/n₂).
  ///
  /// The first is the sum over the people of the third central moments of what they add to the difference, over who
  /// is asked when. The second adds up the covariances of each mean with each term of the variance, of which that
  /// with r s₁ s₂, all spreads being equal, is ((1 − f₁)(1 − r/2)/n₁ + o r/2) m′ for the earlier mean. Waves of one
  /// size that are drawn alike have neither: their difference is as often too high as too low.
  ///
  /// - Parameters:
  ///   - sample: The scores of the two waves.
  ///   - waves: How they were drawn.
  /// - Returns: `nil` where a wave has fewer than three respondents.
  init?(ofDifference sample: PartlyLinkedSample, drawn waves: DrawnWaves) {
    guard let earlier = ThirdMoments.of(sample.first), let later = ThirdMoments.of(sample.second) else {
      return nil
    }
    let n1 = waves.count.first
    let n2 = waves.count.second
    let left1 = waves.left.first
    let left2 = waves.left.second
    let third = (n1 * earlier + n2 * later) / (n1 + n2)
    let linked = waves.overlap == 0 ? 0 : waves.overlap * (ThirdMoments.mixed(of: sample.pairs) ?? 0)
    self.init(
      thirdCumulant: third * (left2 * (2 * left2 - 1) / (n2 * n2) - left1 * (2 * left1 - 1) / (n1 * n1))
        + 3 * linked * ((2 * left1 - 1) / n1 - (2 * left2 - 1) / n2),
      covarianceWithVariance: third * (left2 * left2 / (n2 * n2) - left1 * left1 / (n1 * n1))
        + (3 - waves.correlation) * linked * (left1 / n1 - left2 / n2))
  }
}

/// Third central moments, without bias: n²/((n − 1)(n − 2)) times the mean product of the deviations.
enum ThirdMoments {
  /// That of a sample; `nil` of fewer than three values.
  static func of(_ sample: CountedSample) -> Double? {
    let moments = Moments(of: sample)
    guard sample.count >= 3, let mean = moments.mean, let variance = moments.variance else { return nil }
    guard variance > 0 else { return 0 }
    var cubes = CompensatedSum()
    for (value, count) in zip(sample.values, sample.counts) {
      let deviation = value - mean
      cubes.add(Double(count) * deviation * deviation * deviation)
    }
    return cubes.value * scale(sample.count)
  }

  /// Of pairs the mean of that of the first value squared and the second one, and that of the first value and the
  /// second one squared; `nil` of fewer than three pairs.
  static func mixed(of pairs: CountedPairs) -> Double? {
    guard pairs.count >= 3, let mean1 = Moments(of: pairs.first).mean,
      let mean2 = Moments(of: pairs.second).mean
    else { return nil }
    var products = CompensatedSum()
    for (pair, count) in zip(pairs.pairs, pairs.counts) {
      let first = pair.first - mean1
      let second = pair.second - mean2
      products.add(Double(count) * first * second * (first + second) / 2)
    }
    return products.value * scale(pairs.count)
  }

  private static func scale(_ count: Int) -> Double {
    Double(count) / (Double(count - 1) * Double(count - 2))
  }
}
