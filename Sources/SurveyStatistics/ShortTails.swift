/// Two waves of scores on 0-100 whose difference is far from Student's t in the tails, where themes are tested after
/// Holm's correction.
///
/// The first of seven themes is tested at 0.7 %. So far out a theme that did not change is called higher or lower too
/// often: a small wave's spread, by chance too small, makes both the standard error too small and the degrees of
/// freedom too many, and where scores bunch at an end of the scale it goes with a mean that is too close to that end.
/// `DifferenceEstimate.ofMeans(_:with:population:codes:)` is for such waves. `make coverage` simulates it in the
/// chapters from *Few respondents, far from normal* on; where such waves begin
/// is a convention that lies around its scenarios.
public enum ShortTails: Hashable, Sendable {
  /// Few respondents, and at one of the waves most scores lie close to one end of the scale.
  case scaleEnd
  /// Few respondents at one of the waves, and many times as many at the other.
  case lopsided

  /// A wave of fewer respondents is small enough for the ends of the scale to matter.
  public static let fewAtScaleEnd = 100
  /// A wave of fewer respondents is small enough for a much larger one beside it to matter.
  public static let fewBesideMany = 15
  /// How many times as large the other wave then is.
  public static let manyTimes = 3
  /// Scores so close to 0 or 100 lie close to an end: with four five-point items, two answers beside the last one.
  public static let closeToEnd = 12.5

  /// What makes the tails of the difference of two waves short, or nil.
  public init?(first: CountedSample, second: CountedSample) {
    if min(first.count, second.count) < Self.fewAtScaleEnd, Self.liesAtEnd(first) || Self.liesAtEnd(second) {
      self = .scaleEnd
    } else if Self.isLopsided(first.count, second.count) {
      self = .lopsided
    } else {
      return nil
    }
  }

  /// Whether one of the waves has few respondents (or schools, where these are drawn) and the other many times as
  /// many.
  public static func isLopsided(_ first: Int, _ second: Int) -> Bool {
    let smaller = min(first, second)
    return smaller < fewBesideMany && max(first, second) >= manyTimes * smaller
  }

  /// Whether a wave has few respondents and most of their scores lie close to one end.
  public static func liesAtEnd(few sample: CountedSample) -> Bool {
    sample.count < fewAtScaleEnd && liesAtEnd(sample)
  }

  /// Whether of the scores of both waves together most lie close to one end.
  static func lieAtEnd(_ first: CountedSample, _ second: CountedSample) -> Bool { liesAtEnd(first, second) }

  private static func liesAtEnd(_ samples: CountedSample...) -> Bool {
    func count(where isCounted: (Double) -> Bool) -> Int {
      samples.reduce(0) { sum, sample in
        zip(sample.values, sample.counts).reduce(sum) { isCounted($1.0) ? $0 + $1.1 : $0 }
      }
    }
    let low = count { $0 <= closeToEnd }
    let high = count { $0 >= 100 - closeToEnd }
    let all = samples.reduce(0) { $0 + $1.count }
    return all > 0 && 2 * max(low, high) >= all
  }
}

extension DifferenceEstimate {
  /// The same difference with no more degrees of freedom than `most`, above 0.
  public func limited(toDegreesOfFreedom most: Double) -> DifferenceEstimate {
    precondition(most > 0, "A test has degrees of freedom.")
    var limited = self
    limited.degreesOfFreedom = degreesOfFreedom.map { min($0, most) }
    return limited
  }
}
