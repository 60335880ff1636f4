import SurveyModel
import Testing

@Suite struct TallyTests {
  @Test("The counts of a column are those of its scores, one by one", arguments: [1, 40, 6_000])
  func counts(levels: Int) {
    var random = SystemRandomNumberGenerator()
    let scores = (0..<10_000).map { _ in
      Bool.random(using: &random) ? Double(Int.random(in: 0..<levels, using: &random)) / 100 : nil
    }
    let column = ScoreColumn(scores)
    #expect(column.counts == column.levels.map { level in scores.count { $0 == level } })
    #expect(column == ScoreColumn(levels: column.levels, positions: column.positions))
  }

  @Test("Codes are tallied one by one, and those that do not occur are left out")
  func codes() {
    let codes: CodeColumn = [
      .blank, .number, .blank, AnswerCode(missing: 19), AnswerCode(option: 99), .blank,
    ]
    let tallied = codes.tallied
    #expect(
      Dictionary(uniqueKeysWithValues: tallied.map { ($0.code, $0.count) }) == [
        .blank: 3, .number: 1, AnswerCode(missing: 19): 1, AnswerCode(option: 99): 1,
      ])
    #expect(CodeColumn().tallied.isEmpty)
  }
}
