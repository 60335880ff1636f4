import Digests
import SurveyModel

/// A column of codes of respondents, schools or organisations, of which only keyed digests are kept.
struct KeyedColumn: Sendable {
  let column: Int
  private(set) var digests = FactColumn<KeyedDigest>()
  /// The number of rows, those skipped left out, without a code.
  private(set) var lacking = 0
  /// The shapes of codes that a spreadsheet turned into rounded numbers.
  private(set) var damaged = DistinctCells()
  let role: ColumnRole
  /// For each destination of the file the hash of its group.
  private let hashes: [KeyedHash]
  private var code: [UInt8] = []

  init(role: ColumnRole, column: Int, hashes: [KeyedHash]) {
    self.role = role
    self.column = column
    self.hashes = hashes
  }

  /// Makes room for so many rows.
  mutating func reserve(rows: Int) { digests.reserveCapacity(rows) }

  /// Reads the cells of `block`.
  mutating func read(_ block: RowBlock) {
    for row in 0..<block.count {
      let route = block.routes?[row] ?? 0
      guard route != RowRouter.skipped else {
        digests.append(nil)
        continue
      }
      let cell = block.cell(row, column)
      if LinkKeys.isNormalised(cell) {
        append(UnsafeRawBufferPointer(cell), hashes[Int(route)])
        continue
      }
      if SpreadsheetDamage.isRounded(cell) { damaged.add(CellShape.of(cell), line: block.line(row)) }
      LinkKeys.normalised(cell, into: &code)
      code.withUnsafeBytes { append($0, hashes[Int(route)]) }
    }
  }

  private mutating func append(_ code: UnsafeRawBufferPointer, _ hash: KeyedHash) {
    if code.isEmpty {
      digests.append(nil)
      lacking += 1
    } else {
      let digest = hash.digest(of: code)
      digests.append(KeyedDigest(high: digest.high, low: digest.low))
    }
  }
}
