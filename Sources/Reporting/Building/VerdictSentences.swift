import Notation
import SurveyModel
import SurveyResults

extension ReportMaterial {
  /// The sentence about a group on a theme with the sign of its verdict: what the verdict is in bold,
  /// then the sentence of the catalogue, then the reservations.
  func verdictSentence(theme: Int, group: Int) -> VerdictSentence {
    let outcome = outcome(theme: theme, group: group)
    let label = groups[group].label
    switch outcome {
    case .missing(let reason, _):
      let sentence = words.sentence(
        for: reason, group: groups[group].inline, theme: themes[theme].inline,
        minimum: study.privacy.minimum)
      return VerdictSentence(
        sign: outcome.sign,
        text: RichText([.strong("\(label): \(words.word(for: reason))."), .plain(" " + sentence)]),
        about: .group(group))
    case .judged(let judgement):
      let shape = judgement.sign.shape
      var sentences = [words.sentence(for: shape, comparison(judgement, theme: theme, group: group))]
      if judgement.sign.tone != .neutral || shape.isDirected,
        let wish = words.wish(study.themes[theme].desired)
      {
        sentences.append(wish)
      }
      let facts = reservationFacts(of: judgement, theme: theme, group: group)
      sentences += judgement.numbers.modifiers.map { words.sentence(for: $0, facts) }
      return VerdictSentence(
        sign: judgement.sign,
        text: RichText([
          .strong("\(label): \(words.word(for: shape))."), .plain(" " + sentences.joined(separator: " ")),
        ]), about: .group(group))
    }
  }

  /// The numbers of a change in finished text.
  func comparison(_ judgement: Outcome.Judgement, theme: Int, group: Int) -> ComparisonText {
    let earlier = text(theme: theme, group: group, wave: 0)
    let later = text(theme: theme, group: group, wave: lastWave)
    let change = judgement.numbers
    var equivalence: String?
    if let low = change.low90, let high = change.high90 {
      equivalence = numbers.interval(low, high, judgement.precision)
    }
    return ComparisonText(
      group: groups[group].inline, theme: themes[theme].inline, earlier: waves[0].phrase,
      later: waves[lastWave].phrase, earlierMean: earlier.isShown ? earlier.mean : nil,
      laterMean: later.isShown ? later.mean : nil,
      change: numbers.change(change.estimate, judgement.precision), interval: judgement.interval(numbers),
      equivalenceInterval: equivalence, confidence: confidence, relevantChange: relevantChange(of: theme),
      n: n(earlier, later), laterN: later.n)
  }

  private func reservationFacts(
    of judgement: Outcome.Judgement, theme: Int, group: Int
  ) -> ReservationFacts {
    let alphas = results.reliability.filter {
      $0.theme == study.themes[theme].id && $0.group == study.groups[group].id
    }.compactMap { $0.value.numbers?.alpha }
    var alpha: String?
    if let low = alphas.min(), let high = alphas.max() {
      let ends = [numbers.decimal(low, places: 2), numbers.decimal(high, places: 2)]
      alpha = ends[0] == ends[1] ? ends[0] : numbers.interval(low, high, places: 2)
    }
    let flow = flow(wave: lastWave, group: group)
    var facts = ReservationFacts(
      alpha: alpha, response: flow.flatMap(responseText), population: flow?.population.map(numbers.count))
    facts.cleaning = cleaningDependence(of: judgement.numbers)
    guard let checks = judgement.numbers.checks else { return facts }
    facts.atEqualComposition = checks.composition.first(where: \.isShifted)
      .map { numbers.change($0.within, judgement.precision) }
    facts.driftingItems = checks.drift.compactMap { drift in
      study.items.first { $0.id == drift.item }.map { item in
        item.text(for: study.groups[group].id).text(in: language)
      }
    }
    facts.withoutDriftingItems = checks.withoutDriftingItems.map { numbers.change($0, judgement.precision) }
    facts.dontKnow = checks.dontKnow.map { (numbers.percent($0.from), numbers.percent($0.to)) }
    return facts
  }

  private func cleaningDependence(of numbers: ChangeNumbers) -> CleaningDependence {
    guard study.cleaning.excludesCareless else { return .flagged }
    let onFlagged = numbers.checks?.withoutCareless.map { $0.verdict != numbers.verdict } ?? false
    let onCareless = numbers.checks?.withCareless.map { $0.verdict != numbers.verdict } ?? false
    return onFlagged ? (onCareless ? .both : .flagged) : (onCareless ? .careless : .either)
  }

  /// The response of a group at a wave as text; nil where it is not known.
  func responseText(_ flow: PublishedFlow) -> String? {
    if let response = flow.response { return numbers.percent(response) }
    return flow.responseLabel == nil ? nil : words.nearlyAll
  }
}

extension VerdictSign.Shape {
  /// Whether the verdict says that the score is higher or lower.
  var isDirected: Bool {
    switch self {
    case .clearlyHigher, .higher, .slightlyHigher, .maybeHigher, .maybeLower, .slightlyLower, .lower,
      .clearlyLower, .censusHigher, .censusLower:
      true
    case .noRelevantDifference, .cannotTell, .censusEqual, .hidden: false
    }
  }

  /// The direction and strength that was shown, a census being as good as an interval; nil where the
  /// score is not shown to be higher or lower.
  var movement: VerdictSign.Shape? {
    switch self {
    case .clearlyHigher, .higher, .slightlyHigher, .slightlyLower, .lower, .clearlyLower: self
    case .censusHigher: .higher
    case .censusLower: .lower
    case .maybeHigher, .maybeLower, .noRelevantDifference, .cannotTell, .censusEqual, .hidden: nil
    }
  }

  /// Whether the score was shown to be higher; nil where neither higher nor lower was shown.
  var isHigher: Bool? {
    switch movement {
    case .clearlyHigher, .higher, .slightlyHigher: true
    case .clearlyLower, .lower, .slightlyLower: false
    case .maybeHigher, .maybeLower, .noRelevantDifference, .cannotTell, .censusHigher, .censusLower,
      .censusEqual, .hidden, nil:
      nil
    }
  }
}
