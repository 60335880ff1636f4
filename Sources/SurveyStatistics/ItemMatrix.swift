/// Answers of respondents to the items of one theme, without gaps: a row for each respondent, a column for
/// each item.
public struct ItemMatrix: Sendable, Equatable {
  /// The number of respondents.
  public let rows: Int
  /// The number of items.
  public let columns: Int
  /// The answers, row after row; reversed items are already reversed.
  public let values: [Double]

  /// Takes `rows` times `columns` finite values.
  public init(rows: Int, columns: Int, values: [Double]) {
    precondition(
      rows >= 0 && columns >= 0 && values.count == rows * columns,
      "An item matrix has a value for each respondent and item.")
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The complete cases: the rows without a gap.
  public init(completeCasesOf rows: [[Double?]], columns: Int) {
    var values: [Double] = []
    values.reserveCapacity(rows.count * columns)
    var complete = 0
    for row in rows {
      precondition(row.count == columns, "Every respondent has a place for each item.")
      let answers = row.compactMap { $0 }
      guard answers.count == columns else { continue }
      values += answers
      complete += 1
    }
    self.init(rows: complete, columns: columns, values: values)
  }

  /// The answer of one respondent to one item.
  public subscript(row: Int, column: Int) -> Double { values[row * columns + column] }
}
