/// How well the responses of one group at one wave can be linked to its other waves. Codes are paired within a group,
/// never across.
public struct LinkCount: Hashable, Sendable {
  /// The group.
  public let group: RespondentGroup.ID
  /// The wave.
  public let wave: Wave.ID
  /// The number of responses in the exports.
  public let read: Int
  /// Those among them with a usable code.
  public let coded: Int
  /// The number of codes that occur in more than one response of the exports.
  public let repeatedCodes: Int
  /// The number of responses that count.
  public let kept: Int
  /// Those among them whose respondent is kept at another wave too; nil where there is no other wave, or no code
  /// here.
  public let linked: Int?

  /// A count.
  public init(
    group: RespondentGroup.ID, wave: Wave.ID, read: Int, coded: Int, repeatedCodes: Int, kept: Int,
    linked: Int?
  ) {
    self.group = group
    self.wave = wave
    self.read = read
    self.coded = coded
    self.repeatedCodes = repeatedCodes
    self.kept = kept
    self.linked = linked
  }
}

/// The score of one group on one theme at the baseline: of the people who are found at a later wave, and of the
/// others.
///
/// People who come back are seldom like those who do not. Not yet fit for publication.
public struct LinkedBaseline: Hashable, Sendable {
  /// Some of the people of the group.
  public struct Part: Hashable, Sendable {
    /// The number of people with a score.
    public let n: Int
    /// Their unweighted mean, 0 to 100; nil where there are none.
    public let mean: Double?

    /// A part.
    public init(n: Int, mean: Double?) {
      self.n = n
      self.mean = mean
    }
  }

  /// The group.
  public let group: RespondentGroup.ID
  /// The wave, the first of the study.
  public let wave: Wave.ID
  /// The theme.
  public let theme: Theme.ID
  /// The people found at a later wave.
  public let linked: Part
  /// The others, those without a code included.
  public let unlinked: Part

  /// The scores of both.
  public init(group: RespondentGroup.ID, wave: Wave.ID, theme: Theme.ID, linked: Part, unlinked: Part) {
    self.group = group
    self.wave = wave
    self.theme = theme
    self.linked = linked
    self.unlinked = unlinked
  }

  /// Whether both parts are large enough to be shown: a small one would follow from the other and the whole.
  public func canBeShown(minimum: Int) -> Bool { linked.n >= minimum && unlinked.n >= minimum }
}

/// What one group answered to one background variable at the baseline: the people who are found at a later wave, and
/// the others.
///
/// Not yet fit for publication.
public struct LinkedBackground: Hashable, Sendable {
  /// The group.
  public let group: RespondentGroup.ID
  /// The wave, the first of the study.
  public let wave: Wave.ID
  /// The background variable.
  public let variable: BackgroundVariable.ID
  /// For each option of its scale the number of people with that answer who are found at a later wave.
  public let linked: [Int]
  /// The same of the others, those without a code included.
  public let unlinked: [Int]

  /// The counts of both, one for each option.
  public init(
    group: RespondentGroup.ID, wave: Wave.ID, variable: BackgroundVariable.ID, linked: [Int], unlinked: [Int]
  ) {
    precondition(linked.count == unlinked.count, "both have the options of one scale")
    self.group = group
    self.wave = wave
    self.variable = variable
    self.linked = linked
    self.unlinked = unlinked
  }

  /// The share of either side, 0 to 1, that would have to give another answer for both to be alike: half the sum of
  /// the differences of their shares. Nil where a side has no answers.
  ///
  /// Source: the index of dissimilarity, Duncan & Duncan (1955), Am. Sociol. Rev. 20.
  public var dissimilarity: Double? {
    let total = (linked.reduce(0, +), unlinked.reduce(0, +))
    guard total.0 > 0, total.1 > 0 else { return nil }
    // Over one denominator: the order of the options changes no digit.
    let difference = zip(linked, unlinked).reduce(0) { $0 + abs($1.0 * total.1 - $1.1 * total.0) }
    return Double(difference) / (2 * Double(total.0) * Double(total.1))
  }

  /// Whether each side is large enough to be told of: the number is that of a whole distribution.
  public func canBeShown(from detail: Int) -> Bool {
    linked.reduce(0, +) >= detail && unlinked.reduce(0, +) >= detail
  }

  /// Whether no answer was given by fewer than the minimum, unless by nobody, so that the shares can be told as well.
  public func sharesCanBeShown(minimum: Int) -> Bool {
    (linked + unlinked).allSatisfy { $0 == 0 || $0 >= minimum }
  }
}
