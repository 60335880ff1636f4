/// Words and marks of the messages of this module.
enum Wording {
  /// The number of texts that one message lists.
  static let mostListed = 10
  private static let longestQuoted = 80

  /// `text` in quotation marks, on one line and cut where it is long.
  static func quoted(_ text: String) -> String {
    var line = ""
    for character in text.prefix(longestQuoted) {
      let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      line.append(isControl ? " " : character)
    }
    return "'\(line)\(text.count > longestQuoted ? "…" : "")'"
  }

  /// `text` with a full stop, unless it ends with one, as abbreviations do.
  static func sentence(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  /// `once`, `twice` or `n times`.
  static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// The number with the word for one or for several.
  static func counted(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(count) \(count == 1 ? one : several ?? one + "s")"
  }

  /// The texts in quotation marks, with the number of those left out.
  static func list(_ texts: [String], and others: Int = 0) -> String {
    let shown = texts.prefix(mostListed).map(quoted)
    let rest = texts.count - shown.count + others
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// The texts with how often and where first, with the number of those left out.
  static func list(_ texts: [SeenText]) -> String {
    let shown = texts.prefix(mostListed).map { seen in
      quoted(seen.text)
        + (seen.count == 1
          ? " (once, on line \(seen.line))" : " (\(times(seen.count)), first on line \(seen.line))")
    }
    let rest = texts.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  /// `text` as a YAML key or value on one line.
  static func yaml(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
    let reserved = ["yes", "no", "true", "false", "null", "on", "off", "y", "n", "ja", "nee"]
    if isPlain, !reserved.contains(text.lowercased()) { return text }
    if !text.isEmpty, text.utf8.allSatisfy({ $0 &- 48 < 10 }) { return text }
    var line = "\""
    for character in text {
      switch character {
      case "\"", "\\": line += "\\\(character)"
      case "\n": line += "\\n"
      case "\r\n": line += "\\r\\n"
      case "\r": line += "\\r"
      case "\t": line += "\\t"
      default: line.append(character)
      }
    }
    return line + "\""
  }
}
