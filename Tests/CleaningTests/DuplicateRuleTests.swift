import Cleaning
import SurveyModel
import Testing

@Suite struct DuplicateRuleTests {
  @Test("Of the responses of one respondent the fullest stays")
  func fullestStays() throws {
    let rows = [
      Row(answers: "12..", code: 7, sent: 300), Row(answers: "1234", code: 7, sent: 100),
      Row(answers: "123?", code: 7, sent: 200), Row(answers: "1234", code: 8), Row(answers: "1234"),
      Row(answers: "1234"),
    ]
    #expect(try Survey().found(by: .duplicate, in: rows) == [Found(0), Found(2)])
    #expect(
      try Survey().excluded(by: .duplicate, from: rows).map(\.detail)
        == Array(repeating: "data/huisartsen.csv:3 of the same respondent stays", count: 2))
  }

  @Test("Fullness is a share of what was shown, not a number of answers")
  func fullnessIsAShare() throws {
    let rows = [Row(answers: "123.", code: 7, sent: 300), Row(answers: "12--", code: 7, sent: 100)]
    #expect(try Survey().found(by: .duplicate, in: rows) == [Found(0)])
  }

  @Test("Of equally full responses the latest stays, and one with a time before one without")
  func latestStays() throws {
    let rows = [
      Row(answers: "1234", code: 7, sent: 100), Row(answers: "4321", code: 7, sent: 300),
      Row(answers: "2222", code: 7), Row(answers: "3333", code: 7, sent: 200),
    ]
    #expect(try Survey().found(by: .duplicate, in: rows) == [Found(0), Found(2), Found(3)])
  }

  @Test("Without times the last in the file stays, wherever the row stands in the table")
  func lastInFileStays() throws {
    let survey = Survey().with(.duplicate, .exclude)
    let rows = [
      Row(answers: "1234", code: 7), Row(answers: "4321", code: 7), Row(answers: "2222", code: 7),
    ]
    let result = try Cleaner(study: survey.study).clean([survey.ingested(rows, lines: [3, 9, 5])])
    #expect(result.responses[0].table.origins.map(\.line) == [9])
    #expect(result.responses[0].excluded.map(\.origin.line) == [3, 5])
  }

  @Test("A response that an earlier rule left out does not push out another one")
  func excludedResponsesDoNotCount() throws {
    let cleaned = try Survey().cleaned([
      Row(answers: "1234", code: 7, sent: 100), Row(answers: "1234", code: 7, sent: 200, marks: .preview),
    ])
    #expect(cleaned.excluded.map(\.rule) == [.preview])
    #expect(cleaned.table.count == 1)
  }

  @Test("The same code in another group or at another wave is no duplicate")
  func onlyWithinGroupAndWave() throws {
    let survey = Survey()
    let row = [Row(answers: "1234", code: 7)]
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested(row), survey.ingested(row, wave: "vervolgmeting"),
      survey.ingested(row, group: "scholen"),
    ])
    #expect(result.responses.allSatisfy { $0.excluded.isEmpty })
  }

  @Test("Responses without a code are nobody's duplicate")
  func withoutCodes() throws {
    #expect(
      try Survey().found(by: .duplicate, in: [Row(answers: "1234"), Row(answers: "1234")]).isEmpty)
  }
}
