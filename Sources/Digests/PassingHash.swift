/// A hash of 128 bits by which a process tells messages apart, many times as fast as a keyed digest.
///
/// Sixteen bytes at a time are mixed into each half, multiplied to twice their length, and folded, as the family of
/// wyhash does it. Nobody will meet two messages that differ and have the same digest, unless they were made to have
/// it. It hides nothing, so that no digest may leave the process. Equal messages have equal digests in every process.
public struct PassingHash: Sendable {
  private var seed: (high: UInt64, low: UInt64) = (0x9E37_79B9_7F4A_7C15, 0xD1B5_4A32_D192_ED03)

  /// A hash of whole messages.
  @inline(__always)
  public init() {}

  /// A hash of messages that begin with `beginning`, which keeps uses apart.
  public init(beginning: [UInt8]) {
    seed = beginning.withUnsafeBytes { digest(of: $0) }
  }

  /// The digest of the message with this end.
  @inline(__always)
  public func digest(of end: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64) {
    var halves = (seed.high ^ UInt64(truncatingIfNeeded: end.count), seed.low)
    func mix(_ first: UInt64, _ second: UInt64) {
      halves = (
        Self.folded(halves.0 ^ first, second ^ 0xA076_1D64_78BD_642F),
        Self.folded(halves.1 ^ second, first ^ 0xE703_7ED1_A0B4_28DB)
      )
    }
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: end.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var offset = 0
    while offset + 16 < end.count {
      mix(word(offset), word(offset + 8))
      offset += 16
    }
    // The last sixteen bytes may be mixed in twice.
    if end.count >= 16 {
      mix(word(end.count - 16), word(end.count - 8))
    } else {
      mix(end.count >= 8 ? word(0) : 0, Self.lastWord(of: end))
    }
    mix(halves.1, halves.0)
    return halves
  }

  @inline(__always)
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// The last eight bytes, among them some that were mixed in before, or all bytes where there are fewer.
  @inline(__always)
  private static func lastWord(of message: UnsafeRawBufferPointer) -> UInt64 {
    let count = message.count
    func half(_ offset: Int) -> UInt64 {
      UInt64(UInt32(littleEndian: message.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }
    if count >= 8 {
      return UInt64(littleEndian: message.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 { return half(0) | half(count - 4) << 32 }
    if count == 0 { return 0 }
    return UInt64(message[0]) | UInt64(message[count / 2]) << 8 | UInt64(message[count - 1]) << 16
  }
}
