/// What can be said of a change, given its interval, the smallest change that matters and the number
/// of themes tested.
///
/// *Improved* is a change in the desired direction of the theme; for a theme without one it is a
/// higher score, and the report's words are *higher* and *lower*.
public enum Verdict: String, Hashable, Sendable, CaseIterable, Codable {
  /// Improved, by more than the smallest change that matters.
  case improvedRelevant = "improved-relevant"
  /// Improved; whether by enough to matter cannot be told.
  case improved
  /// Improved, by less than the smallest change that matters.
  case improvedNegligible = "improved-negligible"
  /// Worsened, by more than the smallest change that matters.
  case worsenedRelevant = "worsened-relevant"
  /// Worsened; whether by enough to matter cannot be told.
  case worsened
  /// Worsened, by less than the smallest change that matters.
  case worsenedNegligible = "worsened-negligible"
  /// Any change is smaller than the smallest that matters.
  case noRelevantChange = "no-relevant-change"
  /// Neither a change nor its absence can be shown.
  case inconclusive
  /// A sign of improvement that does not survive the correction for the number of themes.
  case inconclusiveUp = "inconclusive-up"
  /// A sign of worsening that does not survive the correction for the number of themes.
  case inconclusiveDown = "inconclusive-down"
  /// Everybody answered at both waves; the score is better.
  case censusUp = "census-up"
  /// Everybody answered at both waves; the score is worse.
  case censusDown = "census-down"
  /// Everybody answered at both waves; the score is practically equal.
  case censusEqual = "census-equal"
  /// Too few answers.
  case notReportable = "not-reportable"
}

/// A reservation that goes with a verdict.
public enum Modifier: String, Hashable, Sendable, CaseIterable, Codable {
  /// A distribution-free test gives another picture.
  case robustTestDisagrees = "robust-test-disagrees"
  /// The two waves differ in who answered.
  case compositionShift = "composition-shift"
  /// An item moved apart from the rest of its theme.
  case itemDrift = "item-drift"
  /// The items of the theme hang together badly.
  case lowReliability = "low-reliability"
  /// Few people responded, or whoever wished to.
  case selfSelection = "self-selection"
  /// The verdict holds for the present group only.
  case dependsOnFinitePopulation = "depends-on-finite-population"
  /// The verdict changes with the flagged responses.
  case dependsOnCleaning = "depends-on-cleaning"
  /// The share of *don't know* moved by ten points or more.
  case dontKnowShift = "dont-know-shift"
}

/// How the two waves of a comparison are related.
public enum Design: String, Hashable, Sendable, CaseIterable, Codable {
  /// Nobody is known to be in both.
  case independent
  /// Everybody is in both.
  case linked
  /// Some are in both.
  case partlyLinked = "partly-linked"
  /// Respondents are weighted.
  case weighted
  /// Respondents belong to schools or organisations.
  case clustered
  /// Everybody of the population answered at both waves.
  case census
}
