internal import Comparing
internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The ways to an interval that are held beside each other.
package enum Path: Int, Hashable, Sendable, CaseIterable {
  /// The product's own.
  case product
  /// Welch's, as if nobody were in both waves, the population endless, and weights and schools without meaning.
  case welch
  /// Welch's with the correction for a finite population, the links not used.
  case welchFinite
  /// Partly linked without a correction for the finite population.
  case linked
  /// Partly linked with the correction of the variances, but the covariance of an endless population.
  case linkedWrongly
}

/// What the samples of one population gave.
struct Trial: Hashable, Sendable {
  /// The intervals of each path, in the order of its cases.
  private(set) var paths = [Tally](repeating: Tally(), count: Path.allCases.count)
  /// The product's intervals of the changes by the margin.
  private(set) var changed = Tally()
  /// The product's intervals of the mean at the earlier wave.
  private(set) var mean = Tally()
  /// The product's intervals of the change of the share of best answers to one item.
  private(set) var top = Tally()
  /// The themes for which the product had no interval.
  private(set) var withoutInterval = 0
  /// Families of themes that did not change.
  private(set) var families = 0
  /// Those of them with at least one theme called improved.
  private(set) var falselyImproved = 0
  /// Those with at least one called worsened.
  private(set) var falselyWorsened = 0
  /// Themes that changed by the margin.
  private(set) var atMargin = 0
  /// Those of them said not to have changed relevantly.
  private(set) var falselyUnchanged = 0
  /// Themes without a change that are said not to have changed relevantly, rightly.
  private(set) var rightlyUnchanged = 0
  /// Respondents in both waves, added up over the samples.
  private(set) var overlap = 0

  /// Draws `samples` from the population with this number.
  init(_ scenario: Scenario, population number: Int, samples: Int, seed: UInt64) {
    var stream = RandomStream(seed: seed, key: ["coverage", scenario.name, String(number)])
    let population = Population(scenario, stream: &stream)
    let units: Int
    switch scenario.units {
    case .schools: units = scenario.population.earlier
    case .people, .weighted: units = population.members.later.upperBound
    }
    let readiness = Turnout.readiness(of: scenario, units: units, stream: &stream)
    let study = Sample.study(of: scenario, population: population)
    let path = DefaultPath(study: study, group: study.groups[0])
    for _ in 0..<samples {
      let turnout = Turnout(of: population, in: scenario, readiness: readiness, stream: &stream)
      overlap += Set(turnout.earlier).intersection(turnout.later).count
      add(
        Sample(turnout, of: population, in: scenario, stream: &stream), population: population,
        scenario: scenario, path: path)
    }
  }

  private mutating func add(
    _ sample: Sample, population: Population, scenario: Scenario, path: DefaultPath
  ) {
    let changes = path.changes(from: sample.earlier, to: sample.later)
    let unchanged = changes.filter { Sample.unchanged.contains($0.theme) }
    let sizes = FinitePopulation(
      first: scenario.population.earlier, second: scenario.population.later, both: scenario.inBoth)
    let isFinite = unchanged.contains { $0.isFinitePopulation }
    for change in unchanged {
      let truth = population.change[change.theme - Sample.unchanged.lowerBound]
      if let interval = Self.interval(of: change) {
        paths[Path.product.rawValue].add(low: interval.lower, high: interval.upper, truth: truth)
      } else {
        withoutInterval += 1
      }
      for naive in Path.allCases {
        guard let estimate = naive.estimate(change.sample, population: isFinite ? sizes : nil) else {
          continue
        }
        // Without a variance left the interval is a point: that is what the wrong formula says.
        guard let value = estimate.estimate, estimate.standardError != nil else { continue }
        let interval = estimate.interval(level: 0.95)
        paths[naive.rawValue].add(
          low: interval?.lower ?? value, high: interval?.upper ?? value, truth: truth)
      }
    }
    let verdicts = path.verdicts(on: unchanged).compactMap { $0 }
    families += 1
    if verdicts.contains(where: \.isImproved) { falselyImproved += 1 }
    if verdicts.contains(where: \.isWorsened) { falselyWorsened += 1 }
    rightlyUnchanged += verdicts.count { $0 == .noRelevantChange }
    let atMarginChanges = changes.filter { Sample.atMargin.contains($0.theme) }
    for change in atMarginChanges {
      guard let interval = Self.interval(of: change) else { continue }
      changed.add(
        low: interval.lower, high: interval.upper,
        truth: population.changeAtMargin[change.theme - Sample.atMargin.lowerBound])
    }
    let moved = path.verdicts(on: atMarginChanges).compactMap { $0 }
    atMargin += moved.count
    falselyUnchanged += moved.count { $0 == .noRelevantChange || $0.isNegligible }
    if let interval = path.interval(ofMean: 0, at: sample.earlier) {
      mean.add(low: interval.lower, high: interval.upper, truth: population.meanEarlier[0])
    }
    if let interval = path.topInterval(
      ofTheme: Sample.item, atLeast: 100 * Double(Population.topAnswer) / Double(AnswerModel.answers - 1),
      from: sample.earlier, to: sample.later)
    {
      top.add(low: interval.lower, high: interval.upper, truth: population.topChange)
    }
  }
}

extension Trial {
  /// The product's interval of a change: the change itself where everybody answered.
  private static func interval(of change: DefaultPath.Change) -> ConfidenceInterval? {
    guard change.design == .census else { return change.difference.interval(level: 0.95) }
    return change.difference.estimate.map { ConfidenceInterval(lower: $0, upper: $0, level: 0.95) }
  }
}

extension Path {
  /// The estimate of a naive path; nil for the product's, which decides by itself, and for corrections that the
  /// product does not make either.
  func estimate(_ sample: PartlyLinkedSample, population: FinitePopulation?) -> DifferenceEstimate? {
    switch self {
    case .product: return nil
    case .welch: return .ofMeans(sample.unlinked)
    case .welchFinite: return population.map { .ofMeans(sample.unlinked, population: $0) }
    case .linked: return sample.linkage == .unlinked ? nil : .ofMeans(sample)
    case .linkedWrongly:
      guard sample.linkage != .unlinked, let population else { return nil }
      // Nobody said to be in both populations: nothing is taken off the overlap.
      return .partlyLinked(
        sample, population: FinitePopulation(first: population.first, second: population.second, both: 0))
    }
  }
}

extension Verdict {
  /// Whether it says that the theme is better.
  var isImproved: Bool {
    switch self {
    case .improvedRelevant, .improved, .improvedNegligible, .censusUp: true
    case .worsenedRelevant, .worsened, .worsenedNegligible, .noRelevantChange, .inconclusive, .inconclusiveUp,
      .inconclusiveDown, .censusDown, .censusEqual, .notReportable:
      false
    }
  }

  /// Whether it says that the theme is worse.
  var isWorsened: Bool {
    switch self {
    case .worsenedRelevant, .worsened, .worsenedNegligible, .censusDown: true
    case .improvedRelevant, .improved, .improvedNegligible, .noRelevantChange, .inconclusive, .inconclusiveUp,
      .inconclusiveDown, .censusUp, .censusEqual, .notReportable:
      false
    }
  }

  /// Whether it says that there is a change, smaller than the margin.
  var isNegligible: Bool { self == .improvedNegligible || self == .worsenedNegligible }
}
