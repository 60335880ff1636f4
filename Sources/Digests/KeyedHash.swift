internal import CNettle

/// Computes many keyed digests (HMAC-SHA-256, RFC 2104) with one key and one common beginning of the
/// messages: the same as `SHA256Digest(of: beginning + message, key: key)`, without setting the key anew.
public struct KeyedHash: Sendable {
  private let begun: hmac_sha256_ctx

  /// A hash of messages that begin with `beginning`, which keeps uses of one key apart.
  public init(key: [UInt8], beginning: [UInt8]) {
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, beginning.count, beginning)
    begun = context
  }

  /// The first 16 bytes of the digest of the message with this end, most significant byte first.
  public func digest(of end: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64) {
    var context = begun
    nettle_hmac_sha256_update(&context, end.count, end.baseAddress)
    var words = (UInt64(0), UInt64(0))
    withUnsafeMutableBytes(of: &words) { bytes in
      nettle_hmac_sha256_digest(&context, bytes.count, bytes.baseAddress)
    }
    return (UInt64(bigEndian: words.0), UInt64(bigEndian: words.1))
  }

  /// The same for bytes in an array.
  public func digest(of end: [UInt8]) -> (high: UInt64, low: UInt64) {
    end.withUnsafeBytes { digest(of: $0) }
  }
}
