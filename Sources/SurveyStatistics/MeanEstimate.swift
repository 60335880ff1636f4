/// A mean and its standard error, with the correction for a finite population where its size is known.
///
/// Source: Cochran (1977), *Sampling Techniques*, section 2.6; R: `survey::svymean` with `fpc`.
public struct MeanEstimate: Hashable, Sendable {
  /// The number of values.
  public let count: Int

  /// Their mean, or `nil` of no values.
  public let mean: Double?

  /// Their standard deviation (divisor n − 1), or `nil` of fewer than two.
  public let standardDeviation: Double?

  /// √((1 − n/N) s²/n), or `nil` of fewer than two values. 0 when all are equal or everybody answered.
  public let standardError: Double?

  /// n − 1, or `nil` where there is no interval.
  public let degreesOfFreedom: Double?

  /// Why there is no interval, or `nil` when there is one.
  public let reason: UndefinedReason?

  /// The estimate of a sample of `population` people, or of a population without end.
  public init(_ moments: Moments, population: Int? = nil) {
    self.count = moments.count
    self.mean = moments.mean
    self.standardDeviation = moments.standardDeviation
    guard let varianceOfMean = moments.varianceOfMean else {
      self.standardError = nil
      self.degreesOfFreedom = nil
      self.reason = .tooFewObservations
      return
    }
    let remaining = population.map { 1 - Double(moments.count) / Double($0) } ?? 1
    guard remaining >= 0 else {
      self.standardError = nil
      self.degreesOfFreedom = nil
      self.reason = .populationSmallerThanSample
      return
    }
    let standardError = (remaining * varianceOfMean).squareRoot()
    self.standardError = standardError
    self.degreesOfFreedom = standardError > 0 ? Double(moments.count - 1) : nil
    self.reason = standardError > 0 ? nil : remaining == 0 ? .census : .zeroVariance
  }

  /// The interval of Student's t at a confidence `level` between 0 and 1, or `nil` where there is none.
  public func interval(level: Double) -> ConfidenceInterval? {
    guard let mean, let standardError, let degreesOfFreedom else { return nil }
    return .aroundEstimate(
      mean, standardError: standardError, distribution: .studentT(degreesOfFreedom), level: level)
  }
}
