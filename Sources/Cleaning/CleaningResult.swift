public import SurveyModel

/// The responses that count, and what became of the others.
public struct CleaningResult: Hashable, Sendable {
  /// The responses of each group and wave, in the order in which they were given.
  public let responses: [CleanedResponses]
  /// What became of the responses of each group and wave, in the same order.
  public let flow: [FlowCount]
  /// How well each wave can be linked, for the groups with codes, in the same order.
  public let links: [LinkCount]
  /// What a researcher should know of the cleaning, in the same order.
  public let findings: [Finding]

  /// A result; `flow` runs parallel to `responses`.
  public init(responses: [CleanedResponses], flow: [FlowCount], links: [LinkCount], findings: [Finding]) {
    precondition(responses.count == flow.count, "each group and wave has its flow")
    self.responses = responses
    self.flow = flow
    self.links = links
    self.findings = findings
  }
}
