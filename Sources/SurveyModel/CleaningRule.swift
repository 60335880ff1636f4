/// A named reason for which a response is left out or flagged. The order of the cases is the order
/// in which the rules are applied: a response is counted under the first that excludes it.
public enum CleaningRule: String, Hashable, Sendable, CaseIterable {
  /// A test by the makers of the questionnaire.
  case preview
  /// The respondent does not consent.
  case noConsent = "no-consent"
  /// Excluded by hand, with a reason in the codebook.
  case manual
  /// Not one usable answer on an item of a theme.
  case noAnswers = "no-answers"
  /// The same respondent twice in a wave.
  case duplicate
  /// Submitted before the first or after the last day of the fieldwork.
  case outsidePeriod = "outside-period"
  /// Only a part of the applicable items is answered.
  case breakOff = "break-off"
  /// Most of what is answered is *don't know*.
  case dontKnow = "dont-know"
  /// Filled in much faster than others did.
  case speeding
  /// The same answer to a long run of items.
  case straightLining = "straight-lining"
  /// Answers against each other on pairs of items that the codebook declares.
  case contradiction
  /// All closed answers equal to those of an earlier response.
  case duplicateAnswers = "duplicate-answers"
  /// An answer off its scale.
  case outOfRange = "out-of-range"
  /// Another answer than the one that an item asks for.
  case attention
  /// Two strong signs of carelessness together.
  case careless

  /// The position in `allCases`, without building that array: flags are set for each response.
  public var position: Int {
    switch self {
    case .preview: 0
    case .noConsent: 1
    case .manual: 2
    case .noAnswers: 3
    case .duplicate: 4
    case .outsidePeriod: 5
    case .breakOff: 6
    case .dontKnow: 7
    case .speeding: 8
    case .straightLining: 9
    case .contradiction: 10
    case .duplicateAnswers: 11
    case .outOfRange: 12
    case .attention: 13
    case .careless: 14
    }
  }
}

/// What happens to a response that a rule finds.
public enum CleaningTreatment: String, Hashable, Sendable, CaseIterable {
  /// It is counted and kept.
  case flag
  /// It is left out.
  case exclude
  /// The rule is not applied.
  case off
}

/// The rules in force and their thresholds.
public struct CleaningOptions: Hashable, Sendable {
  /// A response that a researcher leaves out by hand.
  public struct ManualExclusion: Hashable, Sendable {
    /// The export, relative to the study's folder.
    public let file: String
    /// The line in the export on which the response starts, from 1.
    public let row: Int
    /// Why.
    public let reason: String

    /// An exclusion by hand.
    public init(file: String, row: Int, reason: String) {
      self.file = file
      self.row = row
      self.reason = reason
    }
  }

  /// Two items whose answers go against each other where one is high and the other low, each seen from its own end.
  public struct ContradictoryPair: Hashable, Sendable {
    /// One item, on an ordinal scale.
    public let first: Item.ID
    /// The other, on an ordinal scale.
    public let second: Item.ID

    /// A pair.
    public init(first: Item.ID, second: Item.ID) {
      self.first = first
      self.second = second
    }
  }

  /// An item that says how it is to be answered.
  public struct AttentionItem: Hashable, Sendable {
    /// The item, on an ordinal or nominal scale.
    public let item: Item.ID
    /// The position of the answer that it asks for among the options of its scale.
    public let option: Int

    /// An item and the answer that it asks for.
    public init(item: Item.ID, option: Int) {
      self.item = item
      self.option = option
    }
  }

  /// The treatment of each rule; a rule that is lacking has its default.
  public let treatments: [CleaningRule: CleaningTreatment]
  /// The share of the applicable items below which a response is a break-off.
  public let breakOffBelow: Double
  /// The share of the items answered above which *don't know* is too much.
  public let dontKnowAbove: Double
  /// The pairs of items on which answers can contradict each other.
  public let contradictoryPairs: [ContradictoryPair]
  /// The share of those pairs above which a response contradicts itself.
  public let contradictionAbove: Double
  /// The items that say how they are to be answered.
  public let attentionItems: [AttentionItem]
  /// The share of the median duration below which a response is fast.
  public let speedingBelow: Double
  /// The share of the median duration below which that is a strong sign.
  public let speedingStrongBelow: Double
  /// The responses left out by hand.
  public let manual: [ManualExclusion]

  /// Options; what is not given has its default.
  public init(
    treatments: [CleaningRule: CleaningTreatment] = [:], breakOffBelow: Double = 0.5,
    dontKnowAbove: Double = 0.5, speedingBelow: Double = 0.5, speedingStrongBelow: Double = 1.0 / 3.0,
    contradictoryPairs: [ContradictoryPair] = [], contradictionAbove: Double = 0.5,
    attentionItems: [AttentionItem] = [], manual: [ManualExclusion] = []
  ) {
    self.treatments = treatments
    self.breakOffBelow = breakOffBelow
    self.dontKnowAbove = dontKnowAbove
    self.contradictoryPairs = contradictoryPairs
    self.contradictionAbove = contradictionAbove
    self.attentionItems = attentionItems
    self.speedingBelow = speedingBelow
    self.speedingStrongBelow = speedingStrongBelow
    self.manual = manual
  }

  /// What happens to a response that `rule` finds.
  public func treatment(of rule: CleaningRule) -> CleaningTreatment {
    treatments[rule] ?? Self.defaultTreatment(of: rule)
  }

  /// Whether careless responses are left out, so that the conclusions are drawn once more with them.
  public var excludesCareless: Bool { treatment(of: .careless) == .exclude }

  /// What happens where the codebook says nothing.
  public static func defaultTreatment(of rule: CleaningRule) -> CleaningTreatment {
    switch rule {
    case .preview, .noConsent, .manual, .noAnswers, .duplicate: .exclude
    case .outsidePeriod, .breakOff, .speeding, .straightLining, .duplicateAnswers, .outOfRange, .careless:
      .flag
    // They judge by what only the codebook can declare, or what is an outcome itself.
    case .dontKnow, .contradiction, .attention: .off
    }
  }
}
