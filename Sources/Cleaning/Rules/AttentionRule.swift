internal import SurveyModel

/// Another answer than the one that the item asks for, as in *Please tick "agree" here*.
///
/// *Don't know* is another answer. An item left open, not shown or answered off its scale is no failure. Found: at
/// least one failed; always a strong sign. Default: off, as no such items are known.
/// Source: instructed response items in Meade and Craig 2012, Identifying careless responses in survey data.
struct AttentionRule {
  let items: [CleaningOptions.AttentionItem]

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    var failed = [Int](repeating: 0, count: cell.table.count)
    for instructed in items {
      guard let asked = cell.items.first(where: { $0.item.id == instructed.item }),
        let codes = asked.answers.codes
      else { continue }
      for row in codes.indices where codes[row].isAnswered && codes[row].option != instructed.option {
        failed[row] += 1
      }
    }
    return failed.indices.compactMap { row in
      remaining[row] && failed[row] > 0
        ? Sign(row: row, strength: .strong, observation: .failedAttention(failed[row])) : nil
    }
  }
}
