import SurveyModel

@testable import Planning

/// Studies that are still to be held.
enum Intention {
  static let baseline: Wave.ID = "voor"
  static let followUp: Wave.ID = "na"

  static func group(
    _ id: RespondentGroup.ID, population: Int?, invited: Int? = nil, label: LocalizedText? = nil
  ) -> RespondentGroup {
    func both<Value>(_ value: Value?) -> [Wave.ID: Value] {
      value.map { [baseline: $0, followUp: $0] } ?? [:]
    }
    return RespondentGroup(
      id: id, label: label ?? LocalizedText(id.text),
      population: both(population.map { .init(size: $0, isApproximate: false) }), inBoth: nil,
      invited: both(invited))
  }

  static func study(
    _ groups: [RespondentGroup], themes: [Theme.ID] = ["kosten"],
    weights: [RespondentGroup.ID: WeightTargets] = [:]
  ) -> Study {
    Study(
      id: "plan",
      title: LocalizedText(translations: [
        .init(language: .nl, text: "Proef"), .init(language: .en, text: "Trial"),
      ]), languages: [.nl, .en], about: About(),
      waves: [
        Wave(
          id: baseline,
          label: LocalizedText(translations: [
            .init(language: .nl, text: "Voor"), .init(language: .en, text: "Before"),
          ]), period: nil),
        Wave(
          id: followUp,
          label: LocalizedText(translations: [
            .init(language: .nl, text: "Na"), .init(language: .en, text: "After"),
          ]), period: nil),
      ], groups: groups,
      themes: themes.map {
        Theme(
          id: $0, label: LocalizedText($0.text), description: nil, desired: .higher, isSpotlight: false,
          relevantChange: nil)
      }, scales: [],
      items: themes.map {
        Item(
          id: Item.ID("\($0.text)-1"), theme: $0, scale: "eens", isReversed: false, groups: groups.map(\.id),
          waves: [baseline, followUp], text: "Stelling", textFor: [:])
      }, background: [], columns: [], sources: [], cleaning: CleaningOptions(), weights: weights,
      analysis: AnalysisOptions(), privacy: PrivacyOptions())
  }

  /// Responses of the baseline with these scores on each theme.
  static func responses(
    _ group: RespondentGroup.ID, _ scores: [(Theme.ID, [Double?])], hasCodes: Bool = true
  ) -> ScoredResponses {
    let count = scores[0].1.count
    return ScoredResponses(
      wave: baseline, group: group,
      respondents: hasCodes ? FactColumn((0..<count).map { KeyedDigest(high: UInt64($0), low: 0) }) : nil,
      clusters: nil,
      weights: nil, flags: [CleanedResponses.Flags](repeating: .none, count: count),
      themes: scores.map { .init(theme: $0.0, scores: ScoreColumn($0.1)) }, answers: [], reliability: [])
  }
}
