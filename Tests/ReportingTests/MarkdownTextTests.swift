import Testing

@testable import Reporting

@Suite struct MarkdownTextTests {
  static func escaped(_ text: String, _ place: MarkdownText.Place = .within) -> String {
    var markdown = MarkdownText()
    markdown.text(text, place)
    return String(decoding: markdown.bytes, as: UTF8.self)
  }

  @Test(
    "Nothing in a text means anything but itself",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script\\>alert(1)&lt;/script\\>"), ("a | b", "a \\| b"),
      ("[x](javascript:alert)", "\\[x\\](javascript\\:alert)"), ("![x](y)", "!\\[x\\](y)"),
      ("**bold** _it_ ~~no~~", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~"), ("`code`", "\\`code\\`"),
      ("$x^2$", "\\$x\\^2\\$"), ("&lt; &amp;", "\\&lt; \\&amp;"), ("a & b", "a & b"), ("n < 5", "n < 5"),
      ("a<b", "a&lt;b"), ("https://kwaad.nl", "https\\://kwaad.nl"), ("www.kwaad.nl", "www\\.kwaad.nl"),
      ("\\[x]", "\\\\\\[x\\]"), ("a\nb\r\nc", "a b c"), ("a\tb", "a b"), ("{#id .class}", "{\\#id .class}"),
      ("a -- b --- c", "a -\\- b -\\-\\- c"), ("95%-interval: 3,1 tot 16,1", "95%-interval: 3,1 tot 16,1"),
      ("jan@kwaad.nl", "jan\\@kwaad.nl"), ("een\u{2028}twee", "een twee"),
    ])
  func within(text: String, markdown: String) {
    let expected = markdown.replacing("{", with: "\\{").replacing("}", with: "\\}")
    #expect(Self.escaped(text) == expected)
  }

  @Test(
    "Nothing at the start of a line starts a list, a heading, a quotation or a table",
    arguments: [
      ("# kop", "\\# kop"), ("- punt", "\\- punt"), ("+ punt", "\\+ punt"), ("* punt", "\\* punt"),
      ("> citaat", "\\> citaat"),
      ("1. een", "1\\. een"), ("12) een", "12\\) een"), ("(a) een", "(a\\) een"), ("iv. een", "iv\\. een"),
      ("=== ", "\\=== "), ("--- ", "\\-\\-\\- "), ("| a | b |", "\\| a \\| b \\|"), (": term", "\\: term"),
      ("~~~ swift", "\\~\\~\\~ swift"), ("% titel", "\\% titel"), ("   ingesprongen", "ingesprongen"),
      ("1.5 punten", "1.5 punten"), ("Een zin. Nog een.", "Een zin. Nog een."),
      ("2021 was goed", "2021 was goed"),
    ])
  func start(text: String, markdown: String) {
    #expect(Self.escaped(text, .lineStart) == markdown)
  }

  @Test(
    "Characters that steer the direction of writing, and controls, are left out",
    arguments: [
      "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}",
      "\u{2069}",
      "\u{200E}", "\u{200F}", "\u{061C}", "\u{200B}", "\u{FEFF}", "\u{0000}", "\u{0007}", "\u{001B}",
      "\u{007F}",
      "\u{009F}", "\u{FFF9}", "\u{E0041}",
    ])
  func controls(character: String) {
    #expect(Self.escaped("van\(character)tot") == "vantot")
  }

  @Test(
    "Letters of any script stay as they are",
    arguments: ["één", "Ħ", "שלום", "日本", "👩‍⚕️", "−", "…", "’", "\u{202F}", "é"])
  func letters(text: String) {
    #expect(Self.escaped(text) == text)
  }

  @Test("A text that must not be broken has spaces that do not break")
  func unbroken() {
    var markdown = MarkdownText()
    markdown.unbroken("n = 5")
    #expect(String(decoding: markdown.bytes, as: UTF8.self) == "n\u{A0}=\u{A0}5")
  }
}
