/// The Hodges–Lehmann estimate of a shift, later minus earlier, with the interval that belongs to the rank test.
///
/// The interval exists for values without ties (and, for pairs, without respondents who did not change); there it is
/// R's `wilcox.test(conf.int = TRUE, exact = TRUE)`. Scores on a scale nearly always tie: `Superiority` is for them.
public struct HodgesLehmann: Hashable, Sendable {
  /// The median of the differences (unlinked) or of their Walsh averages (pairs), or `nil` without values.
  public let shift: Double?

  private let sorted: [Double]
  private let nullDistribution: [Double]?

  /// The shift between two unlinked samples: the median of all differences of a later and an earlier value.
  /// Costs the product of the sample sizes.
  public init(first: CountedSample, second: CountedSample) {
    let earlier = first.observations
    let later = second.observations
    var differences: [Double] = []
    differences.reserveCapacity(earlier.count * later.count)
    for value in later { for other in earlier { differences.append(value - other) } }
    self.sorted = differences.sorted()
    self.shift = quantile(0.5, ofSorted: sorted)
    let isWithoutTies = first.merged(with: second).counts.allSatisfy { $0 == 1 }
    self.nullDistribution =
      isWithoutTies && !differences.isEmpty && differences.count <= 40_000
      ? Self.rankSums(earlier.count, later.count) : nil
  }

  /// The shift of pairs: the median of the Walsh averages, the means of every two differences (and of each with
  /// itself). Costs the square of the number of pairs.
  public init(_ pairs: CountedPairs) {
    let differences = pairs.differences.observations
    var averages: [Double] = []
    for (index, value) in differences.enumerated() {
      for other in differences[index...] { averages.append((value + other) / 2) }
    }
    self.sorted = averages.sorted()
    self.shift = quantile(0.5, ofSorted: sorted)
    let sizes = CountedSample(differences.map(\.magnitude))
    let isWithoutTies = sizes.counts.allSatisfy { $0 == 1 } && (sizes.values.first ?? 0) > Rounding.tie
    self.nullDistribution =
      isWithoutTies && !differences.isEmpty && differences.count <= 300
      ? SignFlipSums(elements: Array(1...differences.count)).probabilities : nil
  }

  /// The exact interval, or `nil` with ties, with more than 40,000 differences, or when the samples are too small for
  /// this level.
  public func interval(level: Double) -> ConfidenceInterval? {
    guard let nullDistribution else { return nil }
    let tail = (1 - level) / 2
    var cumulative = 0.0
    var rank = 0
    for (sum, probability) in nullDistribution.enumerated() {
      cumulative += probability
      rank = sum
      if cumulative >= tail { break }
    }
    // Fewer than one difference to leave out on either side: the level cannot be reached.
    guard rank > 0 else { return nil }
    return ConfidenceInterval(lower: sorted[rank - 1], upper: sorted[sorted.count - rank], level: level)
  }

  /// The distribution of U of samples without ties.
  private static func rankSums(_ n1: Int, _ n2: Int) -> [Double] {
    let sums = SubsetSums(elements: Array(0..<(n1 + n2)), draws: n2).probabilities()
    return Array(sums[(n2 * (n2 - 1) / 2)...])
  }
}
