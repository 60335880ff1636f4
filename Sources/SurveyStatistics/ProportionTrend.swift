/// The Cochran–Armitage test: do shares of unlinked waves rise or fall in a straight line?
///
/// χ² = T²/(p(1 − p) Σn(t − t̄)²) with T = Σx(t − t̄), p the share among all and t̄ the mean time of all respondents.
/// R: `prop.trend.test`.
public struct ProportionTrend: Hashable, Sendable {
  /// The standardised trend: positive when the shares rise.
  public let z: Double

  /// z², with one degree of freedom.
  public var chiSquared: Double { z * z }

  /// The two-sided p-value.
  public var p: Double { ChiSquared(degreesOfFreedom: 1).upperTail(chiSquared) }

  /// The test of shares at `times`, or `nil` when nothing varies: all yes, all no, or one time.
  public init?(_ proportions: [Proportion], times: [Double]) {
    precondition(proportions.count == times.count, "There is one time for each share.")
    let n = Double(proportions.reduce(0) { $0 + $1.count })
    let successes = Double(proportions.reduce(0) { $0 + $1.successes })
    guard n > 0, successes > 0, successes < n else { return nil }
    let centre = CompensatedSum(zip(proportions, times).map { Double($0.count) * $1 }).value / n
    let trend = CompensatedSum(zip(proportions, times).map { Double($0.successes) * ($1 - centre) }).value
    let spread = CompensatedSum(
      zip(proportions, times).map { Double($0.count) * ($1 - centre) * ($1 - centre) }
    ).value
    let share = successes / n
    guard spread > 0 else { return nil }
    self.z = trend / (share * (1 - share) * spread).squareRoot()
  }
}
