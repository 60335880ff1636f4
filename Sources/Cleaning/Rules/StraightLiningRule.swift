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
/// - *Variation*: the sample standard deviation (divisor n - 1) of at least 8 answers on one ordinal or numeric scale,
///   before reversal, anywhere in the questionnaire. Found below 0.05 of the scale's width; strong at 0 over items
///   worded both ways.
///
/// Default: flagged. The thresholds are conventions; the literature has no consensus.
/// Source: Johnson 2005, Ascertaining the validity of individual protocols (longstring); Curran 2016 (half the items);
/// Dunn, Heggestad, Shanock and Theilgard 2018, Intra-individual response variability; R package careless 1.2.2.
struct StraightLiningRule {
  /// The shortest run that is found.
  static let shortestRun = 6
  /// The fewest items over which a run or a lack of variation is a strong sign.
  static let fewestItems = 8
  /// The share of the scale's width below which a standard deviation is small: 0.20 x width / 4.
  static let smallVariation = 0.05

  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    var strongest: [Int: Sign] = [:]
    func consider(_ sign: Sign) {
      if let known = strongest[sign.row], known.strength == .strong || sign.strength == .weak { return }
      strongest[sign.row] = sign
    }
    for block in Self.blocks(of: cell.items) where block.count >= Self.shortestRun {
      let runs = Self.runs(in: block, count: cell.table.count)
      for row in runs.longest.indices {
        let length = Int(runs.longest[row])
        guard length >= Self.shortestRun, remaining[row] else { continue }
        let shown = Int(runs.shown[row])
        guard length * 2 >= shown else { continue }
        let isStrong =
          length == shown && shown >= Self.fewestItems
          && Self.isWordedBothWays(block.filter { $0.answers[row] != .notShown })
        consider(
          Sign(row: row, strength: isStrong ? .strong : .weak, observation: .sameAnswer(inARow: length)))
      }
    }
    for items in Self.scales(of: cell.items) where items.count >= Self.fewestItems {
      guard let variation = AnswerVariation(of: items, count: cell.table.count) else { continue }
      for row in 0..<cell.table.count where variation.answered[row] >= Self.fewestItems && remaining[row] {
        guard variation.isBelow(Self.smallVariation, at: row) else { continue }
        let count = Int(variation.answered[row])
        let isConstant = variation.isConstant(at: row)
        let isStrong =
          isConstant && Self.isWordedBothWays(items.filter { $0.hasValue(at: row) })
        consider(
          Sign(
            row: row, strength: isStrong ? .strong : .weak,
            observation: isConstant ? .constantAnswer(items: count) : .littleVariation(items: count)))
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

  private static func runs(
    in block: [CleaningCell.AskedItem], count: Int
  ) -> (longest: [UInt16], shown: [UInt16]) {
    // The items of a block have one scale, hence one kind of column.
    if block.contains(where: { $0.answers.isNumeric }) {
      var runs = AnswerRuns<Double>(count: count, start: 0)
      for item in block {
        if case .numeric(let values, let codes) = item.answers { runs.add(values, codes: codes) }
      }
      return (runs.longest, runs.shown)
    }
    var runs = AnswerRuns<AnswerCode>(count: count, start: .blank)
    for item in block {
      if case .coded(let codes) = item.answers { runs.add(codes, codes: codes) }
    }
    return (runs.longest, runs.shown)
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
