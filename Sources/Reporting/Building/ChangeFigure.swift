import SurveyModel
import SurveyResults

/// Builds the figure of a theme: scores per group at each wave, with the verdict beside them.
struct ChangeFigure {
  let material: ReportMaterial
  let theme: Int

  func figure(number: Int) -> Figure {
    let words = material.words
    let desired = material.study.themes[theme].desired
    let drawing = ChangeDrawing(
      waves: material.waves.map { material.inline.lowered($0.long) }, axisTitle: words.scoreAxis,
      changeTitle: material.hasChanges ? words.changeColumn(confidence: material.confidence) : nil,
      lowEnd: words.lowEnd(desired), highEnd: words.highEnd(desired), rows: rows)
    return Figure(
      id: "score-\(material.study.themes[theme].id)",
      title: words.scoreFigureTitle(
        number: number, theme: material.themes[theme].label, waves: material.waves),
      subtitle: words.scoreFigureSubtitle(confidence: material.confidence),
      description: groups.map(description).joined(separator: " "), drawing: .change(drawing))
  }

  private var groups: [Int] { material.asked(theme: theme) }

  private var rows: [ChangeDrawing.Row] { groups.map(row) }

  private func row(_ group: Int) -> ChangeDrawing.Row {
    let texts = material.waves.indices.map {
      material.text(theme: theme, group: group, wave: $0)
    }
    let points = material.waves.indices.compactMap { wave -> ChangeDrawing.Point? in
      guard let numbers = material.score(theme: theme, group: group, wave: wave)?.numbers else { return nil }
      return ChangeDrawing.Point(
        wave: wave, mean: numbers.mean, interval: interval(numbers), text: texts[wave].mean)
    }
    let outcome = material.hasChanges ? material.outcome(theme: theme, group: group) : nil
    let judgement = outcome?.judgement
    return ChangeDrawing.Row(
      label: material.groups[group].label, details: details(group, texts), points: points,
      hidden: points.isEmpty ? hiddenWord(group) : nil, sign: outcome?.sign, word: outcome.map(word),
      change: judgement.map { material.numbers.change($0.numbers.estimate, $0.precision) },
      interval: judgement?.interval(material.numbers).map { "(\($0))" },
      remark: judgement?.isReserved == true ? material.words.withReservation : nil)
  }

  private func interval(_ numbers: WaveNumbers) -> ClosedRange<Double>? {
    guard let low = numbers.low, let high = numbers.high, low <= high else { return nil }
    return low...high
  }

  private func details(_ group: Int, _ texts: [ScoreText]) -> [String] {
    var details: [String] = []
    if texts.count == 2 {
      details.append(material.n(texts[0], texts[1]))
    } else {
      details.append(material.words.n(texts.map(\.n)))
    }
    let isCoarse = material.result(theme: theme, group: group).map(material.isCoarse) ?? false
    if isCoarse { details.append(material.words.wholeNumbers) }
    return details
  }

  private func hiddenWord(_ group: Int) -> String {
    let reasons = material.waves.indices.compactMap { wave -> MissingOutcome? in
      guard let published = material.score(theme: theme, group: group, wave: wave), published.numbers == nil
      else { return nil }
      return MissingOutcome(published.status, published.reason)
    }
    switch reasons.last {
    case .tooFewAnswers, .shielded, nil: return material.words.shieldedWord
    case .some(let reason): return material.words.word(for: reason)
    }
  }

  private func word(_ outcome: Outcome) -> String {
    switch outcome {
    case .judged(let judgement): material.words.word(for: judgement.sign.shape)
    case .missing(let reason, _): material.words.word(for: reason)
    }
  }

  private func description(_ group: Int) -> String {
    let outcome = material.hasChanges ? material.outcome(theme: theme, group: group) : nil
    let judgement = outcome?.judgement
    return material.words.describe(
      group: material.groups[group].label,
      scores: material.waves.indices.map { wave in
        (material.waves[wave].moment, material.text(theme: theme, group: group, wave: wave))
      },
      change: judgement.map { material.numbers.change($0.numbers.estimate, $0.precision) },
      interval: judgement?.interval(material.numbers), word: outcome.map(word))
  }
}
