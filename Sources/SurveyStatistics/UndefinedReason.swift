/// Why a number does not exist. It stands in a result in the place of the number; a result never holds
/// a number that is infinite or not a number.
public enum UndefinedReason: String, Hashable, Sendable, CaseIterable {
  /// There are fewer observations than the formula needs.
  case tooFewObservations = "too-few-observations"

  /// There are fewer pairs than the formula needs.
  case tooFewPairs = "too-few-pairs"

  /// All values are equal, so that nothing can be compared with their spread.
  case zeroVariance = "zero-variance"

  /// Everybody in the population answered in both waves: there is no sampling error.
  case census

  /// The correction for a finite population leaves no sampling error to estimate.
  case noSamplingError = "no-sampling-error"

  /// More people answered than the population is said to have.
  case populationSmallerThanSample = "population-smaller-than-sample"

  /// The two waves do not overlap at all, or not at all but for ties.
  case completeSeparation = "complete-separation"

  /// The number lies outside the range in which it can be computed.
  case notComputable = "not-computable"
}
