/// A text as a scalar of YAML, on one line.
enum YAMLScalar {
  /// Words that readers of YAML take for something else than text.
  private static let reserved: Set<String> = [
    "yes", "no", "true", "false", "null", "on", "off", "y", "n", "~", "ja", "nee", "skip",
  ]

  /// The text as it stands where that can be nothing else, else between double quotes.
  static func of(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter || $0.isNumber } == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || plainMarks.contains($0) }
      && !text.contains(". ") && !text.contains(" -") && !reserved.contains(text.lowercased())
    let isNumber =
      text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || ".eE+-_:".contains($0) }
    if isPlain, !isNumber || text.utf8.allSatisfy({ $0 &- 48 < 10 }) { return text }
    var line = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": line += "\\\(scalar)"
      case "\n", "\r", "\t": line += " "
      default: line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
      }
    }
    return line + "\""
  }

  private static let plainMarks: Set<Character> = ["-", "_", "/", ".", "(", ")"]
}
