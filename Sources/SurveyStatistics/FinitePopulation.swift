/// The sizes of the population that two waves were drawn from.
///
/// Among 38 general practitioners of whom 25 answer, little is left to chance; the correction for a finite population
/// says how little. It answers what is true of these people in this period, not of such people in general.
public struct FinitePopulation: Hashable, Sendable {
  /// Members of the population at the time of the earlier wave.
  public let first: Int

  /// Members at the time of the later wave.
  public let second: Int

  /// People who belong to it at both times.
  public let both: Int

  /// A population of which `both` members stay from the first wave to the second.
  public init(first: Int, second: Int, both: Int) {
    precondition(first > 0 && second > 0, "A population has members.")
    precondition(both >= 0 && both <= min(first, second), "Those who stay are members at both times.")
    self.first = first
    self.second = second
    self.both = both
  }

  /// A population of which as many members stay as can: the smaller of the two sizes.
  public init(first: Int, second: Int) {
    self.init(first: first, second: second, both: min(first, second))
  }

  /// A population of the same members in both waves.
  public init(_ size: Int) { self.init(first: size, second: size) }

  /// The sampled share from which on the correction is worth making (Cochran 1977, section 2.6).
  public static let noticeableFraction = 0.05

  /// Whether the sampled share is noticeable in at least one wave.
  public func isNoticeable(firstCount: Int, secondCount: Int) -> Bool {
    Double(firstCount) >= Self.noticeableFraction * Double(first)
      || Double(secondCount) >= Self.noticeableFraction * Double(second)
  }

  /// Everybody who belongs to it in one wave at least.
  var union: Int { first + second - both }
}
