internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The difference of two mean scores in the design that fits the two waves, and the same difference under other
/// assumptions.
struct MeasuredDifference: Sendable {
  /// Fewer schools or organisations than this, over both waves, only describe: no verdict rests on them.
  static let fewestClusters = 8
  /// How the waves are related.
  let design: Design
  /// The difference that counts.
  let primary: DifferenceEstimate
  /// The difference as it would be for an endless population; nil where `primary` is that already.
  let withoutPopulation: DifferenceEstimate?
  /// The difference with the population a tenth smaller and larger, where its size is known roughly.
  let withOtherPopulations: [DifferenceEstimate]
  /// The number of units drawn, where that is not the number of respondents.
  let clusters: Int?

  /// Whether the standard error is corrected for a finite population.
  var isFinitePopulation: Bool { withoutPopulation != nil }

  /// Whether the design carries a verdict.
  var isJudged: Bool { clusters.map { $0 >= Self.fewestClusters } ?? true }

  /// The difference of `pair`, whose waves have at least one score each.
  ///
  /// The finite population is corrected for where its size is known and at least a twentieth of it answered at one
  /// of the waves. With schools or organisations there is no correction, since the codebook counts people. Where the
  /// correction would leave no sampling error although not everybody answered (nearly perfect correlation, nearly
  /// everybody in both waves), it is not made. The score on a theme, on which a verdict rests, is estimated with
  /// caution where `ShortTails` says so; of weighted waves and of schools that is the smaller wave's degrees of
  /// freedom alone.
  init(of pair: ScorePair, population: KnownPopulation?, subject: ChangeEstimator.Subject) {
    func difference(
      _ design: Design, _ population: FinitePopulation?
    ) -> (estimate: DifferenceEstimate, clusters: Int?) {
      Self.difference(of: pair, design: design, population: population, subject: subject)
    }
    let counts = (pair.fromCount, pair.toCount)
    if let population, population.isCensus(fromCount: counts.0, toCount: counts.1) {
      design = .census
      primary = difference(Self.sampleDesign(of: pair), nil).estimate
      withoutPopulation = nil
      withOtherPopulations = []
      clusters = nil
      return
    }
    let design = Self.sampleDesign(of: pair)
    self.design = design
    let plain = difference(design, nil)
    clusters = plain.clusters
    guard design != .clustered, let population,
      population.sizes.isNoticeable(firstCount: counts.0, secondCount: counts.1)
    else {
      primary = plain.estimate
      withoutPopulation = nil
      withOtherPopulations = []
      return
    }
    let finite = difference(design, population.sizes).estimate
    if finite.degreesOfFreedom == nil {
      primary = plain.estimate
      withoutPopulation = nil
      withOtherPopulations = []
    } else {
      primary = finite
      withoutPopulation = plain.estimate
      withOtherPopulations = population.variants(fromCount: counts.0, toCount: counts.1)
        .map { difference(design, $0).estimate }
        .filter { $0.degreesOfFreedom != nil }
    }
  }

  /// The design but for a census.
  private static func sampleDesign(of pair: ScorePair) -> Design {
    if pair.isClustered { return .clustered }
    if pair.waves.isWeighted { return .weighted }
    switch pair.sample.linkage {
    case .unlinked: return .independent
    case .linked: return .linked
    case .partlyLinked: return .partlyLinked
    }
  }

  private static func difference(
    of pair: ScorePair, design: Design, population: FinitePopulation?, subject: ChangeEstimator.Subject
  ) -> (estimate: DifferenceEstimate, clusters: Int?) {
    switch design {
    case .independent, .linked, .partlyLinked, .census:
      guard subject == .theme, let tails = pair.shortTails else {
        return (.ofMeans(pair.sample, population: population, codes: pair.codes), nil)
      }
      return (.ofMeans(pair.sample, with: tails, population: population, codes: pair.codes), nil)
    case .weighted, .clustered:
      guard let samples = pair.weighted else {
        preconditionFailure("weighted and clustered waves have an order of rows")
      }
      let linearised = LinearisedDifference(
        baseline: samples.from, followUp: samples.to, population: population)
      let clusters = design == .clustered ? linearised.units : nil
      let drawn =
        design == .clustered
        ? (linearised.baselineUnits, linearised.followUpUnits) : (pair.fromCount, pair.toCount)
      guard subject == .theme, min(drawn.0, drawn.1) > 1,
        pair.shortTails != nil || ShortTails.isLopsided(drawn.0, drawn.1)
      else { return (linearised.estimate, clusters) }
      return (
        linearised.estimate.limited(toDegreesOfFreedom: Double(min(drawn.0, drawn.1) - 1)), clusters
      )
    }
  }
}

extension ScorePair {
  /// What makes the tails of the difference short, or nil.
  var shortTails: ShortTails? { ShortTails(first: sample.first, second: sample.second) }
}
