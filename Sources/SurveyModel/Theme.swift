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
  /// What the ends of its score mean, in a few words; nil where the codebook does not say.
  public let ends: Ends?

  /// What the lowest and the highest score mean.
  public struct Ends: Hashable, Sendable {
    /// What a score of 0 means, such as *costs do not count*.
    public let low: LocalizedText
    /// What a score of 100 means.
    public let high: LocalizedText

    /// The meaning of both ends.
    public init(low: LocalizedText, high: LocalizedText) {
      self.low = low
      self.high = high
    }
  }

  /// A theme.
  public init(
    id: ID, label: LocalizedText, description: LocalizedText?, desired: DesiredDirection,
    isSpotlight: Bool, relevantChange: Double?, ends: Ends? = nil
  ) {
    self.ends = ends
    self.id = id
    self.label = label
    self.description = description
    self.desired = desired
    self.isSpotlight = isSpotlight
    self.relevantChange = relevantChange
  }
}
