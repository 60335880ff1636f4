/// The Mann–Whitney test of two unlinked samples, exact given the ties.
///
/// The exact distribution is that of the midranks as they are (Streitberg & Röhmel 1986; R: `coin::wilcox_test`),
/// not the one for values without ties, which is wrong for answers on a scale.
public struct MannWhitney: Hashable, Sendable {
  /// Pairs in which the second value is higher, ties counting half; `nil` when a sample is empty.
  public let u: Double?

  /// The two-sided p-value: exact if that is affordable, else asymptotic without continuity correction.
  public let p: PValue?

  /// The one-sided p-value of "second is higher", obtained like `p`.
  public let pSecondHigher: PValue?

  /// The standardised U, or `nil` when all values are equal.
  public let z: Double?

  /// Why there is no test, or `nil` when there is.
  public let reason: UndefinedReason?

  private let pairsOfValues: Double
  private let standardDeviation: Double

  /// The asymptotic two-sided p-value without continuity correction.
  public var asymptoticP: Double? { z.map { Normal.twoSidedP($0) } }

  /// The asymptotic two-sided p-value with continuity correction.
  public var correctedAsymptoticP: Double? {
    guard let u, z != nil else { return nil }
    let distance = (u - pairsOfValues / 2).magnitude
    return Normal.twoSidedP(max(0, distance - 0.5) / standardDeviation)
  }

  /// Compares two samples.
  public init(first: CountedSample, second: CountedSample, limit: ExactnessLimit = .standard) {
    let placements = Placements(first, second)
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    let n = n1 + n2
    self.pairsOfValues = n1 * n2
    guard first.count > 0, second.count > 0 else {
      self.u = nil
      self.p = nil
      self.pSecondHigher = nil
      self.z = nil
      self.standardDeviation = 0
      self.reason = .tooFewObservations
      return
    }
    var doubledU = 0
    for (placement, count) in zip(
      Placements.doubledPlacements(among: placements.firstCounts), placements.secondCounts)
    {
      doubledU += placement * count
    }
    let u = Double(doubledU) / 2
    self.u = u
    var ties = 0.0
    for (a, b) in zip(placements.firstCounts, placements.secondCounts) {
      let t = Double(a + b)
      ties += t * t * t - t
    }
    let variance = n > 1 ? n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1))) : 0
    guard placements.levels.count > 1, variance > 0 else {
      self.p = PValue(1, source: .exact)
      self.pSecondHigher = PValue(1, source: .exact)
      self.z = nil
      self.standardDeviation = 0
      self.reason = .zeroVariance
      return
    }
    self.standardDeviation = variance.squareRoot()
    let z = (u - n1 * n2 / 2) / variance.squareRoot()
    self.z = z
    self.reason = nil
    let exact = Self.exact(placements, limit)
    self.p = exact?.twoSided ?? PValue(Normal.twoSidedP(z), source: .asymptotic)
    self.pSecondHigher = exact?.secondHigher ?? PValue(Normal.upperTail(z), source: .asymptotic)
  }

  private static func exact(
    _ placements: Placements, _ limit: ExactnessLimit
  ) -> (
    twoSided: PValue, secondHigher: PValue
  )? {
    // Steps of the midranks, the smallest at 0: small numbers make a small table.
    let ranks = placements.doubledMidranks
    let lowest = ranks.min() ?? 0
    let step = ranks.reduce(0) { greatestCommonDivisor($0, $1 - lowest) }
    let scores = ranks.map { ($0 - lowest) / max(1, step) }
    func repeated(_ counts: [Int]) -> [Int] {
      zip(scores, counts).flatMap { [Int](repeating: $0, count: $1) }
    }
    let earlier = repeated(placements.firstCounts)
    let later = repeated(placements.secondCounts)
    guard let twoSided = PermutationTest.counted(earlier: earlier, later: later, pairs: [], limit) else {
      return nil
    }
    let sums = SubsetSums(elements: earlier + later, draws: later.count)
    return (twoSided, PValue(sums.tails(atMost: -1, atLeast: later.reduce(0, +)), source: .exact))
  }
}
