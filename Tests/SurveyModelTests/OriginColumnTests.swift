import SurveyModel
import Testing

@Suite struct OriginColumnTests {
  private let first = (0..<5).map { RowOrigin(file: 0, line: $0 * 3) }
  private let second = (0..<5).map { RowOrigin(file: 2, line: $0) }

  @Test("Places come back as they were put in, of one file and of several")
  func places() {
    for origins in [[], first, second, first + second, first + second + first] {
      #expect(Array(OriginColumn(origins)) == origins)
    }
    #expect(OriginColumn(first) != OriginColumn(first.map { RowOrigin(file: 1, line: $0.line) }))
  }

  @Test("A choice of rows is equal to the column of their places")
  func selecting() {
    let column = OriginColumn(first + second)
    #expect(column.selecting([3, 1]) == OriginColumn([first[3], first[1]]))
    #expect(column.selecting([7, 0]) == OriginColumn([second[2], first[0]]))
  }
}
