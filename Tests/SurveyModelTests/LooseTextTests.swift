import Testing

@testable import SurveyModel

@Suite struct LooseTextTests {
  @Test(
    "Case, white space, composition and the shape of quotation marks do not count",
    arguments: [
      ("Mee eens", "MEE EENS"),
      ("Mee eens", "  Mee   eens "),
      ("Mee eens", "mee\u{A0}eens"),
      ("Mee eens", "mee\r\n\teens\u{2003}"),
      ("Één", "e\u{301}e\u{301}n"),
      ("Één", "éÉN"),
      ("CAFÉ Łódź", "cafe\u{301} łódź"),
      ("Foto's", "foto’s"),
      ("Foto's", "FOTO‘S"),
      ("\"ja\"", "„Ja”"),
      ("\"ja\"", "«Ja»"),
      ("'ja'", "‹ja›"),
      ("ΣΑΣ", "σασ"),
      ("ẞ", "ß"),
      ("\u{212B}", "å"),
      ("İ", "i\u{307}"),
      ("", " \t\u{3000}"),
    ])
  func equal(one: String, other: String) {
    #expect(LooseText(one) == LooseText(other))
    #expect(LooseText(one).hashValue == LooseText(other).hashValue)
  }

  @Test(
    "Everything else counts",
    arguments: [
      ("een", "één"), ("4,0", "4.0"), ("04", "4"), ("mee eens", "meeeens"), ("mee-eens", "mee eens"),
      ("ß", "ss"), ("ja.", "ja"), ("ja", "j\u{200B}a"), ("`ja`", "'ja'"), ("''", "\""), ("½", "1/2"),
      ("ﬁ", "fi"), ("１", "1"), ("×", "÷"),
    ])
  func different(one: String, other: String) {
    #expect(LooseText(one) != LooseText(other))
  }

  @Test(
    "The folded text is what a person would write in small letters",
    arguments: [
      ("Mee eens", "mee eens"), (" Zeer\n mee  EENS ", "zeer mee eens"), ("ÀÖØÞ ×÷ÿ", "àöøþ ×÷ÿ"),
      ("“Weet niet” / n.v.t.", "\"weet niet\" / n.v.t."), ("mee eens", "mee eens"), ("", ""), (" ", ""),
      ("Ő Ж", "ő ж"),
    ])
  func folded(text: String, expected: String) {
    #expect(LooseText(text).folded == expected)
    #expect(LooseText(text).isEmpty == expected.isEmpty)
  }

  @Test("Folding a folded text changes nothing, and the fast path agrees with the full one")
  func folding() {
    let pieces = ["a", "Z", " ", "\t", "4", "'", "é", "É", "e\u{301}", "\u{A0}", "“", "’", "«", "ß", "\n"]
    var texts = [""]
    for _ in 0..<3 { texts += texts.suffix(3375).flatMap { text in pieces.map { text + $0 } } }
    for text in texts {
      let folded = LooseText(text)
      #expect(LooseText(folded.folded) == folded)
      // A letter that is not ASCII sends the same text down the other path.
      let longWay = LooseText("é" + text + "é").folded
      let shortWay = LooseText("e" + text + "e").folded
      #expect(
        longWay.unicodeScalars.dropFirst().dropLast().elementsEqual(
          shortWay.unicodeScalars.dropFirst().dropLast()))
    }
  }
}
