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
    guard let first = text.first, first.isUppercase else { return text }
    if text.hasPrefix("IJ"), text.dropFirst(2).first?.isLowercase == true { return "ij" + text.dropFirst(2) }
    let word = Self.head(text[...])
    if word.count > 1, word.dropFirst().contains(where: { $0.isUppercase || $0.isNumber }) { return text }
    if word.count == 1, text.dropFirst().first.map({ $0 == "-" || $0 == "&" }) == true { return text }
    return capitalised.contains(String(word)) ? text : first.lowercased() + text.dropFirst()
  }

  /// The letters and digits with which `text` begins.
  private static func head(_ text: Substring) -> Substring {
    text.prefix { $0.isLetter || $0.isNumber }
  }

  /// Adds the words within the sentences of `text` that have a capital, and those that have none.
  private static func collect(_ text: String, capitalised: inout Set<String>, plain: inout Set<String>) {
    var isStart = true
    for word in text.split(separator: " ") {
      let head = head(word.drop { !$0.isLetter && !$0.isNumber })
      guard let first = head.first else { continue }
      if first.isLowercase {
        plain.insert(first.uppercased() + head.dropFirst())
      } else if !isStart, first.isUppercase, word.first?.isLetter == true {
        capitalised.insert(String(head))
      }
      isStart = word.last.map { ".?!:;".contains($0) } ?? true
    }
  }
}

extension Item {
  /// The wording in `language`, without that for single groups.
  func text(in language: Language) -> String { text.text(in: language) }
}
