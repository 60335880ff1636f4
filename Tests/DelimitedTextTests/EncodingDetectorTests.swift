import DelimitedText
import Testing

@Suite struct EncodingDetectorTests {
  private func detect(_ bytes: [UInt8], pieces size: Int = 1 << 20) -> TextEncoding {
    var detector = EncodingDetector()
    bytes.withUnsafeBytes { all in
      for start in stride(from: 0, to: all.count, by: size) {
        detector.add(UnsafeRawBufferPointer(rebasing: all[start..<min(start + size, all.count)]))
      }
    }
    return detector.encoding()
  }

  @Test("A byte order mark decides", arguments: TextEncoding.allCases.filter { !$0.byteOrderMark.isEmpty })
  func marks(encoding: TextEncoding) {
    #expect(detect(encoding.byteOrderMark + [0x61, 0]) == encoding)
    #expect(detect(encoding.byteOrderMark + [0x61, 0], pieces: 1) == encoding)
  }

  @Test(
    "Text without a mark is recognised by its bytes, wherever the pieces fall",
    arguments: [
      (Array("Mee eens".utf8), TextEncoding.utf8),
      (Array("één € 😀".utf8), .utf8),
      ([], .utf8),
      ([0x65, 0xE9, 0x6E, 0x20, 0x80], .windows1252),
      ([0xE9], .windows1252),
      ([0xE9, 0xE9, 0x41], .windows1252),
      // One character of UTF-8 beside a bad byte: damaged, not another encoding.
      (Array("één".utf8) + [0xE9, 0x20], .utf8),
      // A byte that Windows-1252 does not define.
      ([0x65, 0xE9, 0x20, 0x81], .utf8),
      ([0x81, 0x20, 0xE9, 0x20], .utf8),
    ] as [([UInt8], TextEncoding)])
  func bytes(bytes: [UInt8], encoding: TextEncoding) {
    for size in 1...4 { #expect(detect(bytes, pieces: size) == encoding) }
  }
}
