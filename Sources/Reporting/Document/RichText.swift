/// A run of text with the little emphasis that Markdown, HTML and Word all know.
public struct RichText: Hashable, Sendable {
  /// A piece of it.
  public enum Run: Hashable, Sendable {
    /// As it stands.
    case plain(String)
    /// Bold.
    case strong(String)
    /// Italic.
    case emphasis(String)
    /// Program text.
    case code(String)
    /// A link to an anchor of the same document (`#id`), or to another page of the report by its `path`,
    /// without extension, with or without an anchor.
    case link(text: String, target: String)
    /// Text that must not be broken over lines, such as a number and its unit.
    case unbroken(String)
  }

  /// The runs, in order.
  public let runs: [Run]

  /// Text of these runs.
  public init(_ runs: [Run]) {
    self.runs = runs
  }

  /// Plain text.
  public init(_ text: String) {
    runs = [.plain(text)]
  }

  /// The text alone.
  public var plain: String {
    runs.map { run in
      switch run {
      case .plain(let text), .strong(let text), .emphasis(let text), .code(let text), .unbroken(let text):
        text
      case .link(let text, _): text
      }
    }.joined()
  }

  /// Two texts after one another.
  public static func + (one: RichText, other: RichText) -> RichText {
    RichText(one.runs + other.runs)
  }
}

extension RichText: ExpressibleByStringLiteral {
  /// Plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
