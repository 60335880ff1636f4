internal import SurveyModel

/// Not one usable answer on an item of a theme: nothing but blanks, *don't know*, questions never shown and answers
/// off their scale.
///
/// A group that was asked no theme items is judged by all its items, open ones included; one that was asked nothing
/// is not judged. No threshold. Default: excluded.
/// Source: AAPOR Standard Definitions, where a response without substantive answers counts as no interview.
struct NoAnswersRule {
  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    let themed = cell.items.filter { $0.item.theme != nil }
    let judged = themed.isEmpty ? cell.items : themed
    guard !judged.isEmpty else { return [] }
    let count = cell.table.count
    var usable = RowCounts(count: count)
    var hasText = [Bool](repeating: false, count: count)
    for item in judged {
      switch item.answers {
      case .coded(let codes), .numeric(_, let codes), .multiple(_, let codes):
        codes.forEachBlock { usable.add($1, from: $0, of: .substantive) }
      case .open(let fingerprints):
        for row in hasText.indices where fingerprints[row] != 0 { hasText[row] = true }
      }
    }
    return usable.counts.indices.compactMap { row in
      remaining[row] && usable.counts[row] == 0 && !hasText[row]
        ? Sign(row: row, observation: .ruleItself) : nil
    }
  }
}
