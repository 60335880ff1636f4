public import SurveyModel

/// What was looked at before a change was believed: the numbers behind its reservations.
///
/// Checks are made of the whole group, not of breakdowns, and hold estimates only where enough respondents stand
/// behind them: what may not be shown is absent.
public struct ChangeChecks: Hashable, Sendable {
  /// A change taken apart into that of who answered and that of what they answered (Kitagawa).
  public struct Composition: Hashable, Sendable {
    /// The background variable by whose categories the respondents are compared.
    public var background: BackgroundVariable.ID
    /// The change at equal composition, midway between the two waves, in points.
    public var within: Double
    /// What the other composition alone does to the mean, in points; both add up to the change.
    public var composition: Double
    /// Whether this is a reservation.
    public var isShifted: Bool
    /// The number of scores in the smallest category at either wave; nil once the filter has looked at it.
    public var smallestCategory: Int?

    /// A split change.
    public init(
      background: BackgroundVariable.ID, within: Double, composition: Double, isShifted: Bool,
      smallestCategory: Int? = nil
    ) {
      self.background = background
      self.within = within
      self.composition = composition
      self.isShifted = isShifted
      self.smallestCategory = smallestCategory
    }
  }

  /// An item that moved apart from the rest of its theme.
  public struct Drift: Hashable, Sendable {
    /// The item.
    public var item: Item.ID
    /// Its change minus the mean change of the theme's other items, in points.
    public var drift: Double
    /// The p-value of no drift, corrected for the number of items.
    public var pAdjusted: Double?

    /// A drift.
    public init(item: Item.ID, drift: Double, pAdjusted: Double?) {
      self.item = item
      self.drift = drift
      self.pAdjusted = pAdjusted
    }
  }

  /// The shares of *don't know* and other answers without a value, over all items of the theme.
  public struct DontKnow: Hashable, Sendable {
    /// At the earlier wave, 0 to 1.
    public var from: Double
    /// At the later wave, 0 to 1.
    public var to: Double

    /// From this shift on it is a reservation.
    public static let noticeableShift = 0.1

    /// Two shares.
    public init(from: Double, to: Double) {
      self.from = from
      self.to = to
    }

    /// Whether the share moved by `noticeableShift` or more.
    public var isShifted: Bool { (to - from).magnitude >= Self.noticeableShift - 1e-9 }
  }

  /// The same change without the responses that look careless.
  public struct WithoutCareless: Hashable, Sendable {
    /// The verdict that would be given.
    public var verdict: Verdict
    /// The change; nil where it would tell what a few respondents answered.
    public var estimate: Double?
    /// The lower limit of its interval.
    public var low: Double?
    /// The upper limit of its interval.
    public var high: Double?
    /// The respondents with a score who are left out at the earlier wave.
    public var leftOutFrom: Int?
    /// The respondents with a score who are left out at the later wave.
    public var leftOutTo: Int?

    /// A change.
    public init(
      verdict: Verdict, estimate: Double? = nil, low: Double? = nil, high: Double? = nil,
      leftOutFrom: Int? = nil, leftOutTo: Int? = nil
    ) {
      self.verdict = verdict
      self.estimate = estimate
      self.low = low
      self.high = high
      self.leftOutFrom = leftOutFrom
      self.leftOutTo = leftOutTo
    }
  }

  /// The same change with the responses counted that the codebook leaves out as careless: what it would be if the
  /// rule only flagged.
  public struct WithCareless: Hashable, Sendable {
    /// The verdict that would be given.
    public var verdict: Verdict
    /// The change; nil where it would tell what a few respondents answered.
    public var estimate: Double?
    /// The lower limit of its interval; nil where everybody answered.
    public var low: Double?
    /// The upper limit of its interval; nil where everybody answered.
    public var high: Double?
    /// The respondents with a score who are counted again at the earlier wave.
    public var countedFrom: Int?
    /// The respondents with a score who are counted again at the later wave.
    public var countedTo: Int?
    /// Of a weighted group the fewest respondents, with a score or without, who are counted again at a wave at which
    /// anybody is: all have a part in its weights. nil for other groups, and once the filter has looked at it.
    public var fewestWeighted: Int?

    /// A change.
    public init(
      verdict: Verdict, estimate: Double? = nil, low: Double? = nil, high: Double? = nil,
      countedFrom: Int? = nil, countedTo: Int? = nil, fewestWeighted: Int? = nil
    ) {
      self.verdict = verdict
      self.estimate = estimate
      self.low = low
      self.high = high
      self.countedFrom = countedFrom
      self.countedTo = countedTo
      self.fewestWeighted = fewestWeighted
    }
  }

  /// For each background variable the change taken apart.
  public var composition: [Composition] = []
  /// The items that drift.
  public var drift: [Drift] = []
  /// The change of the theme without the items that drift; nil where none does, or nothing is left.
  public var withoutDriftingItems: Double?
  /// The shares of *don't know*; nil where nobody could say so.
  public var dontKnow: DontKnow?
  /// The verdict for an endless population; nil where the population has no part in the verdict.
  public var verdictWithoutFinitePopulation: Verdict?
  /// The change without careless responses; nil where there are none.
  public var withoutCareless: WithoutCareless?
  /// The change with the responses that were left out as careless; nil where there are none.
  public var withCareless: WithCareless?

  /// No checks.
  public init() {}
}
