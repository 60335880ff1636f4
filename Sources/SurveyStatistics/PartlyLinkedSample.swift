/// The scores of two waves of one group, some of them of the same respondents.
///
/// Every way of taking part has its place: only in the earlier wave, only in the later one, or in both. All linked
/// and none linked are the two ends of it.
public struct PartlyLinkedSample: Hashable, Sendable {
  /// Respondents of the earlier wave who are not known to be in the later one.
  public let onlyFirst: CountedSample

  /// Respondents of the later wave who are not known to be in the earlier one.
  public let onlySecond: CountedSample

  /// Respondents known to be in both.
  public let pairs: CountedPairs

  /// All scores of the earlier wave.
  public let first: CountedSample

  /// All scores of the later wave.
  public let second: CountedSample

  /// The sample of counted scores.
  public init(
    onlyFirst: CountedSample, onlySecond: CountedSample, pairs: CountedPairs = CountedPairs()
  ) {
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.pairs = pairs
    self.first = onlyFirst.merged(with: pairs.first)
    self.second = onlySecond.merged(with: pairs.second)
  }

  /// The sample of scores that stand one by one.
  public init(onlyFirst: [Double], onlySecond: [Double], pairs: [LinkedPair] = []) {
    self.init(
      onlyFirst: CountedSample(onlyFirst), onlySecond: CountedSample(onlySecond), pairs: CountedPairs(pairs))
  }

  /// The same sample with the waves in reverse order: changes turn their sign.
  public var reversed: PartlyLinkedSample {
    PartlyLinkedSample(onlyFirst: onlySecond, onlySecond: onlyFirst, pairs: pairs.reversed)
  }

  /// The same scores without knowing who is who: every link is given up.
  public var unlinked: PartlyLinkedSample {
    PartlyLinkedSample(onlyFirst: first, onlySecond: second)
  }

  /// How the two waves hang together, which decides how their difference is estimated.
  public var linkage: Linkage {
    if pairs.count < Linkage.fewestPairs { return .unlinked }
    return onlyFirst.isEmpty && onlySecond.isEmpty ? .linked : .partlyLinked
  }

  /// How two waves hang together.
  public enum Linkage: String, Hashable, Sendable, CaseIterable {
    /// No links, or so few that a correlation of them is noise.
    case unlinked = "independent"

    /// Every respondent is in both waves.
    case linked

    /// Some respondents are in both waves, at least `fewestPairs`.
    case partlyLinked = "partly-linked"

    /// With fewer pairs than this the links are not used: their correlation would be noise, and a result that
    /// rests on them could disclose a person.
    public static let fewestPairs = 5
  }
}
