import Testing

@testable import SurveyStatistics

@Suite struct AttackerBoundsTests {
  /// The smallest and largest value of a cell over every table that agrees with what is published.
  private func listed(
    _ cell: TableCell, _ counts: [[Int]], _ hidden: [TableCell], _ totals: PublishedTotals, limit: Int
  ) -> (lower: Int, upper: Int) {
    var lower = Int.max
    var upper = Int.min
    func agrees(_ table: [[Int]]) -> Bool {
      let rows = zip(table, counts).allSatisfy { $0.reduce(0, +) == $1.reduce(0, +) }
      let columns = counts[0].indices.allSatisfy { column in
        table.reduce(0) { $0 + $1[column] } == counts.reduce(0) { $0 + $1[column] }
      }
      switch totals {
      case .rowsAndColumns: return rows && columns
      case .rows: return rows
      case .columns: return columns
      case .grandTotal: return table.joined().reduce(0, +) == counts.joined().reduce(0, +)
      case .none: return true
      }
    }
    func fill(_ table: [[Int]], _ rest: ArraySlice<TableCell>) {
      guard let next = rest.first else {
        if agrees(table) {
          lower = min(lower, table[cell.row][cell.column])
          upper = max(upper, table[cell.row][cell.column])
        }
        return
      }
      for value in 0...limit {
        var table = table
        table[next.row][next.column] = value
        fill(table, rest.dropFirst())
      }
    }
    fill(counts, hidden[...])
    return (lower, upper)
  }

  @Test(
    "The flow gives what listing every possible table gives",
    arguments: [PublishedTotals.rowsAndColumns, .rows, .columns, .grandTotal])
  func everyTable(totals: PublishedTotals) {
    var stream = RandomStream(seed: 77)
    for _ in 0..<12 {
      let counts = (0..<3).map { _ in (0..<3).map { _ in stream.integer(below: 3) } }
      var cells = (0..<9).map { TableCell(row: $0 / 3, column: $0 % 3) }
      stream.shuffle(&cells)
      let hidden = Array(cells[..<(1 + stream.integer(below: 5))])
      // No cell can exceed what all hidden cells hold together.
      let limit = hidden.reduce(0) { $0 + counts[$1.row][$1.column] }
      for cell in hidden.prefix(2) {
        let bounds = AttackerBounds(of: cell, in: counts, hidden: Set(hidden), totals: totals)
        let expected = listed(cell, counts, hidden, totals, limit: limit)
        #expect(bounds.lower == expected.lower && bounds.upper == expected.upper)
      }
    }
  }

  @Test("When the whole table is hidden the bounds are those of Fréchet")
  func wholeTable() {
    var stream = RandomStream(seed: 78)
    for _ in 0..<60 {
      let columns = 2 + stream.integer(below: 3)
      let counts = (0..<(2 + stream.integer(below: 3))).map { _ in
        (0..<columns).map { _ in stream.integer(below: 9) }
      }
      let all = counts.indices.flatMap { row in (0..<columns).map { TableCell(row: row, column: $0) } }
      let total = counts.joined().reduce(0, +)
      for cell in all {
        let row = counts[cell.row].reduce(0, +)
        let column = counts.reduce(0) { $0 + $1[cell.column] }
        let bounds = AttackerBounds(of: cell, in: counts, hidden: Set(all), totals: .rowsAndColumns)
        #expect(bounds.lower == max(0, row + column - total) && bounds.upper == min(row, column))
      }
    }
  }

  @Test("The true count always lies inside, and without totals nothing limits a cell")
  func encloses() {
    let counts = [[4, 9], [6, 2]]
    let all = (0..<4).map { TableCell(row: $0 / 2, column: $0 % 2) }
    for cell in all {
      let bounds = AttackerBounds(of: cell, in: counts, hidden: Set(all), totals: .rowsAndColumns)
      let count = counts[cell.row][cell.column]
      #expect(bounds.lower <= count && count <= (bounds.upper ?? .max))
      let free = AttackerBounds(of: cell, in: counts, hidden: Set(all), totals: .none)
      #expect(free.lower == 0 && free.upper == nil && free.width == nil && !free.exposes(minimum: 5))
    }
  }
}
