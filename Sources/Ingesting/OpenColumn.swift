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
  /// The number of bytes beyond which a cell is no missing answer, however it is spaced or composed.
  private let longestMissing: Int

  init(_ source: AnswerSource, lookup: AnswerLookup, keys: LinkKeys) {
    self.source = source
    self.lookup = lookup
    hash = keys.fingerprints
    longestMissing = 3 * (lookup.foldedSpellings.map(\.text.utf8.count).max() ?? 0)
  }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      fingerprints.append(0)
      if block.isSkipped(row, unless: source.isRead) { continue }
      let cell = block.cell(row, source.column)
      let range = CellNumber.trimmed(cell)
      if range.isEmpty { continue }
      let text = UnsafeBufferPointer(rebasing: cell[range])
      if isNoText(text) { continue }
      let digest = hash.digest(of: UnsafeRawBufferPointer(text)).high
      fingerprints[fingerprints.count - 1] = max(1, digest)
      texts.append((block.routes.map { Int($0[row]) } ?? 0, String(decoding: text, as: UTF8.self)))
    }
  }

  /// Whether `text` is a missing answer, such as *n.a.*, or white space beyond ASCII. Most texts are too
  /// long to be either, and are not looked up.
  private func isNoText(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[0] >= 0x80 || text.count <= longestMissing else { return false }
    if case .answer = lookup.outcome(of: text) { return true }
    return false
  }
}
