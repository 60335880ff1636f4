import Testing

@testable import Digests

@Suite struct PassingHashTests {
  private func digest(_ message: [UInt8], beginning: [UInt8] = []) -> [UInt64] {
    let digest = message.withUnsafeBytes { PassingHash(beginning: beginning).digest(of: $0) }
    return [digest.high, digest.low]
  }

  @Test("A message has the digest of its bytes alone, wherever they lie")
  func place() {
    let bytes = (0..<200).map { UInt8(truncatingIfNeeded: $0 &* 89 &+ 7) }
    for length in 0...100 {
      let message = Array(bytes[..<length])
      let inside = ([1] + message + [2]).withUnsafeBytes { raw in
        PassingHash(beginning: []).digest(of: UnsafeRawBufferPointer(rebasing: raw[1..<length + 1]))
      }
      #expect([inside.high, inside.low] == digest(message))
    }
  }

  @Test("No two of many messages alike have half a digest in common")
  func differences() {
    var messages: Set<[UInt8]> = []
    for length in 0...40 {
      messages.insert([UInt8](repeating: 0, count: length))
      messages.insert([UInt8](repeating: 0xFF, count: length))
      // One byte other, at each place.
      for place in 0..<length {
        for byte: UInt8 in [0, 1, 2, 64, 128, 255] {
          var message = [UInt8](repeating: 0x30, count: length)
          message[place] = byte
          messages.insert(message)
        }
      }
    }
    for number in 0..<100_000 { messages.insert(Array("P\(number)".utf8)) }
    for number in 0..<1_000 { messages.insert(Array("Goed geholpen, maar \(number) keer gebeld.".utf8)) }
    let digests = messages.map { digest($0) }
    #expect(Set(digests.map { $0[0] }).count == messages.count)
    #expect(Set(digests.map { $0[1] }).count == messages.count)
    // Tables take the lowest bits for a place: of 2¹⁶ places so many messages leave a fifth empty.
    let places = Set(digests.map { $0[1] & 0xFFFF }).count
    #expect((50_000...58_000).contains(places))
  }

  @Test("Any bit of a message turns about half of the bits of its digest")
  func avalanche() {
    let message = Array("een antwoord van wel veertig bytes, of meer".utf8)
    let whole = digest(message)
    for bit in 0..<message.count * 8 {
      var other = message
      other[bit / 8] ^= 1 << (bit % 8)
      let turned = zip(whole, digest(other)).reduce(0) { $0 + ($1.0 ^ $1.1).nonzeroBitCount }
      #expect((34...94).contains(turned))
    }
  }

  @Test("Uses with other beginnings have other digests")
  func beginnings() {
    #expect(digest([1, 2, 3], beginning: [1]) != digest([1, 2, 3], beginning: [2]))
    #expect(digest([1, 2, 3], beginning: [1]) == digest([1, 2, 3], beginning: [1]))
  }
}
