internal import SurveyModel

/// A test by the makers of the questionnaire: the export marks it as one.
///
/// No threshold. Default: excluded.
struct PreviewRule {
  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    cell.responses.marks.indices.compactMap { row in
      remaining[row] && cell.responses.marks[row].contains(.preview)
        ? Sign(row: row, observation: .ruleItself) : nil
    }
  }
}
