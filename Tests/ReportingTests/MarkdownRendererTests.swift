import SurveyModel
import Testing

@testable import Reporting

@Suite struct MarkdownRendererTests {
  static func document(
    _ blocks: [Block], path: String = "report.nl", language: Language = .nl
  ) -> ReportDocument {
    ReportDocument(
      language: language, path: path, title: "Titel", subtitle: nil, facts: [], notice: nil,
      sections: [ReportSection(id: "deel", title: "Deel", blocks: blocks)],
      chrome: language.words.chrome(study: "Studie", program: "nulmeting"))
  }

  static func render(_ blocks: [Block], path: String = "report.nl") -> String {
    String(decoding: MarkdownRenderer().render(document(blocks, path: path)), as: UTF8.self)
  }

  static let head = "# Titel\n\n## <span id=\"deel\"></span>Deel\n\n"

  @Test("A table has its caption as a bold line, a sign before its text and a remark behind it")
  func table() {
    let table = Table(
      caption: "Tabel 1. Scores", subcaption: "In punten",
      columns: [.init(heading: "Groep", alignment: .text), .init(heading: "Verschil", alignment: .number)],
      groups: [
        .init(
          heading: "Thema",
          rows: [
            .init([
              .init("Artsen | verpleegkundigen"),
              .init("+1,2", sign: .init(shape: .higher, tone: .desired), remark: "onder voorbehoud"),
            ])
          ])
      ])
    #expect(
      Self.render([.table(table)]) == Self.head + """
        **Tabel 1. Scores**

        *In punten*

        | Groep | Verschil |
        |------------------------|-------:|
        | **Thema** | |
        | Artsen \\| verpleegkundigen | ▲ +1,2 (*onder voorbehoud*) |

        """)
  }

  @Test("A figure is a link to its file with its description as alternative text")
  func figure() {
    let drawing = ResponseDrawing(axisTitle: "", columns: [], keptLabel: "", excludedLabel: "", rows: [])
    let figure = Figure(
      id: "response", title: "Figuur 1. Respons", subtitle: "In procenten", description: "Artsen: 5 [van 9].",
      drawing: .response(drawing))
    #expect(
      Self.render([.figure(figure)]) == Self.head
        + "**Figuur 1. Respons**\n\n![Artsen: 5 \\[van 9\\].](figures/response.nl.svg)\\\n*In procenten*\n")
    #expect(Self.render([.figure(figure)], path: "themes/x.nl").contains("](../figures/response.nl.svg)"))
  }

  @Test("Links go to anchors, and to pages of the report from wherever they stand")
  func links() {
    let text = RichText([
      .link(text: "zie", target: "#deel"), .plain(" en "), .link(text: "x", target: "themes/a.nl#b"),
    ])
    #expect(Self.render([.paragraph(text)]) == Self.head + "[zie](#deel) en [x](themes/a.nl.md#b)\n")
    #expect(Self.render([.paragraph(text)], path: "themes/a.nl").contains("[x](../themes/a.nl.md#b)"))
  }

  @Test("A target cannot leave its brackets")
  func targets() {
    let text = RichText([.link(text: "x", target: "#a) [y](javascript:alert(1)")])
    #expect(
      Self.render([.paragraph(text)]) == Self.head + "[x](#a%29%20%5By%5D%28javascript%3Aalert%281%29)\n")
  }

  @Test("Emphasis ends where its text does, and code needs as many backticks as it holds")
  func emphasis() {
    let text = RichText([.strong("vet "), .emphasis(" schuin"), .plain(" "), .code("a`b"), .strong("  ")])
    #expect(Self.render([.paragraph(text)]) == Self.head + "**vet** *schuin* `` a`b ``\n")
  }

  @Test("Sentences with verdicts are a list, definitions too, notes are quotations, programs are fenced")
  func blocks() {
    let blocks: [Block] = [
      .verdicts([VerdictSentence(sign: .init(shape: .censusEqual, tone: .neutral), text: "Gelijk.")]),
      .definitions([Definition(term: RichText([.plain("Vraag "), .code("v-1")]), text: "Tekst.")]),
      .note("Let op."), .code("nulmeting run x\n```"),
      .fold(title: "Cijfers", blocks: [.paragraph("1. punt")]),
    ]
    #expect(
      Self.render(blocks) == Self.head + """
        - \\= Gelijk.

        - **Vraag** `v-1`: Tekst.

        > Let op.

        ```
        nulmeting run x

        ```

        #### Cijfers

        1\\. punt

        """)
  }

  /// A text that would do anything that a text must not do.
  static let hostile =
    "<script>alert('x')</script> | ]( # \n\n- **x** `y` {#z} $a$ [l](http://x) \u{202E}txt\u{2066} &lt; 1. ~~"

  static func hostileStudy() -> Study {
    func text(_ words: String) -> LocalizedText { LocalizedText(words + hostile) }
    return SampleStudy.study(
      waves: SampleStudy.waves.map { Wave(id: $0.id, label: text("M"), period: $0.period) },
      groups: SampleStudy.groups.map {
        RespondentGroup(id: $0.id, label: text("G"), population: [:], inBoth: nil, invited: [:])
      },
      themes: SampleStudy.themes(.higher).map {
        Theme(
          id: $0.id, label: text("T"), description: text("D"), desired: $0.desired,
          isSpotlight: $0.isSpotlight,
          relevantChange: nil)
      },
      items: SampleStudy.items(SampleStudy.waves.map(\.id)).map {
        Item(
          id: $0.id, theme: $0.theme, scale: $0.scale, isReversed: $0.isReversed, groups: $0.groups,
          waves: $0.waves, text: text("I"), textFor: $0.textFor.isEmpty ? [:] : ["inwoners": text("J")])
      }, about: About(facts: [.contact: text("C")]))
  }

  /// The number of cells in each line that starts with a bar.
  static func cells(_ text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard line.hasPrefix("|") else { return 0 }
      var bars = 0
      var isEscaped = false
      for byte in line.utf8 {
        if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
      return bars
    }
  }

  @Test("Hostile names change no line and no cell of a report", arguments: Language.allCases)
  func attack(language: Language) {
    let plain = ReportBuilder(study: SampleStudy.study, results: SampleResults.results, language: language)
    let attacked = ReportBuilder(
      study: Self.hostileStudy(), results: SampleResults.results, language: language,
      notice: LocalizedText(Self.hostile))
    for (one, other) in zip(plain.documents(), attacked.documents()) {
      let markdown = String(decoding: MarkdownRenderer().render(other), as: UTF8.self)
      let expected = String(
        decoding: MarkdownRenderer().render(
          ReportDocument(
            language: one.language, path: one.path, title: one.title, subtitle: one.subtitle,
            facts: one.facts,
            notice: "x", home: one.home, sections: one.sections, chrome: one.chrome)), as: UTF8.self)
      #expect(Self.cells(markdown) == Self.cells(expected))
      #expect(!markdown.contains("<script"))
      #expect(!markdown.contains("\u{202E}") && !markdown.contains("\u{2066}"))
      #expect(!markdown.replacing("\\]", with: "").contains("](http"))
    }
  }
}
