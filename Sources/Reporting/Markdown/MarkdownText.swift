/// Bytes of Markdown under construction, with every text escaped where it is written.
///
/// Text means the same in CommonMark, in the dialects of the forges and in pandoc's Markdown: nothing in
/// it starts a block, a link, emphasis, code, a formula, an attribute or HTML. Line breaks become spaces.
/// Characters that steer the direction of writing, and control characters, are left out.
struct MarkdownText {
  private(set) var bytes: [UInt8] = []

  /// Space for this many bytes.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Adds what is Markdown already.
  mutating func raw(_ markdown: StaticString) {
    markdown.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds bytes that are Markdown already.
  mutating func raw(_ markdown: some Sequence<UInt8>) {
    bytes.append(contentsOf: markdown)
  }

  /// Adds `count` times a byte that is Markdown already.
  mutating func raw(_ byte: UInt8, times count: Int) {
    for _ in 0..<count { bytes.append(byte) }
  }

  /// Takes back the empty line at the end.
  mutating func endWithOneLineFeed() {
    let feed = UInt8(ascii: "\n")
    while bytes.count > 1, bytes[bytes.count - 1] == feed, bytes[bytes.count - 2] == feed {
      bytes.removeLast()
    }
  }

  /// Where a text stands, which decides what must be escaped in it.
  enum Place {
    /// At the start of a line: it could start a list or a heading too.
    case lineStart
    /// Anywhere else.
    case within
  }

  /// Adds a text.
  mutating func text(_ text: String, _ place: Place = .within) {
    var text = text
    text.withUTF8 { escape($0, place) }
  }

  /// Adds a text whose spaces may not be broken.
  mutating func unbroken(_ text: String) {
    let start = bytes.count
    self.text(text)
    guard bytes[start...].contains(UInt8(ascii: " ")) else { return }
    let written = Array(bytes[start...])
    bytes.removeLast(written.count)
    for byte in written {
      if byte == UInt8(ascii: " ") { bytes += [0xC2, 0xA0] } else { bytes.append(byte) }
    }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, _ place: Place) {
    var index = 0
    if place == .lineStart {
      while index < text.count, Self.isSpace(text[index]) { index += 1 }
      index = escapeStart(text, from: index)
    }
    while index < text.count {
      let run = index
      while index < text.count, Self.isPlain(text[index]) { index += 1 }
      bytes.append(contentsOf: text[run..<index])
      guard index < text.count else { return }
      let byte = text[index]
      switch byte {
      case 0x80...:
        let length = Self.length(text, at: index)
        if !Self.steersText(text, at: index) {
          for offset in 0..<length { bytes.append(text[index + offset]) }
        } else if Self.separatesLines(text, at: index) {
          space()
        }
        index += length
        continue
      case ..<0x20:
        if Self.isSpace(byte) { space() }
      case 0x7F: break
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "~"),
        UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "#"), UInt8(ascii: ">"):
        escaped(byte)
      case UInt8(ascii: "<"):
        if index + 1 < text.count, Self.isSpace(text[index + 1]) {
          bytes.append(byte)
        } else {
          raw("&lt;")
        }
      case UInt8(ascii: "&"), UInt8(ascii: "@"):
        let isLast = index + 1 == text.count
        if !isLast, Self.isSpace(text[index + 1]) { bytes.append(byte) } else { escaped(byte) }
      case UInt8(ascii: "-"):
        if bytes.last == byte { escaped(byte) } else { bytes.append(byte) }
      case UInt8(ascii: ":"):
        // `https://` and `:emoji:`; a colon in a sentence has a space behind it.
        if index + 1 < text.count, !Self.isSpace(text[index + 1]) {
          escaped(byte)
        } else {
          bytes.append(byte)
        }
      case UInt8(ascii: "."):
        // `www.` would become a link.
        if index > 0, text[index - 1] | 0x20 == UInt8(ascii: "w") {
          escaped(byte)
        } else {
          bytes.append(byte)
        }
      default: bytes.append(byte)
      }
      index += 1
    }
  }

  /// Escapes what would start a block at the start of a line; the position behind it.
  private mutating func escapeStart(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard start < text.count else { return start }
    switch text[start] {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "%"):
      escaped(text[start])
      return start + 1
    default: break
    }
    // `1.`, `2)`, `(a)` and `iv.` start lists in one dialect or another.
    var index = start
    if text[index] == UInt8(ascii: "(") { index += 1 }
    let first = index
    while index < text.count, Self.isLetterOrDigit(text[index]) { index += 1 }
    guard index > first, index - first < 10, index < text.count,
      text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ")"),
      index + 1 == text.count || Self.isSpace(text[index + 1])
    else { return start }
    bytes.append(contentsOf: text[start..<index])
    escaped(text[index])
    return index + 1
  }

  private mutating func escaped(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(byte)
  }

  /// Adds a space, unless there is one already.
  mutating func space() {
    if bytes.last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
  }

  /// Whether a byte means itself wherever it stands within a line.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "="):
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The number of bytes of the character at `index`.
  private static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let length =
      switch text[index] {
      case 0xF0...: 4
      case 0xE0...: 3
      case 0xC0...: 2
      default: 1
      }
    return min(length, text.count - index)
  }

  private static func separatesLines(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count, text[index] == 0xE2, text[index + 1] == 0x80 else {
      return text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0x85
    }
    return text[index + 2] == 0xA8 || text[index + 2] == 0xA9
  }

  /// Whether the character at `index` changes the direction of writing (U+061C, U+200E, U+200F, U+202A
  /// to U+202E, U+2066 to U+2069), separates lines (U+0085, U+2028, U+2029), is a control (U+0080 to
  /// U+009F), has no width and no meaning (U+200B, U+FEFF, U+FFF9 to U+FFFB) or is a tag (U+E0000 on).
  private static func steersText(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch (text[index], second) {
    case (0xC2, 0x80...0x9F), (0xD8, 0x9C): return true
    case (0xE2, 0x80): return third == 0x8B || third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
    case (0xE2, 0x81): return (0xA6...0xA9).contains(third)
    case (0xEF, 0xBB): return third == 0xBF
    case (0xEF, 0xBF): return (0xB9...0xBB).contains(third)
    case (0xF3, 0xA0): return true
    default: return false
    }
  }
}
