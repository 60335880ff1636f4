/// What a column of answers is about: an item, or a fact about the respondent.
public enum Variable: Hashable, Sendable, CustomStringConvertible {
  /// A question or statement.
  case item(Item.ID)
  /// A fact about the respondent.
  case background(BackgroundVariable.ID)

  /// The id in the codebook; items and background variables share one name space.
  public var description: String {
    switch self {
    case .item(let id): id.text
    case .background(let id): id.text
    }
  }
}
