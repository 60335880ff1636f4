/// What became of the people who were asked to take part, in the categories of the AAPOR Standard
/// Definitions.
public struct ContactOutcomes: Sendable, Equatable {
  /// Complete responses (I).
  public let completes: Int
  /// Partial responses (P).
  public let partials: Int
  /// Refusals and break-offs (R).
  public let refusals: Int
  /// Non-contacts (NC).
  public let nonContacts: Int
  /// Others who were eligible but did not respond (O).
  public let others: Int
  /// Unknown whether the address is in use (UH).
  public let unknownAddresses: Int
  /// Unknown for another reason whether they are eligible (UO).
  public let unknownOthers: Int

  /// Takes the counts; none may be negative.
  public init(
    completes: Int, partials: Int, refusals: Int, nonContacts: Int, others: Int = 0,
    unknownAddresses: Int = 0, unknownOthers: Int = 0
  ) {
    precondition(
      min(completes, partials, refusals, nonContacts, others, unknownAddresses, unknownOthers) >= 0,
      "A number of people cannot be negative.")
    self.completes = completes
    self.partials = partials
    self.refusals = refusals
    self.nonContacts = nonContacts
    self.others = others
    self.unknownAddresses = unknownAddresses
    self.unknownOthers = unknownOthers
  }

  /// Everyone who was asked and may have been eligible.
  public var asked: Int {
    completes + partials + refusals + nonContacts + others + unknownAddresses + unknownOthers
  }

  /// RR1, the strictest rate: completes over everyone who may have been eligible, a proportion.
  /// `nil` when nobody was asked.
  public var responseRate1: Double? { proportion(completes, of: asked) }

  /// RR2: as RR1, with partial responses counted as responses.
  public var responseRate2: Double? { proportion(completes + partials, of: asked) }

  /// COOP1: completes over everyone who was reached, non-contacts and unknowns left out.
  public var cooperationRate1: Double? {
    proportion(completes, of: completes + partials + refusals + others)
  }

  private func proportion(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
