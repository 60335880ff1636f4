/// Friedman's test: do respondents who are in every wave answer alike in all of them? For ordinal answers in three or
/// more waves. Source: Friedman (1937), with the correction for ties; R: `friedman.test`.
public struct FriedmanTest: Hashable, Sendable {
  /// χ², with ties allowed for.
  public let chiSquared: Double

  /// The number of waves less one.
  public let degreesOfFreedom: Int

  /// The p-value.
  public var p: Double { ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(chiSquared) }

  /// The test of respondents (rows) in waves (columns); values are rounded to 1e-9 before ranking. `nil` with fewer
  /// than two waves or respondents, or when every respondent gave the same answer in all waves.
  public init?(_ rows: [[Double]]) {
    guard let waves = rows.first?.count, waves >= 2, rows.count >= 2 else { return nil }
    precondition(rows.allSatisfy { $0.count == waves }, "Every respondent is in every wave.")
    var doubledRankSums = [Int](repeating: 0, count: waves)
    var ties = 0
    for row in rows {
      let values = row.map(Rounding.snapped)
      for (wave, value) in values.enumerated() {
        var below = 0
        var equal = 0
        for other in values { if other < value { below += 1 } else if other == value { equal += 1 } }
        doubledRankSums[wave] += 2 * below + equal + 1
        // Each of t tied values adds t² − 1, together t³ − t.
        ties += equal * equal - 1
      }
    }
    let n = Double(rows.count)
    let k = Double(waves)
    var squares = 0.0
    for sum in doubledRankSums {
      let deviation = Double(sum) / 2 - n * (k + 1) / 2
      squares += deviation * deviation
    }
    let scale = n * k * (k + 1) - Double(ties) / (k - 1)
    guard scale > 0 else { return nil }
    self.chiSquared = 12 * squares / scale
    self.degreesOfFreedom = waves - 1
  }
}
