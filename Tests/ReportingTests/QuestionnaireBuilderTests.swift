import SurveyModel
import Testing

@testable import Reporting

@Suite struct QuestionnaireBuilderTests {
  @Test("The codebook's document is the recorded Markdown", arguments: Language.allCases)
  func golden(language: Language) throws {
    let document = QuestionnaireBuilder(study: SampleStudy.study, language: language).document()
    try Golden.expect(MarkdownRenderer().render(document), named: "\(document.path).md")
  }

  @Test("Every wording of every item is in it", arguments: Language.allCases)
  func complete(language: Language) {
    let document = QuestionnaireBuilder(study: SampleStudy.study, language: language).document()
    let text = String(decoding: MarkdownRenderer().render(document), as: UTF8.self)
    for item in SampleStudy.study.items {
      for group in item.groups { #expect(text.contains(item.text(for: group).text(in: language))) }
    }
    for option in SampleStudy.study.scales.flatMap(\.options) {
      #expect(text.contains(option.label.text(in: language)))
    }
  }
}
