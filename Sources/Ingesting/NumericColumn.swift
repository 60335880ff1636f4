import SurveyModel

/// The answers of one column on a numeric scale, as they are read.
struct NumericColumn: Sendable {
  let source: AnswerSource
  private(set) var values: [Double] = []
  private(set) var codes = CodeColumn()
  /// Whether a cell says that the question was shown and left open, or that it was not shown.
  private(set) var tellsUnseen = false
  private(set) var offScale: [OffScaleCell] = []
  private(set) var offScaleTexts = DistinctCells()
  private(set) var unknownTexts = DistinctCells()

  private let lookup: AnswerLookup
  private let range: ClosedRange<Double>
  private let emptyCode: AnswerCode

  init(_ source: AnswerSource, lookup: AnswerLookup, range: ClosedRange<Double>) {
    self.source = source
    self.lookup = lookup
    self.range = range
    // A database of numbers cannot keep an empty text, so that quotation marks tell nothing here.
    switch lookup.cells.empty {
    case .blank, .unseenUnlessQuoted: emptyCode = .blank
    case .unseen: emptyCode = .notShown
    }
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) {
    values.reserveCapacity(rows)
    codes.reserveCapacity(rows)
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      if block.isSkipped(row, unless: source.isRead) {
        append(0, .notShown)
        continue
      }
      let cell = block.cell(row, source.column)
      if cell.isEmpty {
        append(0, emptyCode)
      } else if let value = CellNumber.value(of: cell) {
        read(value, cell, row, block)
      } else {
        read(text: String(decoding: cell, as: UTF8.self), row, block)
      }
    }
  }

  private mutating func append(_ value: Double, _ code: AnswerCode) {
    values.append(value)
    codes.append(code)
  }

  private mutating func read(
    _ value: Double, _ cell: UnsafeBufferPointer<UInt8>, _ row: Int, _ block: RowBlock
  ) {
    if let code = lookup.answer(to: value) {
      append(0, code)
    } else if !lookup.cells.leftOpen.isEmpty,
      let code = lookup.cells.meaning(of: String(decoding: cell, as: UTF8.self))
    {
      tellsUnseen = true
      append(0, code)
    } else if range.contains(value) {
      append(value, .number)
    } else {
      let text = String(decoding: cell, as: UTF8.self)
      offScale.append(OffScaleCell(row: block.firstRow + row, text: text))
      offScaleTexts.add(text, line: block.line(row))
      append(0, .outOfRange)
    }
  }

  private mutating func read(text: String, _ row: Int, _ block: RowBlock) {
    if case .answer(let code) = lookup.outcome(of: text) {
      if code == .notShown { tellsUnseen = true }
      append(0, code)
    } else {
      unknownTexts.add(text, line: block.line(row))
      append(0, .blank)
    }
  }

  /// See `UnseenAnswers`.
  mutating func settle(_ unseen: UnseenAnswers) { unseen.settle(&codes) }
}
