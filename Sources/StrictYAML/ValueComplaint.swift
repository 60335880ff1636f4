/// What can be wrong with a value that is read from a tree, and the sentence for it.
enum ValueComplaint {
  case unknownKey(String, subject: String, keys: [String])
  case cutOffText(String, subject: String)
  case lackingKey(String, subject: String)
  case mismatch(expected: String, found: String, cure: String?)
  case unknownChoice(String, choices: [String])

  var sentence: String {
    switch self {
    case .unknownKey(let key, let subject, let keys):
      if let nearest = nearestName(to: key, among: keys) {
        "Unknown key \(quoted(key)) in \(subject). Did you mean \(quoted(nearest))?"
      } else {
        "Unknown key \(quoted(key)) in \(subject). "
          + (keys.count == 1
            ? "Its only key is \(quoted(keys[0]))." : "Its keys are \(listed(keys.map(quoted), "and")).")
      }
    case .cutOffText(let text, let subject):
      "Unknown key \(quoted(text)) in \(subject), without a value. Between braces, a text with a comma goes "
        + "between quotes."
    case .lackingKey(let key, let subject):
      "The key \(quoted(key)) is lacking in \(subject)."
    case .mismatch(let expected, let found, let cure):
      "Expected \(expected), found \(found)." + (cure.map { " " + $0 } ?? "")
    case .unknownChoice(let text, let choices):
      "Expected \(listed(choices.map(quoted), "or")), found \(quoted(text))."
        + (nearestName(to: text, among: choices).map { " Did you mean \(quoted($0))?" } ?? "")
    }
  }
}

/// `text` between quotes, cut off where it is long, on one line.
public func quoted(_ text: String) -> String {
  let most = 60
  let line = String(text.map { $0.isNewline ? " " : $0 })
  return line.count <= most ? "'\(line)'" : "'\(line.prefix(most))...'"
}

/// `names` as a sentence lists them: `a`, `a and b`, `a, b and c`.
public func listed(_ names: [String], _ conjunction: String) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

extension YAMLNode {
  /// Reports that the value is not what was expected; keeps silent where it is unreadable.
  ///
  /// - Parameters:
  ///   - expected: what was expected, as in *a whole number*.
  ///   - cure: a whole sentence that helps.
  public func reportMismatch(
    _ expected: String, cure: String? = nil, reporting problems: inout Problems
  ) {
    guard let found = foundWords else { return }
    problems.report(
      ValueComplaint.mismatch(expected: expected, found: found, cure: cure).sentence,
      at: found == Self.nothing ? owner : place)
  }

  private static let nothing = "nothing"

  /// What stands here, in words; nil where it is unreadable.
  private var foundWords: String? {
    switch content {
    case .unreadable: nil
    case .sequence(let elements): elements.isEmpty ? "an empty list" : "a list"
    case .mapping(let entries): entries.isEmpty ? "an empty mapping" : "a mapping"
    case .scalar(let scalar):
      switch scalar.style {
      case .plain: scalar.text.isEmpty ? Self.nothing : quoted(scalar.text)
      case .quoted, .block: scalar.text.isEmpty ? "an empty text" : "the text \(quoted(scalar.text))"
      }
    }
  }
}
