import Testing

@testable import SurveyStatistics

@Suite struct TableSuppressionTests {
  /// Random tables with many small cells.
  private func tables(_ count: Int, seed: UInt64, largest: Int = 12) -> [[[Int]]] {
    var stream = RandomStream(seed: seed)
    return (0..<count).map { _ in
      let columns = 2 + stream.integer(below: 3)
      return (0..<(2 + stream.integer(below: 3))).map { _ in
        (0..<columns).map { _ in stream.integer(below: largest) }
      }
    }
  }

  @Test(
    "No small cell is shown, and none can be worked out",
    arguments: [PublishedTotals.rowsAndColumns, .rows, .columns, .grandTotal, .none])
  func protected(totals: PublishedTotals) {
    for counts in tables(60, seed: 40) {
      let suppression = TableSuppression(counts, minimum: 5, totals: totals)
      let hidden = Set(suppression.primary + suppression.secondary)
      for (row, cells) in counts.enumerated() {
        for (column, count) in cells.enumerated() where (1...4).contains(count) {
          #expect(hidden.contains(TableCell(row: row, column: column)))
        }
      }
      guard suppression.isSafe else { continue }
      for cell in suppression.primary {
        let bounds = AttackerBounds(of: cell, in: counts, hidden: hidden, totals: totals)
        #expect(!bounds.exposes(minimum: 5))
      }
      #expect(suppression.audit.map(\.cell) == hidden.sorted())
    }
  }

  @Test("Only what has to be hidden is hidden: a table without small cells is shown whole")
  func nothingToHide() {
    for counts in tables(20, seed: 3).map({ $0.map { $0.map { $0 == 0 ? 0 : $0 + 4 } } }) {
      let suppression = TableSuppression(counts, minimum: 5, totals: .rowsAndColumns)
      #expect(suppression.primary.isEmpty && suppression.secondary.isEmpty && suppression.isSafe)
    }
  }

  @Test("Without published totals only the small cells themselves are hidden")
  func noTotals() {
    let suppression = TableSuppression([[2, 7, 13], [6, 15, 20]], minimum: 5, totals: .none)
    #expect(suppression.primary == [TableCell(row: 0, column: 0)] && suppression.secondary.isEmpty)
    #expect(suppression.audit.first?.bounds.upper == nil)
  }

  @Test("When the totals give a small cell away whatever is hidden, the table is not safe")
  func unsafe() {
    let lonely = TableSuppression([[3]], minimum: 5, totals: .rowsAndColumns)
    #expect(!lonely.isSafe && lonely.primary == [TableCell(row: 0, column: 0)])
    let smallRow = TableSuppression([[1, 2], [40, 50]], minimum: 5, totals: .rowsAndColumns)
    #expect(!smallRow.isSafe, "the row total of 3 shows that both cells are small")
  }

  @Test("An empty table hides nothing", arguments: [[], [[]], [[0, 0], [0, 0]]] as [[[Int]]])
  func empty(counts: [[Int]]) {
    let suppression = TableSuppression(counts, minimum: 5, totals: .rowsAndColumns)
    #expect(suppression.primary.isEmpty && suppression.secondary.isEmpty && suppression.isSafe)
  }
}
