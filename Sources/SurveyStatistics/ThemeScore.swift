/// How many items of a theme a respondent must have answered to get a score.
///
/// With `share` 0.5 this is the half rule of the SF-36 and EORTC QLQ-C30 scoring manuals. Taking the mean
/// over the answered items equals filling each gap with the respondent's own mean over the theme.
public struct AnsweredShareRule: Sendable, Equatable {
  /// The smallest share of the items that must be answered, above 0 and at most 1.
  public let share: Double

  /// At least half of the items, rounded up: 3 of 5.
  public static let half = AnsweredShareRule(unchecked: 0.5)

  /// `nil` unless `share` lies in (0, 1].
  public init?(share: Double) {
    guard share > 0, share <= 1 else { return nil }
    self.init(unchecked: share)
  }

  private init(unchecked share: Double) { self.share = share }

  /// The smallest number of answers that gives a score: `share` times the items, rounded up, and at least 1.
  public func minimumAnswered(of items: Int) -> Int {
    // A product such as 0.28 x 25 can land a hair above the whole number it stands for.
    max(1, Int((share * Double(items) - 1e-9).rounded(.up)))
  }
}

/// The score of one respondent on one theme: the mean of the answered items, each already on 0-100.
public struct ThemeScore: Sendable, Equatable {
  /// The number of items with a value.
  public let answered: Int
  /// The mean over the answered items, in 0...100; `nil` when fewer than the rule asks were answered.
  public let score: Double?

  /// Scores one respondent.
  ///
  /// Items are brought to 0-100 before they are averaged, so that items with different answer scales can
  /// share a theme. Allocates nothing.
  ///
  /// - `items`: one element for each item of the theme, reversed and on 0-100; `nil` where there is
  ///   no value.
  @inlinable
  public init(ofItems items: some Sequence<Double?>, rule: AnsweredShareRule = .half) {
    var sum = 0.0
    var answered = 0
    var count = 0
    for item in items {
      count += 1
      if let item {
        sum += item
        answered += 1
      }
    }
    self.answered = answered
    self.score =
      count > 0 && answered >= rule.minimumAnswered(of: count) ? sum / Double(answered) : nil
  }
}
