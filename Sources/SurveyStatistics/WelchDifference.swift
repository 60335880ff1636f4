extension DifferenceEstimate {
  /// The difference of two samples without links (Welch 1947).
  ///
  /// SE² = (1 − f₁) s₁²/n₁ + (1 − f₂) s₂²/n₂, with f = n/N when `population` is given and 0 otherwise; the degrees
  /// of freedom are Satterthwaite's of these two terms, which without a population are Welch's. A wave in which
  /// everybody answered has no part in them: its spread, however well known, is not in the standard error. With a
  /// finite population the formula holds when taking part in one wave says nothing about taking part in the other:
  /// the expected overlap of two such samples has no covariance. If the same people tend to answer twice the standard
  /// error is too large, if they stay away it is too small.
  ///
  /// A wave of fewer than two respondents has no standard error. Source: Welch (1947), Biometrika 34; Cochran
  /// (1977), section 2.6; R: `t.test(var.equal = FALSE)`.
  public static func welch(
    first: Moments, second: Moments, population: FinitePopulation? = nil
  )
    -> DifferenceEstimate
  {
    let difference = zip(first.mean, second.mean).map { $1 - $0 }
    func unknown(_ reason: UndefinedReason) -> DifferenceEstimate {
      DifferenceEstimate(
        method: .welch, firstCount: first.count, secondCount: second.count, estimate: difference,
        unknown: reason)
    }
    guard let v1 = first.varianceOfMean, let v2 = second.varianceOfMean else {
      return unknown(.tooFewObservations)
    }
    let share = SampledShare(population, firstCount: first.count, secondCount: second.count)
    guard share.first <= 1, share.second <= 1 else { return unknown(.populationSmallerThanSample) }
    let own1 = (1 - share.first) * v1
    let own2 = (1 - share.second) * v2
    return DifferenceEstimate(
      method: .welch, firstCount: first.count, secondCount: second.count, estimate: difference,
      variance: own1 + own2,
      degreesOfFreedom: welchDegreesOfFreedom(own1, first.count, own2, second.count),
      withoutVariance: share.withoutVariance)
  }

  /// Welch's degrees of freedom for two variances of means, or `nil` when both are 0.
  static func welchDegreesOfFreedom(_ v1: Double, _ n1: Int, _ v2: Double, _ n2: Int) -> Double? {
    let total = v1 + v2
    guard total > 0 else { return nil }
    // Shares of the total, so that very small variances do not underflow when squared.
    let share1 = v1 / total
    let share2 = v2 / total
    return 1 / (share1 * share1 / Double(n1 - 1) + share2 * share2 / Double(n2 - 1))
  }
}
