import SurveyModel
import Testing

@testable import Reporting

@Suite struct HTMLEscapingTests {
  @Test(
    "Text of a document never becomes markup, style or script",
    arguments: FiguresEscapingTests.attacks + [
      "</style><script>alert(1)</script>", "\"}body{background:url(//x)}", "\\22 }*{display:none}",
      "</script><script>alert(1)</script>", "--></p>", "{{7*7}}${1}", "javascript:alert(1)",
    ])
  func text(attack: String) throws {
    let page = String(decoding: HTMLGoldenTests.page(HTMLSample(text: { _ in attack })), as: UTF8.self)
    let clean = String(decoding: HTMLGoldenTests.page(), as: UTF8.self)
    let names = Set(try HTMLPageTests.body(of: clean).elements.map(\.name))
    let body = try HTMLPageTests.body(of: page)
    #expect(Set(body.elements.map(\.name)).isSubset(of: names))
    #expect(page.ranges(of: "<script").count == 1)
    #expect(page.ranges(of: "</script").count == 1)
    #expect(page.ranges(of: "</style").count == 1)
    for element in body.elements {
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
    }
    #expect(body.named("h1").map(\.text) == [FiguresEscapingTests.visible(attack)])
  }

  @Test(
    "A string of the style sheet ends where it should",
    arguments: [
      ("a\"b", "a\\22 b"), ("a\\b", "a\\5c b"), ("</style>", "\\3c \\2f style\\3e "), ("a\nb", "a\\a b"),
      ("Nulmeting – 2022", "Nulmeting – 2022"), ("\u{202e}x", "\\202e x"),
    ])
  func styleText(text: String, written: String) {
    var markup = MarkupWriter(capacity: 32)
    markup.styleText(text)
    #expect(String(decoding: markup.bytes, as: UTF8.self) == written)
  }

  @Test(
    "A link leads to a page below the report's folder and nowhere else",
    arguments: [
      ("#theme-kosten", "report.nl", "#theme-kosten"),
      ("themes/kosten.nl", "report.nl", "themes/kosten.nl.html"),
      ("report.nl#summary", "themes/kosten.nl", "../report.nl.html#summary"),
      ("themes/regie.nl", "themes/kosten.nl", "regie.nl.html"),
      ("groups/scholen.nl#a", "themes/kosten.nl", "../groups/scholen.nl.html#a"),
      ("report.nl.html", "report.nl", "report.nl.html"),
      ("javascript:alert(1)", "report.nl", "javascript%3Aalert%281%29.html"),
      ("//evil.example/x", "report.nl", "evil.example/x.html"),
      ("https://evil.example", "report.nl", "https%3A/evil.example.html"),
      ("#\"><b>", "report.nl", "#_22_3E_3Cb_3E"),
    ])
  func links(target: String, page: String, written: String) {
    let sample = HTMLSample().document
    let document = ReportDocument(
      language: .nl, path: page, title: "", subtitle: nil, facts: [], notice: nil, sections: [],
      chrome: sample.chrome)
    var writer = PageWriter(document: document, album: FigureAlbum([]))
    writer.writeTarget(target)
    #expect(String(decoding: writer.markup.bytes, as: UTF8.self) == written)
  }
}
