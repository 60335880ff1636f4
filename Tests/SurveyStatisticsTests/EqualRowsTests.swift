import Testing

@testable import SurveyStatistics

@Suite struct EqualRowsTests {
  @Test("Groups stand in the order of their first member and leave out what is missing or alone")
  func positions() {
    let keys: [String?] = ["b", nil, "a", "c", "a", nil, "b", "a"]
    #expect(positionsOfEqual(keys) == [[0, 6], [2, 4, 7]])
    #expect(positionsOfEqual([Int?]()) == [])
  }

  @Test("Rows are compared over all columns, among the rows that were asked for")
  func rows() {
    let columns: [[Int8]] = [[1, 1, 2, 1, 1], [3, 3, 3, 3, 4]]
    #expect(rowsOfEqualAnswers(in: columns, among: [0, 1, 2, 3, 4]) == [[0, 1, 3]])
    #expect(rowsOfEqualAnswers(in: columns, among: [0, 2, 3]) == [[0, 3]])
    #expect(rowsOfEqualAnswers(in: columns, among: []) == [])
    #expect(rowsOfEqualAnswers(in: [[Int8]](), among: [0, 1]) == [])
  }

  @Test("Grouping by columns equals comparing every pair of rows")
  func everyPair() {
    var stream = RandomStream(seed: 11)
    for _ in 0..<20 {
      let columns = (0..<4).map { _ in (0..<40).map { _ in Int8(stream.integer(below: 3)) - 1 } }
      let rows = (0..<40).map { row in columns.map { $0[row] } }
      var expected: [[Int]] = []
      for row in rows.indices where !rows[..<row].contains(rows[row]) {
        let same = rows.indices.filter { rows[$0] == rows[row] }
        if same.count > 1 { expected.append(same) }
      }
      #expect(rowsOfEqualAnswers(in: columns, among: Array(rows.indices)) == expected)
    }
  }
}
