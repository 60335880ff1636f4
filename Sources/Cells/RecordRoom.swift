/// Room in a batch that is large enough for what is about to be written, so that nobody need look.
///
/// It is for a parser that calls back for each field. `RecordBatch.withRoom` makes it; that no more is
/// written than was asked room for is its caller's promise. It is public only because nothing less is
/// inlined into other modules.
public struct RecordRoom {
  /// The length of a field up to which `appendShortField` is meant.
  @inlinable public static var mostShort: Int { 16 }

  @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline let ends: UnsafeMutablePointer<UInt32>
  @usableFromInline let recordEnds: UnsafeMutablePointer<UInt32>
  @usableFromInline let recordLines: UnsafeMutablePointer<UInt32>
  @usableFromInline var byteCount: Int
  @usableFromInline var fieldCount: Int
  @usableFromInline var count: Int
  /// The number of fields when the last record ended.
  @usableFromInline var fieldsInRecords: Int

  init(
    bytes: UnsafeMutablePointer<UInt8>, byteCount: Int, ends: UnsafeMutablePointer<UInt32>, fieldCount: Int,
    recordEnds: UnsafeMutablePointer<UInt32>, recordLines: UnsafeMutablePointer<UInt32>, count: Int,
    fieldsInRecords: Int
  ) {
    self.bytes = bytes
    self.byteCount = byteCount
    self.ends = ends
    self.fieldCount = fieldCount
    self.recordEnds = recordEnds
    self.recordLines = recordLines
    self.count = count
    self.fieldsInRecords = fieldsInRecords
  }

  /// Whether no field was added since the last record ended.
  @inlinable
  public var isAtRecordStart: Bool { fieldCount == fieldsInRecords }

  /// Adds a field that was not written at all.
  @inlinable
  @inline(__always)
  public mutating func appendEmptyField() {
    ends[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
    fieldCount &+= 1
  }

  /// Adds a field that is empty and written as two quotation marks.
  @inlinable
  @inline(__always)
  public mutating func appendQuotedEmptyField() {
    ends[fieldCount] = UInt32(truncatingIfNeeded: byteCount) | 0x8000_0000
    fieldCount &+= 1
  }

  /// Adds the first `length` bytes of `block`, at least 1, as a field: one move of fixed size is faster than
  /// a call.
  @inlinable
  @inline(__always)
  public mutating func appendShortField(_ block: SIMD16<UInt8>, length: Int) {
    UnsafeMutableRawPointer(bytes + byteCount).storeBytes(of: block, as: SIMD16<UInt8>.self)
    endField(length: length)
  }

  /// Adds a field.
  @inlinable
  @inline(__always)
  public mutating func appendField(_ text: UnsafeRawPointer, length: Int) {
    UnsafeMutableRawPointer(bytes + byteCount).copyMemory(from: text, byteCount: length)
    endField(length: length)
  }

  @inlinable
  @inline(__always)
  mutating func endField(length: Int) {
    byteCount &+= length
    ends[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
    fieldCount &+= 1
  }

  /// Completes the record under way, which stands on `line`.
  @inlinable
  @inline(__always)
  public mutating func endRecord(line: UInt32) {
    recordEnds[count] = UInt32(truncatingIfNeeded: fieldCount)
    recordLines[count] = line
    count &+= 1
    fieldsInRecords = fieldCount
  }
}
