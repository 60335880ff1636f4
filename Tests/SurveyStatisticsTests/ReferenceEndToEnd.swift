import Testing

@testable import SurveyStatistics

/// From the answers of two waves of one small group to the verdict on one theme.
let referenceEndToEndMethods: [String: ReferenceMethod] = [
  "pipeline.end_to_end": { reference in
    let waves = try [0, 1].map { wave in
      try reference.input.objects("records").filter { try $0.integer("wave") == wave }
        .map(Questionnaire.init)
    }
    let population = try reference.input.integer("N")
    let level = try reference.options.number("conf")
    let rule = try #require(
      AnsweredShareRule(share: try reference.options.number("min_answered_share")))
    let scores = waves.map { $0.map { ThemeScore(ofItems: $0.items, rule: rule).score } }
    let means = scores.map { MeanEstimate(Moments(of: $0.compactMap { $0 }), population: population) }
    let alphas = waves.map {
      CronbachAlpha(ItemCovariance(of: ItemMatrix(completeCasesOf: $0.map(\.items), columns: 4)))
    }
    let sample = linked(waves, scores)
    let everybody = FinitePopulation(population)
    let coverage = codeCoverage(waves, scores)
    let plain = DifferenceEstimate.partlyLinked(sample)
    let finite = DifferenceEstimate.partlyLinked(sample, population: everybody, codes: coverage)
    let equivalence = try #require(finite.equivalence(margin: try reference.options.number("delta")))
    let superiority = Superiority(first: sample.first, second: sample.second)
    let verdict = ChangeVerdict(
      of: finite, adjustedP: finite.p, margin: try reference.options.number("delta"))
    return [
      "n_received": ReferenceValue(waves.map(\.count)),
      "scores": ReferenceValue(scores.flatMap { $0 }),
      "n_scored": ReferenceValue(means.map(\.count)),
      "not_scored": .object([
        "wave0": ReferenceValue(waves[0].count - means[0].count),
        "wave1": ReferenceValue(waves[1].count - means[1].count),
      ]),
      "mean": ReferenceValue(means.map(\.mean)),
      "sd": ReferenceValue(means.map(\.standardDeviation)),
      "mean_ci_fpc": .array(means.map { ReferenceValue($0.interval(level: level)) }),
      "alpha_complete_cases": .array(
        alphas.map {
          .object([
            "n": ReferenceValue($0.count), "alpha": ReferenceValue($0.alpha),
            "feldt_ci": ReferenceValue($0.feldtInterval(level: level)),
          ])
        }),
      "linked_pairs": ReferenceValue(sample.pairs.count),
      "t_new2_nofpc": described(plain, level),
      "t_new2_fpc": described(
        finite, level,
        also: [
          "overlap_estimate": ReferenceValue(
            Double(sample.pairs.count) / (coverage.first * coverage.second))
        ]),
      "welch_nofpc": described(
        .welch(first: Moments(of: sample.first), second: Moments(of: sample.second)), level),
      "tost_fpc": .object([
        "t_lower": ReferenceValue(equivalence.lowerStatistic),
        "p_lower": ReferenceValue(equivalence.lowerP),
        "t_upper": ReferenceValue(equivalence.upperStatistic),
        "p_upper": ReferenceValue(equivalence.upperP),
        "p_tost": ReferenceValue(equivalence.p),
        "ci90_low": ReferenceValue(equivalence.interval.lower),
        "ci90_high": ReferenceValue(equivalence.interval.upper),
      ]),
      "brunner_munzel": .object([
        "theta": ReferenceValue(superiority.probability),
        "se": ReferenceValue(superiority.standardError),
        "W": ReferenceValue(superiority.statistic),
        "df": ReferenceValue(superiority.degreesOfFreedom),
        "p": ReferenceValue(superiority.p),
        "ci_low": ReferenceValue(superiority.plainInterval(level: level)?.lower),
        "ci_high": ReferenceValue(superiority.plainInterval(level: level)?.upper),
        "cliffs_delta": ReferenceValue(superiority.cliffsDelta),
        "logit_ci_low": ReferenceValue(superiority.interval(level: level)?.lower),
        "logit_ci_high": ReferenceValue(superiority.interval(level: level)?.upper),
      ]),
      "decision_single_theme": .text(verdict.rawValue),
    ]
  }
]

/// One returned questionnaire: its link code and its items on 0-100.
private struct Questionnaire {
  let code: String
  let items: [Double?]

  init(_ record: ReferenceInput) throws {
    code = normalisedLinkCode(try record.text("code"))
    let scale = try #require(ScaleRange(minimum: 1, maximum: 5))
    items = try ["q1", "q2", "q3", "q4"].map { name in
      guard let answer = Double(try record.text(name)), answer != 9 else { return nil }
      return scale.percentOfMaximumPossible(name == "q3" ? scale.reversed(answer) : answer)
    }
  }
}

/// The scored respondents, linked by code where both waves have a score.
private func linked(_ waves: [[Questionnaire]], _ scores: [[Double?]]) -> PartlyLinkedSample {
  var onlyFirst: [Double] = []
  var pairs: [LinkedPair] = []
  var unmatched = Array(zip(waves[1], scores[1]))
  for (questionnaire, score) in zip(waves[0], scores[0]) {
    guard let score else { continue }
    let match = unmatched.firstIndex {
      !questionnaire.code.isEmpty && $0.0.code == questionnaire.code && $0.1 != nil
    }
    if let match, let other = unmatched[match].1 {
      pairs.append(LinkedPair(first: score, second: other))
      unmatched.remove(at: match)
    } else {
      onlyFirst.append(score)
    }
  }
  return PartlyLinkedSample(
    onlyFirst: onlyFirst, onlySecond: unmatched.compactMap { $0.1 }, pairs: pairs)
}

/// The share of the scored respondents with a code.
private func codeCoverage(_ waves: [[Questionnaire]], _ scores: [[Double?]]) -> CodeCoverage {
  let shares = zip(waves, scores).map { wave, scores in
    let scored = zip(wave, scores).filter { $0.1 != nil }
    return Double(scored.count { !$0.0.code.isEmpty }) / Double(scored.count)
  }
  return CodeCoverage(first: shares[0], second: shares[1])
}

private func described(
  _ difference: DifferenceEstimate, _ level: Double, also: [String: ReferenceValue] = [:]
) -> ReferenceValue {
  let interval = difference.interval(level: level)
  let numbers: [String: ReferenceValue] = [
    "diff": ReferenceValue(difference.estimate),
    "se": ReferenceValue(difference.standardError),
    "df": ReferenceValue(difference.degreesOfFreedom),
    "t": ReferenceValue(difference.t),
    "p": ReferenceValue(difference.p),
    "ci_low": ReferenceValue(interval?.lower),
    "ci_high": ReferenceValue(interval?.upper),
    "r": ReferenceValue(difference.correlation),
    "n1": ReferenceValue(difference.firstCount),
    "n2": ReferenceValue(difference.secondCount),
    "nc": ReferenceValue(difference.linkedCount),
  ]
  return .object(numbers.merging(also) { _, added in added })
}
