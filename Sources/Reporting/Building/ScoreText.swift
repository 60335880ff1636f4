import Notation
import SurveyModel
import SurveyResults

extension ReportMaterial {
  /// A score at a wave as text: the mean, its interval and the number of respondents, or what stands
  /// for them. Nothing but *x* and a bound of n stands for what may not be shown.
  ///
  /// Where one wave of a pair has few answers, both are written as whole numbers.
  func text(theme: Int, group: Int, wave: Int) -> ScoreText {
    text(result(theme: theme, group: group), wave: wave)
  }

  /// The score of a group, or of a part of it, at a wave as text.
  func text(_ record: ThemeResult?, wave: Int) -> ScoreText {
    let published = record?.waves.first { $0.wave == study.waves[wave].id }?.value
    guard let published else { return missingScore(.notAsked, n: nil) }
    guard let score = published.numbers else {
      return missingScore(MissingOutcome(published.status, published.reason), n: published.nLabel)
    }
    let precision: NumberStyle.Precision = record.map(isCoarse) == true ? .whole : .tenths
    var interval: String?
    if let low = score.low, let high = score.high { interval = numbers.interval(low, high, precision) }
    return ScoreText(
      mean: numbers.score(score.mean, precision), interval: interval, n: numbers.count(score.n), isShown: true
    )
  }

  /// Whether some wave of a record has too few answers for decimals.
  func isCoarse(_ record: ThemeResult) -> Bool {
    record.waves.contains { $0.value.isCoarse } || record.changes.contains { $0.value.isCoarse }
  }

  private func missingScore(_ reason: MissingOutcome, n: String?) -> ScoreText {
    switch reason {
    case .tooFewAnswers, .shielded:
      ScoreText(mean: "x", interval: nil, n: n.map(words.spacedCount) ?? "x", isShown: false)
    case .noResponses:
      ScoreText(mean: words.word(for: reason), interval: nil, n: numbers.count(0), isShown: false)
    case .itemsDiffer, .noVariance, .notComputable, .notAsked:
      ScoreText(
        mean: words.word(for: reason), interval: nil, n: n.map(words.spacedCount) ?? words.noNumber,
        isShown: false)
    }
  }

  /// The numbers of respondents of two waves as one text, such as *n = 57 en 60*.
  func n(_ earlier: ScoreText, _ later: ScoreText) -> String {
    if earlier.n == later.n, !earlier.isShown, !later.isShown { return words.hiddenN(earlier.n) }
    return words.n([earlier.n, later.n])
  }

  /// How the report looks back.
  var history: ReportHistory { ReportHistory(waves: study.waves.count) }
}
