import SurveyModel

/// A column of durations or weights, as they are read.
struct NumberColumn: Sendable {
  let role: ColumnRole
  let column: Int
  private(set) var values = FactColumn<Double>()
  /// The shapes of cells that hold no such number.
  private(set) var unreadable = DistinctCells()
  /// The number of cells with a duration of 0, which says nothing.
  private(set) var zeros = 0

  init(role: ColumnRole, column: Int) {
    self.role = role
    self.column = column
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { values.reserveCapacity(rows) }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      guard block.routes?[row] != RowRouter.skipped else {
        values.append(nil)
        continue
      }
      let cell = block.cell(row, column)
      let value = role == .duration ? DurationReading.seconds(of: cell) : CellNumber.value(of: cell)
      if let value, value > 0 || (value == 0 && role == .weight) {
        values.append(value)
      } else {
        values.append(nil)
        if value == 0 {
          zeros += 1
        } else if !CellNumber.trimmed(cell).isEmpty {
          unreadable.add(CellShape.of(cell), line: block.line(row))
        }
      }
    }
  }
}
