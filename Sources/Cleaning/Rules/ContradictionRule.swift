internal import SurveyModel

/// Answers that go against each other on pairs of items that the codebook declares.
///
/// Each item is seen from its own end: of an item with `reverse: true` the lowest answers are the high ones. A pair
/// is contradicted where one answer is among the high ones and the other among the low ones: agreeing with a
/// statement and with its opposite. High and low are the two outermost answers of a scale of four answers or more,
/// else the outermost one, so that the middle of three is neither. Judged are the pairs of which both items have an
/// answer on their scale; at least two of them, or the only one where one is declared: a slip in one of many is no
/// pattern.
///
/// Threshold: more than `contradiction.above` of the pairs judged, default 0.5. Default: off, as no pairs are known.
/// Source: semantic antonyms in Meade and Craig 2012, Identifying careless responses in survey data.
struct ContradictionRule {
  /// The fewest pairs on which a respondent is judged, where that many are declared.
  static let fewestPairs = 2
  /// The fewest answers of a scale of which the two outermost are high or low.
  static let fewestForTwo = 4

  let pairs: [CleaningOptions.ContradictoryPair]
  let above: Double

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    let ends = pairs.compactMap { pair -> (first: ItemEnds, second: ItemEnds)? in
      guard let first = ItemEnds(pair.first, in: cell), let second = ItemEnds(pair.second, in: cell) else {
        return nil
      }
      return (first, second)
    }
    guard !ends.isEmpty else { return [] }
    let fewest = min(Self.fewestPairs, pairs.count)
    return (0..<cell.table.count).compactMap { row in
      guard remaining[row] else { return nil }
      var judged = 0
      var contradicted = 0
      for pair in ends {
        guard let one = pair.first.side(at: row), let other = pair.second.side(at: row) else { continue }
        judged += 1
        if one * other < 0 { contradicted += 1 }
      }
      guard judged >= fewest, Double(contradicted) > above * Double(judged) else { return nil }
      return Sign(row: row, observation: .contradicted(contradicted, of: judged))
    }
  }
}

/// The answers to one item with the ends of its scale.
private struct ItemEnds {
  private let codes: CodeColumn
  private let count: Int
  private let isReversed: Bool

  /// nil where the item was not asked here, or has no ordered answers.
  init?(_ id: Item.ID, in cell: CleaningCell) {
    guard let asked = cell.items.first(where: { $0.item.id == id }),
      case .ordinal(let values) = asked.scale.kind,
      let codes = asked.answers.codes
    else { return nil }
    self.codes = codes
    count = values.count
    isReversed = asked.item.isReversed
  }

  /// 1 for a high answer, -1 for a low one, 0 for one between, seen from the item's own end; nil without an answer on
  /// the scale.
  func side(at row: Int) -> Int? {
    guard let option = codes[row].option else { return nil }
    let outermost = count >= ContradictionRule.fewestForTwo ? 2 : 1
    let side = option < outermost ? -1 : option >= count - outermost ? 1 : 0
    return isReversed ? -side : side
  }
}
