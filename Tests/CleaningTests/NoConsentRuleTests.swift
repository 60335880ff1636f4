import Cleaning
import SurveyModel
import Testing

@Suite struct NoConsentRuleTests {
  @Test("Only responses without consent are found")
  func findsRefusals() throws {
    let rows = [
      Row(answers: "1234", marks: .noConsent), Row(answers: "1234"), Row(answers: "1234", marks: .preview),
    ]
    #expect(try Survey().found(by: .noConsent, in: rows) == [Found(0)])
  }

  @Test("A preview without consent is counted as a preview, the first rule that excludes it")
  func countsUnderFirstRule() throws {
    let cleaned = try Survey().cleaned([Row(answers: "1234", marks: [.preview, .noConsent])])
    #expect(cleaned.excluded.map(\.rule) == [.preview])
  }
}
