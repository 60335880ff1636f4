public import SurveyModel

/// How every response of one group at one wave is accounted for, as it may be published.
/// Participation counts are exact, but for a response of 95 % or more of a closed group.
public struct PublishedFlow: Hashable, Sendable {
  /// The wave.
  public let wave: Wave.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The number of people in the group; nil where unknown.
  public let population: Int?
  /// Whether that number is an estimate.
  public let populationIsApproximate: Bool
  /// The number of people invited; nil where nobody knows.
  public let invited: Int?
  /// The number of responses in the exports.
  public let read: Int
  /// How many were left out, by rule.
  public let excluded: [FlowCount.RuleCount]
  /// How many count: read minus excluded.
  public let kept: Int
  /// How many of those are flagged, by rule.
  public let flagged: [FlowCount.RuleCount]
  /// Kept over invited, 0 to 1; nil where unknown or where it may not be told exactly.
  public let response: Double?
  /// What stands for the response where it may not be told exactly: `>=0.95`.
  public let responseLabel: String?
  /// How many of the kept responses are of respondents who are in another wave too; nil where the
  /// group is anonymous.
  public let linked: Int?
}
