internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The straight lines through three or more waves. Two waves are a difference, not a trend.
struct ThemeTrends: Sendable {
  /// The study.
  let study: Study

  /// A trend for each theme and group that three or more waves asked about, in codebook order; none where the
  /// codebook does not say when the waves were held.
  func trends(of groups: [GroupResponses]) -> [TrendRecord<Estimate<TrendNumbers>>] {
    guard study.waves.count >= 3, let times = Self.times(of: study.waves) else { return [] }
    let perGroup = groups.map { group in
      let records = study.themes.compactMap { theme -> TrendRecord<Estimate<TrendNumbers>>? in
        let asked = study.waves.indices.filter {
          !study.items(of: theme.id, group: group.group.id, wave: study.waves[$0].id).isEmpty
        }
        guard asked.count >= 3 else { return nil }
        return TrendRecord(
          theme: theme.id, group: group.group.id,
          value: trend(of: theme, in: group, asked: asked, times: times))
      }
      return withAdjustedP(records)
    }
    return study.themes.flatMap { theme in
      perGroup.flatMap { records in records.filter { $0.theme == theme.id } }
    }
  }

  /// The middle of each wave's period in years; nil where one has none.
  static func times(of waves: [Wave]) -> [Double]? {
    let middles = waves.compactMap { wave in
      wave.period.map { Double($0.first.daysSince1970 + $0.last.daysSince1970) / 2 }
    }
    guard middles.count == waves.count, let first = middles.first else { return nil }
    return middles.map { ($0 - first) / 365.25 }
  }

  /// The p-values of all themes of a group are one family, as for differences.
  private func withAdjustedP(
    _ records: [TrendRecord<Estimate<TrendNumbers>>]
  ) -> [TrendRecord<Estimate<TrendNumbers>>] {
    let adjusted = VerdictFamily(study.analysis).adjusted(records.map { $0.value.numbers?.p })
    return zip(records, adjusted).map { record, p in
      guard case .computed(var numbers) = record.value else { return record }
      numbers.pAdjusted = p
      return TrendRecord(theme: record.theme, group: record.group, value: .computed(numbers))
    }
  }

  private func trend(
    of theme: Theme, in group: GroupResponses, asked: [Int], times: [Double]
  ) -> Estimate<TrendNumbers> {
    // The items that all waves have in common: five items are never compared with six.
    let items = asked.map { study.items(of: theme.id, group: group.group.id, wave: study.waves[$0].id) }
    let common = items[0].filter { item in items.allSatisfy { $0.contains(item) } }
    guard !common.isEmpty else { return .notComputed(.itemsDiffer, n: 0) }
    let isSame = items.allSatisfy { $0 == items[0] }
    let held = asked.compactMap { position -> Held? in
      guard let responses = group.waves[position],
        let scores = isSame
          ? responses.scores(of: theme.id) : responses.scores(ofItems: common, study: study)
      else { return nil }
      return Held(position: position, responses: responses, scores: scores, counted: scores.counted)
    }.filter { !$0.counted.isEmpty }
    let least = held.map(\.counted.count).min() ?? 0
    guard held.count >= 3 else { return .notComputed(.noResponses, n: least) }
    guard least >= 2 else { return .notComputed(.tooFewAnswers, n: least) }
    guard let means = means(of: held, in: group),
      let line = LinearTrend(means, times: held.map { times[$0.position] })
    else { return .notComputed(.zeroVariance, n: least) }
    let interval = line.interval(level: study.analysis.confidence)
    return .computed(
      TrendNumbers(
        waves: held.map { study.waves[$0.position].id }, leastN: least, slope: line.slope,
        se: line.standardError, low: interval.lower, high: interval.upper, p: line.p, pAdjusted: nil,
        residual: line.residual.statistic, residualDf: line.residual.degreesOfFreedom,
        residualP: line.residual.p))
  }

  /// The scores of one wave.
  private struct Held {
    let position: Int
    let responses: ScoredResponses
    let scores: ScoreColumn
    let counted: CountedSample
  }

  /// The means and how they vary together. With weights or clusters the waves count as different people, which makes
  /// the interval of the slope too wide rather than too narrow where people answer alike twice.
  private func means(of held: [Held], in group: GroupResponses) -> WaveMeans? {
    if held.contains(where: { $0.responses.weights != nil || $0.responses.clusters != nil }) {
      let estimates = held.compactMap { wave in
        WaveEstimator(confidence: study.analysis.confidence).estimate(
          of: wave.scores, responses: wave.responses, order: group.orders[wave.position], population: nil
        ).numbers
      }
      let errors = estimates.compactMap(\.se)
      guard errors.count == held.count else { return nil }
      return WaveMeans(means: estimates.map(\.mean), standardErrors: errors)
    }
    var links: [WaveMeans.Link] = []
    for earlier in held.indices {
      for later in held.indices where later > earlier {
        let waves = TwoWaves(from: held[earlier].responses, to: held[later].responses, orders: nil)
        let pair = ScorePair(from: held[earlier].scores, to: held[later].scores, waves: waves)
        if !pair.sample.pairs.isEmpty {
          links.append(WaveMeans.Link(earlier: earlier, later: later, pairs: pair.sample.pairs))
        }
      }
    }
    let populations = held.compactMap { group.group.population[study.waves[$0.position].id]?.size }
    let isFinite =
      populations.count == held.count
      && zip(held, populations).contains { Double($0.counted.count) >= 0.05 * Double($1) }
      && zip(held, populations).allSatisfy { $0.counted.count < $1 }
    return WaveMeans(waves: held.map(\.counted), links: links, populations: isFinite ? populations : nil)
  }
}
