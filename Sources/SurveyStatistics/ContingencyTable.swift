/// Counts of respondents by two classifications, without empty rows and columns.
public struct ContingencyTable: Sendable, Equatable {
  /// The counts, row by row; every row and column has respondents.
  public let rows: [[Int]]
  /// All respondents.
  public let count: Int

  /// Drops empty rows and columns: a category that nobody is in says nothing about a difference.
  ///
  /// - Parameter counts: equally long rows of counts of 0 or more.
  public init(_ counts: [[Int]]) {
    let width = counts.first?.count ?? 0
    precondition(counts.allSatisfy { $0.count == width }, "The rows of a table are equally long.")
    precondition(
      counts.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "A number of respondents cannot be negative.")
    let columns = (0..<width).filter { column in counts.contains { $0[column] > 0 } }
    rows = counts.filter { $0.contains { $0 > 0 } }.map { row in columns.map { row[$0] } }
    count = rows.reduce(0) { $0 + $1.reduce(0, +) }
  }

  /// The respondents of each row.
  public var rowTotals: [Int] { rows.map { $0.reduce(0, +) } }

  /// The respondents of each column.
  public var columnTotals: [Int] {
    (rows.first ?? []).indices.map { column in rows.reduce(0) { $0 + $1[column] } }
  }

  /// The smallest count that would be expected if the classifications were unrelated; `nil` for an empty
  /// table.
  public var smallestExpected: Double? {
    guard let row = rowTotals.min(), let column = columnTotals.min() else { return nil }
    return Double(row) * Double(column) / Double(count)
  }

  /// True when an expected count is below 5, so that the chi-squared distribution is a poor guide (Cochran
  /// 1954).
  public var isSparse: Bool { smallestExpected.map { $0 < 5 } ?? false }
}
