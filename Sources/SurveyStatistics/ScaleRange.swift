/// The declared end points of an answer scale: the lowest and the highest answer that can be given.
///
/// Reversal and the 0-100 score both use the *declared* range. Using the lowest and highest answer that
/// happen to occur shifts every score by a constant, and by another constant in the next wave.
public struct ScaleRange: Sendable, Equatable {
  /// The lowest answer of the scale.
  public let minimum: Double
  /// The highest answer of the scale, above `minimum`.
  public let maximum: Double

  /// `nil` unless both ends are finite and `minimum` lies below `maximum`.
  public init?(minimum: Double, maximum: Double) {
    guard minimum.isFinite, maximum.isFinite, minimum < maximum else { return nil }
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The answer as percent of the maximum possible (POMP): 0 at `minimum`, 100 at `maximum`.
  ///
  /// An answer outside the range gives a value outside 0...100; cleaning marks such answers before scoring.
  /// Source: Cohen, Cohen, Aiken and West 1999, The problem of units and the circumstance for POMP.
  @inlinable public func percentOfMaximumPossible(_ answer: Double) -> Double {
    100 * (answer - minimum) / (maximum - minimum)
  }

  /// The answer counted from the other end of the scale: minimum + maximum - answer.
  @inlinable public func reversed(_ answer: Double) -> Double {
    minimum + maximum - answer
  }
}
