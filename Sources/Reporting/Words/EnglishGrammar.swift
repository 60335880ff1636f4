import Notation

extension EnglishWords {
  /// *one* to *twelve* in words, above that in digits, with the noun in its number.
  func number(_ count: Int, _ singular: String, _ plural: String) -> String {
    numberWord(count) + " " + (count == 1 ? singular : plural)
  }

  /// *one* to *twelve* in words, else in digits.
  func numberWord(_ count: Int) -> String {
    let words = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.indices.contains(count) ? words[count] : numbers.count(count)
  }

  /// *a*, *a and b*, *a, b and c*.
  func list(_ parts: [String]) -> String {
    enumeration(parts, conjunction: " and ")
  }

  /// The text with its first letter as a capital.
  func sentenceCase(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
