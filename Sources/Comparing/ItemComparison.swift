internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The answers of one group to one item: everything but what depends on other items.
struct ItemOutcome: Sendable {
  /// The item.
  let item: Item
  /// The waves of the study.
  let waves: [AtWave<Estimate<ItemWaveNumbers>>]
  /// The changes, parallel to the pairs of waves that are compared; empty for scales without scores.
  let changes: [Estimate<ItemChangeNumbers>]
}

/// Compares the answers of one group to single items.
struct ItemComparison: Sendable {
  /// The study.
  let study: Study
  /// The responses of the group.
  let responses: GroupResponses

  /// The waves and the changes of `item`.
  func compare(_ item: Item) -> ItemOutcome {
    let scale = study.scale(item.scale)
    let estimator = ItemWaveEstimator(item: item, scale: scale)
    let scores = responses.waves.map { $0?.scores(of: item, scale: scale) }
    let waves = study.waves.indices.map { position in
      let wave = study.waves[position].id
      var value: Estimate<ItemWaveNumbers> = .notAsked
      if item.isAsked(of: responses.group.id, at: wave) {
        value = .notComputed(.noResponses, n: 0)
        if let wave = responses.waves[position], let answers = wave.answers(to: .item(item.id)) {
          value = estimator.estimate(
            of: answers, scores: scores[position], responses: wave, order: responses.orders[position])
        }
      }
      return AtWave(wave: wave, value: value)
    }
    guard scale.isScorable else { return ItemOutcome(item: item, waves: waves, changes: []) }
    return ItemOutcome(
      item: item, waves: waves,
      changes: responses.pairs.indices.map { change(of: item, scale: scale, scores: scores, pair: $0) })
  }

  private func change(
    of item: Item, scale: AnswerScale, scores: [ScoreColumn?], pair position: Int
  ) -> Estimate<ItemChangeNumbers> {
    let pair = responses.pairs[position]
    let from = study.waves[pair.from].id
    let to = study.waves[pair.to].id
    guard item.isAsked(of: responses.group.id, at: from), item.isAsked(of: responses.group.id, at: to) else {
      return .notAsked
    }
    guard let waves = responses.twoWaves[position], let earlier = scores[pair.from],
      let later = scores[pair.to]
    else { return .notComputed(.noResponses, n: 0) }
    let answers = ScorePair(from: earlier, to: later, waves: waves)
    let population = KnownPopulation(
      of: responses.group, from: from, to: to, fromCount: answers.fromCount, toCount: answers.toCount)
    let outcome = ChangeEstimator(study).change(
      of: answers, population: population, subject: .item,
      key: [responses.group.id.text, "item", item.id.text, from.text, to.text])
    switch outcome {
    case .settled(.notAsked): return .notAsked
    case .settled(.notComputed(let reason, let n)): return .notComputed(reason, n: n)
    case .settled(.computed(let numbers)):
      return .computed(ItemChangeNumbers(change: numbers, topDifference: nil))
    case .measured(let numbers, let difference):
      let corrects = difference.isFinitePopulation || difference.design == .census
      let top = ItemBoxes(item, scale: scale).flatMap { boxes in
        TopDifferenceEstimator(confidence: study.analysis.confidence).difference(
          of: answers, isTop: boxes.isTop, design: difference.design,
          population: corrects ? population?.sizes : nil)
      }
      return .computed(ItemChangeNumbers(change: numbers, topDifference: top))
    }
  }
}

extension ItemOutcome {
  /// The items of one theme and group with their p-values corrected for their number, by Benjamini and Hochberg's
  /// method for each pair of waves: items are explored, not tested one by one.
  static func withAdjustedP(_ outcomes: [ItemOutcome]) -> [ItemOutcome] {
    let pairs = outcomes.map(\.changes.count).max() ?? 0
    var adjusted = outcomes
    for pair in 0..<pairs {
      let pValues = outcomes.map { outcome in
        pair < outcome.changes.count ? outcome.changes[pair].numbers?.change.p : nil
      }
      for (index, p) in PValueAdjustment.benjaminiHochberg.adjusted(pValues).enumerated() {
        adjusted[index] = adjusted[index].adjusting(pair, to: p)
      }
    }
    return adjusted
  }

  private func adjusting(_ pair: Int, to p: Double?) -> ItemOutcome {
    guard let p, var numbers = changes[pair].numbers else { return self }
    numbers.change.pAdjusted = p
    var changes = changes
    changes[pair] = .computed(numbers)
    return ItemOutcome(item: item, waves: waves, changes: changes)
  }
}
