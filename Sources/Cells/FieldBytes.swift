/// The fields of a batch, behind each other, with a byte between two.
public struct FieldBytes {
  /// Marks, in the end of a field, that quotation marks enclose it.
  @usableFromInline static let quotedMark: UInt32 = 0x8000_0000

  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Where the byte before the first field stands, and the byte behind each field.
  @usableFromInline let ends: UnsafeBufferPointer<UInt32>

  /// The number of fields.
  @inlinable public var count: Int { ends.count &- 1 }

  @usableFromInline
  init(bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<UInt32>) {
    self.bytes = bytes
    self.ends = ends
  }

  /// The bytes of the field at position `field`, without quotation marks around it.
  @inlinable
  @inline(__always)
  public subscript(field: Int) -> UnsafeBufferPointer<UInt8> {
    let start = Int(ends[field] & 0x7FFF_FFFF) &+ 1
    let end = ends[field &+ 1]
    let quotes = Int(end >> 31)
    let range = Range(uncheckedBounds: (start &+ quotes, Int(end & 0x7FFF_FFFF) &- quotes))
    return UnsafeBufferPointer(rebasing: bytes[range])
  }

  /// Whether the field is empty but written as two quotation marks.
  @inlinable
  public func isQuotedEmpty(_ field: Int) -> Bool {
    ends[field + 1] & 0x8000_0000 != 0 && self[field].isEmpty
  }
}
