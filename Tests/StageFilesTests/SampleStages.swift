import SurveyModel

@testable import StageFiles

/// What the stages hand over for a study with every kind of answer, one group without responses among
/// them.
enum SampleStages {
  static let study = study(cleaning: CleaningOptions())
  /// The same study where careless responses are left out.
  static let excluding = study(cleaning: CleaningOptions(treatments: [.careless: .exclude]))

  private static func study(cleaning: CleaningOptions) -> Study {
    Study(
      id: "proef", title: "Proef", languages: [.nl], about: About(),
      waves: [Wave(id: "t0", label: "Voor", period: nil)],
      groups: [
        RespondentGroup(id: "artsen", label: "Artsen", population: [:], inBoth: nil, invited: [:]),
        RespondentGroup(id: "scholen", label: "Scholen", population: [:], inBoth: nil, invited: [:]),
      ],
      themes: [
        Theme(
          id: "kosten", label: "Kosten", description: nil, desired: .higher, isSpotlight: false,
          relevantChange: nil)
      ],
      scales: [
        AnswerScale(
          id: "eens", kind: .ordinal(values: [1, 2, 3]),
          options: (1...3).map { .init(code: String($0), label: LocalizedText("antwoord \($0)")) }, also: [],
          missing: [.init(id: "weet-niet", label: "Weet niet", codes: ["9"])]),
        AnswerScale(id: "cijfer", kind: .numeric(low: 1, high: 10), options: [], also: [], missing: []),
        AnswerScale(
          id: "vink", kind: .multiple,
          options: ["a", "b", "c"].map { .init(code: $0, label: LocalizedText($0)) }, also: [], missing: []),
        AnswerScale(id: "open", kind: .open, options: [], also: [], missing: []),
      ],
      items: ["eens", "cijfer", "vink", "open"].map { scale in
        Item(
          id: .init("item-\(scale)"), theme: scale == "eens" ? "kosten" : nil, scale: .init(scale),
          isReversed: false, groups: ["artsen", "scholen"], waves: ["t0"], text: "Vraag", textFor: [:])
      }, background: [], columns: [], sources: [], cleaning: cleaning, weights: [:],
      analysis: AnalysisOptions(), privacy: PrivacyOptions())
  }

  static func table(_ group: RespondentGroup.ID, rows: Bool) -> ResponseTable {
    func few<Value>(_ values: [Value]) -> [Value] { rows ? values : [] }
    let unseen: [AnswerCode] = [.blank, .notShown, .outOfRange]
    return ResponseTable(
      wave: "t0", group: group, files: ["data/t0/met, komma \"en\" =teken.csv"],
      origins: OriginColumn(few((2...5).map { RowOrigin(file: 0, line: $0) })),
      respondents: FactColumn(
        few([KeyedDigest(high: 1, low: .max), nil, KeyedDigest(high: 0, low: 0), nil])),
      submitted: FactColumn(few([Timestamp(seconds: 1_630_000_000), nil, Timestamp(seconds: 1), nil])),
      durations: DurationColumn(FactColumn(few([12.5, 300, nil, 0.1]))),
      answers: [
        VariableColumn(
          variable: .item("item-eens"),
          answers: .coded(
            CodeColumn(few([AnswerCode(option: 2), AnswerCode(missing: 0)] + unseen.prefix(2))))),
        VariableColumn(
          variable: .item("item-cijfer"),
          answers: .numeric(
            values: few([7.5, 10, 0, 0]), codes: CodeColumn(few([.number, .number, .outOfRange, .blank])))),
        VariableColumn(
          variable: .item("item-vink"),
          answers: .multiple(
            selections: few([
              Selection(options: [0, 2]), Selection(options: [1]), Selection(bits: 0), Selection(bits: 0),
            ]), codes: CodeColumn(few([AnswerCode(option: 0), AnswerCode(option: 0), .blank, .notShown])))),
        VariableColumn(
          variable: .item("item-open"), answers: .open(fingerprints: few([0, 1, .max, 0]))),
      ])
  }
}
