/// The sign of a verdict: a shape that can be told apart without colour, and a tone that says whether
/// that is what the programme wants.
public struct VerdictSign: Hashable, Sendable {
  /// The shape follows the score: up is higher.
  public enum Shape: Hashable, Sendable, CaseIterable {
    /// Two filled triangles up.
    case clearlyHigher
    /// One filled triangle up.
    case higher
    /// One open triangle up.
    case slightlyHigher
    /// An open triangle up with a question mark.
    case maybeHigher
    /// Two waves.
    case noRelevantDifference
    /// A question mark in a ring.
    case cannotTell
    /// An open triangle down with a question mark.
    case maybeLower
    /// One open triangle down.
    case slightlyLower
    /// One filled triangle down.
    case lower
    /// Two filled triangles down.
    case clearlyLower
    /// A filled triangle up, underlined: everybody answered.
    case censusHigher
    /// A filled triangle down, underlined: everybody answered.
    case censusLower
    /// An equals sign, underlined: everybody answered.
    case censusEqual
    /// A hatched square: hidden for want of answers.
    case hidden
  }

  /// Whether the change is what the programme wants.
  public enum Tone: Hashable, Sendable, CaseIterable {
    /// It is.
    case desired
    /// It is the opposite.
    case undesired
    /// It is neither, or it cannot be told, or the theme has no desired direction.
    case neutral
  }

  /// The shape.
  public let shape: Shape
  /// The tone.
  public let tone: Tone

  /// A sign.
  public init(shape: Shape, tone: Tone) {
    self.shape = shape
    self.tone = tone
  }

  /// The sign in plain text, for Markdown and copied text.
  public var text: String {
    switch shape {
    case .clearlyHigher: "▲▲"
    case .higher, .censusHigher: "▲"
    case .slightlyHigher: "△"
    case .maybeHigher: "△?"
    case .noRelevantDifference: "≈"
    case .cannotTell: "?"
    case .maybeLower: "▽?"
    case .slightlyLower: "▽"
    case .lower, .censusLower: "▼"
    case .clearlyLower: "▼▼"
    case .censusEqual: "="
    case .hidden: "x"
    }
  }
}
