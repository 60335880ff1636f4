/// Whether alpha differs between two samples of different people.
///
/// W = (1 - smaller alpha) / (1 - larger alpha) has, when the population values are equal, an F distribution
/// with n - 1 degrees of freedom of the sample with the larger alpha and n - 1 of the other.
/// Source: Feldt 1969; equal to the R package cocron 1.0-1.
public struct IndependentAlphaTest: Sendable, Equatable {
  /// At least 1.
  public let ratio: Double
  /// Respondents minus one in the sample with the larger alpha.
  public let numeratorDegrees: Int
  /// Respondents minus one in the sample with the smaller alpha.
  public let denominatorDegrees: Int
  /// Two-sided: twice the smaller tail, at most 1.
  public let pValue: Double

  /// `nil` when a sample has fewer than two respondents or an alpha is 1 or more.
  public init?(
    baselineAlpha: Double, baselineCount: Int, followUpAlpha: Double, followUpCount: Int
  ) {
    guard baselineCount >= 2, followUpCount >= 2, baselineAlpha < 1, followUpAlpha < 1 else { return nil }
    let followUpIsLarger = followUpAlpha > baselineAlpha
    ratio =
      (1 - min(baselineAlpha, followUpAlpha)) / (1 - max(baselineAlpha, followUpAlpha))
    numeratorDegrees = (followUpIsLarger ? followUpCount : baselineCount) - 1
    denominatorDegrees = (followUpIsLarger ? baselineCount : followUpCount) - 1
    let distribution = FisherF(
      numerator: Double(numeratorDegrees), denominator: Double(denominatorDegrees))
    pValue = min(1, 2 * min(distribution.cdf(ratio), distribution.upperTail(ratio)))
  }
}

/// Whether alpha differs between two waves of the same people.
///
/// t = (alpha2 - alpha1) sqrt(n - 2) / sqrt(4 (1 - alpha1)(1 - alpha2)(1 - r^2)) with n - 2 degrees of
/// freedom.
/// Source: Feldt 1980; equal in size to the R package cocron 1.0-1.
public struct DependentAlphaTest: Sendable, Equatable {
  /// Positive when alpha is larger at follow-up.
  public let t: Double
  /// Pairs minus two.
  public let degreesOfFreedom: Int
  /// Two-sided.
  public let pValue: Double

  /// `nil` with fewer than three pairs, when an alpha is 1 or more, or when the scores correlate perfectly.
  ///
  /// - `correlation`: of the theme scores of the two waves.
  public init?(baselineAlpha: Double, followUpAlpha: Double, pairs: Int, correlation: Double) {
    guard pairs >= 3, baselineAlpha < 1, followUpAlpha < 1, correlation.magnitude < 1 else { return nil }
    let spread =
      4 * (1 - baselineAlpha) * (1 - followUpAlpha) * (1 - correlation * correlation)
    t = (followUpAlpha - baselineAlpha) * Double(pairs - 2).squareRoot() / spread.squareRoot()
    degreesOfFreedom = pairs - 2
    pValue = StudentT(degreesOfFreedom: Double(pairs - 2)).twoSidedP(t)
  }
}
