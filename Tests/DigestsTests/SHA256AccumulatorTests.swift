import Testing

@testable import Digests

@Suite struct SHA256AccumulatorTests {
  @Test("The digest of pieces is that of the whole, however it is cut", arguments: [1, 2, 63, 64, 65, 1000])
  func pieces(size: Int) {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var accumulator = SHA256Accumulator()
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { accumulator.add($0) }
    }
    #expect(accumulator.digest() == SHA256Digest(of: bytes))
  }

  @Test("The digest of nothing is the published one")
  func nothing() {
    #expect(SHA256Accumulator().digest().description.hasPrefix("e3b0c44298fc1c149afbf4c8996fb924"))
  }
}
