import SurveyModel

/// Names from the codebook as they stand within a sentence: *Huisartsen* becomes *huisartsen*, but
/// *Wmo-consulenten*, *PO-scholen* and *Marum* keep their capital.
///
/// A name keeps it where its first word is an abbreviation, or where the codebook itself writes that
/// word with a capital in the middle of a sentence and never without.
struct InlineNames {
  /// Words of the field that keep their capital although they look like any other.
  private static let abbreviations: Set<String> = [
    "Wmo", "Wlz", "Zvw", "Avg", "Wajong", "Jeugdwet", "Participatiewet", "Nederlands", "Nederlandse",
    "Dutch", "English", "European", "I",
  ]

  private let capitalised: Set<String>

  /// Names in `language`, judged by the sentences of `study`.
  init(study: Study, language: Language) {
    var texts = study.themes.compactMap { $0.description?.text(in: language) }
    for item in study.items {
      texts.append(item.text(in: language))
      for group in item.groups { if let text = item.textFor[group] { texts.append(text.text(in: language)) } }
    }
    var capitalised = Self.abbreviations
    var plain: Set<String> = []
    for text in texts { Self.collect(text, capitalised: &capitalised, plain: &plain) }
    self.capitalised = capitalised.subtracting(plain)
  }

  /// The name with its label and its form within a sentence. A name of four words or more, or with a
  /// conjunction or comma in it, stands within quotation marks, so that the sentence stays readable.
  func name(_ label: String, quotingLong quotes: QuotingLongNames = .never) -> Name {
    let inline = lowered(label)
    let words = inline.split(separator: " ")
    let isLong = words.count >= 4 || words.contains("en") || words.contains("and") || label.contains(",")
    switch quotes {
    case .always where isLong: return Name(label: label, inline: "‘\(inline)’")
    case .always, .never: return Name(label: label, inline: inline)
    }
  }

  /// Whether long names are quoted.
  enum QuotingLongNames {
    case always
    case never
  }

  /// The text with a small first letter where its first word is no name of its own.
  func lowered(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, !Self.isSmall(first) else { return text }
    if first >= 0x80 { return (text.first?.lowercased() ?? "") + text.dropFirst() }
    guard Self.isCapital(first) else { return text }
    let head = bytes.prefix(while: Self.isOfWord)
    let rest = head.dropFirst()
    if text.hasPrefix("IJ"), rest.dropFirst().first.map(Self.isSmall) == true {
      return "ij" + text.dropFirst(2)
    }
    if rest.contains(where: { Self.isCapital($0) || Self.isDigit($0) }) { return text }
    if rest.isEmpty,
      bytes.dropFirst().first.map({ $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&") }) == true
    {
      return text
    }
    if capitalised.contains(String(Substring(head))) { return text }
    return String(Character(Unicode.Scalar(first | 0x20))) + text.dropFirst()
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte belongs to a word: letters and digits, and whatever is beyond ASCII.
  private static func isOfWord(_ byte: UInt8) -> Bool {
    isSmall(byte) || isCapital(byte) || isDigit(byte) || byte >= 0x80
  }

  /// Adds the words within the sentences of `text` that have a capital, and those that have none. Only
  /// capitals of ASCII count.
  private static func collect(_ text: String, capitalised: inout Set<String>, plain: inout Set<String>) {
    var isStart = true
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      let head = word.drop { !isOfWord($0) }.prefix(while: isOfWord)
      guard let first = head.first else { continue }
      if isSmall(first) {
        let name = String(Substring(head))
        plain.insert(name.prefix(1).uppercased() + name.dropFirst())
      } else if !isStart, isCapital(first), word.first == first {
        capitalised.insert(String(Substring(head)))
      }
      isStart = word.last.map { ".?!:;".utf8.contains($0) } ?? true
    }
  }
}

extension Item {
  /// The wording in `language`, without that for single groups.
  func text(in language: Language) -> String { text.text(in: language) }
}
