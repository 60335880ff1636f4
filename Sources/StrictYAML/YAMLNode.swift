/// A value of a YAML file and where it stands.
public struct YAMLNode: Hashable, Sendable {
  /// What the value is.
  public enum Content: Hashable, Sendable {
    /// A single text, which readers may take for a number.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with values, in the order of the file; each key once.
    case mapping([YAMLEntry])
    /// A value that cannot be known, because it is not valid YAML or uses a part of YAML that is
    /// refused. The problem is reported already, so readers keep silent about it.
    case unreadable
  }

  /// What the value is.
  public let content: Content
  /// Where the value begins.
  public let place: Place
  /// Where the key begins whose value this is; for list items and the whole file where the value
  /// itself begins. What is lacking in a value is reported here.
  public let owner: Place

  /// A value.
  public init(content: Content, place: Place, owner: Place) {
    self.content = content
    self.place = place
    self.owner = owner
  }

  /// Whether the value is known; see `Content.unreadable`.
  public var isReadable: Bool { content != .unreadable }

  /// Whether nothing is written where the value would stand.
  var isNothing: Bool { content == .scalar(YAMLScalar(text: "", style: .plain)) }
}

/// A text of a YAML file, exactly as it is written: `nee`, `off`, `1e3`, `012` and `2021-08-01` are
/// these very characters and never a truth value, a number or a date.
public struct YAMLScalar: Hashable, Sendable {
  /// How the text is written.
  public enum Style: Hashable, Sendable {
    /// Without quotes.
    case plain
    /// Between single or double quotes; escapes are resolved.
    case quoted
    /// As a block after `|` or `>`.
    case block
  }

  /// The characters.
  public let text: String
  /// How they are written.
  public let style: Style

  /// A text.
  public init(text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key of a mapping and its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The key as it is written.
  public let key: String
  /// Where the key begins.
  public let place: Place
  /// The value.
  public let value: YAMLNode

  /// A key and its value.
  public init(key: String, place: Place, value: YAMLNode) {
    self.key = key
    self.place = place
    self.value = value
  }
}
