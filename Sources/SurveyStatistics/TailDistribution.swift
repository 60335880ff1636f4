/// A reference distribution for a standardised estimate, in tests and in intervals, with the correction for skewness
/// where there is one.
///
/// With a correction an estimate is only as far from a value as both t and h(t) say: above it by the smaller of the
/// two, below it by the larger. So nothing is surer than without the correction, and an interval holds exactly the
/// values that the test at its level does not reject.
struct TailDistribution: Hashable, Sendable {
  private let reference: ReferenceDistribution
  private let transform: HallTransform?

  init(_ reference: ReferenceDistribution, transform: HallTransform? = nil) {
    self.reference = reference
    self.transform = transform
  }

  /// The chance of an estimate so far above the true value, or further.
  func upperTail(_ t: Double) -> Double {
    reference.upperTail(transform.map { min(t, $0(t)) } ?? t)
  }

  /// The chance of an estimate so far below the true value, or further.
  func lowerTail(_ t: Double) -> Double {
    reference.upperTail(-(transform.map { max(t, $0(t)) } ?? t))
  }

  /// The values that the two-sided test at 1 − `level` does not reject.
  func interval(around estimate: Double, standardError: Double, level: Double) -> ConfidenceInterval {
    guard let transform else {
      return .aroundEstimate(estimate, standardError: standardError, distribution: reference, level: level)
    }
    let reach = reference.criticalValue(level: level)
    return ConfidenceInterval(
      lower: estimate - max(reach, transform.inverse(reach)) * standardError,
      upper: estimate - min(-reach, transform.inverse(-reach)) * standardError, level: level)
  }
}
