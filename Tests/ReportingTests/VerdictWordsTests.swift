import SurveyModel
import SurveyResults
import Testing

@testable import Reporting

@Suite struct VerdictWordsTests {
  static let dutch = ComparisonText(
    group: "huisartsen", theme: "kostenbewustzijn", earlier: "de nulmeting", later: "de vervolgmeting",
    earlierMean: "38,6", laterMean: "52,9", change: "+14,3", interval: "9,8 tot 18,8",
    equivalenceInterval: "10,5 tot 18,1", confidence: "95%", relevantChange: "5", n: "n = 57 en 60",
    laterN: "60")
  static let english = ComparisonText(
    group: "general practitioners", theme: "cost awareness", earlier: "baseline", later: "follow-up",
    earlierMean: "38.6", laterMean: "52.9", change: "+14.3", interval: "9.8 to 18.8",
    equivalenceInterval: "10.5 to 18.1", confidence: "95%", relevantChange: "5", n: "n = 57 and 60",
    laterN: "60")

  static let dutchSentences: [(Verdict, String)] = [
    (
      .improvedRelevant,
      "Onder huisartsen is de score op kostenbewustzijn duidelijk hoger dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Het verschil is groter dan de vooraf gekozen relevantiegrens van 5 punten."
    ),
    (
      .improved,
      "Onder huisartsen is de score op kostenbewustzijn hoger dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Of het verschil de relevantiegrens van 5 punten haalt, is met deze aantallen niet zeker."
    ),
    (
      .improvedNegligible,
      "Onder huisartsen is de score op kostenbewustzijn iets hoger dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Het verschil is kleiner dan de relevantiegrens van 5 punten."
    ),
    (
      .worsenedRelevant,
      "Onder huisartsen is de score op kostenbewustzijn duidelijk lager dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Het verschil is groter dan de vooraf gekozen relevantiegrens van 5 punten."
    ),
    (
      .worsened,
      "Onder huisartsen is de score op kostenbewustzijn lager dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Of het verschil de relevantiegrens van 5 punten haalt, is met deze aantallen niet zeker."
    ),
    (
      .worsenedNegligible,
      "Onder huisartsen is de score op kostenbewustzijn iets lager dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Het verschil is kleiner dan de relevantiegrens van 5 punten."
    ),
    (
      .noRelevantChange,
      "Onder huisartsen is er geen relevant verschil op kostenbewustzijn tussen de nulmeting en de vervolgmeting: 52,9 tegen 38,6 (+14,3 punten; 90%-interval 10,5 tot 18,1, binnen ±5; n = 57 en 60)."
    ),
    (
      .inconclusive,
      "Voor huisartsen is op kostenbewustzijn niet vast te stellen of er een relevant verschil is: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Dit betekent niet dat er niets is veranderd."
    ),
    (
      .inconclusiveUp,
      "Bij huisartsen is er een aanwijzing voor een hogere score op kostenbewustzijn: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Er is meer dan één thema vergeleken; daarom kan dit ook toeval zijn."
    ),
    (
      .inconclusiveDown,
      "Bij huisartsen is er een aanwijzing voor een lagere score op kostenbewustzijn: 52,9 tegen 38,6 (+14,3 punten; 95%-interval 9,8 tot 18,8; n = 57 en 60). Er is meer dan één thema vergeleken; daarom kan dit ook toeval zijn."
    ),
    (
      .censusUp,
      "Alle 60 huisartsen deden mee. De score op kostenbewustzijn is hoger dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten). Er is geen onzekerheid van een steekproef."
    ),
    (
      .censusDown,
      "Alle 60 huisartsen deden mee. De score op kostenbewustzijn is lager dan bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten). Er is geen onzekerheid van een steekproef."
    ),
    (
      .censusEqual,
      "Alle 60 huisartsen deden mee. De score op kostenbewustzijn is vrijwel gelijk aan die bij de nulmeting: 52,9 tegen 38,6 (+14,3 punten). Er is geen onzekerheid van een steekproef."
    ),
    (.notReportable, "De uitkomst van huisartsen op kostenbewustzijn is afgeschermd."),
  ]

