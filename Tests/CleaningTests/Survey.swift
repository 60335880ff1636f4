import Cleaning
import SurveyModel
import Testing

/// A response as a test writes it down.
struct Row {
  /// A character for each item: a digit is the option with that code, `?` don't know, `.` left open, `-` not shown,
  /// `x` off the scale.
  var answers: String
  var code: UInt64?
  /// Seconds from 1 September 2021, 00:00.
  var sent: Int?
  var begun: Int?
  var seconds: Double?
  var marks: IngestedResponses.Marks = []
  /// The fingerprint of what was written to the open question; 0 for nothing.
  var text: UInt64 = 0
  /// The background answer, as in `answers`.
  var background: Character = "1"
}

/// A survey as a test writes it down: items on a five-point scale, one open question, one background variable.
struct Survey {
  var items = 4
  /// The positions of the items that are scored from the other end.
  var reversed: Set<Int> = []
  /// The positions of the items that have the ten-point scale instead.
  var grades: Set<Int> = []
  /// The positions of the items without a theme.
  var loose: Set<Int> = []
  var cleaning = CleaningOptions()
  var period: Wave.Period?

  static let agreement = AnswerScale(
    id: "eens", kind: .ordinal(values: [1, 2, 3, 4, 5]),
    options: (1...5).map { AnswerScale.Option(code: String($0), label: LocalizedText("\($0)")) }, also: [],
    missing: [AnswerScale.MissingAnswer(id: "weet-niet", label: "Weet niet", codes: ["9"])])
  static let grade = AnswerScale(
    id: "cijfer", kind: .numeric(low: 1, high: 10), options: [], also: [],
    missing: [AnswerScale.MissingAnswer(id: "weet-niet", label: "Weet niet", codes: ["99"])])
  static let area = AnswerScale(
    id: "gebied", kind: .nominal,
    options: ["noord", "zuid", "oost", "west"].map {
      AnswerScale.Option(code: $0, label: LocalizedText($0))
    }, also: [], missing: [])
  static let words = AnswerScale(id: "open", kind: .open, options: [], also: [], missing: [])

  func itemID(_ position: Int) -> Item.ID { Item.ID("vraag-\(position + 1)") }

  var study: Study {
    let questions = (0..<items).map { position in
      item(
        itemID(position), theme: loose.contains(position) ? nil : "kosten",
        scale: grades.contains(position) ? "cijfer" : "eens", isReversed: reversed.contains(position))
    }
    return Study(
      id: "proef", title: "Proef", languages: [.nl], about: About(),
      waves: [
        Wave(id: "nulmeting", label: "Nulmeting", period: period),
        Wave(id: "vervolgmeting", label: "Vervolgmeting", period: nil),
      ],
      groups: [group("huisartsen"), group("scholen")],
      themes: [
        Theme(
          id: "kosten", label: "Kosten", description: nil, desired: .higher, isSpotlight: false,
          relevantChange: nil)
      ],
      scales: [Self.agreement, Self.grade, Self.area, Self.words],
      items: questions + [item("toelichting", theme: nil, scale: "open", isReversed: false)],
      background: [
        BackgroundVariable(
          id: "gebied", label: "Gebied", scale: "gebied", groups: ["huisartsen", "scholen"])
      ],
      columns: [], sources: [], cleaning: cleaning, weights: [:], analysis: AnalysisOptions(),
      privacy: PrivacyOptions())
  }

  private func group(_ id: RespondentGroup.ID) -> RespondentGroup {
    RespondentGroup(
      id: id, label: LocalizedText(id.text),
      population: ["nulmeting": RespondentGroup.Population(size: 41, isApproximate: true)], inBoth: nil,
      invited: ["vervolgmeting": 30])
  }

  private func item(
    _ id: Item.ID, theme: Theme.ID?, scale: AnswerScale.ID, isReversed: Bool
  ) -> Item {
    Item(
      id: id, theme: theme, scale: scale, isReversed: isReversed, groups: ["huisartsen", "scholen"],
      waves: ["nulmeting", "vervolgmeting"], text: LocalizedText(id.text), textFor: [:])
  }

