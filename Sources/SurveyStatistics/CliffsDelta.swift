/// Cliff's δ with the unbiased variance and the asymmetric interval of Feng & Cliff, as many programs print it.
///
/// δ = P(second > first) − P(second < first), −1 to 1. For our own intervals see `Superiority`, whose interval holds
/// its level better near ±1. Source: Cliff (1996); Feng & Cliff (2004), J. Mod. Appl. Stat. Methods 3; R:
/// `effsize::cliff.delta`.
public struct CliffsDelta: Hashable, Sendable {
  /// δ, or `nil` when a wave is empty.
  public let delta: Double?

  /// Its unbiased variance, or `nil` with fewer than two respondents in a wave.
  public let variance: Double?

  private let degreesOfFreedom: Double

  /// Compares two waves.
  public init(first: CountedSample, second: CountedSample) {
    let placements = Placements(first, second)
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    self.degreesOfFreedom = n1 + n2 - 2
    guard first.count > 0, second.count > 0 else {
      self.delta = nil
      self.variance = nil
      return
    }
    // Twice a placement minus the size of the other sample is (number below) − (number above).
    let aboveFirst = Placements.doubledPlacements(among: placements.firstCounts).map {
      (Double($0) - n1) / n1
    }
    let aboveSecond = Placements.doubledPlacements(among: placements.secondCounts).map {
      (n2 - Double($0)) / n2
    }
    var sum = CompensatedSum()
    for (dominance, count) in zip(aboveFirst, placements.secondCounts) { sum.add(Double(count) * dominance) }
    let delta = sum.value / n2
    self.delta = delta
    guard first.count >= 2, second.count >= 2 else {
      self.variance = nil
      return
    }
    func squares(_ dominances: [Double], _ counts: [Int]) -> Double {
      var total = CompensatedSum()
      for (dominance, count) in zip(dominances, counts) {
        total.add(Double(count) * (dominance - delta) * (dominance - delta))
      }
      return total.value
    }
    var ties = 0.0
    for (a, b) in zip(placements.firstCounts, placements.secondCounts) { ties += Double(a) * Double(b) }
    // Σ(d_ij − δ)² over all pairs, d_ij being 1, 0 or −1.
    let ofPairs = n1 * n2 - ties - n1 * n2 * delta * delta
    let numerator =
      n2 * n2 * squares(aboveSecond, placements.firstCounts)
      + n1 * n1 * squares(aboveFirst, placements.secondCounts) - ofPairs
    // The unbiased estimate can fall below 0 when the waves hardly overlap.
    self.variance = max(0, numerator / (n1 * n2 * (n1 - 1) * (n2 - 1)))
  }

  /// The asymmetric interval, or `nil` where it does not exist: no variance to speak of.
  public func interval(level: Double) -> ConfidenceInterval? {
    guard let delta, let variance, variance > 0, degreesOfFreedom > 0 else { return nil }
    let t = ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: level)
    let spread = variance.squareRoot()
    let room = 1 - delta * delta
    let centre = delta * room
    let reach = t * spread * (room * room + t * t * variance).squareRoot()
    let scale = room + t * t * variance
    return ConfidenceInterval(lower: (centre - reach) / scale, upper: (centre + reach) / scale, level: level)
  }
}
