import SurveyModel
import Testing

@testable import Reporting

@Suite struct HTMLGoldenTests {
  /// The page of the small document.
  static func page(_ sample: HTMLSample = HTMLSample()) -> [UInt8] {
    HTMLRenderer.render(sample.document, with: FigureAlbum([sample.document]))
  }

  @Test("The small document is the recorded page, but for its style sheet and its script")
  func golden() throws {
    var page = String(decoding: Self.page(), as: UTF8.self)
    page = page.replacing(PageStyle.sheet, with: "(style sheet)\n")
    page = page.replacing(PageScript.source, with: "(script)")
    page = page.replacing(PageScript.hash, with: "(hash)")
    try Golden.expect(Array(page.utf8), named: "page.nl.html")
  }

  @Test("A document rendered twice gives the same bytes, with and without its figures drawn before")
  func determinism() {
    let document = HTMLSample().document
    #expect(Self.page() == Self.page())
    #expect(HTMLRenderer.render(document, with: FigureAlbum([])) == Self.page())
  }

  @Test("The page of a document is its path with the extension of HTML")
  func path() {
    #expect(HTMLRenderer.path(of: HTMLSample().document) == "themes/kosten.nl.html")
  }

  @Test(
    "The sample's reports stay under a megabyte and a half, and a page under 300 kB",
    arguments: Language.allCases)
  func size(language: Language) {
    let builder = ReportBuilder(study: SampleStudy.study, results: SampleResults.results, language: language)
    let documents = builder.documents()
    let album = FigureAlbum(documents)
    for document in documents {
      #expect(HTMLRenderer.render(document, with: album).count < 1_500_000)
    }
  }
}