  static let englishSentences: [(Verdict, String)] = [
    (
      .improvedRelevant,
      "Among general practitioners the score on cost awareness is clearly higher than at baseline: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). The difference exceeds the pre-set relevance margin of 5 points."
    ),
    (
      .improved,
      "Among general practitioners the score on cost awareness is higher than at baseline: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). With these numbers it is not certain whether the difference reaches the relevance margin of 5 points."
    ),
    (
      .improvedNegligible,
      "Among general practitioners the score on cost awareness is slightly higher than at baseline: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). The difference is smaller than the relevance margin of 5 points."
    ),
    (
      .worsenedRelevant,
      "Among general practitioners the score on cost awareness is clearly lower than at baseline: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). The difference exceeds the pre-set relevance margin of 5 points."
    ),
    (
      .worsened,
      "Among general practitioners the score on cost awareness is lower than at baseline: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). With these numbers it is not certain whether the difference reaches the relevance margin of 5 points."
    ),
    (
      .worsenedNegligible,
      "Among general practitioners the score on cost awareness is slightly lower than at baseline: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). The difference is smaller than the relevance margin of 5 points."
    ),
    (
      .noRelevantChange,
      "Among general practitioners there is no relevant difference on cost awareness between baseline and follow-up: 52.9 versus 38.6 (+14.3 points; 90% interval 10.5 to 18.1, within ±5; n = 57 and 60)."
    ),
    (
      .inconclusive,
      "For general practitioners it cannot be established whether there is a relevant difference on cost awareness: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). This does not mean that nothing changed."
    ),
    (
      .inconclusiveUp,
      "Among general practitioners there is an indication of a higher score on cost awareness: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). More than one theme was compared; this can therefore be chance as well."
    ),
    (
      .inconclusiveDown,
      "Among general practitioners there is an indication of a lower score on cost awareness: 52.9 versus 38.6 (+14.3 points; 95% interval 9.8 to 18.8; n = 57 and 60). More than one theme was compared; this can therefore be chance as well."
    ),
    (
      .censusUp,
      "All 60 general practitioners took part. The score on cost awareness is higher than at baseline: 52.9 versus 38.6 (+14.3 points). There is no sampling uncertainty."
    ),
    (
      .censusDown,
      "All 60 general practitioners took part. The score on cost awareness is lower than at baseline: 52.9 versus 38.6 (+14.3 points). There is no sampling uncertainty."
    ),
    (
      .censusEqual,
      "All 60 general practitioners took part. The score on cost awareness is practically equal to that at baseline: 52.9 versus 38.6 (+14.3 points). There is no sampling uncertainty."
    ),
    (.notReportable, "The result of general practitioners on cost awareness is withheld."),
  ]

  @Test("Each verdict has its sentence where a higher score is desired")
  func sentences() {
    #expect(Self.dutchSentences.map(\.0) == Verdict.allCases)
    #expect(Self.englishSentences.map(\.0) == Verdict.allCases)
    for (verdict, sentence) in Self.dutchSentences {
      let sign = VerdictSign(verdict, desired: .higher)
      #expect(DutchWords().sentence(for: sign.shape, Self.dutch) == sentence)
    }
    for (verdict, sentence) in Self.englishSentences {
      let sign = VerdictSign(verdict, desired: .higher)
      #expect(EnglishWords().sentence(for: sign.shape, Self.english) == sentence)
    }
  }

  /// What a verdict is called where it is about the opposite direction.
  static let mirrored: [Verdict: Verdict] = [
    .improvedRelevant: .worsenedRelevant, .improved: .worsened, .improvedNegligible: .worsenedNegligible,
    .worsenedRelevant: .improvedRelevant, .worsened: .improved, .worsenedNegligible: .improvedNegligible,
    .inconclusiveUp: .inconclusiveDown, .inconclusiveDown: .inconclusiveUp, .censusUp: .censusDown,
    .censusDown: .censusUp,
  ]

  @Test(
    "Where a lower score is desired the words turn round and the tone does not", arguments: Verdict.allCases)
  func lower(verdict: Verdict) {
    let lower = VerdictSign(verdict, desired: .lower)
    let opposite = VerdictSign(Self.mirrored[verdict] ?? verdict, desired: .higher)
    #expect(lower.shape == opposite.shape)
    #expect(lower.tone == VerdictSign(verdict, desired: .higher).tone)
  }

  @Test("Where nothing is desired the words are those of higher, without a tone", arguments: Verdict.allCases)
  func neutral(verdict: Verdict) {
    let neutral = VerdictSign(verdict, desired: .neutral)
    #expect(neutral.shape == VerdictSign(verdict, desired: .higher).shape)
    #expect(neutral.tone == .neutral)
  }

