/// Hall's monotone cubic, which takes the skewness out of a standardised estimate.
///
/// h(t) = ((1 + A t)³ − 1)/(3A) + B = t + A t² + A² t³/3 + B, with A = (3c − κ₃)/6 and B = c/2 − A, has no first and
/// no third cumulant where t has −c/2 and κ₃ − 3c (`SamplingSkewness`). For the mean of n values with skewness γ, A
/// is γ/(3√n) and B γ/(6√n), as published. Being a cube it increases everywhere, so that it has an inverse and leaves
/// tests and intervals in agreement.
///
/// Source: P. Hall (1992), On the removal of skewness by transformation, J. R. Statist. Soc. B 54, 221-228.
public struct HallTransform: Hashable, Sendable {
  /// A, half of the curvature.
  public let curvature: Double

  /// B, what is added.
  public let shift: Double

  /// The transformation with these two constants.
  public init(curvature: Double, shift: Double) {
    self.curvature = curvature
    self.shift = shift
  }

  /// The transformation for an estimate with this skewness; `nil` where its size is beyond numbers.
  public init?(_ skewness: SamplingSkewness, standardError: Double) {
    precondition(standardError > 0, "A standardised estimate has a standard error.")
    // Divided one by one: the cube of a very small standard error would be 0.
    func standardised(_ value: Double) -> Double { value / standardError / standardError / standardError }
    let third = standardised(skewness.thirdCumulant)
    let covariance = standardised(skewness.covarianceWithVariance)
    let curvature = (3 * covariance - third) / 6
    let shift = covariance / 2 - curvature
    guard curvature.isFinite, shift.isFinite else { return nil }
    self.init(curvature: curvature, shift: shift)
  }

  /// h(`t`).
  public func callAsFunction(_ t: Double) -> Double {
    let bent = curvature * t
    return t * (1 + bent * (1 + bent / 3)) + shift
  }

  /// The t of which h is `value`.
  public func inverse(_ value: Double) -> Double {
    let x = value - shift
    let bent = 3 * curvature * x
    // (∛(1 + 3Ax) − 1)/A without its cancellation: a − 1 = (a³ − 1)/(a² + a + 1).
    let root = cubeRoot(1 + bent)
    return x / ((root * (root + 1) + 1) / 3)
  }
}
