/// The difference between two waves split into a change of composition and a change within the strata.
///
/// crude = sum((p2 - p1)(m1 + m2) / 2) [composition] + sum((m2 - m1)(p1 + p2) / 2) [within], exactly. The
/// within part is the change that would have been seen had both waves had the same composition, midway
/// between the two.
/// Source: Kitagawa 1955.
public struct CompositionSplit: Sendable, Equatable {
  /// One stratum in one wave.
  public struct Part: Sendable, Equatable {
    /// The share of the wave's respondents, a proportion.
    public let share: Double
    /// The mean of the stratum.
    public let mean: Double
    /// The squared standard error of the mean, `nil` when unknown.
    public let varianceOfMean: Double?

    /// Takes the numbers as they are.
    public init(share: Double, mean: Double, varianceOfMean: Double? = nil) {
      self.share = share
      self.mean = mean
      self.varianceOfMean = varianceOfMean
    }
  }

  /// Follow-up mean minus baseline mean.
  public let crude: Double
  /// The part of `crude` that comes from other shares.
  public let composition: Double
  /// The part of `crude` that comes from other means: the difference at the shares midway between the waves.
  public let within: Double
  /// The difference at the shares of the baseline.
  public let atBaselineShares: Double
  /// The standard error of `within`; `nil` when a stratum's is unknown.
  public let standardError: Double?
  /// The standard error of `atBaselineShares`; `nil` when a stratum's is unknown.
  public let standardErrorAtBaselineShares: Double?
  /// The largest change of a stratum's share, a proportion.
  public let largestShareShift: Double
  /// The strata that were used, each as positions in the input that were merged.
  public let strata: [[Int]]

  /// `nil` without strata.
  ///
  /// - Parameters:
  ///   - baseline: the strata of the earlier wave; shares add up to 1.
  ///   - followUp: the same strata in the later wave.
  public init?(baseline: [Part], followUp: [Part]) {
    self.init(baseline, followUp, strata: baseline.indices.map { [$0] })
  }

  /// From the scores of each stratum, where strata with few respondents in a wave are merged with the
  /// neighbour that has fewer; `nil` when a wave has no respondents.
  ///
  /// - Parameters:
  ///   - baseline: the moments of each stratum in the earlier wave, in an order in which neighbours resemble.
  ///   - followUp: the same strata in the later wave.
  ///   - minimumCount: strata with fewer respondents in either wave are merged.
  public init?(baseline: [Moments], followUp: [Moments], minimumCount: Int = 5) {
    precondition(baseline.count == followUp.count, "Both waves have the same strata.")
    var strata = baseline.indices.map { [$0] }
    var before = baseline
    var after = followUp
    func size(_ index: Int) -> Int { min(before[index].count, after[index].count) }
    while strata.count > 1,
      let small = strata.indices.filter({ size($0) < minimumCount }).min(by: { size($0) < size($1) })
    {
      let neighbours = [small - 1, small + 1].filter(strata.indices.contains)
      guard let target = neighbours.min(by: { size($0) < size($1) }) else { break }
      strata[target] = (strata[target] + strata[small]).sorted()
      before[target] = before[target].joined(with: before[small])
      after[target] = after[target].joined(with: after[small])
      strata.remove(at: small)
      before.remove(at: small)
      after.remove(at: small)
    }
    guard let first = Self.parts(before), let second = Self.parts(after) else { return nil }
    self.init(first, second, strata: strata)
  }

  private static func parts(_ moments: [Moments]) -> [Part]? {
    let total = moments.reduce(0) { $0 + $1.count }
    var parts: [Part] = []
    for stratum in moments {
      guard let mean = stratum.mean else { return nil }
      parts.append(
        Part(
          share: Double(stratum.count) / Double(total), mean: mean,
          varianceOfMean: stratum.varianceOfMean))
    }
    return parts
  }

  private init?(_ baseline: [Part], _ followUp: [Part], strata: [[Int]]) {
    precondition(baseline.count == followUp.count, "Both waves have the same strata.")
    guard !baseline.isEmpty else { return nil }
    var sums = (first: 0.0, second: 0.0, composition: 0.0, within: 0.0, atBaseline: 0.0)
    var variance: Double? = 0
    var varianceAtBaseline: Double? = 0
    var shift = 0.0
    for (before, after) in zip(baseline, followUp) {
      let change = after.mean - before.mean
      let share = (before.share + after.share) / 2
      sums.first += before.share * before.mean
      sums.second += after.share * after.mean
      sums.composition += (after.share - before.share) * (before.mean + after.mean) / 2
      sums.within += share * change
      sums.atBaseline += before.share * change
      shift = max(shift, (after.share - before.share).magnitude)
      let both = before.varianceOfMean.flatMap { first in after.varianceOfMean.map { first + $0 } }
      variance = variance.flatMap { sum in both.map { sum + share * share * $0 } }
      varianceAtBaseline = varianceAtBaseline.flatMap { sum in
        both.map { sum + before.share * before.share * $0 }
      }
    }
    crude = sums.second - sums.first
    composition = sums.composition
    within = sums.within
    atBaselineShares = sums.atBaseline
    standardError = variance?.squareRoot()
    standardErrorAtBaselineShares = varianceAtBaseline?.squareRoot()
    largestShareShift = shift
    self.strata = strata
  }
}

extension Moments {
  /// The moments of both samples together.
  ///
  /// Source: Chan, Golub and LeVeque 1983 (pairwise updating).
  public func joined(with other: Moments) -> Moments {
    guard let mean, count > 0 else { return other }
    guard let otherMean = other.mean, other.count > 0 else { return self }
    let n = Double(count)
    let m = Double(other.count)
    let difference = otherMean - mean
    let squares =
      (variance ?? 0) * (n - 1) + (other.variance ?? 0) * (m - 1) + difference * difference * n * m / (n + m)
    return Moments(
      count: count + other.count, mean: mean + difference * m / (n + m),
      standardDeviation: (squares / (n + m - 1)).squareRoot())
  }
}
