import SurveyModel
import Testing

@testable import Reporting
@testable import SurveyResults

@Suite struct SummaryTallyTests {
  /// Every outcome that a cell can have.
  static let outcomes: [Published<ChangeNumbers>] =
    Verdict.allCases.map { verdict in
      SampleResults.shown(SampleResults.change(verdict, 6.4, 2.1, 10.7, 3, 9.8, 50, 60))
    }
    + [
      SampleResults.shown(
        SampleResults.change(.improved, 6.4, 2.1, 10.7, 3, 9.8, 50, 60, modifiers: [.compositionShift])),
      SampleResults.hidden(.nBelowMinimum, "<5"), SampleResults.hidden(.secondary),
      SampleResults.hidden(.differencing), SampleResults.notComputed(.noResponses),
      SampleResults.notComputed(.zeroVariance), SampleResults.notComputed(.itemsDiffer),
      SampleResults.notAsked(),
    ]

  /// A selection of outcomes that is different for every seed.
  static func drawn(seed: UInt64) -> [Published<ChangeNumbers>] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    return (0..<15).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return outcomes[Int(state % UInt64(outcomes.count))]
    }
  }

  @Test(
    "Every cell of the overview is in one sentence, whatever the outcomes", arguments: 0..<60 as Range<UInt64>
  )
  func partition(seed: UInt64) {
    for desired in Theme.DesiredDirection.allCases {
      let variant = ResultVariants.with(outcomes: Self.drawn(seed: seed), desired: desired)
      let material = ReportMaterial(study: variant.study, results: variant.results, language: .nl)
      let tally = SummaryTally(material)
      #expect(tally.cells.count == 15)
      #expect(tally.lines.reduce(0) { $0 + $1.cells.count } == 15)
      #expect(Set(tally.lines.flatMap(\.cells)) == Set(tally.cells))
    }
  }

  @Test(
    "The numbers in the sentences add up to the cells of the overview", arguments: 0..<60 as Range<UInt64>)
  func sum(seed: UInt64) {
    let variant = ResultVariants.with(outcomes: Self.drawn(seed: seed))
    for language in Language.allCases {
      let material = ReportMaterial(study: variant.study, results: variant.results, language: language)
      let section = SummarySection(material: material)
      let total = SummaryTally(material).lines.reduce(0) { sum, line in
        sum + (Self.firstNumber(in: section.sentence(line), language) ?? 0)
      }
      #expect(total == 15)
    }
  }

  /// The first number word of a sentence: how many cells it is about.
  static func firstNumber(in sentence: String, _ language: Language) -> Int? {
    let words =
      language == .nl
      ? ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
      : ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    for word in sentence.lowercased().split(separator: " ") {
      let bare = word == "eén" ? "één" : String(word)
      if let position = words.firstIndex(of: bare) { return position + 1 }
      if let number = Int(bare) { return number }
    }
    return nil
  }

  @Test("The lead of the overview counts what its cells show")
  func lead() {
    let material = ReportMaterial(study: SampleStudy.study, results: SampleResults.results, language: .nl)
    let tally = SummaryTally(material)
    let signs = tally.cells.compactMap { $0.outcome.judgement?.sign.shape.isHigher }
    #expect(tally.moved(higher: true).count == signs.count { $0 })
    #expect(tally.moved(higher: false).count == signs.count { !$0 })
    #expect(tally.comparisons == 14)
  }

  @Test("There are never more sentences than a council reads", arguments: 0..<60 as Range<UInt64>)
  func length(seed: UInt64) {
    let variant = ResultVariants.with(outcomes: Self.drawn(seed: seed), desired: .lower)
    let material = ReportMaterial(study: variant.study, results: variant.results, language: .nl)
    #expect(SummaryTally(material).lines.count <= 9)
  }

  static let headlines: [(Headline, String, String)] = [
    (
      .mostGroups(higher: ["regie"], lower: []),
      "Op regie scoren de meeste groepen hoger dan bij de nulmeting.",
      "On regie most groups score higher than at baseline."
    ),
    (
      .mostGroups(higher: ["a", "b"], lower: []),
      "Op twee thema’s scoren de meeste groepen hoger dan bij de nulmeting: a en b.",
      "On two themes most groups score higher than at baseline: a and b."
    ),
    (
      .mostGroups(higher: [], lower: ["a", "b", "c"]),
      "Op drie thema’s scoren de meeste groepen lager dan bij de nulmeting: a, b en c.",
      "On three themes most groups score lower than at baseline: a, b and c."
    ),
    (
      .mostGroups(higher: ["a"], lower: ["b"]),
      "Op a scoren de meeste groepen hoger dan bij de nulmeting. Op b scoren de meeste groepen lager.",
      "On a most groups score higher than at baseline. On b most groups score lower."
    ),
    (
      .oneGroup(group: "scholen", higher: ["a"], lower: [], themes: 7),
      "Scholen scoren op één van zeven thema’s hoger dan bij de nulmeting: a.",
      "Scholen score higher than at baseline on one of seven themes: a."
    ),
    (
      .some(higher: 2, lower: 1, of: 35),
      "Van 35 vergelijkingen met de nulmeting laten er drie een verschil zien: twee hoger en één lager. Op geen enkel thema scoren de meeste groepen hoger of lager.",
      "Of 35 comparisons with baseline three show a difference: two higher and one lower. On no theme do most groups score higher or lower."
    ),
    (
      .nothing(of: 35),
      "In geen van de 35 vergelijkingen is aangetoond dat de score hoger of lager is dan bij de nulmeting.",
      "In none of the 35 comparisons was it shown that the score is higher or lower than at baseline."
    ),
    (
      .noComparison, "Er zijn te weinig antwoorden om de metingen te vergelijken.",
      "There are too few answers to compare the waves."
    ),
  ]

  @Test("The headline says where most groups moved, else how often anything moved")
  func headline() {
    for (headline, dutch, english) in Self.headlines {
      #expect(DutchWords().headline(headline, "de nulmeting") == dutch)
      #expect(EnglishWords().headline(headline, "baseline") == english)
    }
  }
}
