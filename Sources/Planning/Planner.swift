public import SurveyModel
internal import SurveyStatistics

/// What a follow-up will be able to show, before it is held.
///
/// Per group it expects respondents (people invited times the response, or the responses that the baseline has
/// already), a spread and a correlation, and computes the standard error and the degrees of freedom that the
/// comparison will have: `DifferenceEstimate.welch` for an anonymous survey, `.partlyLinked` and `.paired` for linked
/// ones, with the finite population wherever the comparison will use it. Schools, weights and the correction for
/// several themes have no part in it, and make the real survey a little less precise.
public struct Planner: Sendable {
  /// The chance with which the smallest detectable change is found.
  public static let power = 0.8
  /// The level of each of the two one-sided tests for no relevant change.
  static let equivalenceAlpha = 0.05

  private let study: Study
  private let assumptions: PlanAssumptions
  private let baseline: [ScoredResponses]

  /// A planner of the change from the first wave of `study` to its last one. `baseline` are the responses of the
  /// first wave, a table a group, as far as they are in.
  public init(study: Study, assumptions: PlanAssumptions, baseline: [ScoredResponses] = []) {
    self.study = study
    self.assumptions = assumptions
    self.baseline = baseline.filter { $0.wave == study.waves[0].id && $0.count > 0 }
  }

  /// The plans of all groups that are asked about a theme, in codebook order.
  public func plans() -> [GroupPlan] {
    study.groups.compactMap { group in
      let themes = study.themes.filter { theme in
        study.items.contains { $0.theme == theme.id && $0.groups.contains(group.id) }
      }
      return themes.isEmpty ? nil : plan(group, themes)
    }
  }

  private func plan(_ group: RespondentGroup, _ themes: [Theme]) -> GroupPlan {
    let first = study.waves[0].id
    let last = study.waves[study.waves.count - 1].id
    let table = baseline.first { $0.group == group.id }
    let invited = AtWaves(earlier: group.invited(at: first), later: group.invited(at: last))
    let population = AtWaves(earlier: group.population[first]?.size, later: group.population[last]?.size)
    let seen = table.flatMap { table in invited.earlier.map { min(1, Double(table.count) / Double($0)) } }
    let response = assumptions.response ?? seen ?? PlanAssumptions.usualResponse
    func expected(_ invited: Int?) -> Int? {
      invited.map { Int((response * Double($0)).rounded()) }
    }
    // Who held a baseline and does not say whom it will invite is taken to get as many responses again.
    let counts = (
      earlier: table?.count ?? expected(invited.earlier),
      later: expected(invited.later) ?? (assumptions.response == nil ? table?.count : nil)
    )
    func made(_ outcome: GroupPlan.Outcome, hasObservedSpread: Bool = false) -> GroupPlan {
      GroupPlan(
        group: group.id, invited: invited, population: population, baseline: table?.count,
        response: invited.later == nil ? nil : response, hasObservedSpread: hasObservedSpread,
        isWeighted: study.weights[group.id] != nil, outcome: outcome)
    }
    guard let earlier = counts.earlier, let later = counts.later else { return made(.unknownNumbers) }
    guard min(earlier, later) >= study.privacy.minimum else {
      return made(.tooFew(AtWaves(earlier: earlier, later: later)))
    }
    let sizes = sizes(of: group, population, counts: (earlier, later))
    if let sizes, earlier == sizes.first, later == sizes.second {
      return made(.census(people: max(earlier, later)))
    }
    var plans: [ThemePlan] = []
    // Without observed spreads the themes differ in their relevant change at most.
    for theme in themes {
      let own = table.flatMap { $0.scores(of: theme.id) }.map { Moments(of: Self.observations($0)) }
      let spread =
        assumptions.spread ?? own?.standardDeviation.flatMap { $0 > 0 ? $0 : nil }
        ?? PlanAssumptions.usualSpread
      let scored = own.map(\.count).flatMap { $0 >= study.privacy.minimum ? $0 : nil } ?? earlier
      let expectations = Expectations(
        spread: spread, relevantChange: study.relevantChange(of: theme),
        counts: AtWaves(earlier: scored, later: later),
        population: sizes)
      if let same = plans.firstIndex(where: { expectations.matches($0) }) {
        plans[same] = ThemePlan(
          themes: plans[same].themes + [theme.id], spread: spread,
          relevantChange: expectations.relevantChange,
          counts: expectations.counts, designs: plans[same].designs)
      } else if let designs = designs(expectations) {
        plans.append(
          ThemePlan(
            themes: [theme.id], spread: spread, relevantChange: expectations.relevantChange,
            counts: expectations.counts, designs: designs))
      }
    }
    guard !plans.isEmpty else { return made(.tooFew(AtWaves(earlier: earlier, later: later))) }
    let ordered = plans.indices.sorted { (plans[$0].spread, $0) < (plans[$1].spread, $1) }
    let middle = ordered[ordered.count / 2]
    let isTooLate = table.map { $0.respondents == nil } ?? false
    return made(
      .planned(plans, middle: middle, worth: worth(of: plans[middle], sizes: sizes, isTooLate: isTooLate)),
      hasObservedSpread: assumptions.spread == nil && table != nil)
  }

  private static func observations(_ scores: ScoreColumn) -> CountedSample {
    CountedSample(values: scores.levels, counts: scores.counts)
  }

