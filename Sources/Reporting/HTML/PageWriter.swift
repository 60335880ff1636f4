internal import SurveyModel

/// A page in the making: the frame around the parts. What is in the parts is written by the other
/// extensions of this type, a file each.
struct PageWriter {
  /// How deep in the page's headings a block stands.
  enum Level {
    /// In a part, below its title.
    case section
    /// In a panel, below its title.
    case panel
  }

  let document: ReportDocument
  let album: FigureAlbum
  /// The anchors of parts and panels; a figure that shares the one of its panel needs none of its own.
  let anchors: Set<String>
  var markup: MarkupWriter
  /// The number of drawings so far that explain the overview, from which their identifiers are made.
  var readingKeys = 0
  /// Whether what is written stands in a fold, where a table scrolls instead of falling into cards.
  var isFolded = false

  /// A page of `document` without anything on it yet.
  init(document: ReportDocument, album: FigureAlbum) {
    self.document = document
    self.album = album
    anchors = Set(document.sections.flatMap { [$0.id] + $0.panels.map(\.id) })
    markup = MarkupWriter(capacity: 1 << 18)
  }

  /// Writes all of it.
  mutating func writePage() {
    writeHead()
    markup.raw("<body>\n")
    markup.raw("<a class=\"skip\" href=\"#_main\">")
    markup.text(document.chrome.skip)
    markup.raw("</a>\n")
    writeSymbols()
    writeHeader()
    markup.raw("<div class=\"wrap cols\">\n")
    markup.raw("<div class=\"side\">\n")
    writeContents()
    writeView()
    markup.raw("</div>\n<main id=\"_main\" tabindex=\"-1\">\n")
    writeViewNotice()
    for section in document.sections { write(section) }
    markup.raw("</main>\n</div>\n<footer class=\"foot\"><div class=\"wrap\">")
    markup.text(document.chrome.foot)
    markup.raw("</div></footer>\n<p id=\"_status\" class=\"vh\" role=\"status\" data-copied=\"")
    markup.text(document.chrome.copied)
    markup.raw("\" data-failed=\"")
    markup.text(document.chrome.copyFailed)
    markup.raw("\"></p>\n<script>")
    markup.fixed(PageScript.source)
    markup.raw("</script>\n</body>\n</html>\n")
  }

  private mutating func writeHead() {
    markup.raw("<!DOCTYPE html>\n<html lang=\"")
    markup.fixed(document.language.rawValue)
    switch document.layout {
    case .pages: break
    case .onePage: markup.raw("\" class=\"one")
    }
    markup.raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    markup.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    markup.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    markup.raw("style-src 'unsafe-inline'; script-src 'sha256-")
    markup.fixed(PageScript.hash)
    markup.raw("'; img-src data:; base-uri 'none'; form-action 'none'\">\n<title>")
    markup.text(document.title)
    markup.raw("</title>\n<style>\n")
    markup.fixed(PageStyle.sheet)
    writeFoot()
    markup.raw("</style>\n</head>\n")
  }

  /// The running foot of print, whose words stand in the style sheet.
  private mutating func writeFoot() {
    let words = document.chrome
    switch document.layout {
    case .pages: markup.raw("@page{size:A4;margin:14mm 20mm 16mm;")
    case .onePage: markup.raw("@page{size:A4;margin:10mm 16mm 14mm;")
    }
    markup.raw("@bottom-left{content:\"")
    markup.styleText(words.foot)
    markup.raw("\";font:8pt Arial,sans-serif;color:#43515c}@bottom-right{content:\"")
    markup.styleText(words.page)
    markup.raw(" \" counter(page) \" ")
    markup.styleText(words.pageOf)
    markup.raw(" \" counter(pages);font:8pt Arial,sans-serif;color:#43515c}}\n")
  }

  private mutating func writeHeader() {
    markup.raw("<header class=\"top\"><div class=\"wrap\">\n")
    if let notice = document.notice {
      markup.raw("<p class=\"sample\">")
      write(notice)
      markup.raw("</p>\n")
    }
    markup.raw("<h1>")
    markup.text(document.title)
    markup.raw("</h1>\n")
    if let subtitle = document.subtitle {
      markup.raw("<p class=\"sub\">")
      markup.text(subtitle)
      markup.raw("</p>\n")
    }
    if let home = document.home {
      markup.raw("<p class=\"home\">")
      write(home)
      markup.raw("</p>\n")
    }
    if !document.facts.isEmpty {
      markup.raw("<dl class=\"facts\">\n")
      for fact in document.facts {
        markup.raw("<div><dt>")
        markup.text(fact.term)
        markup.raw("</dt><dd>")
        markup.text(fact.text)
        markup.raw("</dd></div>\n")
      }
      markup.raw("</dl>\n")
    }
    markup.raw("</div></header>\n")
  }

  private mutating func writeContents() {
    // A page of one part needs no list of parts.
    guard document.sections.count > 1 else { return }
    markup.raw("<nav class=\"toc\" aria-label=\"")
    markup.text(document.chrome.contents)
    markup.raw("\"><details open=\"\"><summary>")
    markup.text(document.chrome.contents)
    markup.raw("</summary>\n<ul>\n")
    for section in document.sections {
      markup.raw("<li>")
      writeEntry(section.title, of: section.id)
      if !section.panels.isEmpty {
        markup.raw("<ul>")
        for panel in section.panels {
          markup.raw("<li>")
          writeEntry(panel.entry ?? panel.title, of: panel.id)
          markup.raw("</li>")
        }
        markup.raw("</ul>")
      }
      markup.raw("</li>\n")
    }
    markup.raw("</ul></details></nav>\n")
  }

  private mutating func writeEntry(_ title: String, of id: String) {
    markup.raw("<a href=\"#")
    markup.anchor(id)
    markup.raw("\">")
    markup.text(title)
    markup.raw("</a>")
  }
}

extension MarkupWriter {
  /// Adds text for a string of a style sheet. Letters, digits and spaces stand for themselves, every
  /// other character of ASCII is written as its number, so that it can end neither string nor sheet.
  mutating func styleText(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": made([UInt8(truncatingIfNeeded: scalar.value)])
      case "\u{a0}"..."\u{2027}", "\u{2030}"..."\u{2065}", "\u{206a}"..."\u{fffd}",
        "\u{10000}"..."\u{10ffff}":
        fixed(String(scalar))
      default:
        raw("\\")
        fixed(String(scalar.value, radix: 16))
        raw(" ")
      }
    }
  }
}
