import Testing

@testable import SurveyStatistics

@Suite struct ContingencyTableTests {
  @Test("Empty rows and columns are left out")
  func empty() {
    let table = ContingencyTable([[3, 0, 2], [0, 0, 0], [1, 0, 4]])
    #expect(table.rows == [[3, 2], [1, 4]] && table.count == 10)
    #expect(table.rowTotals == [5, 5] && table.columnTotals == [4, 6])
  }

  @Test("A table is sparse when an expected count is below 5")
  func sparse() {
    #expect(ContingencyTable([[6, 14, 2], [4, 13, 8]]).isSparse)
    #expect(!ContingencyTable([[20, 20], [20, 20]]).isSparse)
    #expect(ContingencyTable([]).smallestExpected == nil && !ContingencyTable([]).isSparse)
  }
}
