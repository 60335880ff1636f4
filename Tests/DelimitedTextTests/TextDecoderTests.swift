import DelimitedText
import Testing

@Suite struct TextDecoderTests {
  private static let text = "naam,één\n“ja”,€ 5 – x\n"

  private static func utf16(_ text: String, _ encoding: TextEncoding, mark: Bool) -> [UInt8] {
    (mark ? encoding.byteOrderMark : [])
      + text.utf16.flatMap { unit in
        encoding == .utf16LittleEndian
          ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      }
  }

  @Test("A text reads the same in every encoding, with and without a byte order mark")
  func twins() throws {
    let expected = try read(Self.text).records
    #expect(expected == [["naam", "één"], ["“ja”", "€ 5 – x"]])
    #expect(try read(TextEncoding.utf8.byteOrderMark + Array(Self.text.utf8)).records == expected)
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      for mark in [false, true] {
        let bytes = Self.utf16(Self.text, encoding, mark: mark)
        #expect(try read(bytes, encoding: encoding).records == expected)
      }
    }
    let windows: [UInt8] =
      Array("naam,".utf8) + [0xE9, 0xE9] + Array("n\n".utf8) + [0x93] + Array("ja".utf8) + [0x94]
      + Array(",".utf8) + [0x80] + Array(" 5 ".utf8) + [0x96] + Array(" x\n".utf8)
    #expect(try read(windows, encoding: .windows1252).records == expected)
  }

  @Test("Windows-1252 bytes mean what the code page says, all 251 of them")
  func codePage() throws {
    let defined = (1...255).map { UInt8($0) }.filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
    let fields = defined.filter { ![10, 13, 34, 44].contains($0) }
    let text = try read(fields, encoding: .windows1252).records[0][0]
    // Known answers from the Unicode Consortium's CP1252.TXT.
    let known: [(UInt8, UInt32)] = [
      (0x80, 0x20AC), (0x82, 0x201A), (0x83, 0x0192), (0x84, 0x201E), (0x85, 0x2026), (0x86, 0x2020),
      (0x87, 0x2021), (0x88, 0x02C6), (0x89, 0x2030), (0x8A, 0x0160), (0x8B, 0x2039), (0x8C, 0x0152),
      (0x8E, 0x017D), (0x91, 0x2018), (0x92, 0x2019), (0x93, 0x201C), (0x94, 0x201D), (0x95, 0x2022),
      (0x96, 0x2013), (0x97, 0x2014), (0x98, 0x02DC), (0x99, 0x2122), (0x9A, 0x0161), (0x9B, 0x203A),
      (0x9C, 0x0153), (0x9E, 0x017E), (0x9F, 0x0178),
    ]
    let expected = fields.map { byte in known.first { $0.0 == byte }?.1 ?? UInt32(byte) }
    #expect(text.unicodeScalars.map(\.value) == expected)
  }

  @Test("Characters beyond the basic plane survive UTF-16, wherever the pieces of the file fall")
  func surrogates() throws {
    let field = String(repeating: "😀é", count: 200_001)
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let bytes = Self.utf16("x" + field, encoding, mark: true)
      #expect(try read(bytes, encoding: encoding).records == [["x" + field]])
    }
  }

  @Test(
    "Bytes that no encoding allows are told with their line",
    arguments: [
      (TextEncoding.utf8, "a\nb", [0xE9, 0x0A], DelimitedTextError.invalidUTF8(line: 2, byte: 0xE9)),
      (.utf8, "a\n", [0xC3, 0x41], .invalidUTF8(line: 2, byte: 0xC3)),
      (.utf8, "a\n", [0xC0, 0xAF], .invalidUTF8(line: 2, byte: 0xC0)),
      (.utf8, "", [0xED, 0xA0, 0x80], .invalidUTF8(line: 1, byte: 0xED)),
      (.utf8, "", [0xF4, 0x90, 0x80, 0x80], .invalidUTF8(line: 1, byte: 0xF4)),
      (.utf8, "a\n\"b\n", [0xFF], .invalidUTF8(line: 3, byte: 0xFF)),
      (.utf8, "a\n", [0xE2, 0x82], .incompleteUTF8(line: 2)),
      (.windows1252, "a\n\n", [0x81], .undefinedInWindows1252(line: 3, byte: 0x81)),
      (.utf16LittleEndian, "", [0x61, 0, 0x0A, 0, 0, 0xDC], .loneSurrogate(line: 2, unit: 0xDC00)),
      (.utf16BigEndian, "", [0xD8, 0, 0, 0x61], .loneSurrogate(line: 1, unit: 0xD800)),
      (.utf16BigEndian, "", [0xD8, 0], .loneSurrogate(line: 1, unit: 0xD800)),
      (.utf16LittleEndian, "", [0x61, 0, 0x61], .incompleteUTF16(line: 1)),
      (.utf16LittleEndian, "", [0x61, 0, 0, 0], .nullCharacter(line: 1)),
    ] as [(TextEncoding, String, [UInt8], DelimitedTextError)])
  func badBytes(encoding: TextEncoding, start: String, rest: [UInt8], error: DelimitedTextError) {
    #expect(throws: error) { try read(Array(start.utf8) + rest, encoding: encoding) }
  }

  @Test("A bad byte far into a large file has its line")
  func badByteFarAway() {
    let line = Array("1,2,3,4,5,6,7,8\n".utf8)
    let bytes = Array(repeatElement(line, count: 80_000).joined()) + [0x31, 0xE9, 0x32]
    #expect(throws: DelimitedTextError.invalidUTF8(line: 80_001, byte: 0xE9)) { try read(bytes) }
    #expect(
      problem(bytes)
        == "line 80001: byte 0xE9 is not valid UTF-8 here; export the file anew as UTF-8, or declare its "
        + "encoding, such as 'encoding: windows-1252'.")
  }
}
