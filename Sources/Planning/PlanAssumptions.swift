/// What is taken for granted before the answers are in.
public struct PlanAssumptions: Hashable, Sendable {
  /// The share of the people invited who respond, above 0 and at most 1; nil takes that of the baseline, and
  /// `usualResponse` where there is none.
  public let response: Double?
  /// The standard deviation of scores on 0-100, above 0; nil takes those of the baseline, and `usualSpread` where
  /// there is none.
  public let spread: Double?
  /// The correlation between the two scores of one person, above −1 and below 1.
  public let correlation: Double
  /// The share of the respondents of the smaller wave who respond at the other wave too, 0 to 1.
  public let returning: Double

  /// Half of the people invited.
  public static let usualResponse = 0.5
  /// Common for the mean of a few five-point items.
  public static let usualSpread = 18.0
  /// Common for such scores of one person a year apart.
  public static let usualCorrelation = 0.6
  /// Common for professionals who were asked twice.
  public static let usualReturning = 0.7

  /// Assumptions; what is not given has its default.
  public init(
    response: Double? = nil, spread: Double? = nil, correlation: Double = usualCorrelation,
    returning: Double = usualReturning
  ) {
    precondition(response.map { $0 > 0 && $0 <= 1 } ?? true, "A response is a share above 0.")
    precondition(spread.map { $0 > 0 } ?? true, "A spread is above 0.")
    precondition(correlation > -1 && correlation < 1, "A correlation lies between -1 and 1.")
    precondition((0...1).contains(returning), "A share lies from 0 to 1.")
    self.response = response
    self.spread = spread
    self.correlation = correlation
    self.returning = returning
  }
}
