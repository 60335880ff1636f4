import SurveyModel
import SurveyResults
import Testing

@testable import Comparing

@Suite struct WarningsTests {
  typealias R = Rehearsal

  static let place = WarningText.Place(
    theme: R.theme("kosten"), group: R.group("huisartsen"),
    wave: Wave(id: R.followUp, label: "Vervolgmeting", period: nil))
  static let item = R.item("q1", theme: "kosten", groups: ["huisartsen"])
  static let texts: [WarningText] = [
    .lowReliability(place), .veryLowReliability(place), .redundantItems(place),
    .checkReverseCoding(place, item: item), .lowItemRest(place, item: item), .itemsDiffer(place),
    .fewClusters(place), .fewAtScaleEnd(place), .fewBesideMany(place),
    .compositionShift(
      place, background: BackgroundVariable(id: "gebied", label: "gebied", scale: "gebied", groups: [])),
    .itemDrift(place, item: item), .designEffect(group: place.group, wave: place.wave),
    .populationBelowResponses(group: place.group, wave: place.wave),
  ]

  @Test("No warning says what caused something, or says more than the numbers", arguments: texts)
  func language(text: WarningText) {
    let words: [Language: [String]] = [
      .nl: [" door ", "dankzij", "als gevolg", "effect", "geleid tot", "impact", "bewezen", "significant"],
      .en: ["because of", "thanks to", "led to", "caused", "proves", "no change", "impact", "effect"],
    ]
    for language in Language.allCases {
      let sentence = text.warning.text.text(in: language)
      #expect(sentence.hasSuffix(".") && !sentence.contains("\n") && sentence.contains("huisartsen"))
      for word in words[language] ?? [] { #expect(!" \(sentence.lowercased()) ".contains(word)) }
      #expect(!sentence.contains(where: \.isNumber) || sentence.contains("q1"))
    }
    #expect(text.warning.text.text(in: .nl) != text.warning.text.text(in: .en))
  }

  @Test("A warning names theme, group, wave and item, and its sentence is whole")
  func wholeSentence() {
    let warning = WarningText.checkReverseCoding(Self.place, item: Self.item).warning
    #expect(warning.code == "check-reverse-coding")
    #expect(warning.theme == "kosten" && warning.group == "huisartsen" && warning.item == "q1")
    #expect(warning.wave == R.followUp)
    #expect(
      warning.text.text(in: .nl)
        == "De stelling ‘Stelling q1’ loopt bij huisartsen tegen de rest van het thema ‘kosten’ in "
        + "(Vervolgmeting). Controleer of de stelling omgekeerd gescoord moet worden.")
    #expect(
      warning.text.text(in: .en)
        == "The item ‘Stelling q1’ runs against the rest of the theme ‘kosten’ among huisartsen "
        + "(Vervolgmeting). Check whether it has to be scored in reverse.")
  }

  @Test(
    "Reliability and its items are warned of by their labels",
    arguments: [
      (0.59, 0.8, 0.3, ["low-reliability"]), (0.4, 0.59, 0.3, ["low-reliability"]), (0.6, 0.8, 0.3, []),
      (0.96, 0.98, 0.3, ["redundant-items"]), (0.8, 0.9, -0.01, ["check-reverse-coding"]),
      (0.8, 0.9, 0.19, ["low-item-rest"]), (0.8, 0.9, 0.2, []),
    ] as [(Double, Double, Double, [String])])
  func reliability(alpha: Double, high: Double, itemRest: Double, codes: [String]) throws {
    let study = R.study()
    let reliability = Reliability(
      theme: "kosten", items: 4, n: 30, alpha: alpha, alphaLow: 0.1, alphaHigh: high, omega: nil,
      item: [.init(item: "kosten-1", itemRest: itemRest, alphaIfDropped: nil)])
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(
          study, "huisartsen", R.baseline,
          .init(rows: R.rows(30, level: 3, seed: 1), reliability: [reliability]))
      ], flow: [])
    #expect(estimates.warnings.map(\.code) == codes)
    let record = try #require(estimates.reliability.first)
    #expect(record.value.numbers?.alpha == alpha && record.value.numbers?.item.count == 1)
    #expect(estimates.reliability[1].value == .notComputed(.noResponses, n: 0))
  }

  @Test("Weights that cost much precision are warned of")
  func designEffect() throws {
    let study = R.study()
    func codes(_ weights: [Double]) throws -> [String] {
      try Comparer(study: study).estimates(
        of: [
          R.responses(
            study, "huisartsen", R.baseline, .init(rows: R.rows(40, level: 3, seed: 1), weights: weights))
        ], flow: []
      ).warnings.map(\.code)
    }
    #expect(try codes((0..<40).map { $0 % 4 == 0 ? 3 : 1.0 / 3 }) == ["design-effect"])
    #expect(try codes((0..<40).map { $0 % 2 == 0 ? 1.2 : 0.8 }).isEmpty)
  }

  /// Answers of `counts` people, of whom `atEnd` gave the best answer to all and the others differ around the middle.
  private func codes(_ counts: (Int, Int), atEnd: (Int, Int) = (0, 0)) throws -> [String] {
    let study = R.study()
    func answers(_ count: Int, _ atEnd: Int) -> R.Answers {
      .init(
        rows: (0..<count).map { $0 < atEnd ? [5, 5, 5, 5] : [2 + $0 % 3, 3, 2 + $0 % 2, 3] })
    }
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(study, "huisartsen", R.baseline, answers(counts.0, atEnd.0)),
        R.responses(study, "huisartsen", R.followUp, answers(counts.1, atEnd.1)),
      ], flow: [])
    return estimates.warnings.map(\.code)
  }

  @Test("Few respondents whose scores lie at an end of the scale are warned of, and nobody below 'detail'")
  func scaleEnd() throws {
    #expect(try codes((99, 160), atEnd: (50, 0)) == ["few-at-scale-end"])
    #expect(try codes((160, 99), atEnd: (80, 0)) == ["few-at-scale-end"])
    #expect(try codes((99, 160), atEnd: (49, 0)).isEmpty)
    #expect(try codes((100, 160), atEnd: (70, 0)).isEmpty)
    #expect(try codes((9, 9), atEnd: (9, 0)).isEmpty)
  }

  @Test("A small wave beside one three times as large is warned of")
  func lopsided() throws {
    #expect(try codes((14, 42)) == ["few-beside-many"])
    #expect(try codes((42, 14)) == ["few-beside-many"])
    #expect(try codes((14, 41)).isEmpty)
    #expect(try codes((15, 60)).isEmpty)
  }
}
