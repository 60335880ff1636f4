/// The distribution that a standardised estimate has when the true value is 0.
public enum ReferenceDistribution: Hashable, Sendable {
  /// The standard normal distribution, for large samples.
  case normal

  /// Student's t with these degrees of freedom, greater than 0.
  case studentT(Double)

  /// The value that is exceeded with a chance of (1 − `level`) / 2.
  public func criticalValue(level: Double) -> Double {
    switch self {
    case .normal: Normal.upperQuantile((1 - level) / 2)
    case .studentT(let degreesOfFreedom):
      -StudentT(degreesOfFreedom: degreesOfFreedom).quantile((1 - level) / 2)
    }
  }

  /// The chance of more than `statistic`.
  public func upperTail(_ statistic: Double) -> Double {
    switch self {
    case .normal: Normal.upperTail(statistic)
    case .studentT(let degreesOfFreedom): StudentT(degreesOfFreedom: degreesOfFreedom).upperTail(statistic)
    }
  }

  /// The chance of a value at least as far from 0 as `statistic`.
  public func twoSidedP(_ statistic: Double) -> Double { min(1, 2 * upperTail(statistic.magnitude)) }
}

extension ConfidenceInterval {
  /// The estimate plus and minus the critical value times the standard error.
  static func aroundEstimate(
    _ estimate: Double, standardError: Double, distribution: ReferenceDistribution, level: Double
  ) -> ConfidenceInterval {
    let reach = distribution.criticalValue(level: level) * standardError
    return ConfidenceInterval(lower: estimate - reach, upper: estimate + reach, level: level)
  }
}
