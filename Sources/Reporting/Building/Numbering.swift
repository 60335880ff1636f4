/// The numbers that figures and tables get in the order of the report.
struct Numbering {
  private(set) var figures = 0
  private(set) var tables = 0

  /// The number of the next figure.
  mutating func nextFigure() -> Int {
    figures += 1
    return figures
  }

  /// The number of the next table.
  mutating func nextTable() -> Int {
    tables += 1
    return tables
  }
}
