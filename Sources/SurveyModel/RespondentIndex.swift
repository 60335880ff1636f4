/// Where each respondent of one group stands at one wave, to find the same person at another wave.
///
/// Equal digests are the same code, and no others are: there is no approximate match. A digest that
/// occurs twice links to nobody, since nobody knows whose answers they are.
/// Memory: about 12 bytes a row. Finding is O(1).
public struct RespondentIndex: Sendable {
  /// The rows whose digest occurs more than once, increasing.
  public let repeatedRows: [Int]
  /// The number of respondents that can be linked: digests that occur once.
  public let linkableCount: Int

  private let digests: FactColumn<KeyedDigest>
  /// An open-addressing table of rows, a power of two long; a digest's first row stands in its slot.
  private let slots: [UInt32]

  private static let empty = UInt32.max

  /// An index of `respondents`, in the order of the rows; nil where a response has no code.
  public init(_ respondents: FactColumn<KeyedDigest>) {
    precondition(respondents.count < Int(Self.empty) / 4, "a table has at most a billion rows")
    var capacity = 16
    while capacity < respondents.count * 2 { capacity *= 2 }
    var slots = [UInt32](repeating: Self.empty, count: capacity)
    var isRepeated: [Bool] = []
    for (row, digest) in respondents.enumerated() {
      guard let digest else { continue }
      var slot = Self.slot(of: digest, capacity: capacity)
      while slots[slot] != Self.empty, respondents[Int(slots[slot])] != digest {
        slot = (slot + 1) & (capacity - 1)
      }
      if slots[slot] == Self.empty {
        slots[slot] = UInt32(row)
      } else {
        if isRepeated.isEmpty { isRepeated = [Bool](repeating: false, count: respondents.count) }
        isRepeated[Int(slots[slot])] = true
        isRepeated[row] = true
      }
    }
    let repeatedRows = isRepeated.indices.filter { isRepeated[$0] }
    let present = respondents.lazy.filter { $0 != nil }.count
    linkableCount = present - repeatedRows.count
    self.repeatedRows = repeatedRows
    self.slots = slots
    digests = repeatedRows.isEmpty ? respondents : Self.clearing(repeatedRows, in: respondents)
  }

  /// The digests by which respondents can be linked: those given, nil where one occurs twice.
  public var linkable: FactColumn<KeyedDigest> { digests }

  /// The row of the respondent with `digest`; nil where there is none, or more than one.
  public func row(of digest: KeyedDigest) -> Int? {
    var slot = Self.slot(of: digest, capacity: slots.count)
    while slots[slot] != Self.empty {
      let row = Int(slots[slot])
      if digests[row] == digest { return row }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func clearing(
    _ rows: [Int], in respondents: FactColumn<KeyedDigest>
  ) -> FactColumn<KeyedDigest> {
    var digests = respondents
    for row in rows { digests[row] = nil }
    return digests
  }

  private static func slot(of digest: KeyedDigest, capacity: Int) -> Int {
    // Digests are even already; the multiplication is for those that tests write.
    let mixed = (digest.high ^ digest.low) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (capacity - 1)
  }
}
