import SurveyModel
import SurveyResults
import Testing

@testable import Reporting

@Suite struct LanguageLintTests {
  /// Words that claim a cause, or that a reader takes for more than the numbers say.
  static let forbidden = [
    "door", "dankzij", "als gevolg van", "effect van", "heeft geleid tot", "impact", "bewezen", "bewijst",
    "significant", "significante", "geen verandering", "verbeterd", "verslechterd", "because of", "thanks to",
    "led to", "caused", "proves", "proven", "no change", "improved", "worsened", "effect of", "due to",
    "vanwege", "wegens", "veroorzaakt", "veroorzaken", "leidt tot", "leidde tot", "resulteert in",
    "effectief",
    "succes", "succesvol", "mislukt", "ongetwijfeld", "zonder twijfel", "zeker weten", "onomstotelijk",
    "owing to", "leads to", "lead to", "results in", "resulted in", "as a result", "effective", "successful",
    "succeeded", "undoubtedly", "definitely", "significantly",
  ]

  /// The forbidden words in `text`, apart from the sentence that closes every conclusion.
  static func found(in text: String, _ words: any Words) -> [String] {
    let bytes = text.replacing(words.noCause, with: "").lowercased().utf8
    let tokens = bytes.split { byte in
      byte < 0x80 && !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }.map { String(decoding: $0, as: UTF8.self) }
    var phrases = Set(tokens)
    for length in 2...4 where tokens.count >= length {
      for start in 0...(tokens.count - length) where starts.contains(tokens[start]) {
        phrases.insert(tokens[start..<(start + length)].joined(separator: " "))
      }
    }
    return forbidden.filter(phrases.contains)
  }

  /// The first words of what is forbidden.
  static let starts = Set(forbidden.compactMap { $0.split(separator: " ").first.map(String.init) })

  @Test("The lint finds what it forbids")
  func bites() {
    let words = DutchWords()
    #expect(Self.found(in: "Dit komt door het programma.", words) == ["door"])
    #expect(Self.found(in: "Een Significant verschil!", words) == ["significant"])
    #expect(Self.found(in: words.noCause, words).isEmpty)
    #expect(Self.found(in: "Waardoor het is ontstaan", words).isEmpty)
    #expect(Self.found(in: "There is no change.", words) == ["no change"])
  }

  @Test(
    "No report claims a cause: every verdict, wish, reservation, number of waves and language",
    arguments: Language.allCases, Theme.DesiredDirection.allCases)
  func reports(language: Language, desired: Theme.DesiredDirection) {
    for variant in ResultVariants.all(desired: desired) {
      let builder = ReportBuilder(study: variant.study, results: variant.results, language: language)
      // The pages of themes repeat parts of the first document, and add the box for lay readers.
      for document in builder.documents().prefix(2) {
        let text = String(decoding: MarkdownRenderer().render(document), as: UTF8.self)
        #expect(Self.found(in: text, language.words) == [])
      }
    }
  }

  @Test("No sentence of the catalogue claims a cause", arguments: Language.allCases)
  func catalogue(language: Language) {
    let words = language.words
    let comparison = language == .nl ? VerdictWordsTests.dutch : VerdictWordsTests.english
    let bare = ReservationFacts(alpha: nil, response: nil, population: nil)
    let facts = ReservationFacts(
      alpha: "0,52", response: "22%", population: "41", atEqualComposition: "+2,1",
      driftingItems: ["Ik weet wat zorg kost."], withoutDriftingItems: "+3,4", dontKnow: ("4%", "17%"))
    var several = facts
    several.driftingItems.append("Ik weeg kosten mee.")
    var texts = VerdictSign.Shape.allCases.flatMap { shape in
      [
        words.sentence(for: shape, comparison), words.word(for: shape),
        words.meaning(of: shape, relevantChange: nil, themes: 1, minimum: 5),
      ]
    }
    texts += MissingOutcome.allCases.flatMap { outcome in
      [words.word(for: outcome), words.sentence(for: outcome, group: "x", theme: "y", minimum: 5)]
    }
    texts += Modifier.allCases.flatMap { modifier in
      [bare, facts, several].map { words.sentence(for: modifier, $0) }
    }
    texts += CleaningDependence.allCases.map { dependence in
      var facts = bare
      facts.cleaning = dependence
      return words.sentence(for: .dependsOnCleaning, facts)
    }
    texts += words.checkHeadings(withCareless: true)
    texts += CleaningRule.allCases.flatMap { [words.reason($0), words.rule($0, CleaningOptions())] }
    texts += About.Fact.allCases.map(words.term)
    texts += Design.allCases.map(words.word)
    for text in texts { #expect(Self.found(in: text, words) == [], "\(text)") }
    #expect(Set(Modifier.allCases.map { words.sentence(for: $0, facts) }).count == Modifier.allCases.count)
    #expect(Set(texts).isDisjoint(with: [""]))
  }
}
