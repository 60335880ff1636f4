/// What only a person knows about the study; the report prints it, or *not stated*.
public struct About: Hashable, Sendable {
  /// The facts that the codebook can state, in the order in which the report gives them.
  public enum Fact: String, Hashable, Sendable, CaseIterable {
    /// Why the study is done.
    case purpose
    /// Where the numbers of people in each group come from.
    case populationSource = "population-source"
    /// How people were asked to take part.
    case recruitment
    /// On paper, on line, in person.
    case mode
    /// How consent was asked.
    case consent
    /// Ethical approval, or why there is none.
    case ethics
    /// How the questionnaire was tried out.
    case pretest
    /// How the study was made known.
    case publicity
    /// What is known about those who did not answer.
    case nonresponse
    /// What the study cannot tell.
    case limitations
    /// Who paid.
    case funding
    /// Interests of those who made it.
    case interests
    /// Who is thanked.
    case acknowledgements
    /// Whom to ask.
    case contact
  }

  /// The facts stated.
  public let facts: [Fact: LocalizedText]

  /// The facts stated.
  public init(facts: [Fact: LocalizedText] = [:]) {
    self.facts = facts
  }
}
