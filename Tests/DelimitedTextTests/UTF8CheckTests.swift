import Testing

@testable import DelimitedText

@Suite struct UTF8CheckTests {
  @Test("The first byte that cannot stand where it stands is found wherever it stands, and so are characters")
  func places() {
    for length in [1, 7, 63, 64, 65, 130, 200] {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0xFF
        var check = UTF8Check()
        #expect(bytes.withUnsafeBytes { check.countValidBytes(in: $0) } == place)
        guard place + 1 < length else { continue }
        bytes[place] = 0xC3
        bytes[place + 1] = 0xA9
        check = UTF8Check()
        #expect(bytes.withUnsafeBytes { check.countValidBytes(in: $0) } == length)
        #expect(check.charactersBeyondASCII == 1 && !check.isInsideCharacter)
      }
    }
  }
}
