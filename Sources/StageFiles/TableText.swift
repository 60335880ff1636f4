import Cells
import DelimitedText

/// Writes a small table whose fields need no quoting but the few that are said to.
struct TableText {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// The heading of a table with these columns.
  static func heading(_ columns: [String]) -> [UInt8] {
    var writer = DelimitedWriter(formulas: .verbatim)
    writer.appendRecord(columns)
    return writer.bytes
  }

  /// Adds a field whose text holds no comma, quotation mark or line break.
  mutating func field(_ text: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes += text.utf8
  }

  mutating func field(_ number: Double?) {
    field(number.map(AnswerCells.text) ?? "")
  }

  mutating func endRecord() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }
}

/// Reads a table back record by record.
struct TableReader {
  /// One record: its line, and its fields by position.
  struct Record {
    let line: Int
    let first: Int
    let fields: FieldBytes

    subscript(position: Int) -> UnsafeBufferPointer<UInt8> { fields[first + position] }

    func text(_ position: Int) -> String { String(decoding: self[position], as: UTF8.self) }
  }

  let file: String
  let stage: String

  func damaged(_ detail: String, line: Int? = nil) -> StageFileError {
    .damaged(file: file, stage: stage, line: line, detail: detail)
  }

  /// Gives every record below the heading to `body`. The heading must be `columns`.
  func read(
    _ bytes: [UInt8], columns: [String], body: (Record) throws(StageFileError) -> Void
  ) throws(StageFileError) {
    do {
      var reader = try DelimitedReader(bytes: bytes, delimiter: UInt8(ascii: ","))
      var isHeading = true
      while try reader.readBatch() {
        let batch = reader.batch
        try batch.withFields { fields throws(StageFileError) in
          for index in 0..<batch.count {
            let range = batch.fields(ofRecord: index)
            let record = Record(line: batch.line(ofRecord: index), first: range.lowerBound, fields: fields)
            guard range.count == columns.count else {
              throw damaged("\(range.count) fields, expected \(columns.count)", line: record.line)
            }
            if isHeading {
              for (position, name) in columns.enumerated() where record.text(position) != name {
                throw damaged("heading '\(record.text(position))', expected '\(name)'", line: record.line)
              }
              isHeading = false
            } else {
              try body(record)
            }
          }
        }
      }
      if isHeading { throw damaged("no heading") }
    } catch let error as StageFileError {
      throw error
    } catch {
      throw damaged("\(error)")
    }
  }
}
