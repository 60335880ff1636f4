/// What unequal weights cost: the number of equally weighted respondents that would be as precise.
///
/// Holds for a mean whose values are unrelated to the weights; an approximation otherwise.
/// Source: Kish 1965, 1992.
public struct KishEffect: Sendable, Equatable {
  /// The respondents with a positive weight.
  public let count: Int
  /// (sum of weights) squared over the sum of squared weights; between 1 and `count`.
  public let effectiveCount: Double
  /// `count` over `effectiveCount`; 1 when all weights are equal.
  public var designEffect: Double { Double(count) / effectiveCount }

  /// `nil` when no weight is positive. Weights of 0 change nothing; negative weights may not occur.
  ///
  /// - Parameters:
  ///   - weights: weights on any scale.
  ///   - counts: how many respondents have each weight, `nil` when each weight is one respondent's.
  public init?(weights: [Double], counts: [Int]? = nil) {
    precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "A weight is a number of 0 or more.")
    guard let largest = weights.max(), largest > 0 else { return nil }
    var count = 0
    var sum = 0.0
    var squares = 0.0
    for (index, weight) in weights.enumerated() where weight > 0 {
      let respondents = counts?[index] ?? 1
      let scaled = weight / largest
      count += respondents
      sum += Double(respondents) * scaled
      squares += Double(respondents) * scaled * scaled
    }
    guard count > 0 else { return nil }
    self.count = count
    effectiveCount = sum * sum / squares
  }

  /// Whether weighted results may be used.
  public enum Judgement: Sendable, Equatable {
    /// Weights may be used.
    case usable
    /// Weights may be used; the report says that they cost much precision.
    case costly
    /// Weights are refused: a few respondents would carry the result.
    case refused
  }

  /// Costly above a design effect of 1.5; refused above 3 or with fewer than 30 effective respondents.
  ///
  /// The limits are conventions of survey practice, not findings.
  public var judgement: Judgement {
    if designEffect > 3 || effectiveCount < 30 { return .refused }
    return designEffect > 1.5 ? .costly : .usable
  }
}
