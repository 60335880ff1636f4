/// Some consecutive records of an export, with their fields as bytes of UTF-8 and their positions.
///
/// Every reader of a format delivers its cells like this, whether the file is a text, a workbook or a
/// binary one. The fields of all records lie behind each other, without delimiters and enclosing quotation
/// marks, so that a column can be decoded without making a value per field.
public struct RecordBatch: Sendable {
  /// The bytes of all fields; what lies beyond `byteCount` means nothing.
  private var bytes: [UInt8] = []
  /// The number of bytes of all fields.
  package private(set) var byteCount = 0
  /// Where each field ends in `bytes`.
  private var ends: [UInt32] = []
  /// The key of each field, see `CellKey`.
  private var keys: [UInt8] = []
  private var fieldCount = 0
  /// For each record the number of fields up to its end.
  private var recordEnds: [UInt32] = []
  /// For each record the line on which it starts, from 1.
  private var recordLines: [UInt32] = []
  /// The number of whole records. Fields beyond the last belong to a record still to be completed.
  public private(set) var count = 0

  /// A batch without records.
  public init() {}

  /// The number of fields that belong to whole records.
  package var fieldsInRecords: Int { count == 0 ? 0 : Int(recordEnds[count - 1]) }

  /// The line on which the record at `index` starts, from 1; of a workbook the number of the sheet's row,
  /// of a file of cases the number of the case.
  public func line(ofRecord index: Int) -> Int {
    precondition(index < count, "a record lies within its batch")
    return Int(recordLines[index])
  }

  /// The number of fields of the record at `index`, at least 1.
  public func fieldCount(ofRecord index: Int) -> Int {
    let fields = fields(ofRecord: index)
    return fields.upperBound - fields.lowerBound
  }

  /// The positions that the fields of the record at `index` have in `withFields`.
  public func fields(ofRecord index: Int) -> Range<Int> {
    precondition(index < count, "a record lies within its batch")
    return (index == 0 ? 0 : Int(recordEnds[index - 1]))..<Int(recordEnds[index])
  }

  /// The first record, from `start` on, whose number of fields differs from `width`, or nil.
  public func firstRecord(notOfWidth width: Int, from start: Int = 0) -> Int? {
    (start..<Swift.max(start, count)).first { fieldCount(ofRecord: $0) != width }
  }

  /// The number of bytes of the records from `start` on, with a byte behind each field.
  public func textLength(ofRecordsFrom start: Int) -> Int {
    if start >= count { return 0 }
    return withStorage { fields in
      let own = self.fields(ofRecord: start).lowerBound..<fieldsInRecords
      return fields.text(of: own).count + own.count
    }
  }

  /// Gives `body` the fields of all records behind each other. They must not be kept.
  @inlinable
  public func withFields<Result, Failure: Error>(
    _ body: (FieldBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withStorage(body)
  }

  /// Gives `body` the fields of all records and those of the one under way.
  @usableFromInline
  package func withStorage<Result, Failure: Error>(
    _ body: (FieldBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      try ends.withUnsafeBufferPointer { ends throws(Failure) in
        try keys.withUnsafeBufferPointer { keys throws(Failure) in
          try body(
            FieldBytes(
              bytes: bytes, ends: UnsafeBufferPointer(rebasing: ends[..<fieldCount]),
              keys: UnsafeBufferPointer(rebasing: keys[..<fieldCount])))
        }
      }
    }
  }
}

// MARK: - Writing

extension RecordBatch {
  /// So many bytes beyond the last field may be written to.
  private static let slack = RecordRoom.movedAtOnce

  /// Adds a field to the record under way.
  package mutating func appendField(_ text: some Collection<UInt8>) {
    // What is not specialised here costs a call for each byte, unless its storage is at hand.
    if text.withContiguousStorageIfAvailable({ appendField($0) }) == nil { appendField(Array(text)) }
  }

