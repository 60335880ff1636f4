/// One line of the study: a population, how many of it answer and who, and what is known of them.
package struct Scenario: Hashable, Sendable {
  /// Who takes part in the two waves.
  package enum Participation: Hashable, Sendable {
    /// Whether a person answers says nothing about the other wave.
    case independent
    /// The same people tend to answer twice, as some are readier than others.
    case persistent
    /// Whoever answered once is less ready to answer again.
    case avoiding
    /// This share of the smaller wave is asked at both.
    case overlap(Double)
    /// All of the smaller wave is asked at both.
    static let panel = Participation.overlap(1)
  }

  /// What is known of who is who.
  package enum Links: Hashable, Sendable {
    /// Nothing.
    case anonymous
    /// This share of the respondents gave a code, at each wave anew.
    case codes(Double)
    /// Everybody gave a code.
    static let complete = Links.codes(1)
  }

  /// What is drawn.
  package enum Units: Hashable, Sendable {
    /// People.
    case people
    /// Schools of one to six people, all of whom answer.
    case schools
    /// People whose age decides how readily they answer, weighted to the ages of the population.
    case weighted
  }

  /// What the codebook says of the population.
  package enum Knowledge: Hashable, Sendable {
    /// Its size.
    case exact
    /// Nothing.
    case unknown
  }

  /// The name, which is also the key of the random numbers.
  package let name: String
  /// The population (people, or schools) at the two waves.
  package let population: (earlier: Int, later: Int)
  /// How many people belong to it at both.
  package let inBoth: Int
  /// How many (people, or schools) answer.
  package let counts: (earlier: Int, later: Int)
  package let participation: Participation
  package let links: Links
  package let units: Units
  package let knowledge: Knowledge
  package let model: AnswerModel
  /// The share of the respondents without a score on a theme, at random.
  package let missing: Double

  package init(
    _ name: String, population: (earlier: Int, later: Int), inBoth: Int? = nil,
    counts: (earlier: Int, later: Int), participation: Participation = .independent,
    links: Links = .complete, units: Units = .people, knowledge: Knowledge = .exact,
    model: AnswerModel = AnswerModel(), missing: Double = 0
  ) {
    precondition(
      counts.earlier <= population.earlier && counts.later <= population.later,
      "No more can answer than there are.")
    self.name = name
    self.population = population
    self.inBoth = inBoth ?? min(population.earlier, population.later)
    self.counts = counts
    self.participation = participation
    self.links = links
    self.units = units
    self.knowledge = knowledge
    self.model = model
    self.missing = missing
  }

  /// Whether everybody answers at the earlier wave.
  var asksAllOfEarlier: Bool { counts.earlier == population.earlier }

  package static func == (one: Scenario, other: Scenario) -> Bool { one.name == other.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
