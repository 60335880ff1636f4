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
    var shown = RowCounts(count: count)
    var offScale = RowCounts(count: count)
    for column in cell.table.answers {
      guard let codes = column.answers.codes else { continue }
      codes.forEachBlock { first, codes in
        shown.add(codes, from: first, of: .shown)
        offScale.add(codes, from: first, of: .offScale)
      }
    }
    return (0..<count).compactMap { row in
      let found = Int(offScale.counts[row])
      guard remaining[row], found > 0 else { return nil }
      let isStrong = found * Self.strongAboveOneIn > Int(shown.counts[row])
      return Sign(row: row, strength: isStrong ? .strong : .weak, observation: .offScale(found))
    }
  }
}
