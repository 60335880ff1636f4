/// A group of people who were asked, such as general practitioners.
public struct RespondentGroup: Hashable, Sendable {
  /// A group's name in the codebook.
  public typealias ID = Identifier<RespondentGroup>

  /// How many people there are, and how well that is known.
  public struct Population: Hashable, Sendable {
    /// The number of people, at least 1.
    public let size: Int
    /// Whether the codebook says `about`: the number is then an estimate.
    public let isApproximate: Bool

    /// A population.
    public init(size: Int, isApproximate: Bool) {
      precondition(size > 0, "a population holds at least one person")
      self.size = size
      self.isApproximate = isApproximate
    }
  }

  /// The name in the codebook.
  public let id: ID
  /// What readers see, such as *Huisartsen*.
  public let label: LocalizedText
  /// The population at each wave for which the codebook gives it.
  public let population: [Wave.ID: Population]
  /// The number of people who belong to the population at every wave; nil where not stated, then the
  /// smaller population counts.
  public let inBoth: Int?
  /// The number of people invited at each wave; where it is lacking the population was invited.
  public let invited: [Wave.ID: Int]

  /// A group.
  public init(
    id: ID, label: LocalizedText, population: [Wave.ID: Population], inBoth: Int?, invited: [Wave.ID: Int]
  ) {
    self.id = id
    self.label = label
    self.population = population
    self.inBoth = inBoth
    self.invited = invited
  }

  /// The number of people invited at `wave`: as stated, else the population, else nil.
  public func invited(at wave: Wave.ID) -> Int? {
    invited[wave] ?? population[wave]?.size
  }
}
