import SurveyModel
import Testing

@testable import Planning

@Suite struct PlanDocumentTests {
  private static let study = Intention.study(
    [
      Intention.group(
        "artsen", population: 40,
        label: LocalizedText(translations: [
          .init(language: .nl, text: "Artsen"), .init(language: .en, text: "Doctors"),
        ])),
      Intention.group("ouders", population: nil, label: "Ouders"),
      Intention.group("raad", population: 8, label: "Raad"),
    ])

  private static func document(_ language: Language, baseline: [ScoredResponses] = []) -> PlanDocument {
    let assumptions = PlanAssumptions()
    let plans = Planner(study: study, assumptions: assumptions, baseline: baseline).plans()
    return PlanDocument(
      study: study, plans: plans, assumptions: assumptions, isSynthetic: !baseline.isEmpty, language: language
    )
  }

  @Test("On a terminal, in Dutch, the whole document reads so")
  func dutch() {
    let expected = """
      Proef: wat een vergelijking van Voor met Na zal kunnen laten zien

      Verwacht: scores met een standaardafwijking van 18,0 punten, een samenhang van 0,60 tussen de twee
      scores van één persoon, en 70% van de respondenten van de kleinste meting ook bij de andere meting.
      Intervallen zijn van 95%; de kleinste verandering is de werkelijke die met een kans van 80% wordt
      gevonden; de laatste kans is die om te laten zien dat er geen relevant verschil is, als er niets
      veranderde.

      Artsen
      ------

      Bij de nulmeting worden er 20 van de 40 verwacht, bij de vervolgmeting worden er 20 van de 40
      verwacht, een respons van 50%; een verandering van 5 punten is relevant.

        vragenlijst                                interval  kleinste verandering  kans op geen \
      relevant verschil
        anoniem                                       ± 8,1                  11,6                    \
                0%
        anoniem, oneindige groep                     ± 11,5                  16,4                    \
                0%
        codes, 14 gekoppeld                           ± 7,3                  10,3                    \
                2%
        codes, 14 gekoppeld, oneindige groep          ± 9,0                  12,8                    \
                0%
        codes, alle 20 gekoppeld                      ± 5,3                   7,5                    \
               22%
        codes, alle 20 gekoppeld, oneindige groep     ± 7,5                  10,6                    \
                1%

      Een koppelcode waarmee 14 mensen worden herkend, maakt het interval smaller: van ± 8,1 naar ± 7,3
      punten, even veel als 3 extra respondenten per meting zonder codes.

      Ouders
      ------

      Het is onbekend hoeveel mensen worden uitgenodigd: geef de groep een population of invited in
      study.yaml.

      Raad
      ----

      Er worden 4 en 4 antwoorden verwacht; met minder dan 5 bij een meting mag er niets worden gemeld.

      Niet in deze cijfers: scholen of organisaties met meer dan één respondent, en de correctie voor het
      aantal thema's, die iets meer vraagt van elke verandering.
      """
    #expect(Self.document(.nl).plain == expected + "\n")
  }

  @Test("As Markdown, in English, the whole document reads so")
  func english() {
    let expected = """
      # Trial: what a comparison of Before with After will be able to show

      Expected: scores with a standard deviation of 18.0 points, a correlation of 0.60 between the \
      two scores of one person, and 70% of the respondents of the smaller wave at the other wave \
      too. Intervals are at 95%; the smallest change is the true one that is found with a chance of \
      80%; the last chance is that of showing that there is no relevant change, when nothing changed.

      ## Doctors

      20 of 40 are expected at the baseline, 20 of 40 are expected at the follow-up, a response of \
      50%; a change of 5 points is relevant.

      | survey | interval | smallest change | chance of no relevant change |
      | --- | ---: | ---: | ---: |
      | anonymous | ± 8.1 | 11.6 | 0% |
      | anonymous, endless population | ± 11.5 | 16.4 | 0% |
      | codes, 14 linked | ± 7.3 | 10.3 | 2% |
      | codes, 14 linked, endless population | ± 9.0 | 12.8 | 0% |
      | codes, all 20 linked | ± 5.3 | 7.5 | 22% |
      | codes, all 20 linked, endless population | ± 7.5 | 10.6 | 1% |

      A link code that recognises 14 people narrows the interval from ± 8.1 to ± 7.3 points, as 3 \
      more respondents at each wave would without codes.

      ## Ouders

      How many people are invited is unknown: give the group a population or invited in study.yaml.

      ## Raad

      4 and 4 responses are expected; with fewer than 5 at a wave nothing may be reported.

      Not in these numbers: schools or organisations with several respondents, and the correction \
      for the number of themes, which asks a little more of each change.
      """
    #expect(Self.document(.en).markdown == expected + "\n")
  }

  @Test("Every kind of worth is one whole sentence")
  func worths() {
    let cases: [(CodeWorth, String)] = [
      (
        .respondents(extra: 1, anonymous: 6.28, linked: 4.07),
        "A link code that recognises 15 people narrows the interval from ± 6.3 to ± 4.1 points, as 1 more respondent "
          + "at each wave would without codes."
      ),
      (
        .certainty(anonymous: 2),
        "A link code that recognises 15 people leaves next to nothing to chance, where an anonymous survey has an "
          + "interval of ± 2.0 points."
      ),
      (
        .nothing,
        "A link code does not narrow the interval here: too few of the same people are expected at both waves."
      ),
      (
        .tooLate,
        "A link code comes too late for this change, as the baseline was held without codes; it can link later waves."
      ),
    ]
    for (worth, sentence) in cases {
      #expect(EnglishPlan().worth(worth, group: "Doctors", linked: 15) == sentence)
      let dutch = DutchPlan().worth(worth, group: "Artsen", linked: 15)
      #expect(dutch.contains("koppelcode") && dutch.hasSuffix(".") && !dutch.dropLast().contains("."))
    }
  }

  @Test("A synthetic baseline is called invented, and its spread that of the baseline")
  func synthetic() {
    let scores: [Double?] = (0..<20).map { Double($0 % 5) * 25 }
    let text = Self.document(.en, baseline: [Intention.responses("artsen", [("kosten", scores)])]).markdown
    #expect(text.contains("\n\nThe answers of the baseline are invented, and so is their spread.\n\n"))
    #expect(text.contains("Expected: scores that spread as at the baseline, a correlation of 0.60"))
    #expect(
      text.contains(
        "\n\n20 responded at the baseline, 20 of 40 are expected at the follow-up, a response of 50%;"))
  }

  @Test("What reads as markup in a label is text in Markdown")
  func escaping() {
    let group = Intention.group("a", population: 40, label: "*Artsen* | <b>_x_</b>")
    let study = Intention.study([group])
    let plans = Planner(study: study, assumptions: PlanAssumptions()).plans()
    let text = PlanDocument(
      study: study, plans: plans, assumptions: PlanAssumptions(), isSynthetic: false, language: .nl
    ).markdown
    #expect(text.contains("## \\*Artsen\\* \\| \\<b\\>\\_x\\_\\</b\\>\n"))
  }

  @Test("A census, and a group that is weighted, are told so")
  func otherSentences() {
    let english = EnglishPlan()
    #expect(
      english.census(people: 30)
        == "All 30 are expected to respond at both waves: there would be no sampling error, and codes would add nothing "
        + "to the change of the mean.")
    #expect(english.weighted == "The group is weighted, which makes its intervals wider than these.")
  }
}
