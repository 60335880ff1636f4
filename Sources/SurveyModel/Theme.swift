/// A subject whose items are scored together, such as cost awareness.
public struct Theme: Hashable, Sendable {
  /// A theme's name in the codebook.
  public typealias ID = Identifier<Theme>

  /// In which direction the programme wants scores to move.
  public enum DesiredDirection: String, Hashable, Sendable, CaseIterable {
    /// A higher score is better.
    case higher
    /// A lower score is better.
    case lower
    /// Neither is better: words are *higher* and *lower*, never *improved*.
    case neutral
  }

  /// The name in the codebook.
  public let id: ID
  /// What readers see.
  public let label: LocalizedText
  /// What the theme is about, in a sentence or two.
  public let description: LocalizedText?
  /// In which direction the programme wants scores to move.
  public let desired: DesiredDirection
  /// Whether the theme leads the report.
  public let isSpotlight: Bool
  /// The smallest change that matters, in points on 0-100; nil where that of the analysis holds.
  public let relevantChange: Double?

  /// A theme.
  public init(
    id: ID, label: LocalizedText, description: LocalizedText?, desired: DesiredDirection,
    isSpotlight: Bool, relevantChange: Double?
  ) {
    self.id = id
    self.label = label
    self.description = description
    self.desired = desired
    self.isSpotlight = isSpotlight
    self.relevantChange = relevantChange
  }
}
