internal import SurveyModel

/// The same answer to a long run of items, or hardly any variation over many.
///
/// Two indicators:
///
/// - *Run*: the longest run of equal answers to consecutive items with the same answer scale, in questionnaire order.
///   A question left open, *don't know* (which is no place on the scale, and consistent when given to a statement
///   and its opposite) and an answer off the scale break a run; a question that was not shown does not. With k items
///   shown in the block: found from max(6, k/2 rounded up); strong when it is the whole block, k is at least 8, and
///   the block has items worded both ways.
/// - *Variation*: the sample standard deviation (divisor n - 1) of at least 8 answers on one ordinal or numeric
///   scale, before reversal, anywhere in the questionnaire. Found below 0.05 of the scale's width; strong at 0 over
///   items worded both ways.
///
/// Default: flagged. The thresholds are conventions; the literature has no consensus.
/// Source: Johnson 2005, Ascertaining the validity of individual protocols (longstring); Curran 2016 (half the
/// items); Dunn, Heggestad, Shanock and Theilgard 2018, Intra-individual response variability; R package careless
/// 1.2.2.
struct StraightLiningRule {
  /// The shortest run that is found.
  static let shortestRun = 6
  /// The fewest items over which a run or a lack of variation is a strong sign.
  static let fewestItems = 8
  /// A standard deviation below one in so many of the scale's width is small: 0.20 x width / 4.
  static let smallVariationOneIn = 20.0

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    var strongest: [Int: Sign] = [:]
    func consider(_ sign: Sign) {
      if let known = strongest[sign.row], known.strength == .strong || sign.strength == .weak { return }
      strongest[sign.row] = sign
    }
    for block in Self.blocks(of: cell.items) where block.count >= Self.shortestRun {
      let longest = Self.runs(in: block, count: cell.table.count)
      var shownItems = RowCounts(count: cell.table.count)
      for item in block {
        item.answers.codes?.forEachBlock { shownItems.add($1, from: $0, of: .shown) }
      }
      for (row, length) in longest.enumerated() where length >= Self.shortestRun && remaining[row] {
        let shown = Int(shownItems.counts[row])
        guard length * 2 >= shown else { continue }
        let isStrong =
          length == shown && shown >= Self.fewestItems
          && Self.isWordedBothWays(block.filter { $0.answers[row] != .notShown })
        consider(
          Sign(row: row, strength: isStrong ? .strong : .weak, observation: .sameAnswer(inARow: length)))
      }
    }
    for items in Self.scales(of: cell.items) where items.count >= Self.fewestItems {
      let flat =
        ScaleAnswers(items)?.flat(
          belowOneIn: Self.smallVariationOneIn, fewest: Self.fewestItems, count: cell.table.count) ?? []
      for one in flat where remaining[one.row] {
        let isStrong = one.isConstant && Self.isWordedBothWays(items.filter { $0.hasValue(at: one.row) })
        consider(
          Sign(
            row: one.row, strength: isStrong ? .strong : .weak,
            observation: one.isConstant
              ? .constantAnswer(items: one.answered) : .littleVariation(items: one.answered)))
      }
    }
    return strongest.values.sorted { $0.row < $1.row }
  }

  /// The items that follow each other with one scale on which answers can be alike.
  private static func blocks(of items: [CleaningCell.AskedItem]) -> [[CleaningCell.AskedItem]] {
    var blocks: [[CleaningCell.AskedItem]] = []
    var open: [CleaningCell.AskedItem] = []
    for item in items {
      if let last = open.last, last.scale.id != item.scale.id || !item.isOneAnswer {
        blocks.append(open)
        open = []
      }
      if item.isOneAnswer { open.append(item) }
    }
    blocks.append(open)
    return blocks
  }

  /// The items with each scale whose answers are numbers, scales in the order of their first item.
  private static func scales(of items: [CleaningCell.AskedItem]) -> [[CleaningCell.AskedItem]] {
    var positions: [AnswerScale.ID: Int] = [:]
    var groups: [[CleaningCell.AskedItem]] = []
    for item in items where item.scale.bounds != nil {
      if let position = positions[item.scale.id] {
        groups[position].append(item)
      } else {
        positions[item.scale.id] = groups.count
        groups.append([item])
      }
    }
    return groups
  }

  private static func isWordedBothWays(_ items: [CleaningCell.AskedItem]) -> Bool {
    items.contains { $0.item.isReversed } && items.contains { !$0.item.isReversed }
  }

  /// The length of each respondent's longest run in a block.
  private static func runs(in block: [CleaningCell.AskedItem], count: Int) -> [Int] {
    block.count <= Int(UInt8.max)
      ? runs(in: block, count: count, counter: UInt8.self)
      : runs(in: block, count: count, counter: UInt32.self)
  }

  private static func runs<Counter: FixedWidthInteger>(
    in block: [CleaningCell.AskedItem], count: Int, counter: Counter.Type
  ) -> [Int] {
    // The items of a block have one scale, hence one kind of column.
    if block.contains(where: { $0.answers.isNumeric }) {
      var runs = AnswerRuns<Double, Counter>(count: count)
      for item in block {
        runs.add(item.answers.numbers)
      }
      return runs.longest.map { Int($0) }
    }
    var runs = AnswerRuns<Int8, Counter>(count: count)
    for item in block {
      if case .coded(let codes) = item.answers { runs.add(codes.map(\.raw)) }
    }
    return runs.longest.map { Int($0) }
  }
}

extension CleaningCell.AskedItem {
  /// Whether a respondent gives exactly one answer out of those of the scale.
  fileprivate var isOneAnswer: Bool {
    switch scale.kind {
    case .ordinal, .numeric, .nominal: true
    case .multiple, .open: false
    }
  }

  /// Whether the respondent at `row` gave an answer other than *don't know*.
  fileprivate func hasValue(at row: Int) -> Bool {
    (answers.codes?[row].raw ?? -1) >= 0
  }
}

extension AnswerColumn {
  fileprivate var isNumeric: Bool {
    if case .numeric = self { true } else { false }
  }
}
