/// Wilcoxon's signed-rank test of paired differences, exact given ties and zeros.
public struct SignedRank: Hashable, Sendable {
  /// What is done with respondents who did not change.
  public enum Zeros: String, Hashable, Sendable, CaseIterable {
    /// They take part in the ranking and are then left out (Pratt 1959, JASA 54): our rule, since dropping them first
    /// can turn the result round.
    case pratt

    /// They are dropped before ranking (Wilcoxon 1945).
    case dropped
  }

  /// The sum of the ranks of the positive differences (later is higher).
  public let positiveSum: Double

  /// The number of differences that are not 0.
  public let nonzeroCount: Int

  /// The two-sided p-value: exact if that is affordable, else asymptotic without continuity correction; `nil` without
  /// pairs. Without any change it is 1.
  public let p: PValue?

  /// The one-sided p-value of "later is higher", obtained like `p`.
  public let pHigher: PValue?

  /// The standardised rank sum, or `nil` when nobody changed.
  public let z: Double?

  /// Why there is no test, or `nil` when there is.
  public let reason: UndefinedReason?

  /// The asymptotic two-sided p-value without continuity correction.
  public var asymptoticP: Double? { z.map { Normal.twoSidedP($0) } }

  /// The test of pairs; differences are rounded to 1e-9 first, so that equal changes tie.
  ///
  /// R: `coin::wilcoxsign_test(distribution = "exact")`.
  public init(_ pairs: CountedPairs, zeros: Zeros = .pratt, limit: ExactnessLimit = .standard) {
    let sizes = Self.sizes(pairs.differences)
    let ranked = zeros == .pratt ? sizes : sizes.filter { $0.size > 0 }
    var below = 0
    // Doubled midranks of the sizes, for those that are not 0.
    var ranks: [(doubled: Int, positive: Int, negative: Int)] = []
    for level in ranked {
      let count = level.positive + level.negative
      if level.size > 0 { ranks.append((2 * below + count + 1, level.positive, level.negative)) }
      below += count
    }
    var positive = 0
    var total = 0
    var squares = 0.0
    var count = 0
    for rank in ranks {
      let tied = rank.positive + rank.negative
      positive += rank.doubled * rank.positive
      total += rank.doubled * tied
      squares += Double(rank.doubled) * Double(rank.doubled) * Double(tied)
      count += tied
    }
    self.positiveSum = Double(positive) / 2
    self.nonzeroCount = count
    guard count > 0 else {
      self.z = nil
      self.p = pairs.isEmpty ? nil : PValue(1, source: .exact)
      self.pHigher = pairs.isEmpty ? nil : PValue(1, source: .exact)
      self.reason = pairs.isEmpty ? .tooFewPairs : .zeroVariance
      return
    }
    self.reason = nil
    let z = (Double(positive) - Double(total) / 2) / (squares / 4).squareRoot()
    self.z = z
    // Steps of the ranks make a small table: without ties all doubled ranks are even.
    let step = ranks.reduce(0) { greatestCommonDivisor($0, $1.doubled) }
    let elements = ranks.flatMap { [Int](repeating: $0.doubled / step, count: $0.positive + $0.negative) }
    guard SignFlipSums.cost(elements: elements) <= limit.operations,
      Double(total / step) <= limit.cells
    else {
      self.p = PValue(Normal.twoSidedP(z), source: .asymptotic)
      self.pHigher = PValue(Normal.upperTail(z), source: .asymptotic)
      return
    }
    let sums = SignFlipSums(elements: elements)
    let seen = positive / step
    let mirrored = total / step - seen
    self.p =
      seen == mirrored
      ? PValue(1, source: .exact)
      : PValue(sums.tails(atMost: min(seen, mirrored), atLeast: max(seen, mirrored)), source: .exact)
    self.pHigher = PValue(sums.tails(atMost: -1, atLeast: seen), source: .exact)
  }

  /// The distinct sizes of change, ascending, with how many rose and fell by each.
  private static func sizes(_ differences: CountedSample) -> [(size: Double, positive: Int, negative: Int)] {
    var levels = LevelTable()
    var positive: [Int] = []
    var negative: [Int] = []
    for (difference, count) in zip(differences.values, differences.counts) {
      let rounded = Rounding.snapped(difference)
      let level = levels.add(rounded.magnitude, times: count)
      if level == positive.count {
        positive.append(0)
        negative.append(0)
      }
      if rounded < 0 { negative[level] += count } else { positive[level] += count }
    }
    return levels.ascending.map { (Rounding.snapped(levels.values[$0]), positive[$0], negative[$0]) }
  }
}
