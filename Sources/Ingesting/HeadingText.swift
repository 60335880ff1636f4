/// Readings of a heading: without mark-up and invisible characters, and taken apart into a question and
/// its parts.
enum HeadingText {
  /// `heading`, and the same without mark-up and invisible characters where that differs; nothing where
  /// it is empty.
  static func readings(of heading: String) -> [String] {
    let plain = heading.trimmingSpaces
    if plain.isEmpty { return [] }
    if !needsCleaning(plain) { return [plain] }
    let clean = cleaned(plain).trimmingSpaces
    return clean == plain || clean.isEmpty ? [plain] : [plain, clean]
  }

  /// Whether the text can hold mark-up or invisible characters, by its bytes: a tag, an entity, or the first
  /// byte of a soft hyphen, a character of width zero or a byte order mark.
  private static func needsCleaning(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }
  }

  /// The text without tags and invisible characters, and with the characters for which entities stand.
  static func cleaned(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "<", let end = endOfTag(in: rest) {
        rest = rest[end...]
        // A line break in mark-up parts words.
        result += " "
      } else if character == "&", let (replacement, end) = entity(in: rest) {
        result += replacement
        rest = rest[end...]
      } else {
        result.unicodeScalars.append(
          contentsOf: character.unicodeScalars.filter { $0.properties.generalCategory != .format })
        rest.removeFirst()
      }
    }
    return result
  }

  /// Where the tag ends with which `text` begins; nil where it begins with none.
  private static func endOfTag(in text: Substring) -> Substring.Index? {
    guard let next = text.dropFirst().first, next.isLetter || next == "/" || next == "!" else { return nil }
    guard let end = text.prefix(300).firstIndex(of: ">") else { return nil }
    return text.index(after: end)
  }

  private static func entity(in text: Substring) -> (String, Substring.Index)? {
    guard let end = text.prefix(10).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let after = text.index(after: end)
    if let known = entities[String(name)] { return (known, after) }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    return (String(Character(scalar)), after)
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "eacute": "é", "egrave": "è",
    "euml": "ë", "iuml": "ï", "ouml": "ö", "uuml": "ü", "auml": "ä", "euro": "€", "hellip": "…",
    "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
  ]

  /// What stands in the brackets with which `heading` ends, as in `Question [statement]`; nil where it does
  /// not, or where more brackets stand before them.
  static func bracketed(_ heading: String) -> String? {
    guard let pair = bracketPair(heading), !pair.question.hasSuffix("]") else { return nil }
    return pair.part.isEmpty ? nil : pair.part
  }

  private static func bracketPair(_ heading: String) -> ExportColumn.Pair? {
    guard heading.utf8.last == UInt8(ascii: "]"), let start = heading.lastIndex(of: "[") else { return nil }
    let question = String(heading[..<start]).trimmingSpaces
    if question.isEmpty { return nil }
    return ExportColumn.Pair(
      question: question, part: String(heading[heading.index(after: start)...].dropLast()).trimmingSpaces)
  }

  /// The ways in which `heading` can be that of a part of a question: `Q5[SQ001]`, `Q5_1`, `q/a`, `Question -
  /// part`, `Question: part`.
  static func pairs(_ heading: String) -> [ExportColumn.Pair] {
    var pairs = bracketPair(heading).map { [$0] } ?? []
    for mark in ["_", "/", "."] {
      guard let position = heading.lastIndex(of: Character(mark)) else { continue }
      add(heading[..<position], heading[heading.index(after: position)...], to: &pairs)
    }
    for mark in [" - ", ": "] {
      for position in positions(of: mark, in: heading) {
        add(heading[..<position.lowerBound], heading[position.upperBound...], to: &pairs)
      }
    }
    return pairs
  }

  private static func add(_ question: Substring, _ part: Substring, to pairs: inout [ExportColumn.Pair]) {
    let pair = ExportColumn.Pair(
      question: String(question).trimmingSpaces, part: String(part).trimmingSpaces)
    if !pair.question.isEmpty, !pair.part.isEmpty { pairs.append(pair) }
  }

  /// Where `mark` stands in `text`, from its beginning.
  static func positions(of mark: String, in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var rest = text[...]
    while let range = rest.firstRange(of: mark) {
      found.append(range)
      rest = rest[range.upperBound...]
    }
    return found
  }

  /// A code as ids are compared with it: runs of letters and digits in small letters, joined by hyphens, so
  /// that the id `q5-sq001` fits the code `Q5[SQ001]`.
  static func codeForm(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