  @Test("What is desired is said where it is not plainly higher")
  func wishes() {
    #expect(DutchWords().wish(.higher) == nil)
    #expect(DutchWords().wish(.lower) == "Bij dit thema is een lagere score gewenst.")
    #expect(
      DutchWords().wish(.neutral) == "Bij dit thema is een hogere of lagere score niet beter of slechter.")
    #expect(EnglishWords().wish(.lower) == "On this theme a lower score is desired.")
    #expect(
      EnglishWords().wish(.neutral) == "On this theme a higher or lower score is neither better nor worse.")
  }

  @Test("Different shapes have different words, and every word is in the key", arguments: Language.allCases)
  func words(language: Language) {
    let words = language.words
    let all = VerdictSign.Shape.allCases.map { words.word(for: $0) }
    #expect(Set(all).count == all.count)
    for shape in VerdictSign.Shape.allCases {
      #expect(!words.meaning(of: shape, relevantChange: "5", themes: 7, minimum: 5).isEmpty)
    }
  }

  @Test("A reservation tells its number where it may be shown, and is whole without it")
  func numbersOfReservations() {
    let bare = ReservationFacts(alpha: nil, response: nil, population: nil)
    var facts = bare
    facts.atEqualComposition = "+2,1"
    facts.driftingItems = ["Ik weet wat zorg kost."]
    facts.withoutDriftingItems = "+3,4"
    facts.dontKnow = ("4%", "17%")
    var two = facts
    two.driftingItems.append("Ik weeg kosten mee.")
    let expected: [(Language, Modifier, ReservationFacts, String)] = [
      (
        .nl, .compositionShift, facts,
        "Onder voorbehoud: de samenstelling van de respondenten verschilt tussen de metingen; bij gelijke samenstelling is het verschil +2,1."
      ),
      (
        .nl, .compositionShift, bare,
        "Onder voorbehoud: de samenstelling van de respondenten verschilt tussen de metingen."
      ),
      (
        .nl, .itemDrift, facts,
        "Onder voorbehoud: de stelling ‘Ik weet wat zorg kost.’ veranderde anders dan de rest van het thema; zonder deze stelling is het verschil +3,4."
      ),
      (
        .nl, .itemDrift, two,
        "Onder voorbehoud: de stellingen ‘Ik weet wat zorg kost.’ en ‘Ik weeg kosten mee.’ veranderden anders dan de rest van het thema; zonder deze stellingen is het verschil +3,4."
      ),
      (.nl, .dontKnowShift, facts, "Het aandeel ‘weet niet’ veranderde van 4% naar 17%."),
      (
        .en, .compositionShift, facts,
        "With reservation: the waves differ in who responded; at equal composition the difference is +2,1."
      ),
      (
        .en, .itemDrift, two,
        "With reservation: the statements ‘Ik weet wat zorg kost.’ and ‘Ik weeg kosten mee.’ changed differently from the rest of the theme; without them the difference is +3,4."
      ),
      (.en, .dontKnowShift, facts, "The share of ‘don’t know’ moved from 4% to 17%."),
    ]
    for (language, modifier, facts, sentence) in expected {
      #expect(language.words.sentence(for: modifier, facts) == sentence)
    }
  }

  @Test("A conclusion that depends on cleaning says on what, where that is known")
  func cleaningDependence() {
    let sentences: [(Language, CleaningDependence, String)] = [
      (
        .nl, .flagged,
        "Onder voorbehoud: de conclusie verandert als gemarkeerde vragenlijsten niet meetellen."
      ),
      (
        .nl, .careless,
        "Onder voorbehoud: de conclusie verandert als onzorgvuldig ingevulde vragenlijsten wel meetellen."
      ),
      (
        .nl, .both,
        "Onder voorbehoud: de conclusie verandert als gemarkeerde vragenlijsten niet meetellen, en ook als onzorgvuldig ingevulde vragenlijsten wel meetellen."
      ),
      (.nl, .either, "Onder voorbehoud: de conclusie hangt ervan af welke vragenlijsten meetellen."),
      (.en, .flagged, "With reservation: the conclusion is different without the flagged questionnaires."),
      (
        .en, .careless,
        "With reservation: the conclusion is different if questionnaires that were filled in carelessly count."
      ),
      (
        .en, .both,
        "With reservation: the conclusion is different without the flagged questionnaires, and also if those that were filled in carelessly count."
      ),
      (.en, .either, "With reservation: the conclusion depends on which questionnaires count."),
    ]
    for (language, dependence, sentence) in sentences {
      var facts = ReservationFacts(alpha: nil, response: nil, population: nil)
      facts.cleaning = dependence
      #expect(language.words.sentence(for: .dependsOnCleaning, facts) == sentence)
    }
    #expect(ReservationFacts(alpha: nil, response: nil, population: nil).cleaning == .flagged)
  }

  @Test("Reservations follow the sentence, in order, with the facts that are known")
  func reservations() throws {
    let material = ReportMaterial(study: SampleStudy.study, results: SampleResults.results, language: .nl)
    let theme = try #require(material.study.themes.firstIndex { $0.id == "kostenbewustzijn" })
    #expect(
      material.verdictSentence(theme: theme, group: 3).text.plain
        == "Zorgaanbieders: lager. Onder zorgaanbieders is de score op kostenbewustzijn lager dan bij de nulmeting: 39,3 tegen 46,2 (\u{2212}6,9 punten; 95%-interval \u{2212}11,1 tot \u{2212}2,7; n = 79 en 75). Of het verschil de relevantiegrens van 5 punten haalt, is met deze aantallen niet zeker. Deze conclusie geldt voor de huidige groep van 139; voor een grotere groep is zij niet overtuigend."
    )
    #expect(
      material.verdictSentence(theme: theme, group: 0).text.plain
        == "Huisartsen: te weinig antwoorden. Er zijn te weinig antwoorden om voor huisartsen over kostenbewustzijn te rapporteren (minder dan 5)."
    )
  }
}
