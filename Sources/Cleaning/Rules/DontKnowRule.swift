internal import SurveyModel

/// More than a given share of what a respondent answered is *don't know*, or another answer without a score.
///
/// Counted are the closed items that were answered; a respondent who answered none is not judged. Threshold:
/// `dont-know.above`, default 0.5. Default: off, since *don't know* is an answer and an outcome of its own.
struct DontKnowRule {
  let above: Double

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    (0..<cell.table.count).compactMap { row in
      let answered = Int(cell.completion.answered[row])
      let unknown = answered - Int(cell.completion.substantive[row])
      guard remaining[row], Double(unknown) > above * Double(answered) else { return nil }
      return Sign(row: row, observation: .withoutScore(unknown, answered: answered))
    }
  }
}
