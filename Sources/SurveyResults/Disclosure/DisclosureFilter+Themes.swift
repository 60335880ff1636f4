import SurveyModel

extension DisclosureFilter {
  typealias ThemeEstimate = ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>>
  typealias PublishedTheme = ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>>

  /// The theme records, in order. The cells of a breakdown are judged together with their total: what
  /// a total and all cells but one give away is withheld too.
  /// The themes that are `telling` of an item are withheld with all of their cells.
  func publishThemes(_ records: [ThemeEstimate], telling: Set<ThemeAtWave>) -> [PublishedTheme] {
    var totals: [ThemeKey: [Wave.ID: Int]] = [:]
    for record in records where record.by == nil {
      totals[ThemeKey(record)] = Dictionary(
        uniqueKeysWithValues: record.waves.map { ($0.wave, $0.value.numbers?.n ?? 0) })
    }
    let families = Dictionary(grouping: records.indices.filter { records[$0].by != nil }) { index in
      Family(key: ThemeKey(records[index]), variable: records[index].by?.variable)
    }
    var secondary: Set<CellAtWave> = []
    for wave in study.waves.map(\.id) {
      for (family, members) in families {
        let cells = members.map { index in
          BreakdownCell(
            index: index, n: records[index].waves.first { $0.wave == wave }?.value.numbers?.n ?? 0,
            differs: differing.contains(
              ReleaseCell(
                statistic: .theme(records[index].theme), group: records[index].group,
                by: records[index].by, wave: wave)))
        }
        let total = totals[family.key]?[wave] ?? 0
        for index in hiddenWithOthers(cells, total: total) {
          secondary.insert(CellAtWave(index: index, wave: wave))
        }
      }
    }
    return records.enumerated().map { index, record in
      publish(record) { wave in
        if telling.contains(ThemeAtWave(theme: record.theme, group: record.group, wave: wave)) {
          return .unanimity
        }
        let cell = ReleaseCell(
          statistic: .theme(record.theme), group: record.group, by: record.by, wave: wave)
        if differing.contains(cell) { return .differencing }
        return secondary.contains(CellAtWave(index: index, wave: wave)) ? .secondary : nil
      }
    }
  }

  /// A record, of which `withheld` says why numbers of a wave are withheld that might be shown if it were
  /// the only one.
  private func publish(
    _ record: ThemeEstimate, withheld: (Wave.ID) -> Withholding?
  ) -> PublishedTheme {
    let waves = record.waves.map { wave -> AtWave<Published<WaveNumbers>> in
      let alone = publish(
        wave.value,
        population: record.by == nil ? population(of: record.group, at: wave.wave) : nil)
      guard alone.status == .ok else { return AtWave(wave: wave.wave, value: alone) }
      // A cell beside its total: what is left of it as whole numbers could be computed exactly.
      if record.by != nil, alone.isCoarse {
        return AtWave(
          wave: wave.wave, value: .suppressed(.detailBelowMinimum, nLabel: belowDetailLabel))
      }
      return AtWave(wave: wave.wave, value: withheld(wave.wave).map { .suppressed($0) } ?? alone)
    }
    func state(_ wave: Wave.ID) -> PublicationState {
      guard let published = waves.first(where: { $0.wave == wave }) else {
        preconditionFailure("a change is between waves of its record")
      }
      return PublicationState(published.value)
    }
    return ThemeRecord(
      theme: record.theme, group: record.group, by: record.by, waves: waves,
      changes: record.changes.map { change in
        Between(
          from: change.from, to: change.to,
          value: publish(change.value, from: state(change.from), to: state(change.to)))
      })
  }

  /// The cells of one breakdown at one wave that must be hidden because others are.
  ///
  /// Whoever knows the total and all cells but the hidden ones knows how many respondents the hidden
  /// ones hold together, and their exact mean. So the hidden ones must be two or more and hold together
  /// as many as details need; respondents without an answer to the background question count as a hidden
  /// cell, and where they are the only one, being no group that anybody would be recognised by, the
  /// minimum is enough. The smallest cells are hidden first, of equals the first in the codebook.
  private func hiddenWithOthers(_ cells: [BreakdownCell], total: Int) -> [Int] {
    let primary = cells.filter { $0.n > 0 && ($0.n < study.privacy.detail || $0.differs) }
    let unanswered = max(0, total - cells.reduce(0) { $0 + $1.n })
    var hiddenCells = primary.count + (unanswered > 0 ? 1 : 0)
    var hiddenRespondents = primary.reduce(unanswered) { $0 + $1.n }
    guard hiddenCells > 0 else { return [] }
    var secondary: [Int] = []
    let candidates = cells.filter { $0.n >= study.privacy.detail && !$0.differs }
      .sorted { ($0.n, $0.index) < ($1.n, $1.index) }
    for candidate in candidates {
      let isEnough =
        primary.isEmpty && secondary.isEmpty
        ? hiddenRespondents >= study.privacy.minimum
        : hiddenCells >= 2 && hiddenRespondents >= study.privacy.detail
      if isEnough { break }
      secondary.append(candidate.index)
      hiddenCells += 1
      hiddenRespondents += candidate.n
    }
    return secondary
  }

  private struct BreakdownCell {
    let index: Int
    let n: Int
    /// Whether an earlier release had nearly the same answers.
    let differs: Bool
  }

  private struct CellAtWave: Hashable {
    let index: Int
    let wave: Wave.ID
  }

  private struct ThemeKey: Hashable {
    let theme: Theme.ID
    let group: RespondentGroup.ID

    init(_ record: ThemeEstimate) {
      theme = record.theme
      group = record.group
    }
  }

  private struct Family: Hashable {
    let key: ThemeKey
    let variable: BackgroundVariable.ID?
  }
}
