import Digests
import SurveyModel

/// The answers of one column to an open question, as they are read: what was written, apart from the
/// fingerprints that stay with the rows.
struct OpenColumn: Sendable {
  let source: AnswerSource
  private(set) var fingerprints: [UInt64] = []
  /// The texts with the destination of their rows, in the order of the rows; `TableAssembly` shuffles them.
  private(set) var texts: [(route: Int, text: String)] = []

  private let lookup: AnswerLookup
  private let hash: KeyedHash

  init(_ source: AnswerSource, lookup: AnswerLookup, keys: LinkKeys) {
    self.source = source
    self.lookup = lookup
    hash = keys.fingerprints
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    fingerprints.reserveCapacity(fingerprints.count + block.count)
    for row in 0..<block.count {
      fingerprints.append(0)
      if block.isSkipped(row, unless: source.isRead) { continue }
      let cell = block.cell(row, source.column)
      let range = CellNumber.trimmed(cell)
      if range.isEmpty { continue }
      let text = UnsafeBufferPointer(rebasing: cell[range])
      // A missing answer, such as *n.a.*, is no text; nor is a cell of other white space.
      if case .answer = lookup.outcome(of: text) { continue }
      let digest = hash.digest(of: UnsafeRawBufferPointer(text)).high
      fingerprints[fingerprints.count - 1] = max(1, digest)
      texts.append((block.routes.map { Int($0[row]) } ?? 0, String(decoding: text, as: UTF8.self)))
    }
  }
}
