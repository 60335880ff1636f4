#if canImport(Glibc)
private import Glibc
#elseif canImport(Musl)
private import Musl
#else
private import Darwin
#endif

extension UnsafeRawBufferPointer {
  /// The offset of the first `byte` at or after `start`, or nil.
  func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
    guard start < count, let baseAddress,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - baseAddress
  }

  /// The number of line breaks, where CR, LF and CR LF are one each.
  var lineBreakCount: Int {
    var breaks = 0
    var followsReturn = false
    for byte in self {
      if byte == UInt8(ascii: "\r") || (byte == UInt8(ascii: "\n") && !followsReturn) { breaks += 1 }
      followsReturn = byte == UInt8(ascii: "\r")
    }
    return breaks
  }
}
