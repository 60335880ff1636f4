extension PageWriter {
  /// Writes a run of text.
  mutating func write(_ text: RichText) {
    for run in text.runs {
      switch run {
      case .plain(let text): markup.text(text)
      case .strong(let text): write(text, "<b>", "</b>")
      case .emphasis(let text): write(text, "<em>", "</em>")
      case .code(let text): write(text, "<code>", "</code>")
      case .unbroken(let text): write(text, "<span class=\"nw\">", "</span>")
      case .link(let text, let target):
        markup.raw("<a href=\"")
        writeTarget(target)
        markup.raw("\">")
        markup.text(text)
        markup.raw("</a>")
      }
    }
  }

  private mutating func write(_ text: String, _ opening: StaticString, _ closing: StaticString) {
    markup.raw(opening)
    markup.text(text)
    markup.raw(closing)
  }

  /// Writes the target of a link: `#id` in this page, or the path of another page below the report's
  /// folder, with or without an anchor, as seen from this page's folder.
  mutating func writeTarget(_ target: String) {
    let pieces = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = pieces[0]
    if !page.isEmpty {
      markup.path(Self.relative(String(page), from: document.path))
      if !page.hasSuffix(".html") { markup.raw(".html") }
    }
    if pieces.count > 1 {
      markup.raw("#")
      markup.anchor(String(pieces[1]))
    }
  }

  /// The way from the folder of `page` to `target`, both below the report's folder.
  static func relative(_ target: String, from page: String) -> String {
    let from = page.split(separator: "/").dropLast()
    let to = target.split(separator: "/")
    var shared = 0
    while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
    let up = Array(repeating: "..", count: from.count - shared)
    return (up + to[shared...].map(String.init)).joined(separator: "/")
  }
}
