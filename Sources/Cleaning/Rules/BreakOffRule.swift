internal import SurveyModel

/// Fewer than a given share of the applicable items is answered.
///
/// Applicable are the closed items that the respondent was shown; *don't know* is an answer, one off its scale is
/// not. A respondent to whom nothing applied is not judged. Threshold: `break-off.below`, default 0.5. Default:
/// flagged.
/// Source: AAPOR Standard Definitions: below 50 % of the applicable questions a response is a break-off.
struct BreakOffRule {
  let below: Double

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    (0..<cell.table.count).compactMap { row in
      guard remaining[row], let share = cell.completion.share(at: row), share < below else { return nil }
      return Sign(
        row: row,
        observation: .answered(
          Int(cell.completion.answered[row]), applicable: Int(cell.completion.applicable[row])))
    }
  }
}