  /// The population, where it is known at both waves and holds the respondents.
  private func sizes(
    of group: RespondentGroup, _ population: AtWaves<Int?>, counts: (Int, Int)
  ) -> FinitePopulation? {
    guard let earlier = population.earlier, let later = population.later, counts.0 <= earlier,
      counts.1 <= later
    else { return nil }
    let smaller = min(earlier, later)
    return FinitePopulation(first: earlier, second: later, both: min(group.inBoth ?? smaller, smaller))
  }
}

/// What is expected of some themes of a group.
private struct Expectations {
  let spread: Double
  let relevantChange: Double
  let counts: AtWaves<Int>
  let population: FinitePopulation?

  init(
    spread: Double, relevantChange: Double, counts: AtWaves<Int>, population: FinitePopulation?
  ) {
    self.spread = spread
    self.relevantChange = relevantChange
    self.counts = counts
    self.population = population
  }

  /// Those of a plan that was made.
  init(_ plan: ThemePlan, population: FinitePopulation?) {
    self.init(
      spread: plan.spread, relevantChange: plan.relevantChange, counts: plan.counts, population: population)
  }

  func matches(_ plan: ThemePlan) -> Bool {
    plan.spread == spread && plan.relevantChange == relevantChange && plan.counts == counts
  }

  /// The population, where the comparison of so many respondents will correct for it.
  func noticeablePopulation(_ counts: AtWaves<Int>) -> FinitePopulation? {
    population.flatMap {
      $0.isNoticeable(firstCount: counts.earlier, secondCount: counts.later) ? $0 : nil
    }
  }
}

extension Planner {
  /// The three ways to ask; nil where fewer than two respond.
  private func designs(_ expectations: Expectations) -> [PlannedDesign]? {
    let counts = expectations.counts
    let smaller = min(counts.earlier, counts.later)
    // No fewer than chance forces, no more than stay in the population.
    let least =
      expectations.population.map { counts.earlier + counts.later - ($0.first + $0.second - $0.both) } ?? 0
    let most = min(smaller, expectations.population?.both ?? smaller)
    func possible(_ linked: Double) -> Int { max(0, max(least, min(most, Int(linked.rounded())))) }
    let links: [PlannedLinks] = [
      .anonymous, .codes(linked: possible(assumptions.returning * Double(smaller))),
      .panel(linked: possible(Double(smaller))),
    ]
    let designs = links.compactMap { design($0, expectations) }
    return designs.count == links.count ? designs : nil
  }

  private func design(_ links: PlannedLinks, _ expectations: Expectations) -> PlannedDesign? {
    // Perfectly correlated pairs would leave nothing to chance even without a population; assumptions rule them out.
    guard
      let plain = prospect(
        difference(linked: links.linked, expectations.counts, expectations, population: nil), expectations)
    else { return nil }
    guard let population = expectations.noticeablePopulation(expectations.counts) else {
      return PlannedDesign(links: links, plain: plain, corrected: .notMade)
    }
    let finite = prospect(
      difference(linked: links.linked, expectations.counts, expectations, population: population),
      expectations)
    return PlannedDesign(
      links: links, plain: plain, corrected: finite.map(PlannedDesign.Corrected.prospect) ?? .certain)
  }

  private func difference(
    linked: Int, _ counts: AtWaves<Int>, _ expectations: Expectations,
    population: FinitePopulation?
  ) -> PlannedDifference? {
    PlannedDifference(
      standardDeviation: expectations.spread, firstCount: counts.earlier, secondCount: counts.later,
      linkedCount: linked, correlation: assumptions.correlation, population: population)
  }

  private func prospect(_ plan: PlannedDifference?, _ expectations: Expectations) -> Prospect? {
    guard let plan,
      let detectable = plan.detectableDifference(power: Self.power, alpha: 1 - study.analysis.confidence)
    else { return nil }
    return Prospect(
      halfWidth: plan.halfWidth(level: study.analysis.confidence), detectable: detectable,
      chanceOfNoChange: plan.chanceOfEquivalence(
        margin: expectations.relevantChange, alpha: Self.equivalenceAlpha))
  }

  /// What codes are worth to `plan`.
  private func worth(of plan: ThemePlan, sizes: FinitePopulation?, isTooLate: Bool) -> CodeWorth {
    if isTooLate { return .tooLate }
    guard let anonymous = plan.designs[0].inReport else { return .nothing }
    guard let linked = plan.designs[1].inReport else { return .certainty(anonymous: anonymous.halfWidth) }
    guard linked.halfWidth < anonymous.halfWidth * (1 - 1e-9) else { return .nothing }
    let expectations = Expectations(plan, population: sizes)
    /// The half-width of an anonymous survey with that many more respondents a wave; 0 where everybody responds.
    func halfWidth(extra: Int) -> Double {
      let counts = AtWaves(
        earlier: min(plan.counts.earlier + extra, sizes?.first ?? Int.max),
        later: min(plan.counts.later + extra, sizes?.second ?? Int.max)
      )
      let larger = difference(
        linked: 0, counts, expectations, population: expectations.noticeablePopulation(counts))
      return larger?.halfWidth(level: study.analysis.confidence) ?? 0
    }
    var low = 0
    var high = 1
    while halfWidth(extra: high) > linked.halfWidth { (low, high) = (high, high * 2) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if halfWidth(extra: middle) > linked.halfWidth { low = middle } else { high = middle }
    }
    return .respondents(extra: high, anonymous: anonymous.halfWidth, linked: linked.halfWidth)
  }
}
