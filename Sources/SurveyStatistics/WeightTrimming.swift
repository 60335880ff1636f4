/// The smallest and largest weight that is used, as multiples of the mean weight.
///
/// A few very large weights let a few respondents speak for many; bounding them trades a little bias for less
/// variance.
public struct WeightBounds: Sendable, Equatable {
  /// The smallest weight, above 0 and below 1.
  public let lower: Double
  /// The largest weight, above 1.
  public let upper: Double

  /// 0.3 to 3 times the mean weight.
  public static let usual = WeightBounds(uncheckedLower: 0.3, upper: 3)

  /// `nil` unless 0 < lower < 1 < upper.
  public init?(lower: Double, upper: Double) {
    guard lower > 0, lower < 1, upper > 1, upper.isFinite else { return nil }
    self.init(uncheckedLower: lower, upper: upper)
  }

  private init(uncheckedLower lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// True when every weight lies inside the bounds, up to rounding error.
  public func enclose(_ weights: [Double]) -> Bool {
    weights.allSatisfy { $0 >= lower * (1 - 1e-9) && $0 <= upper * (1 + 1e-9) }
  }

  /// Weights with mean 1 brought inside the bounds, with the same sum.
  ///
  /// Weights outside are set on the bound; what they gain or lose is spread over the weights strictly inside
  /// in proportion to their size; and so on until all lie inside. When no weight is strictly inside, those on
  /// the bound that can still give way do.
  /// Source: Potter 1990; cf. `trimWeights` of the R package survey, here repeated until nothing is outside.
  ///
  /// - Parameters:
  ///   - weights: positive weights with mean 1 over the respondents.
  ///   - counts: how many respondents have each weight, `nil` when each weight is one respondent's.
  public func trimmed(
    _ weights: [Double], counts: [Double]? = nil
  ) throws(WeightingError) -> [Double] {
    let counts = counts ?? [Double](repeating: 1, count: weights.count)
    precondition(counts.count == weights.count, "There is a count for each weight.")
    func total(_ weights: [Double], of chosen: [Int]) -> Double {
      chosen.reduce(0) { $0 + weights[$1] * counts[$1] }
    }
    let all = Array(weights.indices)
    let target = total(weights, of: all)
    var result = weights
    // Each pass sets at least one more weight on a bound, so twice the number of weights is never reached.
    for _ in 0...(2 * weights.count + 1) {
      for index in all { result[index] = min(upper, max(lower, result[index])) }
      let missing = target - total(result, of: all)
      if abs(missing) <= 1e-11 * target { return result }
      var free = all.filter { result[$0] > lower && result[$0] < upper }
      if free.isEmpty { free = all.filter { missing > 0 ? result[$0] < upper : result[$0] > lower } }
      guard !free.isEmpty else { break }
      let factor = 1 + missing / total(result, of: free)
      for index in free { result[index] *= factor }
    }
    throw .boundsUnreachable(lower: lower, upper: upper)
  }
}
