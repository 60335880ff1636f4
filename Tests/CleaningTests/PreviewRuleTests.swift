import Cleaning
import SurveyModel
import Testing

@Suite struct PreviewRuleTests {
  @Test("Only responses marked as a preview are found")
  func findsPreviews() throws {
    let rows = [
      Row(answers: "1234"), Row(answers: "1234", marks: .preview),
      Row(answers: "1234", marks: [.preview, .noConsent]), Row(answers: "1234", marks: .noConsent),
    ]
    #expect(try Survey().found(by: .preview, in: rows) == [Found(1), Found(2)])
    #expect(try Survey().found(by: .preview, in: []) == [])
  }

  @Test("A preview is left out by default, and its exclusion needs no further words")
  func excludesByDefault() throws {
    let cleaned = try Survey().cleaned([Row(answers: "1234", marks: .preview), Row(answers: "1234")])
    #expect(
      cleaned.excluded == [
        CleanedResponses.Exclusion(origin: RowOrigin(file: 0, line: 2), rule: .preview, detail: nil)
      ])
    #expect(cleaned.table.origins == [RowOrigin(file: 0, line: 3)])
  }
}
