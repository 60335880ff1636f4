/// Alpha of the continuous variables that are assumed to lie behind ordered answers.
///
/// The formula of alpha on the polychoric correlations. It is *not* the reliability of the observed sum
/// score, which it usually exceeds; a report must say so (Chalmers 2018).
/// Source: Zumbo, Gadermann and Zeisser 2007.
public struct OrdinalAlpha: Sendable, Equatable {
  /// Why there is no ordinal alpha.
  public enum Gap: Sendable, Equatable {
    /// A single item has no internal consistency.
    case fewerThanTwoItems
    /// Fewer complete cases than asked for.
    case tooFewRespondents(minimum: Int)
    /// An item is the same for every respondent; counts from 0.
    case noVariance(item: Int)
    /// The correlations add up to no positive variance.
    case noCommonVariance
  }

  /// Below this number of complete cases polychoric correlations are too unsure to report; a convention.
  public static let usualMinimum = 100

  /// At most 1; `nil` for the reason in `gap`.
  public let alpha: Double?
  /// The complete cases.
  public let count: Int
  /// The polychoric correlations, a row for each item; empty when they do not exist.
  public let correlations: [[Double]]
  /// True when a correlation ran to its limit.
  public let hasCorrelationAtLimit: Bool
  /// Why `alpha` is `nil`.
  public let gap: Gap?

  /// - Parameters:
  ///   - matrix: complete cases of answers; equal numbers are one category, larger numbers are higher ones.
  ///   - minimumCount: with fewer complete cases nothing is estimated.
  public init(_ matrix: ItemMatrix, minimumCount: Int = OrdinalAlpha.usualMinimum) {
    let items = matrix.columns
    count = matrix.rows
    let levels = (0..<items).map { item in
      Set((0..<matrix.rows).lazy.map { matrix[$0, item] }).sorted()
    }
    var correlations = [[Double]](
      repeating: [Double](repeating: 1, count: items), count: items)
    var gap: Gap? =
      if items < 2 {
        .fewerThanTwoItems
      } else if matrix.rows < max(2, minimumCount) {
        .tooFewRespondents(minimum: max(2, minimumCount))
      } else {
        levels.firstIndex { $0.count < 2 }.map(Gap.noVariance)
      }
    var isAtLimit = false
    if gap == nil {
      let codes = Self.codes(matrix, levels)
      for first in 0..<items {
        for second in 0..<first {
          var counts = [[Int]](
            repeating: [Int](repeating: 0, count: levels[second].count), count: levels[first].count)
          for row in 0..<matrix.rows { counts[codes[first][row]][codes[second][row]] += 1 }
          guard let correlation = PolychoricCorrelation(counts: counts) else { continue }
          isAtLimit = isAtLimit || correlation.isAtLimit
          correlations[first][second] = correlation.value
          correlations[second][first] = correlation.value
        }
      }
    }
    hasCorrelationAtLimit = isAtLimit
    self.correlations = gap == nil ? correlations : []
    let k = Double(items)
    let mean = (correlations.reduce(0) { $0 + $1.reduce(0, +) } - k) / (k * max(1, k - 1))
    alpha = gap == nil ? spearmanBrown(correlation: mean, length: k) : nil
    if gap == nil, alpha == nil { gap = .noCommonVariance }
    self.gap = gap
  }

  /// For each item the position of every answer among its levels.
  private static func codes(_ matrix: ItemMatrix, _ levels: [[Double]]) -> [[Int]] {
    levels.indices.map { item in
      var positions: [Double: Int] = [:]
      for (position, level) in levels[item].enumerated() { positions[level] = position }
      return (0..<matrix.rows).map { positions[matrix[$0, item]] ?? 0 }
    }
  }
}
