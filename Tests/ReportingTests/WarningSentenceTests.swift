import SurveyModel
import SurveyResults
import Testing

@testable import Reporting

@Suite struct WarningSentenceTests {
  private let material = ReportMaterial(
    study: SampleStudy.study, results: SampleResults.results, language: .nl)

  private func sentence(_ text: String, group: RespondentGroup.ID?) -> String {
    material.sentence(
      of: ResultWarning(
        code: "few-clusters", theme: nil, group: group, wave: nil, item: nil,
        text: LocalizedText(translations: [.init(language: .nl, text: text)])))
  }

  @Test("A group has its small letter within a warning, and its capital where the sentence begins with it")
  func names() throws {
    let group = try #require(SampleStudy.study.groups.first { $0.label.text(in: .nl) == "Huisartsen" }?.id)
    #expect(sentence("Bij Huisartsen valt iets op.", group: group) == "Bij huisartsen valt iets op.")
    #expect(
      sentence("Huisartsen vallen op, Huisartsen nog eens.", group: group)
        == "Huisartsen vallen op, huisartsen nog eens.")
    #expect(sentence("Bij Huisartsen valt iets op.", group: nil) == "Bij Huisartsen valt iets op.")
  }
}
