/// How many respondents of a linked sample went up, went down or stayed, and the net change: the share that went up
/// minus the share that went down. For ordinal answers, where a mean difference says little.
///
/// Source of the interval: Bonett & Price (2012), J. Educ. Behav. Stat. 37, an adjusted Wald interval.
public struct NetChange: Hashable, Sendable {
  /// Respondents whose later value is higher.
  public let higher: Int

  /// Respondents whose later value is lower.
  public let lower: Int

  /// Respondents whose value is the same.
  public let same: Int

  /// Counts the changes; differences are rounded to 1e-9 first.
  public init(_ pairs: CountedPairs) {
    var higher = 0
    var lower = 0
    for (pair, count) in zip(pairs.pairs, pairs.counts) {
      let difference = Rounding.snapped(pair.difference)
      if difference > 0 { higher += count } else if difference < 0 { lower += count }
    }
    self.higher = higher
    self.lower = lower
    self.same = pairs.count - higher - lower
  }

  /// (higher − lower)/n, −1 to 1, or `nil` without pairs.
  public var net: Double? {
    let n = higher + lower + same
    return n > 0 ? Double(higher - lower) / Double(n) : nil
  }

  /// The interval with one respondent added to each direction, kept within −1 … 1; `nil` without pairs.
  public func interval(level: Double) -> ConfidenceInterval? {
    let n = Double(higher + lower + same)
    guard n > 0 else { return nil }
    let up = (Double(higher) + 1) / (n + 2)
    let down = (Double(lower) + 1) / (n + 2)
    let variance = (up + down - (up - down) * (up - down)) / (n + 2)
    let interval = ConfidenceInterval.aroundEstimate(
      up - down, standardError: variance.squareRoot(), distribution: .normal, level: level)
    return ConfidenceInterval(lower: max(-1, interval.lower), upper: min(1, interval.upper), level: level)
  }
}
