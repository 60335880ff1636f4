internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The scores of one group, or of one cell of a breakdown, on one theme: everything but what depends on other themes.
struct ThemeCell: Sendable {
  /// The cell; nil for the whole group.
  let by: Breakdown?
  /// The waves of the study.
  let waves: [AtWave<Estimate<WaveNumbers>>]
  /// The changes, parallel to the pairs of waves that are compared.
  let changes: [ThemeChange]
}

/// A change of a theme score that waits for its verdict.
struct ThemeChange: Sendable {
  /// The numbers.
  let outcome: ChangeOutcome
  /// The same difference without the responses that look careless; nil where there are none, or too few others.
  let withoutCareless: MeasuredDifference?
  /// The same change with the responses that were left out as careless; nil where there are none.
  let withCareless: ChangeWithCareless?
  /// The reasons for caution that do not depend on the verdict.
  let findings: ThemeFindings
  /// Whether items had to be left out because the other wave does not have them.
  let hasOtherItems: Bool
}

/// Compares the scores of one group on one theme, at all waves and in all cells.
struct ThemeComparison: Sendable {
  /// The study.
  let study: Study
  /// The responses of the group.
  let responses: GroupResponses
  /// The same with the responses among them that were left out as careless; nil where there are none.
  let withCareless: GroupResponses?
  /// The whole group and its breakdowns.
  let cells: [GroupCell]
  /// What is known of the group beside its scores.
  let reservations: Reservations

  /// The cells of `theme`, the whole group first.
  func compare(_ theme: Theme) -> [ThemeCell] {
    let columns = zip(responses.pairs, responses.twoWaves).map { pair, waves in
      waves.map { ThemeColumns(of: theme.id, study: study, group: responses.group.id, waves: $0) }
    }
    return cells.map { cell in
      ThemeCell(
        by: cell.by,
        waves: study.waves.indices.map { position in
          AtWave(
            wave: study.waves[position].id, value: waveNumbers(of: theme, in: cell, wave: position))
        },
        changes: responses.pairs.indices.map { change(of: theme, in: cell, pair: $0, columns: columns[$0]) })
    }
  }

  private func isAsked(_ theme: Theme, wave position: Int) -> Bool {
    !study.items(of: theme.id, group: responses.group.id, wave: study.waves[position].id).isEmpty
  }

  private func waveNumbers(
    of theme: Theme, in cell: GroupCell, wave position: Int
  ) -> Estimate<WaveNumbers> {
    guard isAsked(theme, wave: position) else { return .notAsked }
    guard let wave = responses.waves[position], let scores = wave.scores(of: theme.id) else {
      return .notComputed(.noResponses, n: 0)
    }
    let cellScores = cell.scores(scores, wave: position)
    let population =
      cell.by == nil
      ? WavePopulation(
        of: responses.group, at: wave.wave,
        responses: cellScores.scoredCount
      ).corrected : nil
    return WaveEstimator(confidence: study.analysis.confidence).estimate(
      of: cellScores, responses: wave, order: responses.orders[position], population: population)
  }

  private func change(
    of theme: Theme, in cell: GroupCell, pair position: Int, columns: ThemeColumns?
  ) -> ThemeChange {
    let waves = responses.pairs[position]
    func settled(_ estimate: Estimate<ChangeNumbers>, hasOtherItems: Bool = false) -> ThemeChange {
      ThemeChange(
        outcome: .settled(estimate), withoutCareless: nil, withCareless: nil, findings: ThemeFindings(),
        hasOtherItems: hasOtherItems)
    }
    guard isAsked(theme, wave: waves.from), isAsked(theme, wave: waves.to) else { return settled(.notAsked) }
    guard let columns, let twoWaves = responses.twoWaves[position] else {
      return settled(.notComputed(.noResponses, n: 0))
    }
    switch columns {
    case .notAsked: return settled(.notAsked)
    case .nothingInCommon:
      return settled(
        .notComputed(.itemsDiffer, n: min(twoWaves.from.count, twoWaves.to.count)), hasOtherItems: true)
    case .comparable(let from, let to, let items):
      let pair = ScorePair(
        from: cell.scores(from, wave: waves.from), to: cell.scores(to, wave: waves.to), waves: twoWaves)
      return change(of: theme, in: cell, pair: pair, items: items, waves: waves)
    }
  }

  private func change(
    of theme: Theme, in cell: GroupCell, pair: ScorePair, items: ThemeColumns.ComparedItems,
    waves: WavePair
  ) -> ThemeChange {
    let from = pair.waves.from
    let to = pair.waves.to
    func population(_ pair: ScorePair) -> KnownPopulation? {
      cell.by == nil ? self.population(of: pair) : nil
    }
    let key = [
      responses.group.id.text, theme.id.text, from.wave.text, to.wave.text,
      cell.by?.variable.text ?? "", cell.by?.code ?? "",
    ]
    let outcome = ChangeEstimator(study).change(
      of: pair, population: population(pair), subject: .theme, key: key)
    var withoutCareless: MeasuredDifference?
    let earlier = from.careful
    let later = to.careful
    if earlier != nil || later != nil {
      let rest = pair.keeping(from: earlier, to: later)
      if rest.smallerCount >= study.privacy.minimum {
        let measured = MeasuredDifference(of: rest, population: population(rest), subject: .theme)
        if measured.primary.degreesOfFreedom != nil { withoutCareless = measured }
      }
    }
    let hasOtherItems: Bool
    switch items {
    case .all: hasOtherItems = false
    case .common: hasOtherItems = true
    }
    return ThemeChange(
      outcome: outcome, withoutCareless: withoutCareless,
      withCareless: cell.by == nil ? changeWithCareless(of: theme, pair: waves) : nil,
      findings: reservations.findings(
        on: outcome, theme: theme, pair: pair, items: items.items, in: cell, waves: waves),
      hasOtherItems: hasOtherItems)
  }

  /// What is known of the population of the whole group.
  func population(of pair: ScorePair) -> KnownPopulation? {
    KnownPopulation(
      of: responses.group, from: pair.waves.from.wave, to: pair.waves.to.wave, fromCount: pair.fromCount,
      toCount: pair.toCount)
  }
}
