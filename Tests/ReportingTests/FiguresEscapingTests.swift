import SurveyModel
import Testing

@testable import Reporting

@Suite struct FiguresEscapingTests {
  static let attacks = [
    #""><script>alert(1)</script>"#, "</text></svg><img src=x onerror=alert(1)>", "]]><!--",
    "&lt;b&gt; & &amp;",
    "<![CDATA[x]]>", "'\"`", "</title><script>alert(1)</script>", "a\u{0}b\u{1b}c\u{fffe}",
  ]

  @Test("Text of a figure never becomes markup", arguments: attacks)
  func figures(attack: String) throws {
    let clean = FiguresSample()
    let attacked = FiguresSample(text: { _ in attack })
    for (figure, reference) in zip(attacked.all, clean.all) {
      let drawn = DrawnFigure(figure)
      let names = Set(try FiguresXML(DrawnFigure(reference).file(in: .nl)).elements.map(\.name))
      for bytes in [drawn.file(in: .nl), drawn.narrow] {
        #expect(Set(try FiguresXML(bytes).elements.map(\.name)).isSubset(of: names.union(["tspan"])))
      }
      let title = try FiguresXML(drawn.wide).named("title").map(\.text)
      #expect(title == [Self.visible(attack)])
    }
  }

  /// What a reader sees of `text`: characters that XML forbids are replaced.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0xfffe ? "\u{fffd}" : $0 }))
  }

  @Test("An identifier never becomes markup, and two identifiers stay two")
  func identifiers() throws {
    let sample = FiguresSample()
    let ids = ["\"><script>", "a b", "a_b", "a_20b", "é", "#x"]
    var seen: Set<String> = []
    for id in ids {
      let drawn = DrawnFigure(
        Figure(id: id, title: "t", subtitle: nil, description: "d", drawing: sample.change.drawing))
      let title = try #require(FiguresXML(drawn.wide).named("title").first?.attributes["id"])
      #expect(title.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
      seen.insert(title)
    }
    #expect(seen.count == ids.count)
  }

  @Test(
    "Text cannot turn the direction of what stands around it",
    arguments: [
      ("a\u{202e}b", "ab"), ("a\u{2066}b\u{2069}", "ab"), ("\u{5d0}b", "\u{2068}\u{5d0}b\u{2069}"),
      ("\u{627}", "\u{2068}\u{627}\u{2069}"), ("’–é€", "’–é€"),
    ])
  func direction(text: String, written: String) {
    var markup = MarkupWriter(capacity: 32)
    markup.text(text)
    #expect(Array(markup.bytes) == Array(written.utf8))
  }
}
