public import SurveyModel
public import SurveyStatistics

/// Why responses cannot be scored as the codebook says: always about weights, since a score that cannot be given is
/// lacking, not wrong.
public enum ScoringError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The codebook gives margins for a group whose export brings weights of its own.
  case twoKindsOfWeights(group: RespondentGroup.ID, wave: Wave.ID, file: String)
  /// Responses that are kept lack a weight in a group and wave whose export has them; `file` and `line` are those of
  /// the first.
  case missingWeights(group: RespondentGroup.ID, wave: Wave.ID, file: String, line: Int, count: Int)
  /// All weights of the export are 0.
  case onlyZeroWeights(group: RespondentGroup.ID, wave: Wave.ID)
  /// Nobody at the wave has an answer to a background variable by which the group is weighted.
  case marginUnknown(group: RespondentGroup.ID, wave: Wave.ID, variable: BackgroundVariable.ID)
  /// The bounds for trimming do not enclose 1.
  case trimWithoutMean(group: RespondentGroup.ID, low: Double, high: Double)
  /// The margins cannot be met.
  case notWeighted(group: RespondentGroup.ID, wave: Wave.ID, WeightingError)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .twoKindsOfWeights(let group, let wave, let file):
      "Group \(group) has margins under weights, and \(file) brings a weight for each response at wave \(wave). "
        + "Remove one of the two: the margins, or the column that is mapped to weight."
    case .missingWeights(let group, let wave, let file, let line, let count):
      "\(count) responses of group \(group) at wave \(wave) have no weight, the first at \(file):\(line). "
        + "Give each response a weight, 0 for one that is not to count in the means, or leave it out under "
        + "cleaning.manual."
    case .onlyZeroWeights(let group, let wave):
      "All weights of group \(group) at wave \(wave) are 0, so that nobody counts. Correct the weights, or remove "
        + "the column that is mapped to weight."
    case .marginUnknown(let group, let wave, let variable):
      "Group \(group) is weighted by \(variable), but at wave \(wave) nobody has an answer to it. "
        + "Map its column, or remove it under weights."
    case .trimWithoutMean(let group, let low, let high):
      "The bounds [\(low), \(high)] under weights.\(group).trim must lie around 1, the mean weight, and above 0."
    case .notWeighted(let group, let wave, let error):
      "Group \(group) at wave \(wave) cannot be weighted. \(error.description)"
    }
  }
}
