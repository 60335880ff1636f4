public import SurveyModel

/// The scored responses of a study.
public struct ScoringResult: Hashable, Sendable {
  /// The responses of each group and wave with their scores, in the order in which they were given.
  public let responses: [ScoredResponses]
  /// What a researcher should know of the scores and weights.
  public let findings: [Finding]

  /// A result.
  public init(responses: [ScoredResponses], findings: [Finding]) {
    self.responses = responses
    self.findings = findings
  }
}
