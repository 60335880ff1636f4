internal import SurveyStatistics

/// Two waves whose difference is far from Student's t in the tails, where themes are tested after Holm's correction.
///
/// The interval holds what it says there, or nearly, but a theme that did not change is called higher or lower more
/// often than in 2.5 % of the families. `make coverage` simulates it in the chapter *Few respondents, far from normal*;
/// the bounds are conventions that lie around its scenarios.
enum ShortTails: Hashable, Sendable {
  /// Few respondents, and at one of the waves most scores lie close to one end of the scale.
  case scaleEnd
  /// Few respondents at one of the waves, and many times as many at the other.
  case lopsided

  /// A wave of fewer respondents is small enough for the ends of the scale to matter.
  static let fewAtScaleEnd = 30
  /// A wave of fewer respondents is small enough for a much larger one beside it to matter.
  static let fewBesideMany = 15
  /// How many times as large the other wave then is.
  static let manyTimes = 3
  /// Scores so close to 0 or 100 lie close to an end: with four five-point items, two answers beside the last one.
  static let closeToEnd = 12.5

  /// What makes the tails of `pair` short, or nil.
  ///
  /// - Parameter fewest: Below this number of respondents nothing is told of where their scores lie.
  init?(_ pair: ScorePair, fewest: Int) {
    let larger = max(pair.fromCount, pair.toCount)
    let samples = [pair.sample.first, pair.sample.second]
    if pair.smallerCount >= fewest, pair.smallerCount < Self.fewAtScaleEnd,
      samples.contains(where: Self.liesAtEnd)
    {
      self = .scaleEnd
    } else if pair.smallerCount < Self.fewBesideMany, larger >= Self.manyTimes * pair.smallerCount {
      self = .lopsided
    } else {
      return nil
    }
  }

  private static func liesAtEnd(_ sample: CountedSample) -> Bool {
    func count(where isCounted: (Double) -> Bool) -> Int {
      zip(sample.values, sample.counts).reduce(0) { isCounted($1.0) ? $0 + $1.1 : $0 }
    }
    let low = count { $0 <= closeToEnd }
    let high = count { $0 >= 100 - closeToEnd }
    return 2 * max(low, high) >= sample.count
  }
}
