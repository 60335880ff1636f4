import Testing

@testable import Digests

@Suite struct KeyedHashTests {
  @Test("The digest is the start of the HMAC of beginning and end (RFC 4231, test case 2)")
  func knownAnswer() {
    let hash = KeyedHash(key: Array("Jefe".utf8), beginning: Array("what do ya want ".utf8))
    let digest = hash.digest(of: Array("for nothing?".utf8))
    #expect(digest.high == 0x5bdc_c146_bf60_754e)
    #expect(digest.low == 0x6a04_2426_0895_75c7)
  }

  @Test("A digest does not depend on those computed before")
  func independence() {
    let hash = KeyedHash(key: [1, 2, 3], beginning: [9])
    let first = hash.digest(of: [4])
    #expect(hash.digest(of: [5]) != first)
    #expect(hash.digest(of: [4]) == first)
  }

  @Test("Without a key digests tell messages and uses apart, and are not the keyed ones")
  func withoutKey() {
    let hash = KeyedHash(key: nil, beginning: [9])
    #expect(hash.digest(of: [4]) == hash.digest(of: [4]))
    #expect(hash.digest(of: [4]) != hash.digest(of: [5]))
    #expect(hash.digest(of: [4]) != KeyedHash(key: nil, beginning: [8]).digest(of: [4]))
    #expect(hash.digest(of: [4]) != KeyedHash(key: [0], beginning: [9]).digest(of: [4]))
  }
}
