import Testing

@testable import Reporting

@Suite struct FiguresTextTests {
  private let face = TypeFace(size: 13.33, weight: .regular)

  // Arial's advance widths (Monotype, in 2048ths): "A" 1366, "i" 455, "0" 1139, space 569.
  @Test(
    "Widths are Arial's with 6 % allowance",
    arguments: [("A", 1366.0), ("i", 455), ("00", 2278), (" ", 569), ("é", 1139), ("−", 1196)])
  func widths(text: String, units: Double) {
    let expected = units / 2048 * 13.33 * 1.06
    #expect(abs(TextFitting.width(text, face) - expected) < 1e-9)
  }

  @Test("Lines hold all words in order and fit", arguments: [40.0, 80, 120, 200, 400])
  func lines(limit: Double) {
    let text = "Praktijkondersteuners huisartsen-jeugd (POH/OJG) en zicht op kwaliteit"
    let lines = TextFitting.lines(text, face, within: limit)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines {
      #expect(TextFitting.width(line, face) <= limit + 0.02)
      #expect(!line.hasPrefix(" ") && !line.hasSuffix(" "))
    }
  }

  @Test("A word that fits is never cut")
  func wholeWords() {
    let text = "Zicht op kwaliteit en effect van ondersteuning"
    let limit = TextFitting.widestWord(text, face)
    let words = TextFitting.lines(text, face, within: limit).flatMap { $0.split(separator: " ") }
    #expect(words.joined(separator: " ") == text)
  }

  @Test("A line is not broken at a space that holds a number and its unit together")
  func unbreakable() {
    #expect(TextFitting.lines("n\u{a0}=\u{a0}5 en 6", face, within: 40).first == "n\u{a0}=\u{a0}5")
  }

  @Test("An empty text is one empty line")
  func empty() {
    #expect(TextFitting.lines("", face, within: 10) == [""])
  }

  @Test(
    "Coordinates have at most 2 decimals and no trailing zeros",
    arguments: [
      (0.0, "0"), (-0.001, "0"), (0.005, "0.01"), (-0.005, "-0.01"), (1.1, "1.1"), (1.999, "2"),
      (-12.345, "-12.35"), (605, "605"), (0.05, "0.05"), (13.33, "13.33"), (100.1, "100.1"),
    ])
  func numbers(value: Double, text: String) {
    var markup = MarkupWriter(capacity: 8)
    markup.number(value)
    #expect(String(decoding: markup.bytes, as: UTF8.self) == text)
  }
}
