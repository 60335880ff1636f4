/// Room in a batch that is large enough for what is about to be written, so that nobody need look.
///
/// It is for a parser that takes over text as it is. `RecordBatch.withRoom` makes it; that no more is
/// written than was asked room for is its caller's promise. It is public only because nothing less is
/// inlined into other modules.
public struct RecordRoom {
  @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline let ends: UnsafeMutablePointer<UInt32>
  @usableFromInline let recordEnds: UnsafeMutablePointer<UInt32>
  @usableFromInline let recordLines: UnsafeMutablePointer<UInt32>
  /// The position at which the next text comes to stand.
  public private(set) var byteCount: Int
  @usableFromInline var fieldCount: Int
  @usableFromInline var count: Int

  init(
    bytes: UnsafeMutablePointer<UInt8>, byteCount: Int, ends: UnsafeMutablePointer<UInt32>, fieldCount: Int,
    recordEnds: UnsafeMutablePointer<UInt32>, recordLines: UnsafeMutablePointer<UInt32>, count: Int
  ) {
    self.bytes = bytes
    self.byteCount = byteCount
    self.ends = ends
    self.fieldCount = fieldCount
    self.recordEnds = recordEnds
    self.recordLines = recordLines
    self.count = count
  }

  /// Takes over text: fields, each with a byte behind it.
  public mutating func append(_ text: UnsafeRawBufferPointer) {
    guard let start = text.baseAddress else { return }
    UnsafeMutableRawPointer(bytes + byteCount).copyMemory(from: start, byteCount: text.count)
    byteCount += text.count
  }

  /// Ends a field before the byte at `position`, be it taken over already or not yet.
  @inlinable
  @inline(__always)
  public mutating func endField(at position: Int) {
    fieldCount &+= 1
    ends[fieldCount] = UInt32(truncatingIfNeeded: position)
  }

  /// Ends a field with quotation marks around it before the byte at `position`.
  @inlinable
  @inline(__always)
  public mutating func endQuotedField(at position: Int) {
    endField(at: position | 0x8000_0000)
  }

  /// Completes the record under way, which stands on `line`.
  @inlinable
  @inline(__always)
  public mutating func endRecord(line: UInt32) {
    recordEnds[count] = UInt32(truncatingIfNeeded: fieldCount)
    recordLines[count] = line
    count &+= 1
  }

  /// Forgets the fields that belong to no whole record, and their text.
  mutating func dropRecordUnderWay() {
    fieldCount = count == 0 ? 0 : Int(recordEnds[count - 1])
    byteCount = Int(ends[fieldCount] & ~FieldBytes.quotedMark) + 1
  }
}
