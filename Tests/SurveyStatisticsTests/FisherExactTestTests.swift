import Testing

@testable import SurveyStatistics

@Suite struct FisherExactTestTests {
  @Test(
    "p-values agree with fisher.test of R 4.2.2",
    arguments: [
      ([[3, 2, 0], [0, 5, 4], [1, 1, 6]], 0.0131167265982913),
      ([[4, 1, 0, 7, 2], [0, 5, 3, 6, 1]], 0.0337094352720438),
      ([[12, 3, 1, 0, 4, 9], [8, 9, 0, 2, 7, 14]], 0.21487155177844),
      ([[1, 9], [11, 3]], 0.00275945618522008),
    ] as [([[Int]], Double)])
  func reference(rows: [[Int]], expected: Double) {
    #expect(agree(FisherExactTest(ContingencyTable(rows))?.pValue, expected, within: 1e-9))
  }

  @Test("The network gives what listing every table gives")
  func everyTable() {
    var stream = RandomStream(seed: 31)
    for _ in 0..<60 {
      let shape = (rows: 2 + stream.integer(below: 2), columns: 2 + stream.integer(below: 3))
      let rows = (0..<shape.rows).map { _ in (0..<shape.columns).map { _ in stream.integer(below: 4) } }
      let table = ContingencyTable(rows)
      guard table.rowTotals.count > 1, table.columnTotals.count > 1 else { continue }
      #expect(agree(FisherExactTest(table)?.pValue, listed(table), within: 1e-9))
    }
  }

  /// The p-value by going through all tables with the same totals, cell by cell.
  private func listed(_ table: ContingencyTable) -> Double {
    let factorials = logarithmsOfFactorials(through: table.count)
    func weight(_ cells: [Int]) -> Double { -cells.reduce(0) { $0 + factorials[$1] } }
    var weights: [Double] = []
    func fill(_ cells: [Int], _ rows: [Int], _ columns: [Int]) {
      let position = cells.count
      guard position < rows.count * columns.count else {
        if rows.allSatisfy({ $0 == 0 }), columns.allSatisfy({ $0 == 0 }) { weights.append(weight(cells)) }
        return
      }
      let (row, column) = (position / columns.count, position % columns.count)
      let most = min(rows[row], columns[column])
      // The last cell of a line takes what is left of it.
      let least = row == rows.count - 1 ? columns[column] : column == columns.count - 1 ? rows[row] : 0
      guard least <= most else { return }
      for count in least...most {
        var (left, right) = (rows, columns)
        left[row] -= count
        right[column] -= count
        fill(cells + [count], left, right)
      }
    }
    fill([], table.rowTotals, table.columnTotals)
    let observed = weight(table.rows.flatMap { $0 })
    let largest = weights.max() ?? 0
    let probabilities = weights.map { exp($0 - largest) }
    let extreme = zip(weights, probabilities).filter { $0.0 <= observed + 1e-7 }.reduce(0) { $0 + $1.1 }
    return extreme / probabilities.reduce(0, +)
  }

  @Test("Rows, columns and sides can be exchanged")
  func laws() {
    let rows = [[4, 1, 0, 7], [0, 5, 3, 6], [2, 2, 2, 1]]
    let plain = FisherExactTest(ContingencyTable(rows))?.pValue
    let turned = (0..<4).map { column in rows.map { $0[column] } }
    for other in [rows.reversed(), rows.map { $0.reversed() }, turned] {
      #expect(agree(FisherExactTest(ContingencyTable(other))?.pValue, plain, within: 1e-10))
    }
  }

  @Test("Random tables give the exact p-value up to chance, and never 0")
  func simulated() throws {
    let table = ContingencyTable([[4, 1, 0, 7, 2], [0, 5, 3, 6, 1]])
    let exact = try #require(FisherExactTest(table)).pValue
    var stream = RandomStream(seed: 1)
    let simulated = FisherExactTest(simulating: table, draws: 9_999, using: &stream).pValue
    #expect((simulated - exact).magnitude < 4 * (exact * (1 - exact) / 9_999).squareRoot())
    let separate = ContingencyTable([[30, 0], [0, 30]])
    #expect(FisherExactTest(simulating: separate, draws: 99, using: &stream).pValue == 0.01)
  }

  @Test(
    "A table too large for the budget has no exact p-value, two waves of 100 with small categories have one"
  )
  func budget() {
    let large = ContingencyTable((0..<6).map { row in (0..<6).map { 5 + ($0 * row) % 4 } })
    #expect(FisherExactTest(large, budget: 100_000) == nil)
    let waves = ContingencyTable([[2, 3, 6, 9, 18, 25, 37], [1, 5, 2, 14, 21, 27, 30]])
    #expect(FisherExactTest(waves) != nil)
  }
}
