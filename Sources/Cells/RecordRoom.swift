/// Room in a batch that is large enough for what is about to be written, so that nobody need look.
///
/// It is for a parser that calls back for each field. `RecordBatch.withRoom` makes it; that no more is
/// written than was asked room for is its caller's promise. It is public only because nothing less is
/// inlined into other modules.
public struct RecordRoom {
  /// So many bytes are moved at once, whatever the length of a field.
  @inlinable public static var movedAtOnce: Int { 32 }
  /// The length of a field up to which it is moved so.
  @inlinable public static var mostMoved: Int { 1_024 }

  @usableFromInline let bytes: UnsafeMutablePointer<UInt8>
  @usableFromInline let ends: UnsafeMutablePointer<UInt32>
  @usableFromInline let keys: UnsafeMutablePointer<UInt8>
  @usableFromInline let recordEnds: UnsafeMutablePointer<UInt32>
  @usableFromInline let recordLines: UnsafeMutablePointer<UInt32>
  /// Where the next field begins.
  @usableFromInline var next: UnsafeMutablePointer<UInt8>
  @usableFromInline var fieldCount: Int
  @usableFromInline var count: Int
  /// The number of fields when the last record ended.
  @usableFromInline var fieldsInRecords: Int

  init(
    bytes: UnsafeMutablePointer<UInt8>, byteCount: Int, ends: UnsafeMutablePointer<UInt32>,
    keys: UnsafeMutablePointer<UInt8>, fieldCount: Int, recordEnds: UnsafeMutablePointer<UInt32>,
    recordLines: UnsafeMutablePointer<UInt32>, count: Int, fieldsInRecords: Int
  ) {
    self.bytes = bytes
    self.ends = ends
    self.keys = keys
    self.recordEnds = recordEnds
    self.recordLines = recordLines
    next = bytes + byteCount
    self.fieldCount = fieldCount
    self.count = count
    self.fieldsInRecords = fieldsInRecords
  }

  /// The number of bytes of all fields.
  var byteCount: Int { next - bytes }

  /// Whether no field was added since the last record ended.
  @inlinable
  public var isAtRecordStart: Bool { fieldCount == fieldsInRecords }

  /// Adds a field of `length` bytes: without `text` one that was not written at all, of no bytes of it one that is
  /// written as two quotation marks.
  ///
  /// `text` must lie in memory that can be read for `mostMoved` and `movedAtOnce` bytes from there, if not for its
  /// length. What was written there byte by byte just before is read back byte by byte, as a wider read waits for it;
  /// and the lengths 0 and 1 share a way, since nobody foresees which it is.
  @inlinable
  @inline(__always)
  public mutating func appendField(_ text: UnsafeRawPointer?, length: Int) {
    guard let text else { return endField(length: 0, key: CellKey.empty) }
    if length <= 1 {
      // An empty text has a byte too, if not one that means anything.
      let byte = text.load(as: UInt8.self)
      next.pointee = byte
      endField(length: length, key: length == 0 ? CellKey.quotedEmpty : CellKey.of(byte))
    } else if length == 2 {
      let both = (text.load(as: UInt8.self), text.load(fromByteOffset: 1, as: UInt8.self))
      next.pointee = both.0
      next[1] = both.1
      endField(length: 2, key: CellKey.of(both.0, both.1))
    } else if length <= Self.mostMoved {
      let start = UnsafeMutableRawPointer(next)
      var offset = 0
      repeat {
        start.storeBytes(
          of: text.loadUnaligned(fromByteOffset: offset, as: SIMD32<UInt8>.self), toByteOffset: offset,
          as: SIMD32<UInt8>.self)
        offset &+= Self.movedAtOnce
      } while offset < length
      endField(length: length, key: CellKey.other)
    } else {
      Self.append(text, length: length, to: &self)
    }
  }

  // Apart, and no method: the others need save nothing for a call that is the last thing that is done.
  @usableFromInline
  @inline(never)
  static func append(_ text: UnsafeRawPointer, length: Int, to room: inout RecordRoom) {
    UnsafeMutableRawPointer(room.next).copyMemory(from: text, byteCount: length)
    room.endField(length: length, key: CellKey.other)
  }

  @inlinable
  @inline(__always)
  mutating func endField(length: Int, key: UInt8) {
    next += length
    ends[fieldCount] = UInt32(truncatingIfNeeded: next - bytes)
    keys[fieldCount] = key
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
