/// What a reliability (alpha or omega) allows a report to do with the theme score.
///
/// The limits 0.60, 0.70 and 0.95 are conventions of survey practice; a report prints them.
public enum ReliabilityLabel: Sendable, Equatable {
  /// Below 0.60: show the items, not the score.
  case insufficient
  /// From 0.60 to 0.70.
  case moderate
  /// From 0.70 to 0.95.
  case sufficient
  /// Above 0.95: the items may all ask the same.
  case redundant

  /// The label of one reliability.
  public init(_ reliability: Double) {
    if reliability < 0.60 {
      self = .insufficient
    } else if reliability < 0.70 {
      self = .moderate
    } else if reliability <= 0.95 {
      self = .sufficient
    } else {
      self = .redundant
    }
  }

  /// Below this number of complete cases a reliability is indicative only.
  public static let indicativeBelow = 30

  /// Below this number of complete cases no reliability is reported.
  public static let notReportedBelow = 5

  /// True when even the upper end of the interval is insufficient, so that a comparison of the theme score is
  /// exploratory. A low estimate with a wide interval is not enough: small groups would always fail.
  public static func makesComparisonExploratory(_ interval: ConfidenceInterval) -> Bool {
    interval.upper < 0.60
  }
}
