public import Cells

/// Reads one sheet of a workbook in batches of records, in bounded memory beside the shared texts.
///
/// A record is a row with something in it; its line is the number of the row. All records have at least as
/// many fields as the longest of the first: cells that the file leaves out, and those that merging hides,
/// are empty. A later row may be longer, which is left to the reader's user.
///
/// Numbers are texts in their shortest form, dates and times ISO 8601 (`2021-09-21 09:58:20`), truth values
/// `TRUE` and `FALSE`, errors as Excel shows them (`#N/A`); of a formula the kept result counts.
public struct SheetReader: ~Copyable {
  /// So many records are read before it is settled how many fields there are.
  private static let firstRecords = 64
  private static let mostBytes = 1 << 16
  private static let mostRecords = 1 << 12
  private static let mostFields = 1 << 17
  /// The length, in bytes, above which a row is refused.
  private static let longestRow = 16 << 20

  /// The name of the sheet.
  public let name: String
  /// The records read last.
  public var batch: RecordBatch { handler.batch }
  /// The number of rows so far that are hidden, by hand or by a filter, and were read all the same.
  public var hiddenRows: Int { handler.hiddenRows }
  /// The number of rows so far that the file has and that hold nothing.
  public var emptyRows: Int { handler.emptyRows }
  /// The ranges of merged cells, such as `A1:C1`, known at the end of the sheet.
  public var mergedRanges: [String] { handler.mergedRanges }

  private let handler: SheetHandler
  private var part: PartReader
  private var isSettled = false

  init(_ part: ArchivePart, _ context: SheetContext) throws(WorkbookError) {
    name = context.sheet
    handler = SheetHandler(context)
    self.part = try PartReader(part, handler)
  }

  /// Reads the next records into `batch`, at least one; false where there are no more.
  public mutating func readBatch() throws(WorkbookError) -> Bool {
    handler.batch.removeRecords()
    let least = isSettled ? 1 : Self.firstRecords
    while handler.batch.count < least {
      if try !part.readPiece() { break }
      if handler.batch.isEmpty {
        if handler.batch.byteCount > Self.longestRow { throw .rowTooLong(sheet: name, row: handler.row) }
      } else if handler.batch.byteCount > Self.mostBytes || handler.batch.count > Self.mostRecords
        || handler.batch.fieldsInRecords > Self.mostFields
      {
        break
      }
    }
    if !isSettled { settleWidth() }
    return !handler.batch.isEmpty
  }

  /// Gives all records at hand as many fields as the longest has.
  private mutating func settleWidth() {
    isSettled = true
    let ragged = handler.batch
    let width = ragged.indices.map { ragged.fieldCount(ofRecord: $0) }.max() ?? 0
    handler.width = width
    if ragged.firstRecord(notOfWidth: width) == nil { return }
    handler.batch = ragged.padded(to: width)
  }
}
