import DelimitedText
import SurveyModel

/// The columns with scores and answers at the end of a stage's table, ready to be written for any of its rows.
///
/// Columns lie apart in memory and rows go to the file: for a block of rows at a time each column is read once,
/// and then the rows are put together.
struct TableCells: Sendable {
  private enum Column {
    /// Nobody was asked.
    case empty
    /// The byte of a code tells the text of the cell.
    case codes(CodeColumn, texts: [UInt32], raw: [Int: String])
    /// The text of a score follows `first` by one more than its position, or is `first` where there is none.
    case scores(ScoreColumn, first: UInt32)
    /// Cells are written one by one.
    case single(AnswerColumn, AnswerCells, raw: [Int: String])
  }

  private static let rowsInBlock = 256

  private var columns: [Column] = []
  private var texts = CellTexts()
  private let noText: UInt32
  /// For each scale the text of each code, by its byte.
  private var textsOfScale: [AnswerScale.ID: [UInt32]] = [:]

  init() {
    noText = texts.add([])
  }

  /// Adds a column of empty cells.
  mutating func addEmpty() { columns.append(.empty) }

  /// Adds a column of answers; `raw` holds what stood in the export at the rows whose answer is off the scale.
  mutating func add(_ answers: AnswerColumn, on scale: AnswerScale, raw: [Int: String] = [:]) {
    guard case .coded(let codes) = answers else {
      columns.append(.single(answers, AnswerCells(scale: scale), raw: raw))
      return
    }
    columns.append(.codes(codes, texts: texts(of: scale), raw: raw))
  }

  private mutating func texts(of scale: AnswerScale) -> [UInt32] {
    if let known = textsOfScale[scale.id] { return known }
    var numbers = [UInt32](repeating: noText, count: 256)
    for (code, text) in AnswerCells(scale: scale).texts {
      numbers[Int(UInt8(bitPattern: code.raw))] = texts.add(text)
    }
    textsOfScale[scale.id] = numbers
    return numbers
  }

  /// Adds a column of scores.
  mutating func add(_ scores: ScoreColumn) {
    let first = texts.add([])
    for level in scores.levels { texts.add(Array(AnswerCells.text(of: level).utf8)) }
    columns.append(.scores(scores, first: first))
  }

  /// Appends rows, of which `facts` appends the cells before these.
  func append(
    _ rows: Range<Int>, to buffer: inout TextBuffer, facts: (Int, inout TextBuffer) -> Void
  ) {
    var numbers = [UInt32](repeating: CellTexts.none, count: Self.rowsInBlock * columns.count)
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: Self.rowsInBlock) {
      let block = first..<min(first + Self.rowsInBlock, rows.upperBound)
      numbers.withUnsafeMutableBufferPointer { numbers in
        for position in columns.indices { number(columns[position], position, of: block, in: numbers) }
        for row in block {
          facts(row, &buffer)
          let start = (row - block.lowerBound) * columns.count
          let cells = UnsafeBufferPointer(rebasing: numbers[start..<start + columns.count])
          texts.append(cells, to: &buffer) { position, buffer in
            appendSingle(columns[position], row: row, to: &buffer)
          }
          buffer.append(UInt8(ascii: "\n"))
        }
      }
    }
  }

  /// Puts the numbers of a column's texts where the rows of a block have them.
  private func number(
    _ column: Column, _ position: Int, of block: Range<Int>, in numbers: UnsafeMutableBufferPointer<UInt32>
  ) {
    // Unchecked access: these loops see every answer.
    switch column {
    case .empty:
      for place in 0..<block.count { numbers[place * columns.count + position] = noText }
    case .codes(let codes, let texts, let raw):
      texts.withUnsafeBufferPointer { texts in
        codes.forEachBlock(in: block) { first, codes in
          var next = (first - block.lowerBound) * columns.count + position
          for code in codes {
            numbers[next] = texts[Int(UInt8(bitPattern: code.raw))]
            next += columns.count
          }
        }
      }
      if raw.isEmpty { break }
      for (place, row) in block.enumerated() where raw[row] != nil {
        numbers[place * columns.count + position] = CellTexts.none
      }
    case .scores(let scores, let first):
      for (place, level) in scores.positions(of: block).enumerated() {
        // The position that stands for none is one less than that of the first level.
        numbers[place * columns.count + position] = first &+ 1 &+ level
      }
    case .single:
      for place in 0..<block.count { numbers[place * columns.count + position] = CellTexts.none }
    }
  }

  /// Appends a cell that is no text known beforehand.
  private func appendSingle(_ column: Column, row: Int, to buffer: inout TextBuffer) {
    buffer.append(UInt8(ascii: ","))
    switch column {
    case .empty, .scores: break
    case .codes(_, _, let raw):
      Self.append(raw: raw[row] ?? "", to: &buffer)
    case .single(let answers, let cells, let raw):
      if let text = raw[row] {
        Self.append(raw: text, to: &buffer)
      } else {
        cells.append(answers, row: row, to: &buffer)
      }
    }
  }

  /// Appends what stood in the export, which may hold anything.
  private static func append(raw text: String, to buffer: inout TextBuffer) {
    var writer = DelimitedWriter(formulas: .verbatim)
    writer.append(AnswerCells.offScale + text)
    buffer.append(writer.bytes)
  }
}
