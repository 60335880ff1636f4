public import SurveyModel

/// The scored responses of a study.
public struct ScoringResult: Hashable, Sendable {
  /// The responses of each group and wave with their scores, in the order in which they were given.
  public let responses: [ScoredResponses]
  /// The first wave's scores of the people found at a later wave against those of the others, for groups with codes.
  public let linkedBaseline: [LinkedBaseline]
  /// The same of their background.
  public let linkedBackground: [LinkedBackground]
  /// For the groups of which `careless` left responses out: their responses at all waves with those among them,
  /// flagged as careless, weights made anew, without reliability. They do not count.
  public let withCareless: [ScoredResponses]
  /// What a researcher should know of the scores and weights.
  public let findings: [Finding]

  /// A result.
  public init(
    responses: [ScoredResponses], linkedBaseline: [LinkedBaseline], linkedBackground: [LinkedBackground],
    withCareless: [ScoredResponses] = [], findings: [Finding]
  ) {
    self.responses = responses
    self.linkedBaseline = linkedBaseline
    self.linkedBackground = linkedBackground
    self.withCareless = withCareless
    self.findings = findings
  }
}
