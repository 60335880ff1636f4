import Notation

extension DutchWords {
  /// *één* to *twaalf* in words, above that in digits, with the noun in its number.
  func number(_ count: Int, _ singular: String, _ plural: String) -> String {
    numberWord(count) + " " + (count == 1 ? singular : plural)
  }

  /// *één* to *twaalf* in words, else in digits.
  func numberWord(_ count: Int) -> String {
    let words = [
      "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    ]
    return words.indices.contains(count) ? words[count] : numbers.count(count)
  }

  /// *a*, *a en b*, *a, b en c*.
  func list(_ parts: [String]) -> String {
    enumeration(parts, conjunction: " en ")
  }

  /// The text with its first letter as a capital.
  func sentenceCase(_ text: String) -> String {
    guard let first = text.first else { return text }
    if text.hasPrefix("één") { return "Eén" + text.dropFirst(3) }
    if text.hasPrefix("ij") { return "IJ" + text.dropFirst(2) }
    return first.uppercased() + text.dropFirst()
  }
}

/// Parts with commas between, and a conjunction before the last.
func enumeration(_ parts: [String], conjunction: String) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + conjunction + last
}
