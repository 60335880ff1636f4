/// How two answer codes share a byte.
///
/// A half of it, 0 to 15, stands for one of sixteen codes: 0 to 10 are options, 11 and 12 the second and the first
/// missing answer, 13 to 15 *out of range*, *not shown* and *blank*. Other codes do not fit.
///
/// Codes are packed by 32: the lower halves of 16 bytes are the first 16, the upper halves the others, so that
/// nothing but the halves is moved.
@usableFromInline
enum CodeHalves {
  /// The number of halves.
  static var count: Int { 16 }
  /// The number of codes that are packed together.
  @usableFromInline static var codesInGroup: Int { 32 }
  /// The number of bytes that they take.
  @usableFromInline static var bytesInGroup: Int { 16 }

  /// The number of groups that so many codes take; the last one need not be full.
  @usableFromInline
  static func groups(for codes: Int) -> Int { (codes + codesInGroup - 1) / codesInGroup }

  /// The half that stands for a code, or nil where it does not fit.
  @inline(__always)
  static func half(of code: Int8) -> UInt8? {
    switch code {
    case 0...10: UInt8(bitPattern: code)
    case -11 ... -10: UInt8(bitPattern: code + 22)
    case -3 ... -1: UInt8(bitPattern: code + 16)
    default: nil
    }
  }

  /// The code for which a half, 0 to 15, stands.
  @usableFromInline
  @inline(__always)
  static func code(of half: UInt8) -> Int8 {
    let half = Int8(bitPattern: half)
    return half <= 10 ? half : half <= 12 ? half - 22 : half - 16
  }

  /// The byte of a packed code, and by how many bits its half is shifted there.
  @usableFromInline
  @inline(__always)
  static func place(of row: Int) -> (byte: Int, shift: Int) {
    ((row >> 1) & -bytesInGroup | row & (bytesInGroup - 1), (row & bytesInGroup) >> 2)
  }

  /// Packs whole groups, to lie in `bytes` from `start` on; false where a code does not fit.
  static func pack(
    _ codes: UnsafeRawBufferPointer, to bytes: UnsafeMutableRawBufferPointer, from start: Int
  ) -> Bool {
    var start = start
    var misfits = SIMD16<Int8>(repeating: 0)
    for position in stride(from: 0, to: codes.count, by: codesInGroup) {
      let first = codes.loadUnaligned(fromByteOffset: position, as: SIMD16<Int8>.self)
      let second = codes.loadUnaligned(fromByteOffset: position + bytesInGroup, as: SIMD16<Int8>.self)
      let (lower, upper) = (halves(of: first), halves(of: second))
      bytes.storeBytes(of: lower | upper &<< 4, toByteOffset: start, as: SIMD16<Int8>.self)
      misfits |= (self.codes(of: lower) ^ first) | (self.codes(of: upper) ^ second)
      start += bytesInGroup
    }
    return misfits == SIMD16(repeating: 0)
  }

  /// Unpacks groups, which lie in `bytes` from `start` on, until `codes` is full.
  @usableFromInline
  static func unpack(
    _ bytes: UnsafeRawBufferPointer, from start: Int, to codes: UnsafeMutableRawBufferPointer
  ) {
    var start = start
    for position in stride(from: 0, to: codes.count, by: codesInGroup) {
      let both = bytes.loadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
      let lower = SIMD16<Int8>(truncatingIfNeeded: both & 15)
      let upper = SIMD16<Int8>(truncatingIfNeeded: both &>> 4)
      codes.storeBytes(of: self.codes(of: lower), toByteOffset: position, as: SIMD16<Int8>.self)
      codes.storeBytes(
        of: self.codes(of: upper), toByteOffset: position + bytesInGroup, as: SIMD16<Int8>.self)
      start += bytesInGroup
    }
  }

  // Shifts by seven bits make all ones of what is below 0: comparisons are not taken sixteen at a time.

  /// The halves of sixteen codes; for a code that does not fit, that of another one.
  @inline(__always)
  private static func halves(of codes: SIMD16<Int8>) -> SIMD16<Int8> {
    let isMissing = (codes &+ 9) &>> 7
    return (codes &+ (isMissing & 6)) & 15
  }

  /// The codes for which sixteen halves stand.
  @inline(__always)
  private static func codes(of halves: SIMD16<Int8>) -> SIMD16<Int8> {
    let isNoOption = (10 &- halves) &>> 7
    let isNoAnswer = (12 &- halves) &>> 7
    return halves &- (isNoOption & 22) &+ (isNoAnswer & 6)
  }
}
