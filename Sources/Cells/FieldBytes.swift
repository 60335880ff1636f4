/// The fields of a batch, behind each other.
public struct FieldBytes {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  @usableFromInline let ends: UnsafeBufferPointer<UInt32>
  /// The key of each field, see `CellKey`.
  @usableFromInline package let keys: UnsafeBufferPointer<UInt8>

  /// The number of fields.
  @inlinable public var count: Int { ends.count }

  @usableFromInline
  init(
    bytes: UnsafeBufferPointer<UInt8>, ends: UnsafeBufferPointer<UInt32>, keys: UnsafeBufferPointer<UInt8>
  ) {
    self.bytes = bytes
    self.ends = ends
    self.keys = keys
  }

  /// Where the bytes of a field lie among those of all.
  @inlinable
  package func range(of field: Int) -> Range<Int> {
    let start = field == 0 ? 0 : Int(ends[field &- 1])
    return Range(uncheckedBounds: (start, Int(ends[field])))
  }

  /// The text of consecutive fields, without anything between them.
  package func text(of fields: Range<Int>) -> UnsafeBufferPointer<UInt8> {
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
  public func isQuotedEmpty(_ field: Int) -> Bool { keys[field] == CellKey.quotedEmpty }
}
