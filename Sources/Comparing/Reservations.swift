internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// What speaks for caution about a change, each found by a computation of its own.
struct ThemeFindings: Hashable, Sendable {
  /// Whether a test without distribution gives another picture.
  var robustDisagrees = false
  /// The change taken apart by each background variable.
  var composition: [ChangeChecks.Composition] = []
  /// The items that moved apart from the rest of the theme.
  var drift: [ChangeChecks.Drift] = []
  /// The change of the theme without them.
  var withoutDriftingItems: Double?
  /// Whether the items of the theme hang together badly at one of the waves.
  var isUnreliable = false
  /// Whether few people responded, or whoever wished to.
  var isSelfSelected = false
  /// The shares of *don't know*; nil where nobody could say so.
  var dontKnow: ChangeChecks.DontKnow?
  /// What makes a verdict less sure than its interval; nil where nothing does.
  var shortTails: ShortTails?

  /// The background variables in which the waves differ, with consequences for the score.
  var shiftedBackground: [BackgroundVariable.ID] { composition.filter(\.isShifted).map(\.background) }

  /// The items that moved apart from the rest of the theme.
  var driftingItems: [Item.ID] { drift.map(\.item) }

  /// The reservations, in the order of their cases.
  var modifiers: [Modifier] {
    Modifier.allCases.filter { modifier in
      switch modifier {
      case .robustTestDisagrees: robustDisagrees
      case .compositionShift: !shiftedBackground.isEmpty
      case .itemDrift: !driftingItems.isEmpty
      case .lowReliability: isUnreliable
      case .selfSelection: isSelfSelected
      case .dontKnowShift: dontKnow?.isShifted ?? false
      case .dependsOnFinitePopulation, .dependsOnCleaning: false
      }
    }
  }
}

/// Looks for reasons to be cautious about the changes of one group.
struct Reservations: Sendable {
  /// Below this share of the people invited a response is low.
  static let leastResponse = 0.5
  /// Below this reliability a theme's items hang together badly.
  static let leastReliability = 0.7

  /// The study.
  let study: Study
  /// The group's responses.
  let responses: GroupResponses
  /// For each wave of the study whether few people responded or nobody knows who could.
  let isSelfSelected: [Bool]

  /// The reservations about one group; `flow` tells how many people were invited and responded.
  init(study: Study, responses: GroupResponses, flow: [FlowCount]) {
    self.study = study
    self.responses = responses
    isSelfSelected = study.waves.map { wave in
      guard let count = flow.first(where: { $0.wave == wave.id && $0.group == responses.group.id }) else {
        return false
      }
      guard let invited = count.invited, invited > 0 else { return true }
      return Double(count.kept) < Self.leastResponse * Double(invited)
    }
  }

  /// What speaks for caution about the change of `theme` in one cell of the group. Composition, items and
  /// *don't know* are looked at for the whole group only.
  func findings(
    on outcome: ChangeOutcome, theme: Theme, pair: ScorePair, items: [Item], in cell: GroupCell,
    waves: WavePair
  ) -> ThemeFindings {
    guard case .measured(let numbers, let difference) = outcome,
      pair.smallerCount >= study.privacy.minimum
    else { return ThemeFindings() }
    var findings = ThemeFindings()
    findings.robustDisagrees = robustDisagrees(numbers, difference)
    findings.isUnreliable = [pair.waves.from, pair.waves.to].contains { wave in
      let reliability = wave.reliability.first { $0.theme == theme.id }
      return (reliability?.omega ?? reliability?.alpha).map { $0 < Self.leastReliability } ?? false
    }
    findings.isSelfSelected = isSelfSelected[waves.from] || isSelfSelected[waves.to]
    guard cell.by == nil else { return findings }
    findings.composition = CompositionShift(study: study, group: responses.group.id)
      .splits(of: pair, relevantChange: study.relevantChange(of: theme))
    findings.drift = ItemDriftCheck(study: study).drift(of: items, pair: pair)
    findings.withoutDriftingItems = change(of: items, without: findings.driftingItems, pair: pair)
    findings.dontKnow = DontKnowCount.shares(of: items, study: study, waves: pair.waves)
    if difference.isJudged, difference.design != .census {
      findings.shortTails = shortTails(of: pair)
    }
    return findings
  }

  /// What makes a verdict on `pair` less sure than its interval; of few respondents nothing is told of where their
  /// scores lie.
  private func shortTails(of pair: ScorePair) -> ShortTails? {
    switch pair.shortTails {
    case .scaleEnd where pair.smallerCount < study.privacy.detail:
      ShortTails.isLopsided(pair.fromCount, pair.toCount) ? .lopsided : nil
    case let tails: tails
    }
  }

  /// The change of the score on `items` without those that drift, in the design of the theme.
  private func change(of items: [Item], without drifting: [Item.ID], pair: ScorePair) -> Double? {
    let rest = items.filter { !drifting.contains($0.id) }
    guard !drifting.isEmpty, !rest.isEmpty,
      let from = pair.waves.from.scores(ofItems: rest, study: study),
      let to = pair.waves.to.scores(ofItems: rest, study: study)
    else { return nil }
    let others = ScorePair(from: from, to: to, waves: pair.waves)
    guard others.smallerCount >= study.privacy.detail else { return nil }
    return MeasuredDifference(of: others, population: nil, subject: .theme).primary.estimate
  }

  /// Whether the distribution-free test comes out on the other side of the level, by more than two hundredths, than
  /// the t test without a finite population (in which that test has no part); or whether, with one of the two
  /// below the level, ranks and means point in opposite directions.
  private func robustDisagrees(_ numbers: ChangeNumbers, _ difference: MeasuredDifference) -> Bool {
    let p = difference.withoutPopulation.map(\.p) ?? numbers.p
    guard let p, let robust = numbers.robust?.p else { return false }
    let level = 1 - study.analysis.confidence
    let clearly = 0.02
    if p < level, robust > level + clearly { return true }
    if p >= level, robust < level - clearly { return true }
    guard min(p, robust) < level, let superiority = numbers.effect?.superiority else { return false }
    return (superiority - 0.5) * numbers.estimate < 0
  }
}
