import SurveyModel

/// A flow count as it stands in `flow.json`.
struct FlowLine: Codable, Hashable {
  struct Rule: Codable, Hashable {
    let reason: String
    let count: Int
  }

  let wave: String
  let group: String
  let population: Int?
  let populationIsApproximate: Bool
  let invited: Int?
  let read: Int
  let excluded: [Rule]
  let kept: Int
  let flagged: [Rule]
  let linked: Int?

  enum CodingKeys: String, CodingKey {
    case wave, group, population, invited, read, excluded, kept, flagged, linked
    case populationIsApproximate = "population_is_approximate"
  }

  init(_ count: FlowCount) {
    wave = count.wave.text
    group = count.group.text
    population = count.population
    populationIsApproximate = count.populationIsApproximate
    invited = count.invited
    read = count.read
    excluded = count.excluded.map { Rule(reason: $0.rule.rawValue, count: $0.count) }
    kept = count.kept
    flagged = count.flagged.map { Rule(reason: $0.rule.rawValue, count: $0.count) }
    linked = count.linked
  }

  /// The count, or nil where a rule is none.
  var count: FlowCount? {
    func counts(_ rules: [Rule]) -> [FlowCount.RuleCount]? {
      let found = rules.compactMap { rule in
        CleaningRule(rawValue: rule.reason).map { FlowCount.RuleCount(rule: $0, count: rule.count) }
      }
      return found.count == rules.count ? found : nil
    }
    guard let excluded = counts(excluded), let flagged = counts(flagged) else { return nil }
    return FlowCount(
      wave: .init(wave), group: .init(group), population: population,
      populationIsApproximate: populationIsApproximate, invited: invited, read: read, excluded: excluded,
      kept: kept, flagged: flagged, linked: linked)
  }
}
