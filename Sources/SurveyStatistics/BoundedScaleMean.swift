/// The mean of few scores close to an end of a scale from 0 to 100.
///
/// Like `BoundedScaleTest` for one wave: a mean μ is tested with the variance that scores around μ have, φ μ(100 − μ),
/// and not with that which the few happen to have around their own. For answers of two values it is Wilson's interval,
/// with Student's t and the tails of `FinitePopulationTails`.
public struct BoundedScaleMean: Hashable, Sendable {
  /// The mean of the scores, 0 to 100.
  let mean: Double

  /// The dispersion of the scores, above 0: the share of the largest variance that the scale allows.
  let dispersion: Double

  /// The degrees of freedom of Student's t, above 0.
  public let degreesOfFreedom: Double

  /// The variance of the mean for each unit of room on the scale.
  private let scaledVariance: Double

  /// The mean of a simple random sample without replacement.
  ///
  /// - Returns: `nil` of fewer than two scores, or scores that do not vary or lie outside the scale, and where
  ///   everybody answered or more than there are.
  public init?(_ sample: CountedSample, population: Int? = nil) {
    let moments = Moments(of: sample)
    let count = Double(sample.count)
    let left = population.map { 1 - count / Double($0) } ?? 1
    guard let mean = moments.mean, let dispersion = BoundedScale.dispersion(of: moments),
      dispersion > 0,
      left > 0
    else { return nil }
    self.mean = mean
    self.dispersion = dispersion
    var tails = FinitePopulationTails()
    tails.add(
      count: count, left: left, kurtosis: FinitePopulationTails.excessKurtosis(of: sample) ?? 0, share: 1,
      hasOwnVariance: true)
    let widened = tails.widened(degreesOfFreedom: count - 1)
    degreesOfFreedom = widened.degreesOfFreedom
    scaledVariance = widened.factor * widened.factor * left * dispersion / count
  }

  /// The means that the two-sided test at 1 − `level` does not reject, within 0 and 100.
  ///
  /// They are between the roots of (ȳ − μ)² = t² v μ(100 − μ), with v the variance of the mean for each unit of room.
  public func interval(level: Double) -> ConfidenceInterval {
    let reach = ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: level)
    let width = reach * reach * scaledVariance
    let middle = mean + width * BoundedScale.top / 2
    // The discriminant without its cancellation.
    let half = (width * (BoundedScale.room(mean) + width * BoundedScale.top * BoundedScale.top / 4))
      .squareRoot()
    return ConfidenceInterval(
      lower: max(0, (middle - half) / (1 + width)),
      upper: min(BoundedScale.top, (middle + half) / (1 + width)),
      level: level)
  }
}
