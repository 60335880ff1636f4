import SurveyModel

/// The answers of one column in whose cells several options may stand, as they are read.
struct MultipleColumn: Sendable {
  let source: AnswerSource
  private(set) var selections: [Selection] = []
  private(set) var codes = CodeColumn()
  /// Whether a cell says that the question was shown and left open, or that it was not shown.
  private(set) var tellsUnseen = false
  private(set) var offScale: [OffScaleCell] = []
  private(set) var offScaleTexts = DistinctCells()
  private(set) var unknownTexts = DistinctCells()

  private let splitter: SelectionSplitter
  private var cache = CellCache<SelectionSplitter.Outcome>()

  init(_ source: AnswerSource, lookup: AnswerLookup) {
    self.source = source
    splitter = SelectionSplitter(lookup)
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) {
    selections.reserveCapacity(rows)
    codes.reserveCapacity(rows)
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      if block.isSkipped(row, unless: source.isRead) {
        append(nil, .notShown)
        continue
      }
      let cell = block.cell(row, source.column)
      if cell.isEmpty {
        let code = splitter.lookup.emptyCode(isQuoted: block.isQuotedEmpty(row, source.column))
        if code == .blank { tellsUnseen = true }
        append(nil, code)
        continue
      }
      let outcome: SelectionSplitter.Outcome
      if let known = cache.value(for: cell) {
        outcome = known
      } else {
        outcome = splitter.outcome(of: String(decoding: cell, as: UTF8.self))
        cache.insert(outcome, for: cell)
      }
      read(outcome, cell, row, block)
    }
  }

  private mutating func append(_ selection: Selection?, _ code: AnswerCode) {
    selections.append(selection ?? Selection(bits: 0))
    codes.append(code)
  }

  private mutating func read(
    _ outcome: SelectionSplitter.Outcome, _ cell: UnsafeBufferPointer<UInt8>, _ row: Int, _ block: RowBlock
  ) {
    switch outcome {
    case .selection(let selection): append(selection, AnswerCode(option: 0))
    case .none(let code):
      if code == .blank || code == .notShown { tellsUnseen = true }
      append(nil, code)
    case .offScale(let numbers):
      offScale.append(
        OffScaleCell(row: block.firstRow + row, text: String(decoding: cell, as: UTF8.self)))
      for number in numbers { offScaleTexts.add(number, line: block.line(row)) }
      append(nil, .outOfRange)
    case .unknown(let texts):
      for text in texts { unknownTexts.add(text, line: block.line(row)) }
      append(nil, .blank)
    }
  }

  /// See `UnseenAnswers`.
  mutating func settle(_ unseen: UnseenAnswers) { unseen.settle(&codes) }
}
