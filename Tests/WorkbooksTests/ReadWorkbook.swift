import Cells
import DelimitedText
import Foundation
import Workbooks

/// What the tests compare: all records of a sheet, with their rows.
struct ReadSheet: Equatable {
  var records: [[String]] = []
  var rows: [Int] = []
  var hiddenRows = 0
  var emptyRows = 0
  var merged: [String] = []
}

/// The path of a fixture.
func fixture(_ name: String) -> String {
  Bundle.module.bundlePath + "/Fixtures/" + name
}

/// Reads a sheet of a fixture.
func read(_ name: String, sheet: String? = nil) throws(WorkbookError) -> ReadSheet {
  let workbook = try Workbook(path: fixture(name))
  var reader = try workbook.reader(ofSheet: try workbook.position(ofSheetNamed: sheet))
  var result = ReadSheet()
  while try reader.readBatch() {
    result.records += reader.batch.map(\.texts)
    result.rows += reader.batch.map(\.line)
  }
  result.hiddenRows = reader.hiddenRows
  result.emptyRows = reader.emptyRows
  result.merged = reader.mergedRanges
  return result
}

/// The records of a fixture of delimited text.
func readText(_ name: String) throws -> [[String]] {
  var reader = try DelimitedReader(try ByteFile(path: fixture(name)), delimiter: UInt8(ascii: ","))
  var records: [[String]] = []
  while try reader.readBatch() { records += reader.batch.map(\.texts) }
  return records
}
