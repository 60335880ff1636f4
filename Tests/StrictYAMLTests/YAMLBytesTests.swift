import Testing

@testable import StrictYAML

@Suite struct YAMLBytesTests {
  private func problems(_ bytes: [UInt8]) -> [String] {
    var problems = Problems()
    _ = YAMLBytes(bytes, reporting: &problems)
    return problems.sorted.map(\.description)
  }

  @Test(
    "Another encoding is named, with the cure",
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "UTF-16"), ([0xFE, 0xFF, 0x00, 0x61], "UTF-16"),
      ([0x61, 0x00, 0x3A, 0x00], "UTF-16"), ([0x00, 0x61, 0x00, 0x3A], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], "UTF-32"),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x61], "UTF-32"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], name: String) {
    #expect(problems(bytes) == ["1:1: The file is \(name); save it as UTF-8."])
  }

  @Test("A byte that is not UTF-8 is told by its line and character")
  func notUTF8() {
    let bytes = Array("a: één\nb: caf".utf8) + [0xE9, UInt8(ascii: "\n")]
    #expect(
      problems(bytes) == [
        "2:7: This character is not UTF-8. The file was probably saved as Windows-1252; save it as UTF-8."
      ])
  }

  @Test("Invisible characters are told each at its place and read as spaces")
  func characters() {
    var found = Problems()
    let bytes = YAMLBytes(Array("a: x\u{0}y\nb: \u{2028}z\u{FEFF}\u{85}".utf8), reporting: &found)
    #expect(bytes.text == Array("a: x y\nb:  z  ".utf8))
    #expect(
      found.sorted.map(\.description)
        == [("1:5", "U+0000"), ("2:4", "U+2028"), ("2:6", "U+FEFF"), ("2:7", "U+0085")].map {
          "\($0.0): The invisible character \($0.1) may not stand here. Delete it, and type a space or a "
            + "new line where one is meant."
        })
  }

  @Test("Tabs that indent are told line by line; elsewhere a tab is white space")
  func tabs() {
    let tab = "A tab indents this line. Indent with spaces, as many as the lines beside it have."
    #expect(
      problems(Array("a:\n\tb: 1\n  \tc: 2\n\t# comment\n\t\nd:\t1\n".utf8)) == [
        "2:1: \(tab)", "3:3: \(tab)",
      ])
    #expect(problems(Array("a:\t1\t# comment\n".utf8)).isEmpty)
    #expect(YAMLDocument(Array("a:\t1\n\t# comment\nb: x\ty\n".utf8)).problems.isEmpty)
  }

  @Test("A file that is too large to be meant is not read")
  func tooLarge() {
    #expect(
      problems([UInt8](repeating: 0x20, count: 1_500_000)) == [
        "1:1: The file has 1500000 bytes and 1048576 is the most that is read. Is it the right file?"
      ])
  }
}
