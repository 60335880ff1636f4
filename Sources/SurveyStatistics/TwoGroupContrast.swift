extension DifferenceEstimate {
  /// How much more the second group changed than the first: the difference of two changes of disjoint groups.
  ///
  /// SE² = SE_A² + SE_B²; ν by Satterthwaite, SE⁴/(SE_A⁴/ν_A + SE_B⁴/ν_B). It describes; it says nothing of causes.
  /// `estimate` is the change of `second` minus that of `first`, the counts are the respondents of both waves
  /// of each group. Their standard errors and degrees of freedom are used as they are; what else the test of a
  /// single change corrects (`ShortTailCorrection`) is left out. Without a standard error in one of the groups there
  /// is none here, for its reason.
  public static func ofChanges(first: DifferenceEstimate, second: DifferenceEstimate) -> DifferenceEstimate {
    let counts = (first.firstCount + first.secondCount, second.firstCount + second.secondCount)
    let estimate = zip(first.estimate, second.estimate).map { $1 - $0 }
    guard let seA = first.standardError, let seB = second.standardError else {
      return DifferenceEstimate(
        method: .other, firstCount: counts.0, secondCount: counts.1, estimate: estimate,
        unknown: first.reason ?? second.reason ?? .notComputable)
    }
    let variance = seA * seA + seB * seB
    // A group without sampling error adds none and has no degrees of freedom to share in.
    func term(_ se: Double, _ nu: Double?) -> Double {
      guard variance > 0, let nu else { return 0 }
      let share = se * se / variance
      return share * share / nu
    }
    let denominator = term(seA, first.degreesOfFreedom) + term(seB, second.degreesOfFreedom)
    return DifferenceEstimate(
      method: .other, firstCount: counts.0, secondCount: counts.1, estimate: estimate, variance: variance,
      degreesOfFreedom: denominator > 0 ? 1 / denominator : nil,
      withoutVariance: first.reason ?? second.reason ?? .noSamplingError)
  }
}
