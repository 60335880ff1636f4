import SurveyModel
import Testing

@testable import Reporting
@testable import SurveyResults

@Suite struct MethodExceptionsTests {
  /// The text of the account of the method, for results with these warnings.
  private func account(_ language: Language, warnings: [String]) -> String {
    let sample = SampleResults.results
    let results = Results(
      provenance: sample.provenance, flow: sample.flow, reliability: sample.reliability,
      themes: sample.themes,
      items: sample.items, between: sample.between, composition: sample.composition, trends: sample.trends,
      warnings: warnings.map { ResultWarning(code: $0, text: "A warning.") })
    var numbering = Numbering()
    let section = MethodSection(
      material: ReportMaterial(study: SampleStudy.study, results: results, language: language)
    ).section(&numbering)
    return section.panels.filter { $0.id == "method-account" }.flatMap(\.blocks).compactMap { block in
      if case .definitions(let definitions) = block {
        definitions.map { $0.text.plain }.joined(separator: "\n")
      } else {
        nil
      }
    }.joined(separator: "\n")
  }

  @Test(
    "The account tells of tests that allow for the end of the scale, and for few beside many, where there are any"
  )
  func exceptions() {
    let dutch = "getoetst met de spreiding die scores op die plaats van de schaal hebben"
    let english = "tested with the spread that scores have at that place of the scale"
    #expect(account(.nl, warnings: ["few-at-scale-end"]).contains(dutch))
    #expect(account(.en, warnings: ["few-at-scale-end"]).contains(english))
    #expect(
      account(.nl, warnings: ["few-beside-many"]).contains("een correctie voor scheefheid (Hall, 1992)"))
    #expect(account(.en, warnings: ["few-beside-many"]).contains("a correction for skewness (Hall, 1992)"))
    for text in [account(.nl, warnings: []), account(.nl, warnings: ["design-effect"])] {
      #expect(!text.isEmpty && !text.contains("spreiding die scores") && !text.contains("scheefheid"))
    }
  }
}