  /// Adds a field to the record under way.
  package mutating func appendField(_ text: UnsafeBufferPointer<UInt8>) {
    makeRoomForOne(bytes: text.count)
    if let start = text.baseAddress {
      bytes.withUnsafeMutableBytes { bytes in
        bytes.baseAddress?.advanced(by: byteCount).copyMemory(from: start, byteCount: text.count)
      }
    }
    byteCount += text.count
    ends[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
    keys[fieldCount] = CellKey.of(text)
    fieldCount += 1
  }

  /// Adds so many fields without text to the record under way.
  package mutating func appendEmptyFields(_ number: Int = 1) {
    for _ in 0..<number { appendField(UnsafeBufferPointer(start: nil, count: 0)) }
  }

  /// Completes the record under way, which stands on `line`.
  package mutating func endRecord(line: Int) {
    precondition(fieldCount > fieldsInRecords, "a record has a field")
    makeRoomForOne(bytes: 0)
    recordEnds[count] = UInt32(truncatingIfNeeded: fieldCount)
    recordLines[count] = UInt32(truncatingIfNeeded: line)
    count += 1
  }

  /// Forgets the whole records and keeps the fields of the one under way.
  package mutating func removeRecords() {
    let firstField = fieldsInRecords
    let firstByte = firstField == 0 ? 0 : Int(ends[firstField - 1])
    let keptFields = fieldCount - firstField
    for field in 0..<keptFields {
      ends[field] = ends[firstField + field] - UInt32(firstByte)
      keys[field] = keys[firstField + field]
    }
    for byte in firstByte..<byteCount { bytes[byte - firstByte] = bytes[byte] }
    fieldCount = keptFields
    byteCount -= firstByte
    count = 0
  }

  /// Moves the lines of the records from `first` on down, each by what `breaks` says, which is told the
  /// positions of the record's fields among those of all.
  package mutating func moveLines(
    from first: Int, by breaks: (_ record: Range<Int>, _ fields: FieldBytes) -> UInt32
  ) {
    var lines: [UInt32] = []
    swap(&lines, &recordLines)
    withStorage { fields in
      for record in first..<count { lines[record] &+= breaks(self.fields(ofRecord: record), fields) }
    }
    swap(&lines, &recordLines)
  }

  /// Makes room for so many more bytes and fields, hence at most as many records, and gives it to `body`,
  /// which writes into it without looking at its size.
  package mutating func withRoom(
    bytes byteRoom: Int, fields fieldRoom: Int, _ body: (inout RecordRoom) -> Void
  ) {
    precondition(fieldRoom > 0, "a parser that writes needs room")
    Self.grow(&bytes, to: byteCount + byteRoom + Self.slack)
    Self.grow(&ends, to: fieldCount + fieldRoom)
    Self.grow(&keys, to: fieldCount + fieldRoom)
    Self.grow(&recordEnds, to: count + fieldRoom)
    Self.grow(&recordLines, to: count + fieldRoom)
    let (byteCount, fieldCount, count) = (byteCount, fieldCount, count)
    let fieldsInRecords = fieldsInRecords
    let written = bytes.withUnsafeMutableBufferPointer { bytes in
      ends.withUnsafeMutableBufferPointer { ends in
        keys.withUnsafeMutableBufferPointer { keys in
          recordEnds.withUnsafeMutableBufferPointer { recordEnds in
            recordLines.withUnsafeMutableBufferPointer { recordLines in
              guard let bytes = bytes.baseAddress, let ends = ends.baseAddress, let keys = keys.baseAddress,
                let recordEnds = recordEnds.baseAddress, let recordLines = recordLines.baseAddress
              else { preconditionFailure("room has been made") }
              var room = RecordRoom(
                bytes: bytes, byteCount: byteCount, ends: ends, keys: keys, fieldCount: fieldCount,
                recordEnds: recordEnds, recordLines: recordLines, count: count,
                fieldsInRecords: fieldsInRecords)
              body(&room)
              return (bytes: room.byteCount, fields: room.fieldCount, records: room.count)
            }
          }
        }
      }
    }
    (self.byteCount, self.fieldCount, self.count) = (written.bytes, written.fields, written.records)
  }

  /// Makes room for a field of so many bytes; what there is doubles, so that a batch costs what its length is.
  private mutating func makeRoomForOne(bytes byteRoom: Int) {
    if bytes.count < byteCount + byteRoom + Self.slack {
      Self.grow(&bytes, to: 2 * (byteCount + byteRoom + Self.slack))
    }
    if ends.count <= fieldCount {
      Self.grow(&ends, to: 2 * fieldCount + 64)
      Self.grow(&keys, to: 2 * fieldCount + 64)
    }
    if recordEnds.count <= count {
      Self.grow(&recordEnds, to: 2 * count + 64)
      Self.grow(&recordLines, to: 2 * count + 64)
    }
  }

  private static func grow<Element: ExpressibleByIntegerLiteral>(_ array: inout [Element], to length: Int) {
    if array.count < length { array += repeatElement(0, count: length - array.count) }
  }
}

extension RecordBatch {
  /// The same records with empty fields behind those that have fewer than `width`, and the record under way
  /// as it is.
  package func padded(to width: Int) -> RecordBatch {
    var padded = RecordBatch()
    withStorage { fields in
      for record in indices {
        let range = self.fields(ofRecord: record)
        for field in range { padded.appendField(fields[field]) }
        padded.appendEmptyFields(Swift.max(0, width - range.count))
        padded.endRecord(line: line(ofRecord: record))
      }
      for field in fieldsInRecords..<fields.count { padded.appendField(fields[field]) }
    }
    return padded
  }
}
