extension MarkdownWriter {
  /// Writes runs of text with their emphasis.
  mutating func runs(_ content: RichText, _ place: MarkdownText.Place) {
    for (position, run) in content.runs.enumerated() {
      self.run(run, position == 0 ? place : .within)
    }
  }

  mutating func run(_ run: RichText.Run, _ place: MarkdownText.Place = .within) {
    switch run {
    case .plain(let content): text.text(content, place)
    case .strong(let content): strong(content, place)
    case .emphasis(let content): emphasised(content, place)
    case .code(let program): code(program)
    case .unbroken(let content): text.unbroken(content)
    case .link(let label, let target):
      text.raw("[")
      text.text(label)
      text.raw("](")
      link(target)
      text.raw(")")
    }
  }

  mutating func strong(_ content: String, _ place: MarkdownText.Place) {
    marked(content, place, with: 2)
  }

  private mutating func emphasised(_ content: String, _ place: MarkdownText.Place) {
    marked(content, place, with: 1)
  }

  /// Emphasis begins and ends at something else than a space, which stays outside of it.
  private mutating func marked(_ content: String, _ place: MarkdownText.Place, with stars: Int) {
    let space = UInt8(ascii: " ")
    let bytes = content.utf8
    guard let first = bytes.firstIndex(where: { $0 != space }),
      let last = bytes.lastIndex(where: { $0 != space })
    else { return }
    if first > bytes.startIndex, place == .within { text.space() }
    text.raw(UInt8(ascii: "*"), times: stars)
    let isWhole = first == bytes.startIndex && bytes.index(after: last) == bytes.endIndex
    text.text(isWhole ? content : String(content[first...last]))
    text.raw(UInt8(ascii: "*"), times: stars)
    if bytes.index(after: last) < bytes.endIndex { text.space() }
  }

  /// Program text between as many backticks as it needs; control characters are left out. Within a
  /// table a bar would end the cell in one dialect or another, so there it becomes plain text.
  private mutating func code(_ program: String) {
    guard !program.utf8.contains(UInt8(ascii: "|")) else {
      text.text(program)
      return
    }
    var longest = 0
    var current = 0
    for byte in program.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    text.raw(UInt8(ascii: "`"), times: longest + 1)
    if longest > 0 { text.raw(" ") }
    text.raw(program.utf8.filter { $0 >= 0x20 && $0 != 0x7F })
    if longest > 0 { text.raw(" ") }
    text.raw(UInt8(ascii: "`"), times: longest + 1)
  }

  /// A link within the document, or to another page of the report, which is a Markdown file too.
  private mutating func link(_ target: String) {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    if let page = parts.first, !page.isEmpty { self.target("\(root)\(page).md") }
    if parts.count > 1 {
      text.raw("#")
      self.target(String(parts[1]))
    }
  }

  /// A target with everything but the plainest characters as percent signs and digits.
  mutating func target(_ target: String) {
    for byte in target.utf8 {
      if Self.isSafeInTarget(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") {
        text.raw(CollectionOfOne(byte))
      } else {
        text.raw(UInt8(ascii: "%"), times: 1)
        for digit in [byte >> 4, byte & 15] {
          text.raw(CollectionOfOne(digit < 10 ? 0x30 + digit : 0x37 + digit))
        }
      }
    }
  }

  static func isSafeInTarget(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
