import Cells
import DelimitedText

/// Consecutive rows of an export, all equally long, that the columns read in turn.
struct RowBlock {
  let fields: FieldBytes
  let batch: RecordBatch
  /// The position of the first row in the batch.
  let firstRecord: Int
  /// The position of its first field: records of headings before it need not be as long.
  let firstField: Int
  /// The number of the first row among all rows of the file, from 0.
  let firstRow: Int
  /// The number of rows.
  let count: Int
  /// The number of fields of each row.
  let width: Int
  /// For each row to which of the file's destinations it goes, or `RowRouter.skipped`; nil where all
  /// rows go to the only one.
  var routes: [UInt8]?

  /// The cell of a row of the block.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> UnsafeBufferPointer<UInt8> {
    fields[firstField &+ row &* width &+ column]
  }

  /// The key of a cell, see `CellKey`.
  @inline(__always)
  func key(_ row: Int, _ column: Int) -> UInt8 {
    fields.keys[firstField &+ row &* width &+ column]
  }

  /// Whether a cell is empty but written as two quotation marks.
  func isQuotedEmpty(_ row: Int, _ column: Int) -> Bool {
    fields.isQuotedEmpty(firstField + row * width + column)
  }

  /// The line on which a row of the block starts, from 1.
  func line(_ row: Int) -> Int {
    batch.line(ofRecord: firstRecord + row)
  }

  /// The rows of the block that `isRead` allows, by their destination.
  @inline(__always)
  func isSkipped(_ row: Int, unless isRead: [Bool]) -> Bool {
    guard let routes else { return false }
    let route = routes[row]
    return route == RowRouter.skipped || !isRead[Int(route)]
  }
}
