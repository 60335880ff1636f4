/// The rules by which raking stops, merges and trims. Conventions; a report prints them.
public struct RakingRules: Sendable, Equatable {
  /// Raking has converged when no category is further from its population than this share of it.
  public let tolerance: Double
  /// After this many cycles without convergence raking fails.
  public let maximumCycles: Int
  /// Categories with fewer respondents are merged with another one.
  public let smallestCategory: Int
  /// The bounds of the weights, `nil` to leave them as they come out.
  public let bounds: WeightBounds?
  /// How often trimming and raking alternate at most.
  public let maximumRounds: Int

  /// Margins to 1e-8 in at most 200 cycles, categories of at least 10, weights between 0.3 and 3.
  public static let usual = RakingRules()

  /// Takes the rules as they are.
  public init(
    tolerance: Double = 1e-8, maximumCycles: Int = 200, smallestCategory: Int = 10,
    bounds: WeightBounds? = .usual, maximumRounds: Int = 10
  ) {
    self.tolerance = tolerance
    self.maximumCycles = maximumCycles
    self.smallestCategory = smallestCategory
    self.bounds = bounds
    self.maximumRounds = maximumRounds
  }
}

/// Weights that give respondents the margins of their population (raking, iterative proportional fitting).
///
/// Weights correct for differences between the categories of the margins only, and on the assumption that
/// within a category those who answered resemble those who did not.
/// Source: Deming and Stephan 1940; without bounds equal to `rake` of the R package survey 4.1.1.
public struct RakedWeights: Sendable, Equatable {
  /// One weight for each respondent, with mean 1; 0 where the design weight is 0.
  public let weights: [Double]
  /// The cycles over all margins that were needed, all rounds together.
  public let cycles: Int
  /// How often weights were trimmed.
  public let trimmings: Int
  /// The largest distance of a category from its population, as a share of that population.
  public let marginError: Double
  /// What was done to the margins, in their order.
  public let notes: [WeightingNote]

  /// Rakes to the margins, and trims when the rules have bounds.
  ///
  /// Before anything is computed the margins are checked: populations within 0.5% of the first margin's are
  /// scaled without a word, within 5% with a note, further apart is an error; so is a category with
  /// population and without respondents. Small categories are merged. Respondents without a value keep their
  /// unweighted share. When the rules have bounds, trimming and raking alternate; the bounds have the last
  /// word, and what the margins then miss is in `marginError` and in a note.
  ///
  /// - `margins`: at least one, all for the same respondents.
  /// - `designWeights`: inverse inclusion probabilities up to a factor, `nil` when all are equal.
  public init(
    margins: [RakingMargin], designWeights: [Double]? = nil, rules: RakingRules = .usual
  ) throws(WeightingError) {
    guard let first = margins.first else { throw .noRespondents }
    let respondents = first.memberships.count
    let design = designWeights ?? [Double](repeating: 1, count: respondents)
    precondition(design.count == respondents, "There is a design weight for each respondent.")
    for (position, weight) in design.enumerated() where !(weight >= 0 && weight.isFinite) {
      throw .invalidDesignWeight(position: position, value: weight)
    }
    guard design.contains(where: { $0 > 0 }) else { throw .noRespondents }

    var notes = try Self.totalsCompared(margins)
    let counted = design.map { $0 > 0 }
    var prepared: [PreparedMargin] = []
    for margin in margins {
      prepared.append(
        try margin.prepared(counted: counted, smallest: rules.smallestCategory, notes: &notes))
    }

    var cells = RakingCells(margins: prepared, designWeights: design)
    var cycles = try cells.rake(rules: rules)
    var trimmings = 0
    if let bounds = rules.bounds {
      while trimmings < rules.maximumRounds, !bounds.enclose(cells.weights) {
        cells.weights = try bounds.trimmed(cells.weights, counts: cells.counts)
        trimmings += 1
        guard trimmings < rules.maximumRounds, cells.worstError().relative > rules.tolerance else { break }
        cycles += try cells.rake(rules: rules)
      }
    }
    let marginError = cells.worstError().relative
    if marginError > rules.tolerance { notes.append(.marginsMissed(relativeError: marginError)) }
    self.cycles = cycles
    self.trimmings = trimmings
    self.marginError = marginError
    self.notes = notes
    weights = cells.cellOfRespondent.map { $0.map { cells.weights[$0] } ?? 0 }
  }

  private static func totalsCompared(
    _ margins: [RakingMargin]
  ) throws(WeightingError) -> [WeightingNote] {
    var notes: [WeightingNote] = []
    let reference = margins[0]
    let referenceTotal = reference.population.reduce(0, +)
    for margin in margins.dropFirst() {
      let total = margin.population.reduce(0, +)
      // Populations that are not numbers above 0 are told apart, category by category, when the margin is
      // prepared.
      guard total > 0, total.isFinite, referenceTotal > 0, referenceTotal.isFinite else { continue }
      let difference = total / referenceTotal - 1
      guard abs(difference) <= 0.05 else {
        throw .totalsDiffer(
          margin: margin.name, total: total, reference: reference.name,
          referenceTotal: referenceTotal)
      }
      if abs(difference) > 0.005 {
        notes.append(.scaled(margin: margin.name, relativeDifference: difference))
      }
    }
    return notes
  }
}
