internal import SurveyModel

/// The respondent does not consent to the use of the answers: the consent column says no.
///
/// No threshold. Default: excluded.
/// Source: General Data Protection Regulation, article 6(1)(a) and article 7.
struct NoConsentRule {
  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    cell.responses.marks.indices.compactMap { row in
      remaining[row] && cell.responses.marks[row].contains(.noConsent)
        ? Sign(row: row, observation: .ruleItself) : nil
    }
  }
}
