import SurveyModel

/// The answers of one column on an ordinal or nominal scale, as they are read.
struct CodedColumn: Sendable {
  let source: AnswerSource
  private(set) var codes = CodeColumn()
  /// Whether a cell says that the question was shown and left open, or that it was not shown.
  private(set) var tellsUnseen = false
  private(set) var offScale: [OffScaleCell] = []
  private(set) var offScaleTexts = DistinctCells()
  private(set) var unknownTexts = DistinctCells()

  private let lookup: AnswerLookup
  /// The answers of cells of one byte and of two digits; `notShown`, which no cell stands for, where the
  /// cell is to be looked up.
  private let short: ShortCells
  private var cache = CellCache<AnswerLookup.Outcome>()

  init(_ source: AnswerSource, lookup: AnswerLookup, short: ShortCells) {
    self.source = source
    self.lookup = lookup
    self.short = short
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { codes.reserveCapacity(rows) }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    var codes = CodeColumn()
    swap(&codes, &self.codes)
    let notShown = AnswerCode.notShown
    // Where an export tells questions that were not shown, its empty cells are looked up as well.
    let empty = lookup.cells.empty == .blank ? AnswerCode.blank : notShown
    codes.append(count: block.count) { codes in
      codes.initialize(repeating: notShown)
      short.withTables { bytes, digits in
        for row in 0..<block.count {
          if block.isSkipped(row, unless: source.isRead) { continue }
          let cell = block.cell(row, source.column)
          var code = notShown
          switch cell.count {
          case 0: code = empty
          case 1: code = bytes[Int(cell[0])]
          case 2:
            let tens = Int(cell[0] &- 48)
            let ones = Int(cell[1] &- 48)
            if tens < 10, ones < 10 { code = digits[tens &* 10 &+ ones] }
          default: break
          }
          if code == notShown { code = look(up: cell, row: row, of: block) }
          codes[row] = code
        }
      }
    }
    swap(&codes, &self.codes)
  }

  private mutating func look(
    up cell: UnsafeBufferPointer<UInt8>, row: Int, of block: RowBlock
  ) -> AnswerCode {
    if cell.isEmpty {
      let code = lookup.emptyCode(isQuoted: block.isQuotedEmpty(row, source.column))
      if code == .blank { tellsUnseen = true }
      return code
    }
    let outcome: AnswerLookup.Outcome
    if let known = cache.value(for: cell) {
      outcome = known
    } else {
      outcome = lookup.outcome(of: cell)
      cache.insert(outcome, for: cell)
    }
    switch outcome {
    case .answer(let code):
      if code == .blank || code == .notShown { tellsUnseen = true }
      return code
    case .number, .offScale:
      let text = String(decoding: cell, as: UTF8.self)
      offScale.append(OffScaleCell(row: block.firstRow + row, text: text))
      offScaleTexts.add(text, line: block.line(row))
      return .outOfRange
    case .unknown:
      unknownTexts.add(String(decoding: cell, as: UTF8.self), line: block.line(row))
      return .blank
    }
  }

  /// See `UnseenAnswers`.
  mutating func settle(_ unseen: UnseenAnswers) { unseen.settle(&codes) }
}

/// Which column of an export holds the answers to which question.
struct AnswerSource: Sendable {
  /// The question.
  let variable: Variable
  /// The column, from 0.
  let column: Int
  /// Its heading.
  let heading: String
  /// For each destination of the file whether the question is asked there.
  let isRead: [Bool]
}

/// A cell whose answer the scale does not have.
struct OffScaleCell: Sendable {
  /// The row of the file, from 0.
  let row: Int
  /// Its text.
  let text: String
}

/// The answers of the shortest cells of a scale.
struct ShortCells: Sendable {
  private let bytes: [AnswerCode]
  private let digits: [AnswerCode]

  init(_ lookup: AnswerLookup) {
    func code(of text: String) -> AnswerCode {
      if case .answer(let code) = lookup.outcome(of: text) { code } else { .notShown }
    }
    bytes = (0..<256).map { $0 < 0x80 ? code(of: String(Unicode.Scalar(UInt8($0)))) : .notShown }
    digits = (0..<100).map { code(of: "\($0 / 10)\($0 % 10)") }
  }

  @inline(__always)
  func withTables(
    _ body: (UnsafeBufferPointer<AnswerCode>, UnsafeBufferPointer<AnswerCode>) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      digits.withUnsafeBufferPointer { digits in body(bytes, digits) }
    }
  }
}
