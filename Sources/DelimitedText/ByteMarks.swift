/// Looks for a few kinds of bytes, 64 bytes at a time, without a branch for each byte.
struct ByteMarks {
  private let first: SIMD16<UInt8>
  private let second: SIMD16<UInt8>
  private let third: SIMD16<UInt8>
  private let fourth: SIMD16<UInt8>

  /// The number of bytes that are looked at together.
  static let width = 64

  /// Looks for these bytes.
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    self.first = SIMD16(repeating: first)
    self.second = SIMD16(repeating: second)
    self.third = SIMD16(repeating: third)
    self.fourth = SIMD16(repeating: fourth)
  }

  /// A bit for each of the 64 bytes of `text` from `position` on, the first the lowest: set where the byte is
  /// one of those looked for. What lies beyond the end of `text` is none.
  @inline(__always)
  func bits(in text: UnsafeRawBufferPointer, from position: Int) -> UInt64 {
    guard let start = text.baseAddress else { return 0 }
    let rest = text.count &- position
    if rest >= Self.width { return bits(of: start + position) }
    if rest <= 0 { return 0 }
    return withUnsafeTemporaryAllocation(byteCount: Self.width, alignment: 16) { copy in
      copy.copyMemory(from: UnsafeRawBufferPointer(start: start + position, count: rest))
      guard let block = copy.baseAddress else { return 0 }
      return bits(of: UnsafeRawPointer(block)) & ((1 << UInt64(rest)) &- 1)
    }
  }

  @inline(__always)
  private func bits(of block: UnsafeRawPointer) -> UInt64 {
    bits16(of: block) | bits16(of: block + 16) << 16 | bits16(of: block + 32) << 32
      | bits16(of: block + 48) << 48
  }

  @inline(__always)
  private func bits16(of block: UnsafeRawPointer) -> UInt64 {
    let bytes = block.loadUnaligned(as: SIMD16<UInt8>.self)
    let found = (bytes .== first) .| (bytes .== second) .| (bytes .== third) .| (bytes .== fourth)
    // Each byte of the mask is all ones or all zeros: one bit of each is kept, and a product adds up eight.
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self) & 0x8040_2010_0804_0201
    let low = (halves[0] &* 0x0101_0101_0101_0101) >> 56
    let high = (halves[1] &* 0x0101_0101_0101_0101) >> 56
    return low | high << 8
  }
}
