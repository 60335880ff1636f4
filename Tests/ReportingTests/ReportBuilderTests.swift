import Reporting
import SurveyModel
import Testing

@Suite struct ReportBuilderTests {
  @Test("Equal results give equal documents", arguments: Language.allCases)
  func determinism(language: Language) {
    let builder = ReportBuilder(study: SampleStudy.study, results: SampleResults.results, language: language)
    let again = ReportBuilder(study: SampleStudy.study, results: SampleResults.results, language: language)
    #expect(builder.documents() == again.documents())
  }
}
