/// How far a score may move by measurement alone, for reading linked data; it decides nothing.
///
/// Source: de Vet et al. (2006), Health Qual. Life Outcomes 4; Jacobson & Truax (1991).
public struct MeasurementError: Hashable, Sendable {
  /// The standard error of measurement: s √(1 − reliability).
  public let standardError: Double

  /// The error of a score with this standard deviation at baseline and a reliability of at most 1. A reliability
  /// below 0, which a miscoded item can give, counts as it is.
  public init(standardDeviation: Double, reliability: Double) {
    precondition(standardDeviation >= 0 && reliability <= 1, "A reliability is at most 1.")
    self.standardError = standardDeviation * (1 - reliability).squareRoot()
  }

  /// The smallest change of one respondent that is not measurement error at this confidence: z √2 SEM.
  public func detectableChange(level: Double = 0.95) -> Double {
    Normal.upperQuantile((1 - level) / 2) * 2.0.squareRoot() * standardError
  }

  /// The same for the mean of `count` respondents.
  public func detectableChange(ofMeanOf count: Int, level: Double = 0.95) -> Double {
    precondition(count > 0, "A mean is of one value at least.")
    return detectableChange(level: level) / Double(count).squareRoot()
  }
}
