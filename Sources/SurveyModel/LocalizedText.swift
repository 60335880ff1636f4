/// A language that a report can be written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Dutch.
  case nl
  /// English.
  case en
}

/// A text of the codebook in one or more languages.
public struct LocalizedText: Hashable, Sendable {
  /// What one text says in one language; `language` is nil for a plain text, which holds for all.
  public struct Translation: Hashable, Sendable {
    /// The language, or nil where the codebook gives one text for every language.
    public let language: Language?
    /// The text, without surrounding white space.
    public let text: String

    /// A translation.
    public init(language: Language?, text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The translations in the order of the codebook; never empty.
  public let translations: [Translation]

  /// A text that is the same in every language.
  public init(_ plain: String) {
    translations = [Translation(language: nil, text: plain)]
  }

  /// A text with its translations, of which there is at least one.
  public init(translations: [Translation]) {
    precondition(!translations.isEmpty, "a text has at least one translation")
    self.translations = translations
  }

  /// The text in `language`; the first translation where that language is lacking (the codebook's
  /// reader warns of that).
  public func text(in language: Language) -> String {
    (translations.first { $0.language == language || $0.language == nil } ?? translations[0]).text
  }

  /// Whether the text can be given in `language` without falling back on another one.
  public func isAvailable(in language: Language) -> Bool {
    translations.contains { $0.language == language || $0.language == nil }
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// A plain text written in the source, as tests do.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
