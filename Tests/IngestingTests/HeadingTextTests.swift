import Testing

@testable import Ingesting

@Suite struct HeadingTextTests {
  @Test(
    "Mark-up and invisible characters are no part of a text",
    arguments: [
      ("<p>Ik <b>weet</b></p>", "Ik  weet"), ("a&nbsp;b &amp; c", "a b & c"),
      ("caf&#233; &#xE9;&eacute;", "café éé"),
      ("\u{FEFF}a\u{200B}b\u{AD}c", "abc"), ("x<br/>y", "x y"), ("3 < 4 en 5 > 4", "3 < 4 en 5 > 4"),
      ("R&D; &onbekend; &#99999999;", "R&D; &onbekend; &#99999999;"), ("a <b", "a <b"),
    ])
  func cleaned(text: String, expected: String) {
    #expect(HeadingText.cleaned(text).trimmingSpaces == expected)
  }

  @Test(
    "A statement stands in the last brackets, unless others stand before them",
    arguments: [
      ("Vraag [stelling]", "stelling"), ("Vraag [a] en [b]", "b"), ("Vraag [a][1]", nil), ("[alles]", nil),
      ("Vraag []", nil), ("Vraag [a] b", nil),
    ] as [(String, String?)])
  func brackets(heading: String, part: String?) {
    #expect(HeadingText.bracketed(heading) == part)
  }

  @Test(
    "A heading is taken apart in every way in which programs put it together",
    arguments: [
      ("Q5[SQ001]", ["Q5|SQ001"]), ("Q5_1", ["Q5|1"]), ("groep/vraag/b", ["groep/vraag|b"]),
      ("A - B - C", ["A|B - C", "A - B|C"]), ("Vraag: ja", ["Vraag|ja"]), ("Vraag", []), ("a_", []),
    ])
  func pairs(heading: String, expected: [String]) {
    #expect(HeadingText.pairs(heading).map { "\($0.question)|\($0.part)" } == expected)
  }

  @Test("Codes and ids meet in one form", arguments: ["Q5[SQ001]", "q5-sq001", "Q5_SQ001", "q5.sq001."])
  func codes(text: String) {
    #expect(HeadingText.codeForm(text) == "q5-sq001")
  }
}
