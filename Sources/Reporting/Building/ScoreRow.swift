import Notation
import SurveyModel
import SurveyResults

/// The scores of a group on a theme as a row of a figure, drawn and in words.
struct ScoreRow {
  let material: ReportMaterial
  let theme: Int
  let group: Int

  /// The row of the figure under a label.
  func drawn(_ label: String) -> ChangeDrawing.Row {
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
      label: label, details: details(texts), points: points,
      hidden: points.isEmpty ? hiddenWord : nil, sign: outcome?.sign, word: outcome.map(word),
      change: judgement.map { material.numbers.change($0.numbers.estimate, $0.precision) },
      interval: judgement?.interval(material.numbers).map { "(\($0))" },
      remark: judgement?.isReserved == true ? material.words.withReservation : nil)
  }

  private func interval(_ numbers: WaveNumbers) -> ClosedRange<Double>? {
    guard let low = numbers.low, let high = numbers.high, low <= high else { return nil }
    return low...high
  }

  private func details(_ texts: [ScoreText]) -> [String] {
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

  private var hiddenWord: String {
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

  /// The row in words.
  func described(_ label: String) -> String {
    let outcome = material.hasChanges ? material.outcome(theme: theme, group: group) : nil
    let judgement = outcome?.judgement
    return material.words.describe(
      group: label,
      scores: material.waves.indices.map { wave in
        (material.waves[wave].moment, material.text(theme: theme, group: group, wave: wave))
      },
      change: judgement.map { material.numbers.change($0.numbers.estimate, $0.precision) },
      interval: judgement?.interval(material.numbers), word: outcome.map(word))
  }
}
