/// Some consecutive records of a delimited text, with their fields as bytes of UTF-8.
///
/// The fields of all records lie behind each other, without delimiters and enclosing quotation marks,
/// so that a column can be decoded without making a value per field.
public struct RecordBatch: Sendable {
  /// The bytes of all fields; what lies beyond `byteCount` means nothing.
  var bytes: [UInt8] = []
  var byteCount = 0
  /// Where each field ends in `bytes`; the highest bit tells a quoted empty field.
  var ends: [UInt32] = []
  var fieldCount = 0
  /// For each record the number of fields up to its end.
  var recordEnds: [UInt32] = []
  /// For each record the line on which it starts, from 1.
  var recordLines: [UInt32] = []
  /// The number of whole records. Fields beyond the last belong to a record still to be completed.
  public internal(set) var count = 0

  static let quotedMark: UInt32 = 0x8000_0000
  /// So many bytes beyond the last field may be written to.
  static let slack = 16

  /// The number of fields that belong to whole records.
  var fieldsInRecords: Int { count == 0 ? 0 : Int(recordEnds[count - 1]) }

  /// Makes room for so many more bytes and fields, hence at most as many records.
  mutating func makeRoom(bytes byteRoom: Int, fields fieldRoom: Int) {
    func grow<Element: ExpressibleByIntegerLiteral>(_ array: inout [Element], to length: Int) {
      if array.count < length {
        array += repeatElement(0, count: length - array.count)
      }
    }
    grow(&bytes, to: byteCount + byteRoom + Self.slack)
    grow(&ends, to: fieldCount + fieldRoom)
    grow(&recordEnds, to: count + fieldRoom)
    grow(&recordLines, to: count + fieldRoom)
  }

  /// Forgets the whole records and keeps the fields of the one under way.
  mutating func removeRecords() {
    let firstField = fieldsInRecords
    let firstByte = firstField == 0 ? 0 : Int(ends[firstField - 1] & ~Self.quotedMark)
    let keptFields = fieldCount - firstField
    for field in 0..<keptFields { ends[field] = ends[firstField + field] - UInt32(firstByte) }
    for byte in firstByte..<byteCount { bytes[byte - firstByte] = bytes[byte] }
    fieldCount = keptFields
    byteCount -= firstByte
    count = 0
  }

  /// The line on which the record at `index` starts, from 1.
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

  /// Gives `body` the fields of all records behind each other. They must not be kept.
  @inlinable
  public func withFields<Result, Failure: Error>(
    _ body: (FieldBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withStorage(body)
  }

  @usableFromInline
  func withStorage<Result, Failure: Error>(
    _ body: (FieldBytes) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
      try ends.withUnsafeBufferPointer { ends throws(Failure) in
        try body(FieldBytes(bytes: bytes, ends: UnsafeBufferPointer(rebasing: ends[..<fieldCount])))
      }
    }
  }
}

/// The fields of a batch, behind each other.
public struct FieldBytes {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline let ends: UnsafeBufferPointer<UInt32>

  /// The number of fields.
  @inlinable public var count: Int { ends.count }

  @usableFromInline
  init(bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<UInt32>) {
    self.bytes = bytes
    self.ends = ends
  }

  @inlinable
  func range(of field: Int) -> Range<Int> {
    let start = field == 0 ? 0 : Int(ends[field &- 1] & 0x7FFF_FFFF)
    return Range(uncheckedBounds: (start, Int(ends[field] & 0x7FFF_FFFF)))
  }

  /// The text of consecutive fields, without anything between them.
  func text(of fields: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    guard let last = fields.last else { return UnsafeBufferPointer(rebasing: bytes[0..<0]) }
    return UnsafeBufferPointer(
      rebasing: bytes[range(of: fields.lowerBound).lowerBound..<range(of: last).upperBound])
  }

  /// The bytes of the field at position `field`.
  @inlinable
  public subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range(of: field)])
  }

  /// Whether the field is empty but written as two quotation marks.
  @inlinable
  public func isQuotedEmpty(_ field: Int) -> Bool { ends[field] & 0x8000_0000 != 0 }
}

/// One record of a delimited text.
public struct DelimitedRecord: Sendable, RandomAccessCollection {
  let batch: RecordBatch
  let fields: Range<Int>
  /// The line on which it starts, from 1.
  public let line: Int

  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of fields.
  public var endIndex: Int { fields.count }

  /// The bytes of the field at `position`, from 0.
  public subscript(position: Int) -> ArraySlice<UInt8> {
    precondition(fields.indices.contains(fields.lowerBound + position), "a field lies within its record")
    let field = fields.lowerBound + position
    let start = field == 0 ? 0 : Int(batch.ends[field - 1] & ~RecordBatch.quotedMark)
    return batch.bytes[start..<Int(batch.ends[field] & ~RecordBatch.quotedMark)]
  }

  /// The text of the field at `position`.
  public func text(at position: Int) -> String { String(decoding: self[position], as: UTF8.self) }

  /// The texts of all fields.
  public var texts: [String] { map { String(decoding: $0, as: UTF8.self) } }

  /// Whether the field at `position` is empty but written as two quotation marks.
  public func isQuotedEmpty(at position: Int) -> Bool {
    batch.ends[fields.lowerBound + position] & RecordBatch.quotedMark != 0
  }
}

extension RecordBatch: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of records.
  public var endIndex: Int { count }

  /// The record at `index`.
  public subscript(index: Int) -> DelimitedRecord {
    DelimitedRecord(batch: self, fields: fields(ofRecord: index), line: line(ofRecord: index))
  }
}
