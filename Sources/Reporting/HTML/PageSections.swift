extension PageWriter {
  /// Writes a part. A summary stands on a ground of its own, without its panels.
  mutating func write(_ section: ReportSection) {
    markup.raw(
      section.panels.isEmpty || section.kind == .summary
        ? "<section class=\"part\" id=\"" : "<section class=\"part newpage\" id=\"")
    markup.anchor(section.id)
    markup.raw("\" aria-labelledby=\"")
    markup.anchor(section.id)
    markup.raw("_h\"")
    write(section.subject)
    markup.raw(">\n")
    switch section.kind {
    case .summary:
      markup.raw("<div class=\"kort\">\n<div class=\"head\">")
      writeTitle(of: section)
      writeCopyButton(for: section.title)
      markup.raw("</div>\n")
      write(section.blocks, at: .section)
      markup.raw("</div>\n")
    case .plain:
      if section.panels.isEmpty {
        markup.raw("<div class=\"head\">")
        writeTitle(of: section)
        writeCopyButton(for: section.title)
        markup.raw("</div>\n")
      } else {
        writeTitle(of: section)
        markup.raw("\n")
      }
      write(section.blocks, at: .section)
    }
    for panel in section.panels { write(panel, startsPage: section.kind == .summary) }
    markup.raw("</section>\n")
  }

  private mutating func writeTitle(of section: ReportSection) {
    markup.raw("<h2 id=\"")
    markup.anchor(section.id)
    markup.raw("_h\">")
    if let eyebrow = section.eyebrow {
      markup.raw("<span class=\"eyebrow\">")
      markup.text(eyebrow)
      markup.raw("<span class=\"vh\">: </span></span>")
    }
    markup.text(section.title)
    markup.raw("</h2>")
  }

  private mutating func write(_ panel: Panel, startsPage: Bool) {
    markup.raw(startsPage ? "<section class=\"block newpage\" id=\"" : "<section class=\"block\" id=\"")
    markup.anchor(panel.id)
    markup.raw("\"")
    write(changes: panel.changes)
    markup.raw(">\n<div class=\"head\"><h3>")
    markup.text(panel.title)
    markup.raw("</h3>")
    writeCopyButton(for: panel.title)
    markup.raw("</div>\n")
    write(panel.blocks, at: .panel)
    markup.raw("</section>\n")
  }

  /// A button that the script shows: without script it could do nothing.
  private mutating func writeCopyButton(for title: String) {
    markup.raw(
      "<button type=\"button\" class=\"copy\" hidden=\"\"><svg aria-hidden=\"true\"><use href=\"#_c\"/></svg><span>"
    )
    markup.text(document.chrome.copy)
    markup.raw("</span><span class=\"vh\">: ")
    markup.text(title)
    markup.raw("</span></button>")
  }

  /// Writes `blocks` after one another.
  mutating func write(_ blocks: [Block], at level: Level) {
    for block in blocks { write(block, at: level) }
  }

  private mutating func write(_ block: Block, at level: Level) {
    switch block {
    case .heading(let text): writeHeading(text, at: level)
    case .lead(let text): writeParagraph("<p class=\"lead\">", text)
    case .headline(let text): writeParagraph("<p class=\"big\">", text)
    case .paragraph(let text): writeParagraph("<p>", text)
    case .note(let text): writeParagraph("<p class=\"note\">", text)
    case .closing(let text): writeParagraph("<p class=\"closing\">", text)
    case .source(let text): writeParagraph("<p class=\"source\">", text)
    case .list(let items): write(items)
    case .verdicts(let sentences): write(sentences)
    case .definitions(let definitions): write(definitions)
    case .table(let table): write(table)
    case .overview(let grid): write(grid, at: level)
    case .figure(let figure): write(figure)
    case .fold(let title, let blocks): writeFold(title, blocks, at: level)
    case .code(let text):
      markup.raw("<pre><code>")
      markup.text(text)
      markup.raw("</code></pre>\n")
    }
  }

  /// Writes a heading one level below that of the part or the panel.
  mutating func writeHeading(_ text: String, at level: Level) {
    markup.raw(level == .section ? "<h3>" : "<h4>")
    markup.text(text)
    markup.raw(level == .section ? "</h3>\n" : "</h4>\n")
  }

  private mutating func writeParagraph(_ opening: StaticString, _ text: RichText) {
    markup.raw(opening)
    write(text)
    markup.raw("</p>\n")
  }

  private mutating func write(_ items: [RichText]) {
    markup.raw("<ul>\n")
    for item in items {
      markup.raw("<li>")
      write(item)
      markup.raw("</li>\n")
    }
    markup.raw("</ul>\n")
  }

  private mutating func write(_ sentences: [VerdictSentence]) {
    markup.raw("<ul class=\"says\">\n")
    for sentence in sentences {
      markup.raw("<li")
      write(sentence.subject)
      markup.raw(">")
      if let sign = sentence.sign { write(sign) } else { markup.raw("<span></span>") }
      markup.raw("<span>")
      write(sentence.text)
      markup.raw("</span></li>\n")
    }
    markup.raw("</ul>\n")
  }

  /// Terms beside what is said of them where that is short, above it in two columns where it is long.
  private mutating func write(_ definitions: [Definition]) {
    let isLong = definitions.contains { $0.text.plain.utf8.count > 160 }
    markup.raw(isLong ? "<dl class=\"box\">\n" : "<dl class=\"prov\">\n")
    for definition in definitions {
      markup.raw("<div><dt")
      if let id = definition.id {
        markup.raw(" id=\"")
        markup.anchor(id)
        markup.raw("\"")
      }
      markup.raw(">")
      write(definition.term)
      markup.raw("</dt><dd>")
      write(definition.text)
      markup.raw("</dd></div>\n")
    }
    markup.raw("</dl>\n")
  }

  private mutating func write(_ figure: Figure) {
    let drawn = album.drawing(of: figure, in: document.language)
    markup.raw("<figure")
    if !anchors.contains(figure.id) {
      markup.raw(" id=\"")
      markup.anchor(figure.id)
      markup.raw("\"")
    }
    markup.raw("><figcaption>")
    markup.text(figure.title)
    if let subtitle = figure.subtitle {
      markup.raw("<span>")
      markup.text(subtitle)
      markup.raw("</span>")
    }
    markup.raw("</figcaption>\n")
    markup.made(drawn.wide)
    markup.raw("\n")
    markup.made(drawn.narrow)
    markup.raw("\n</figure>\n")
  }

  private mutating func writeFold(_ title: String, _ blocks: [Block], at level: Level) {
    markup.raw("<details class=\"fold\"><summary>")
    markup.text(title)
    markup.raw("</summary><div>\n")
    let wasFolded = isFolded
    isFolded = true
    write(blocks, at: level)
    isFolded = wasFolded
    markup.raw("</div></details>\n")
  }
}
