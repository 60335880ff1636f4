internal import CNettle

/// The SHA-256 digest of a sequence of bytes (FIPS 180-4), and the keyed HMAC-SHA-256 (RFC 2104).
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
  /// The digest's 32 bytes.
  public let bytes: [UInt8]

  /// The digest with these 32 bytes.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The digest of `bytes`. An empty sequence has one too.
  public init(of bytes: some Sequence<UInt8>) {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    let contiguous: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
    }
    if contiguous == nil {
      let copy = Array(bytes)
      nettle_sha256_update(&context, copy.count, copy)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, 32, &digest)
    self.bytes = digest
  }

  /// The keyed digest (HMAC) of `message`: without `key` nobody can tell from the digest which
  /// message it came from, not even by trying all messages.
  public init(of message: some Sequence<UInt8>, key: [UInt8]) {
    var context = hmac_sha256_ctx()
    let copy = Array(message)
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, copy.count, copy)
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_hmac_sha256_digest(&context, 32, &digest)
    self.bytes = digest
  }

  /// The digest as 64 lower-case hexadecimal digits.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
