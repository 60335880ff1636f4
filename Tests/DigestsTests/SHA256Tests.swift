import Testing

@testable import Digests

@Suite struct SHA256Tests {
  @Test("The digest of 'abc' is the one of FIPS 180-4, appendix B.1")
  func knownAnswer() {
    #expect(
      SHA256Digest(of: "abc".utf8).description
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("The digest of nothing is the published one")
  func emptyMessage() {
    #expect(
      SHA256Digest(of: [UInt8]()).description
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("The keyed digest is the one of RFC 4231, test case 2")
  func keyedKnownAnswer() {
    #expect(
      SHA256Digest(of: "what do ya want for nothing?".utf8, key: Array("Jefe".utf8)).description
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
  }

  @Test("A sequence that is not contiguous in memory has the same digest")
  func anySequence() {
    let bytes = Array("nulmeting".utf8)
    #expect(SHA256Digest(of: bytes.lazy.map { $0 }) == SHA256Digest(of: bytes))
  }
}
