import Digests
import SurveyModel

/// The answers of one column to an open question, as they are read: what was written, apart from the
/// fingerprints that stay with the rows.
struct OpenColumn: Sendable {
  /// Some texts as they are read, found back by their place and not by their row.
  struct Chunk: Sendable {
    fileprivate(set) var block = TextBlock()
    /// For each text half of the keyed digest of which the other half is the fingerprint: without the key neither
    /// tells anything about the other.
    fileprivate(set) var orders: [UInt64] = []
    /// For each text the destination of its row; nothing where all go to the only one.
    fileprivate(set) var routes: [UInt8] = []

    /// Whether the row of the text at `index` goes to this destination.
    func isBound(for route: Int, at index: Int) -> Bool { routes.isEmpty || Int(routes[index]) == route }
  }

  let source: AnswerSource
  private(set) var fingerprints: [UInt64] = []
  /// The texts, where they are kept; `TextShuffle` puts them in another order.
  private(set) var chunks: [Chunk] = []
  /// The personal data that the texts seem to hold.
  private(set) var traceCounts = PersonalTraceCounts()

  private let missing: MissingTexts
  private let hash: KeyedHash
  private let keepsTexts: Bool

  init(_ source: AnswerSource, lookup: AnswerLookup, keys: LinkKeys, keepsTexts: Bool) {
    self.source = source
    hash = keys.fingerprints
    missing = MissingTexts(lookup)
    self.keepsTexts = keepsTexts
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { fingerprints.reserveCapacity(rows) }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      fingerprints.append(block.isSkipped(row, unless: source.isRead) ? 0 : read(row, of: block))
    }
  }

  /// The fingerprint of what was written; 0 where nothing was.
  private mutating func read(_ row: Int, of block: RowBlock) -> UInt64 {
    let cell = block.cell(row, source.column)
    let range = CellNumber.trimmed(cell)
    if range.isEmpty { return 0 }
    let text = UnsafeBufferPointer(rebasing: cell[range])
    if missing.contains(text) { return 0 }
    let digest = hash.digest(of: UnsafeRawBufferPointer(text))
    let traces = PersonalTraceDetector.traces(in: text)
    traceCounts.add(traces)
    if keepsTexts { keep(text, traces: traces, order: digest.low, route: block.routes?[row]) }
    return max(1, digest.high)
  }

  private mutating func keep(
    _ text: UnsafeBufferPointer<UInt8>, traces: PersonalTraces, order: UInt64, route: UInt8?
  ) {
    if chunks.last?.block.isFull != false { chunks.append(Chunk()) }
    let last = chunks.count - 1
    chunks[last].block.append(text, traces: traces)
    chunks[last].orders.append(order)
    if let route { chunks[last].routes.append(route) }
  }
}

/// The texts in answer to an open question that are none: missing answers, such as *n.a.*, and white space
/// beyond ASCII. Nearly all texts are passed after a look at their length and their first letter.
struct MissingTexts: Sendable {
  private let lookup: AnswerLookup
  /// The number of bytes beyond which a cell is no missing answer, however it is spaced or composed.
  private let longest: Int
  /// For each first byte whether the text may be a missing answer.
  private let mayBegin: [Bool]

  init(_ lookup: AnswerLookup) {
    self.lookup = lookup
    longest = 3 * (lookup.foldedSpellings.map(\.text.utf8.count).max() ?? 0)
    let firsts = Set(lookup.foldedTexts.compactMap(\.utf8.first))
    // A letter with an accent may also be written as one without and the accent behind it.
    let areLetters = firsts.allSatisfy { $0 < 0x80 }
    mayBegin = (0...UInt8.max).map { byte in
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      return !isLetter || !areLetters || firsts.contains(byte | 0x20)
    }
  }

  /// Whether `text`, which begins and ends with a visible byte, is one of them.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[0] >= 0x80 || (text.count <= longest && mayBegin[Int(text[0])]) else { return false }
    if case .answer = lookup.outcome(of: text) { return true }
    return false
  }
}
