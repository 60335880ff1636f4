import Cells
import Codebooks
import DelimitedText
import Glibc
import StatisticalFiles
import Workbooks

/// What libFuzzer calls with one input after the other. The first byte chooses the reader, the rest is what it reads.
/// A reader may refuse whatever it likes with an error; it may not crash, hang or leak.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard count > 0 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  switch start[0] % 7 {
  case 0: readText(bytes, encoding: .utf8)
  case 1: readText(bytes, encoding: .windows1252)
  case 6: readText(bytes, encoding: .utf16LittleEndian)
  case 2: _ = try? CodebookReader().read(bytes)
  case 3: readWorkbook(bytes)
  case 4: readWorkbook(WorkbookArchive.bytes(ofParts: bytes))
  default: readStatistical(bytes)
  }
  return 0
}

/// Reads a delimited text to its end with and without spaces around fields, the latter twice: the same bytes give the
/// same records.
private func readText(_ bytes: [UInt8], encoding: TextEncoding) {
  _ = records(in: bytes, encoding: encoding, spaces: .kept)
  let first = records(in: bytes, encoding: encoding, spaces: .trimmed)
  precondition(
    first == records(in: bytes, encoding: encoding, spaces: .trimmed), "equal bytes give equal records")
}

private func records(
  in bytes: [UInt8], encoding: TextEncoding, spaces: DelimitedReader.Spaces
) -> [[String]]? {
  do {
    var reader = try DelimitedReader(bytes: bytes, encoding: encoding, spaces: spaces)
    var records: [[String]] = []
    while try reader.readBatch() {
      for record in reader.batch {
        precondition(record.line >= 1 && !record.isEmpty, "a record has a line and a cell")
        records.append(record.texts)
      }
    }
    return records
  } catch {
    return nil
  }
}

/// Reads every sheet of a workbook.
private func readWorkbook(_ bytes: [UInt8]) {
  withFile(of: bytes, named: "xlsx") { path in
    let workbook = try Workbook(path: path)
    var reader = try workbook.reader(ofSheet: try workbook.position())
    while try reader.readBatch() {
      for record in reader.batch { precondition(record.line >= 1, "a record has a row") }
    }
  }
}

/// Reads the dictionary and the cases of an SPSS file.
private func readStatistical(_ bytes: [UInt8]) {
  withFile(of: bytes, named: "sav") { path in
    let file = try StatisticalFile(path: path)
    try file.readCases { batch in
      for record in batch {
        precondition(record.count == file.variables.count, "a case has a cell for each variable")
      }
    }
  }
}

/// Gives `body` a file in memory that holds `bytes`, for readers that open a file themselves. A reader may throw.
private func withFile(of bytes: [UInt8], named suffix: String, _ body: (String) throws -> Void) {
  let path = "/dev/shm/nulmeting-fuzz-\(getpid()).\(suffix)"
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  guard file >= 0 else { return }
  defer { unlink(path) }
  _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  close(file)
  try? body(path)
}
