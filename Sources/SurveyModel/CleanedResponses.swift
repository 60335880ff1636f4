/// The responses of one group at one wave that count, and an account of those that do not.
public struct CleanedResponses: Hashable, Sendable {
  /// The rules that found something in a response, and how strongly.
  public struct Flags: Hashable, Sendable {
    /// Bit i is set where the rule at position i of `CleaningRule.allCases` found something.
    public private(set) var rules: UInt16
    /// The same for findings that alone make careless answering likely.
    public private(set) var strong: UInt16

    /// No flags.
    public static let none = Flags(rules: 0, strong: 0)

    /// Flags with these bits.
    public init(rules: UInt16, strong: UInt16) {
      self.rules = rules
      self.strong = strong
    }

    /// Whether `rule` found something.
    public func contains(_ rule: CleaningRule) -> Bool { rules & Self.bit(rule) != 0 }

    /// Whether what `rule` found is a strong sign.
    public func containsStrong(_ rule: CleaningRule) -> Bool { strong & Self.bit(rule) != 0 }

    /// Adds what `rule` found.
    public mutating func insert(_ rule: CleaningRule, strong isStrong: Bool = false) {
      rules |= Self.bit(rule)
      if isStrong { strong |= Self.bit(rule) }
    }

    /// Whether no rule found anything.
    public var isEmpty: Bool { rules == 0 }

    private static func bit(_ rule: CleaningRule) -> UInt16 { 1 << UInt16(rule.position) }
  }

  /// A response that was left out.
  public struct Exclusion: Hashable, Sendable {
    /// Where it stands in the exports.
    public let origin: RowOrigin
    /// The first rule that excludes it.
    public let rule: CleaningRule
    /// The reason of an exclusion by hand, or what the rule saw; English, without personal data.
    public let detail: String?

    /// An exclusion.
    public init(origin: RowOrigin, rule: CleaningRule, detail: String?) {
      self.origin = origin
      self.rule = rule
      self.detail = detail
    }
  }

  /// Responses that the rule `careless` alone left out. They do not count: they are here for one question, whether a
  /// conclusion would be another one if they did.
  public struct Careless: Hashable, Sendable {
    /// The responses.
    public let table: ResponseTable
    /// What cleaning found in each of them, carelessness included.
    public let flags: [Flags]

    /// Responses that `careless` left out.
    public init(table: ResponseTable, flags: [Flags]) {
      precondition(flags.count == table.count, "each response has its flags")
      self.table = table
      self.flags = flags
    }
  }

  /// The responses kept.
  public let table: ResponseTable
  /// The flags of each response kept.
  public let flags: [Flags]
  /// The responses left out, in the order of the exports.
  public let excluded: [Exclusion]

  /// Those of them that `careless` left out, which no rule before it did; nil where there are none.
  public let careless: Careless?

  /// Kept and excluded responses.
  public init(table: ResponseTable, flags: [Flags], excluded: [Exclusion], careless: Careless? = nil) {
    precondition(flags.count == table.count, "each response has its flags")
    precondition(
      careless.map { $0.table.count == excluded.count { $0.rule == .careless } } ?? true,
      "careless responses are among those left out")
    self.table = table
    self.flags = flags
    self.excluded = excluded
    self.careless = careless
  }

  /// The number of responses in the exports.
  public var read: Int { table.count + excluded.count }

  /// The responses as they would be if `careless` only flagged, in the order of the exports; nil where it left out
  /// none. It is the last of the rules, so that none of the others would find anything else.
  public var withCareless: CleanedResponses? {
    guard let careless else { return nil }
    let all = table.joined(with: careless.table)
    let order = all.origins.indices.sorted { all.origins[$0] < all.origins[$1] }
    let allFlags = flags + careless.flags
    return CleanedResponses(
      table: all.selecting(order), flags: order.map { allFlags[$0] },
      excluded: excluded.filter { $0.rule != .careless })
  }
}
