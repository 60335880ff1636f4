import Cells
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
  private let short: ShortCells
  private var familiar = FamiliarLabels()
  private var cache = CellCache<AnswerLookup.Outcome>()

  init(_ source: AnswerSource, lookup: AnswerLookup, short: ShortCells) {
    self.source = source
    self.lookup = lookup
    self.short = short.obeying(lookup.cells)
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { codes.reserveCapacity(rows) }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    var codes = CodeColumn()
    swap(&codes, &self.codes)
    codes.append(count: block.count) { codes in
      if short.read(block, column: source.column, into: codes), block.routes == nil { return }
      for row in 0..<block.count {
        if block.isSkipped(row, unless: source.isRead) {
          codes[row] = .notShown
        } else if codes[row] == .notShown {
          let cell = block.cell(row, source.column)
          codes[row] = familiar.code(of: cell) ?? look(up: cell, row: row, of: block)
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
      familiar.insert(code, for: cell)
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
  /// By the keys of cells; `notShown`, which no cell stands for, where a cell is to be looked up.
  private var codes: [AnswerCode]

  init(_ lookup: AnswerLookup) {
    codes = (0..<CellKey.count).map { key in
      guard let text = CellKey.text(of: UInt8(key)), case .answer(let code) = lookup.outcome(of: text)
      else { return .notShown }
      return code
    }
  }

  /// The same, with empty cells as `rules` say: where an export tells questions that were not shown, these are to be
  /// looked up as well.
  func obeying(_ rules: CellRules) -> ShortCells {
    var short = self
    for key in CellKey.keysOfEmptyCells { short.codes[Int(key)] = rules.empty == .blank ? .blank : .notShown }
    return short
  }

  /// Reads a column of `block`; false where cells, which have `notShown` then, are to be looked up.
  ///
  /// Which cells have no, one or two bytes nobody foresees, the processor included: so there are no branches.
  func read(_ block: RowBlock, column: Int, into answers: UnsafeMutableBufferPointer<AnswerCode>) -> Bool {
    codes.withUnsafeBufferPointer { codes in
      for row in 0..<block.count {
        answers.initializeElement(at: row, to: codes[Int(block.key(row, column))])
      }
    }
    return !answers.contains(.notShown)
  }
}
