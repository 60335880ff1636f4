/// The name by which the codebook refers to a wave, group, theme, item or scale.
///
/// The subject makes the names of different things different types: a theme's id cannot be taken
/// for an item's.
public struct Identifier<Subject>: Hashable, Sendable, CustomStringConvertible {
  /// The id as the codebook writes it: `[a-z0-9][a-z0-9-]*`.
  public let text: String

  /// An id with this text. The codebook's reader checks its form; nothing is checked here.
  public init(_ text: String) {
    self.text = text
  }

  /// The id as the codebook writes it.
  public var description: String { text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// An id written in the source, as tests do.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
