internal import CNettle

/// Computes the SHA-256 digest of bytes that arrive in pieces, such as those of a large file.
public struct SHA256Accumulator: Sendable {
  private var context = sha256_ctx()

  /// An accumulator that has taken in nothing.
  public init() {
    nettle_sha256_init(&context)
  }

  /// Takes in the next bytes.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&context, bytes.count, bytes.baseAddress)
  }

  /// The digest of all bytes taken in. More may be added after.
  public func digest() -> SHA256Digest {
    var context = context
    var bytes = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, 32, &bytes)
    return SHA256Digest(bytes: bytes)
  }
}
