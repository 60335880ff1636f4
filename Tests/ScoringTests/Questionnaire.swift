import Scoring
import SurveyModel
import SurveyStatistics
import Testing

/// An item as a test writes it down.
struct Question {
  var id: Item.ID
  var theme: Theme.ID? = "kosten"
  var scale: AnswerScale.ID = "eens"
  var isReversed = false
}

/// A questionnaire as a test writes it down, for one group at one or two waves.
struct Questionnaire {
  var questions: [Question]
  /// Scales beside the five-point one.
  var scales: [AnswerScale] = []
  var analysis = AnalysisOptions()
  var background: [BackgroundVariable] = []
  var weights: WeightTargets?

  static let agreement = ordinal("eens", [1, 2, 3, 4, 5])

  static func ordinal(_ id: AnswerScale.ID, _ values: [Int]) -> AnswerScale {
    AnswerScale(
      id: id, kind: .ordinal(values: values),
      options: values.map { AnswerScale.Option(code: String($0), label: LocalizedText(String($0))) },
      also: [],
      missing: [AnswerScale.MissingAnswer(id: "weet-niet", label: "Weet niet", codes: ["99"])])
  }

  static func numeric(_ id: AnswerScale.ID, _ low: Double, _ high: Double) -> AnswerScale {
    AnswerScale(id: id, kind: .numeric(low: low, high: high), options: [], also: [], missing: [])
  }

  static func nominal(_ id: AnswerScale.ID, _ codes: [String]) -> AnswerScale {
    AnswerScale(
      id: id, kind: .nominal, options: codes.map { AnswerScale.Option(code: $0, label: LocalizedText($0)) },
      also: [], missing: [])
  }

  static func variable(_ id: BackgroundVariable.ID, scale: AnswerScale.ID) -> BackgroundVariable {
    BackgroundVariable(id: id, label: LocalizedText(id.text), scale: scale, groups: ["huisartsen"])
  }

  var study: Study {
    var themes: [Theme.ID] = []
    for case let theme? in questions.map(\.theme) where !themes.contains(theme) { themes.append(theme) }
    return Study(
      id: "proef", title: "Proef", languages: [.nl], about: About(),
      waves: ["nulmeting", "vervolgmeting"].map { Wave(id: $0, label: LocalizedText($0.text), period: nil) },
      groups: [
        RespondentGroup(id: "huisartsen", label: "Huisartsen", population: [:], inBoth: nil, invited: [:])
      ],
      themes: themes.map {
        Theme(
          id: $0, label: LocalizedText($0.text), description: nil, desired: .higher, isSpotlight: false,
          relevantChange: nil)
      }, scales: [Self.agreement] + scales,
      items: questions.map {
        Item(
          id: $0.id, theme: $0.theme, scale: $0.scale, isReversed: $0.isReversed, groups: ["huisartsen"],
          waves: ["nulmeting", "vervolgmeting"], text: LocalizedText($0.id.text), textFor: [:])
      }, background: background, columns: [], sources: [], cleaning: CleaningOptions(),
      weights: weights.map { ["huisartsen": $0] } ?? [:], analysis: analysis, privacy: PrivacyOptions())
  }

  /// Responses whose answers stand in columns, in the order of the questions, then of the background variables.
  func cleaned(
    _ columns: [AnswerColumn], wave: Wave.ID = "nulmeting", codes: [UInt64?]? = nil, weights: [Double?]? = nil
  ) -> CleanedResponses {
    let variables =
      questions.map { Variable.item($0.id) } + background.map { Variable.background($0.id) }
    let count = columns.first?.count ?? 0
    return CleanedResponses(
      table: ResponseTable(
        wave: wave, group: "huisartsen", files: ["data/huisartsen.csv"],
        origins: OriginColumn((0..<count).map { RowOrigin(file: 0, line: UInt32($0 + 2)) }),
        respondents: codes.map { FactColumn($0.map { $0.map { KeyedDigest(high: 5, low: $0) } }) },
        weights: weights.map { FactColumn($0) },
        answers: zip(variables, columns).map { VariableColumn(variable: $0, answers: $1) }),
      flags: [CleanedResponses.Flags](repeating: .none, count: count), excluded: [])
  }

  /// Responses as rows of characters: a digit is the option at that place, counted from 1; `?` don't know, `.` left
  /// open, `-` not shown, `x` off the scale.
  func cleaned(rows: [String], wave: Wave.ID = "nulmeting", codes: [UInt64?]? = nil) -> CleanedResponses {
    let letters = rows.map(Array.init)
    let width = questions.count + background.count
    return cleaned(
      (0..<width).map { column in .coded(CodeColumn(letters.map { Self.code($0[column]) })) }, wave: wave,
      codes: codes)
  }

  static func code(_ letter: Character) -> AnswerCode {
    switch letter {
    case ".": .blank
    case "-": .notShown
    case "x": .outOfRange
    case "?": AnswerCode(missing: 0)
    case _: AnswerCode(option: (letter.wholeNumberValue ?? 1) - 1)
    }
  }

  func scored(rows: [String]) throws -> ScoredResponses {
    try scored(cleaned(rows: rows))
  }

  func scored(_ cleaned: CleanedResponses) throws -> ScoredResponses {
    try #require(try Scorer(study: study).score([cleaned]).responses.first)
  }
}

extension ScoreColumn {
  /// The score of each respondent.
  var scores: [Double?] { (0..<count).map { self[$0] } }
}

/// Whether two numbers agree to the tolerance of the published reference values.
func agree(_ one: Double?, _ other: Double?, within tolerance: Double = 1e-9) -> Bool {
  switch (one, other) {
  case (nil, nil): true
  case (let one?, let other?): abs(one - other) <= tolerance * max(1, abs(other))
  case (nil, _?), (_?, nil): false
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
