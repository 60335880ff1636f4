import Cells

/// The first records of an export as a table of cells: rows of headings and some responses, by which it is
/// told which program made the export.
struct LeadingRecords: Sendable {
  /// So many are looked at, where there are as many.
  static let most = 12

  /// The texts of the cells, record by record; records need not be equally long.
  let rows: [[String]]
  /// For each record the line on which it starts, from 1.
  let lines: [Int]

  init(_ batches: [RecordBatch]) {
    var rows: [[String]] = []
    var lines: [Int] = []
    for batch in batches {
      for record in batch where rows.count < Self.most {
        rows.append(record.texts)
        lines.append(record.line)
      }
    }
    self.rows = rows
    self.lines = lines
  }

  init(rows: [[String]]) {
    self.rows = rows
    lines = Array(1...max(1, rows.count))
  }

  /// The number of columns of the first record.
  var width: Int { rows.first?.count ?? 0 }

  /// The cell without white space around it; empty where the table has no such cell.
  func cell(_ row: Int, _ column: Int) -> String {
    guard row < rows.count, column < rows[row].count else { return "" }
    return rows[row][column].trimmingSpaces
  }

  /// The cells of a column from `row` on that are not empty.
  func filled(_ column: Int, from row: Int) -> [String] {
    (row..<max(row, rows.count)).map { cell($0, column) }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The text without white space around it.
  var trimmingSpaces: String {
    // Most texts begin and end with a visible character of ASCII.
    func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
    if let first = utf8.first, let last = utf8.last, isVisible(first), isVisible(last) { return self }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
