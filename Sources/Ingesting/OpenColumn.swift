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
    if !traces.isEmpty { traceCounts.add(traces) }
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
