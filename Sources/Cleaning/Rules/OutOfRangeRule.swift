internal import SurveyModel

/// An answer that its scale does not have; the answer itself counts as missing.
///
/// Found: at least one, items and background alike. Strong: more than a fifth of the closed questions that the
/// respondent was shown. Default: flagged.
struct OutOfRangeRule {
  /// The share of the closed questions shown above which the sign is strong, as a fraction: 1/5.
  static let strongAboveOneIn = 5

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    let count = cell.table.count
    var shown = [UInt16](repeating: 0, count: count)
    var offScale = shown
    for column in cell.table.answers {
      guard let codes = column.answers.codes else { continue }
      for row in 0..<count {
        shown[row] &+= codes[row].raw == AnswerCode.notShown.raw ? 0 : 1
        offScale[row] &+= codes[row].raw == AnswerCode.outOfRange.raw ? 1 : 0
      }
    }
    return (0..<count).compactMap { row in
      guard remaining[row], offScale[row] > 0 else { return nil }
      let isStrong = Int(offScale[row]) * Self.strongAboveOneIn > Int(shown[row])
      return Sign(
        row: row, strength: isStrong ? .strong : .weak, observation: .offScale(Int(offScale[row])))
    }
  }
}
