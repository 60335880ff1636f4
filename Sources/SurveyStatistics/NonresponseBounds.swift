/// What the mean of a whole closed group can be when only a part of it answered.
///
/// No assumption about those who stayed silent enters the bounds; they are wide on purpose. They hold for the
/// mean on the scale on which the respondents' mean was taken.
/// Source: Manski 1989 (worst-case bounds); the shifts are a pattern-mixture sensitivity analysis.
public struct NonresponseBounds: Sendable, Equatable {
  /// The share of the group that answered, in (0, 1].
  public let responseShare: Double
  /// The mean of the respondents.
  public let mean: Double
  /// The mean of the group if everyone else were at the lowest point of the scale.
  public let low: Double
  /// The mean of the group if everyone else were at the highest point of the scale.
  public let high: Double

  /// `nil` when nobody answered, when more answered than the group has members, or when the mean lies outside
  /// the scale.
  public init?(mean: Double, respondents: Int, population: Int, scale: ScaleRange) {
    guard respondents > 0, respondents <= population,
      mean >= scale.minimum, mean <= scale.maximum
    else { return nil }
    let share = Double(respondents) / Double(population)
    self.mean = mean
    responseShare = share
    low = share * mean + (1 - share) * scale.minimum
    high = share * mean + (1 - share) * scale.maximum
  }

  /// The mean of the group if the others score `shift` points above the respondents (below, when negative).
  ///
  /// Never outside `low`...`high`: the others cannot leave the scale.
  public func mean(ifOthersDifferBy shift: Double) -> Double {
    min(high, max(low, mean + (1 - responseShare) * shift))
  }
}
