import SurveyModel
import Testing

@Suite struct AttentionRuleTests {
  /// Item 4 asks for the answer with code 3, item 5 for that with code 1.
  private var survey: Survey {
    var survey = Survey(items: 8, reversed: [1], loose: [3, 4])
    survey.cleaning = CleaningOptions(attentionItems: [
      .init(item: survey.itemID(3), option: 2), .init(item: survey.itemID(4), option: 0),
    ])
    return survey
  }

  @Test(
    "Another answer than the one asked for is a strong sign, don't know too; no answer is none",
    arguments: [
      ("12331234", false), ("12321234", true), ("12341234", true), ("12311234", true), ("123?1234", true),
      ("123.1234", false), ("123-1234", false), ("123x1234", false), ("12335234", true),
    ])
  func answers(answers: String, isFound: Bool) throws {
    #expect(
      try survey.found(by: .attention, in: [Row(answers: answers)])
        == (isFound ? [Found(0, isStrong: true)] : []))
  }

  @Test("With another strong sign a failed attention item makes a response careless, without one it does not")
  func careless() throws {
    var survey = survey
    survey.cleaning = CleaningOptions(
      treatments: [.attention: .flag], attentionItems: survey.cleaning.attentionItems)
    let usual = (0..<10).map { Row(answers: "1233123\($0 % 5 + 1)", seconds: 600) }
    let cleaned = try survey.cleaned(
      usual + [Row(answers: "12351234", seconds: 60), Row(answers: "12351234", seconds: 600)])
    #expect(cleaned.flags[10].contains(.careless))
    #expect(cleaned.flags[11].containsStrong(.attention) && !cleaned.flags[11].contains(.careless))
  }

  @Test("Off where the codebook says nothing; an exclusion says how many")
  func exclusion() throws {
    #expect(CleaningOptions().treatment(of: .attention) == .off)
    let rows = [Row(answers: "12345123"), Row(answers: "12331123")]
    #expect(
      try survey.excluded(by: .attention, from: rows.map { Row(answers: $0.answers) }).map(\.detail)
        == ["2 items not answered as they ask"])
    #expect(
      try survey.excluded(by: .attention, from: [Row(answers: "12335123")]).map(\.detail)
        == ["1 item not answered as it asks"])
  }
}