  /// The rows as ingested; the first stands on line 2 of the file.
  func ingested(
    _ rows: [Row], wave: Wave.ID = "nulmeting", group: RespondentGroup.ID = "huisartsen",
    file: String = "data/huisartsen.csv", lines: [Int]? = nil
  ) -> IngestedResponses {
    let letters = rows.map { Array($0.answers) }
    let questions = (0..<items).map { position in
      VariableColumn(
        variable: .item(itemID(position)),
        answers: grades.contains(position)
          ? .numeric(
            values: letters.map { Double(String($0[position])) ?? 0 },
            codes: CodeColumn(
              letters.map { code($0[position]).option == nil ? code($0[position]) : .number }))
          : .coded(CodeColumn(letters.map { code($0[position]) })))
    }
    func column<Value>(_ values: [Value?]) -> FactColumn<Value>? {
      values.contains { $0 != nil } ? FactColumn(values) : nil
    }
    return IngestedResponses(
      table: ResponseTable(
        wave: wave, group: group, files: [file],
        origins: OriginColumn(
          rows.indices.map { RowOrigin(file: 0, line: UInt32(lines?[$0] ?? $0 + 2)) }),
        respondents: column(rows.map { $0.code.map { KeyedDigest(high: 1, low: $0) } }),
        submitted: column(rows.map { moment($0.sent) }), started: column(rows.map { moment($0.begun) }),
        durations: column(rows.map(\.seconds)).map(DurationColumn.init),
        answers: questions + [
          VariableColumn(variable: .item("toelichting"), answers: .open(fingerprints: rows.map(\.text))),
          VariableColumn(
            variable: .background("gebied"), answers: .coded(CodeColumn(rows.map { code($0.background) }))),
        ]), marks: rows.map(\.marks), offScale: [])
  }

  private func moment(_ seconds: Int?) -> Timestamp? {
    guard let seconds, let date = CalendarDate(year: 2021, month: 9, day: 1) else { return nil }
    return Timestamp(seconds: UInt32(date.daysSince1970 * 86_400 + seconds))
  }

  private func code(_ letter: Character) -> AnswerCode {
    switch letter {
    case ".": .blank
    case "-": .notShown
    case "x": .outOfRange
    case "?": AnswerCode(missing: 0)
    case _: AnswerCode(option: (letter.wholeNumberValue ?? 1) - 1)
    }
  }

  /// Cleans one table.
  func cleaned(_ rows: [Row]) throws -> CleanedResponses {
    let result = try Cleaner(study: study).clean([ingested(rows)])
    return try #require(result.responses.first)
  }

  /// What `rule` alone finds: the positions of the rows, and whether the sign is strong.
  func found(by rule: CleaningRule, in rows: [Row]) throws -> [Found] {
    let cleaned = try with(rule, .flag).cleaned(rows)
    return cleaned.flags.enumerated().compactMap { row, flags in
      flags.contains(rule) ? Found(row, isStrong: flags.containsStrong(rule)) : nil
    }
  }

  /// What `rule` alone excludes.
  func excluded(by rule: CleaningRule, from rows: [Row]) throws -> [CleanedResponses.Exclusion] {
    try with(rule, .exclude).cleaned(rows).excluded
  }

  /// The same survey with one rule in force and all others off.
  func with(_ rule: CleaningRule, _ treatment: CleaningTreatment) -> Survey {
    var survey = self
    var treatments: [CleaningRule: CleaningTreatment] = [:]
    for other in CleaningRule.allCases { treatments[other] = other == rule ? treatment : .off }
    survey.cleaning = CleaningOptions(
      treatments: treatments, breakOffBelow: cleaning.breakOffBelow, dontKnowAbove: cleaning.dontKnowAbove,
      speedingBelow: cleaning.speedingBelow, speedingStrongBelow: cleaning.speedingStrongBelow,
      contradictoryPairs: cleaning.contradictoryPairs, contradictionAbove: cleaning.contradictionAbove,
      attentionItems: cleaning.attentionItems, manual: cleaning.manual)
    return survey
  }
}

/// A response that a rule finds.
struct Found: Hashable {
  let row: Int
  let isStrong: Bool

  init(_ row: Int, isStrong: Bool = false) {
    self.row = row
    self.isStrong = isStrong
  }
}

/// SplitMix64: the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
