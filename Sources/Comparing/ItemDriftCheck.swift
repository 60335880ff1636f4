internal import SurveyModel
internal import SurveyResults
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
  ///
  /// An item that moves far makes all others seem to move the other way. So the one that drifts most is taken out and
  /// the rest are looked at again, among themselves, until none drifts: what is named moved apart, what is left moved
  /// together. Of two items nobody can say which one moved: both are named.
  func drift(of items: [Item], pair: ScorePair) -> [ChangeChecks.Drift] {
    guard items.count > 1, pair.smallerCount >= Self.fewestRespondents,
      hasNoticeableDrift(items, pair: pair)
    else { return [] }
    var rest = items
    var found: [ChangeChecks.Drift] = []
    while rest.count > 1 {
      let drifting = noticeable(among: rest, pair: pair)
      guard let most = drifting.max(by: { $0.drift.magnitude < $1.drift.magnitude }) else { break }
      if rest.count == 2 {
        found += drifting
        break
      }
      found.append(most)
      rest.removeAll { $0.id == most.item }
    }
    return items.compactMap { item in found.first { $0.item == item.id } }
  }

  /// The items that drift among `items`.
  private func noticeable(among items: [Item], pair: ScorePair) -> [ChangeChecks.Drift] {
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
    }.map {
      ChangeChecks.Drift(item: items[$0].id, drift: drift.items[$0].drift, pAdjusted: adjusted[$0])
    }
  }

  /// Whether any item drifts by as much as matters: the means alone tell, and mostly none does.
  private func hasNoticeableDrift(_ items: [Item], pair: ScorePair) -> Bool {
    func means(_ responses: ScoredResponses, _ rows: [Int32]?) -> [Double] {
      items.compactMap { item in
        guard let scores = responses.scores(of: item, scale: study.scale(item.scale)) else { return nil }
        let masses = scores.masses(weights: responses.weights, rows: rows)
        let total = masses.reduce(0, +)
        return total > 0 ? zip(scores.levels, masses).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
      }
    }
    let before = means(pair.waves.from, pair.waves.rows?.earlier)
    let after = means(pair.waves.to, pair.waves.rows?.later)
    guard before.count == items.count, after.count == items.count else { return false }
    let changes = zip(before, after).map { $1 - $0 }
    let sum = changes.reduce(0, +)
    return changes.contains { change in
      (change - (sum - change) / Double(items.count - 1)).magnitude >= Self.noticeableDrift - 1e-6
    }
  }

  private func wave(_ items: [Item], _ responses: ScoredResponses, units: [Int]) -> ItemDrift.Wave? {
    let columns = items.compactMap { responses.scores(of: $0, scale: study.scale($0.scale)) }
    guard columns.count == items.count else { return nil }
    return ItemDrift.Wave(
      rows: (0..<responses.count).map { row in columns.map { $0[row] } }, weights: responses.weights,
      units: units)
  }
}
