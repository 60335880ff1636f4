import SurveyModel

/// Turns a document into Markdown: CommonMark with pipe tables, which forges and pandoc read alike.
///
/// Figures are links to `figures/<id>.<language>.svg` beside the main report, with the figure's description
/// as alternative text. Captions are a bold line, so that they arrive in Word as well. Anchors are empty
/// spans, which pandoc turns into bookmarks.
public struct MarkdownRenderer: Sendable {
  /// A renderer.
  public init() {}

  /// The document as UTF-8, ending with a line feed.
  public func render(_ document: ReportDocument) -> [UInt8] {
    var writer = MarkdownWriter(document)
    writer.write(document)
    return writer.text.bytes
  }
}

/// Writes the blocks of one document.
struct MarkdownWriter {
  var text = MarkdownText()
  private let language: String
  /// The way from the document's folder to the report's.
  let root: String

  init(_ document: ReportDocument) {
    language = document.language.rawValue
    root = String(repeating: "../", count: document.path.utf8.count { $0 == UInt8(ascii: "/") })
    text.reserve(1 << 16)
  }

  mutating func write(_ document: ReportDocument) {
    heading(1, document.title)
    if let subtitle = document.subtitle { paragraph(RichText(subtitle)) }
    if let notice = document.notice { quote(notice) }
    if let home = document.home { paragraph(home) }
    if !document.facts.isEmpty {
      for fact in document.facts {
        text.raw("- **")
        text.text(fact.term)
        text.raw("**: ")
        text.text(fact.text)
        text.raw("\n")
      }
      text.raw("\n")
    }
    if document.sections.count > 1 { contents(document) }
    for section in document.sections { write(section) }
    text.endWithOneLineFeed()
  }

  private mutating func contents(_ document: ReportDocument) {
    text.raw("**")
    text.text(document.chrome.contents)
    text.raw("**\n\n")
    for section in document.sections {
      text.raw("- ")
      run(.link(text: section.title, target: "#\(section.id)"))
      text.raw("\n")
    }
    text.raw("\n")
  }

  private mutating func write(_ section: ReportSection) {
    heading(2, section.title, id: section.id)
    if let eyebrow = section.eyebrow { paragraph(RichText([.emphasis(eyebrow)])) }
    for block in section.blocks { write(block) }
    for panel in section.panels {
      heading(3, panel.title, id: panel.id)
      for block in panel.blocks { write(block) }
    }
  }

  mutating func write(_ block: Block) {
    switch block {
    case .heading(let title): heading(4, title)
    case .lead(let sentence), .headline(let sentence):
      strong(sentence.plain, .lineStart)
      text.raw("\n\n")
    case .paragraph(let content), .source(let content): paragraph(content)
    case .closing(let content): paragraph(RichText([.emphasis(content.plain)]))
    case .list(let items):
      for item in items { listItem(item, sign: nil) }
      text.raw("\n")
    case .verdicts(let sentences):
      for sentence in sentences { listItem(sentence.text, sign: sentence.sign) }
      text.raw("\n")
    case .definitions(let definitions): write(definitions)
    case .note(let content): quote(content)
    case .table(let table): write(table)
    case .overview(let grid): write(grid)
    case .figure(let figure): write(figure)
    case .fold(let title, let blocks):
      heading(4, title)
      for block in blocks { write(block) }
    case .code(let program): fenced(program)
    }
  }

  private mutating func heading(_ level: Int, _ title: String, id: String? = nil) {
    text.raw(UInt8(ascii: "#"), times: level)
    text.raw(" ")
    if let id { anchor(id) }
    text.text(title, .lineStart)
    text.raw("\n\n")
  }

  private mutating func anchor(_ id: String) {
    text.raw("<span id=\"")
    text.raw(id.utf8.filter(Self.isSafeInTarget))
    text.raw("\"></span>")
  }

  private mutating func paragraph(_ content: RichText) {
    runs(content, .lineStart)
    text.raw("\n\n")
  }

  private mutating func quote(_ content: RichText) {
    text.raw("> ")
    paragraph(content)
  }

  private mutating func listItem(_ content: RichText, sign: VerdictSign?) {
    text.raw("- ")
    if let sign {
      text.text(sign.text, .lineStart)
      text.raw(" ")
    }
    runs(content, sign == nil ? .lineStart : .within)
    text.raw("\n")
  }

  private mutating func write(_ definitions: [Definition]) {
    for definition in definitions {
      text.raw("- ")
      if let id = definition.id { anchor(id) }
      for run in definition.term.runs {
        if case .plain(let content) = run { strong(content, .within) } else { self.run(run) }
      }
      text.raw(": ")
      runs(definition.text, .within)
      text.raw("\n")
    }
    text.raw("\n")
  }

  private mutating func write(_ figure: Figure) {
    strong(figure.title, .lineStart)
    text.raw("\n\n![")
    text.text(figure.description)
    text.raw("](")
    target("\(root)figures/\(figure.id).\(language).svg")
    // With a line of text below it the picture is no figure of pandoc's, whose caption would be the
    // whole description.
    text.raw(")\\\n")
    runs(RichText([.emphasis(figure.subtitle ?? figure.title)]), .within)
    text.raw("\n\n")
  }

  private mutating func fenced(_ program: String) {
    text.raw("```\n")
    for line in program.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      text.raw(line.drop { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: " ") }.filter { $0 >= 0x20 })
      text.raw("\n")
    }
    text.raw("```\n\n")
  }
}
