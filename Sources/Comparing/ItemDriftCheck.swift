internal import SurveyModel
internal import SurveyStatistics

/// Whether items moved apart from the rest of their theme between two waves: they may be understood differently.
struct ItemDriftCheck: Sendable {
  /// With fewer respondents at a wave drift cannot be told from chance.
  static let fewestRespondents = 30
  /// The smallest drift that matters, in points on 0-100.
  static let noticeableDrift = 10.0
  /// The level of the test, after correction for the number of items.
  static let level = 0.05

  /// The study.
  let study: Study

  /// The items that drift: by ten points or more, and more than chance explains (Holm over the items).
  func driftingItems(_ items: [Item], pair: ScorePair) -> [Item.ID] {
    guard items.count > 1, pair.smallerCount >= Self.fewestRespondents else { return [] }
    let units = pair.waves.clusters ?? SamplingUnits.persons(pair.waves.links)
    guard let baseline = wave(items, pair.waves.from, units: units.earlier),
      let followUp = wave(items, pair.waves.to, units: units.later)
    else { return [] }
    let drift = ItemDrift(baseline: baseline, followUp: followUp, itemCount: items.count)
    guard drift.items.count == items.count else { return [] }
    let adjusted = PValueAdjustment.holm.adjusted(drift.items.map(\.pValue))
    return items.indices.filter { index in
      drift.items[index].drift.magnitude >= Self.noticeableDrift - 1e-9
        && adjusted[index].map { $0 < Self.level } ?? false
    }.map { items[$0].id }
  }

  private func wave(_ items: [Item], _ responses: ScoredResponses, units: [Int]) -> ItemDrift.Wave? {
    let columns = items.compactMap { responses.scores(of: $0, scale: study.scale($0.scale)) }
    guard columns.count == items.count else { return nil }
    return ItemDrift.Wave(
      rows: (0..<responses.count).map { row in columns.map { $0[row] } }, weights: responses.weights,
      units: units)
  }
}
