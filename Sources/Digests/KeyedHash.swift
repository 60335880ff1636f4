internal import CNettle

/// Computes many digests with one key and one common beginning of the messages, without setting the key anew.
///
/// With a key it is HMAC-SHA-256 (RFC 2104): the same as `SHA256Digest(of: beginning + message, key: key)`. Whoever
/// does not have the key cannot tell from a digest which message it came from, so digests may be kept. Without a key
/// it is `PassingHash`: its digests only tell messages apart, and must not leave the process.
public struct KeyedHash: Sendable {
  private let passing: PassingHash?
  /// The state after the inner key and the beginning, and that after the outer key.
  private var inner = sha256_ctx()
  private var outer = sha256_ctx()

  /// A hash of messages that begin with `beginning`, which keeps uses of one key apart.
  public init(key: [UInt8]?, beginning: [UInt8]) {
    guard let key else {
      passing = PassingHash(beginning: beginning)
      return
    }
    passing = nil
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, beginning.count, beginning)
    inner = context.state
    outer = context.outer
  }

  /// The first 16 bytes of the digest of the message with this end, most significant byte first.
  public func digest(of end: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64) {
    if let passing { return passing.digest(of: end) }
    return keyedDigest(of: end)
  }

  /// The same for bytes in an array.
  public func digest(of end: [UInt8]) -> (high: UInt64, low: UInt64) {
    end.withUnsafeBytes { digest(of: $0) }
  }

  private func keyedDigest(of end: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64) {
    var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    return withUnsafeMutableBytes(of: &words) { bytes in
      var context = inner
      nettle_sha256_update(&context, end.count, end.baseAddress)
      nettle_sha256_digest(&context, 32, bytes.baseAddress)
      context = outer
      nettle_sha256_update(&context, 32, bytes.baseAddress)
      nettle_sha256_digest(&context, 16, bytes.baseAddress)
      return (
        UInt64(bigEndian: bytes.load(as: UInt64.self)),
        UInt64(bigEndian: bytes.load(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }
}
