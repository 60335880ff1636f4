internal import SurveyModel
internal import SurveyStatistics

/// The themes of one group at one wave, scored.
struct ThemePass {
  /// The themes of which the group was asked items that can be scored, in codebook order.
  private(set) var scores: [ScoredResponses.ThemeScores] = []
  /// The reliability of the same themes.
  private(set) var reliability: [Reliability] = []
  /// What a researcher should know.
  private(set) var findings: [Finding] = []

  /// Without `reliability` there are scores alone.
  init(_ cleaned: CleanedResponses, of study: Study, reliability measuresReliability: Bool) {
    let table = cleaned.table
    // A share of 0 asks for one answer: without any there is no mean.
    let share = max(study.analysis.minimumAnswered, .leastNormalMagnitude)
    guard let rule = AnsweredShareRule(share: share) else {
      preconditionFailure("the share of items to be answered lies within 0 and 1")
    }
    for theme in study.themes {
      let items = study.items(of: theme.id, group: table.group, wave: table.wave).compactMap { item in
        table.answers(to: .item(item.id)).flatMap {
          ScorableItem(item, scale: study.scale(item.scale), answers: $0)
        }
      }
      guard !items.isEmpty else { continue }
      let totals = ThemeTotals(ThemeUnits(items), count: table.count)
      scores.append(
        ScoredResponses.ThemeScores(
          theme: theme.id, scores: ScoreColumn(totals, minimum: rule.minimumAnswered(of: items.count))))
      guard measuresReliability else { continue }
      let one = Reliability(of: theme.id, totals: totals, confidence: study.analysis.confidence)
      reliability.append(one)
      findings += Self.findings(on: one, table: table, from: study.privacy.detail)
    }
  }

  /// Items that run against the rest of their theme: nearly always one that should be reversed, or was reversed
  /// twice.
  private static func findings(
    on reliability: Reliability, table: ResponseTable, from minimum: Int
  ) -> [Finding] {
    guard reliability.n >= minimum else { return [] }
    return reliability.item.compactMap { statistics in
      guard let correlation = statistics.itemRest, correlation < 0 else { return nil }
      return Finding(
        severity: .warning, code: "item-against-theme",
        text:
          "Item \(statistics.item) correlates negatively with the other items of theme \(reliability.theme) "
          + "in group \(table.group) at wave \(table.wave). Check whether it should have reverse: true, or was "
          + "reversed in the export already.")
    }
  }
}
