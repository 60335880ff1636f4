public import SurveyModel

/// A value for the baseline and one for the follow-up.
public struct AtWaves<Value: Hashable & Sendable>: Hashable, Sendable {
  /// At the baseline.
  public let earlier: Value
  /// At the follow-up.
  public let later: Value

  /// The values of the two waves.
  public init(earlier: Value, later: Value) {
    self.earlier = earlier
    self.later = later
  }
}

/// Who is recognised at both waves.
public enum PlannedLinks: Hashable, Sendable {
  /// Nobody.
  case anonymous
  /// As many as are expected to respond twice.
  case codes(linked: Int)
  /// Everybody of the smaller wave.
  case panel(linked: Int)

  /// How many are linked.
  public var linked: Int {
    switch self {
    case .anonymous: 0
    case .codes(let linked), .panel(let linked): linked
    }
  }
}

/// What a design can be expected to show.
public struct Prospect: Hashable, Sendable {
  /// The expected distance from a change to each end of its interval, in points.
  public let halfWidth: Double
  /// The smallest true change that is found with a chance of 80 %, in points; a test of one theme.
  public let detectable: Double
  /// The chance to show that any change is smaller than the relevant one, when there is none.
  public let chanceOfNoChange: Double
}

/// One way to ask, with and without the correction for the size of the population.
public struct PlannedDesign: Hashable, Sendable {
  /// What the correction makes of it.
  public enum Corrected: Hashable, Sendable {
    /// The size is unknown, or so few of the population respond that there is nothing to correct.
    case notMade
    /// Nearly everybody is in both waves: nothing is left to chance.
    case certain
    /// What is left to chance.
    case prospect(Prospect)
  }

  /// Who is recognised.
  public let links: PlannedLinks
  /// As for a population without end.
  public let plain: Prospect
  /// With the correction, which is what the report will have.
  public let corrected: Corrected

  /// What the report will have; nil where nothing is left to chance.
  public var inReport: Prospect? {
    switch corrected {
    case .notMade: plain
    case .certain: nil
    case .prospect(let prospect): prospect
    }
  }
}

/// The ways to ask one group, for the themes that have a spread and a relevant change in common.
public struct ThemePlan: Hashable, Sendable {
  /// The themes, in codebook order.
  public let themes: [Theme.ID]
  /// The standard deviation that is expected.
  public let spread: Double
  /// The smallest change that matters.
  public let relevantChange: Double
  /// The expected respondents at the baseline and at the follow-up.
  public let counts: AtWaves<Int>
  /// Anonymous, with codes, and all linked.
  public let designs: [PlannedDesign]
}

/// What a link code is worth to a group.
public enum CodeWorth: Hashable, Sendable {
  /// It makes the interval that much narrower, as that many more respondents a wave would without codes.
  case respondents(extra: Int, anonymous: Double, linked: Double)
  /// With codes next to nothing is left to chance.
  case certainty(anonymous: Double)
  /// It makes the interval no narrower: too few return, or their scores do not correlate.
  case nothing
  /// The baseline was held without codes: they can only link later waves.
  case tooLate
}

/// The plan of one group.
public struct GroupPlan: Hashable, Sendable {
  /// Why a group has no plan, or what it plans for.
  public enum Outcome: Hashable, Sendable {
    /// Neither the population nor the number of people invited is known.
    case unknownNumbers
    /// So few respond that nothing may be published.
    case tooFew(AtWaves<Int>)
    /// Everybody responds: there is no sampling error.
    case census(people: Int)
    /// The themes, those with the same expectations together; the position of the one whose spread is in the middle;
    /// and what a code is worth to that one.
    case planned([ThemePlan], middle: Int, worth: CodeWorth)
  }

  /// The group.
  public let group: RespondentGroup.ID
  /// The people invited at the two waves, where that is known.
  public let invited: AtWaves<Int?>
  /// The population at the two waves, where that is known.
  public let population: AtWaves<Int?>
  /// The number of responses that the baseline has already; nil where they are expected.
  public let baseline: Int?
  /// The share of the people invited that is expected to respond at the follow-up; nil where nobody knows who is
  /// invited.
  public let response: Double?
  /// Whether the spreads are those of the baseline.
  public let hasObservedSpread: Bool
  /// Whether the group is weighted, which costs precision that is not in the plan.
  public let isWeighted: Bool
  /// What can be said.
  public let outcome: Outcome
}
