/// What became of the responses of one group at one wave: every row of the exports is accounted for.
///
/// Source: the participant flow of STROBE (item 13) and CROSS (item 11a).
public struct FlowCount: Hashable, Sendable {
  /// How many responses a rule concerns.
  public struct RuleCount: Hashable, Sendable {
    /// The rule.
    public let rule: CleaningRule
    /// The number of responses, at least 1.
    public let count: Int

    /// A rule and its number of responses.
    public init(rule: CleaningRule, count: Int) {
      self.rule = rule
      self.count = count
    }
  }

  /// The wave.
  public let wave: Wave.ID
  /// The group.
  public let group: RespondentGroup.ID
  /// The number of people in the group's population at the wave; nil where not stated.
  public let population: Int?
  /// Whether the codebook gives the population as an estimate (`about`).
  public let populationIsApproximate: Bool
  /// The number of people invited; nil where neither it nor the population is stated.
  public let invited: Int?
  /// The number of responses in the exports.
  public let read: Int
  /// The responses left out, each under the first rule that excludes it; rules in the order in which
  /// they are applied, those without any response lacking.
  public let excluded: [RuleCount]
  /// The number of responses that count.
  public let kept: Int
  /// The responses kept that a rule found; a response may stand under several. Order as in `excluded`.
  public let flagged: [RuleCount]
  /// The responses kept whose respondent is kept at another wave too; nil where the study has one wave
  /// or the group's responses hold no link codes at this wave.
  public let linked: Int?

  /// A count. Nothing is checked here, since counts are also read back from files: see `isBalanced`.
  public init(
    wave: Wave.ID, group: RespondentGroup.ID, population: Int?, populationIsApproximate: Bool,
    invited: Int?, read: Int, excluded: [RuleCount], kept: Int, flagged: [RuleCount], linked: Int?
  ) {
    self.wave = wave
    self.group = group
    self.population = population
    self.populationIsApproximate = populationIsApproximate
    self.invited = invited
    self.read = read
    self.excluded = excluded
    self.kept = kept
    self.flagged = flagged
    self.linked = linked
  }

  /// Whether every response is accounted for once: read is kept plus excluded, nobody flagged or
  /// linked was left out, and no rule stands twice, empty or out of order.
  public var isBalanced: Bool {
    read == kept + excluded.reduce(0) { $0 + $1.count }
      && kept >= 0
      && flagged.allSatisfy { $0.count <= kept }
      && (0...kept).contains(linked ?? 0)
      && Self.isInOrder(excluded) && Self.isInOrder(flagged)
  }

  private static func isInOrder(_ counts: [RuleCount]) -> Bool {
    let positions = counts.map(\.rule.position)
    return counts.allSatisfy { $0.count > 0 } && zip(positions, positions.dropFirst()).allSatisfy(<)
  }
}
