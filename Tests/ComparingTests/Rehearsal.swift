import SurveyModel
import SurveyStatistics

@testable import Comparing

/// Studies and responses made up for tests.
enum Rehearsal {
  static let baseline: Wave.ID = "nulmeting"
  static let followUp: Wave.ID = "vervolgmeting"
  static let third: Wave.ID = "derde-meting"

  /// Five answers, of which the codes are 1 to 5, and *don't know*.
  static let agreement = AnswerScale(
    id: "eens", kind: .ordinal(values: [1, 2, 3, 4, 5]),
    options: (1...5).map { AnswerScale.Option(code: String($0), label: "antwoord") }, also: [],
    missing: [AnswerScale.MissingAnswer(id: "weet-niet", label: "Weet niet", codes: ["9"])])

  /// Two areas.
  static let area = AnswerScale(
    id: "gebied", kind: .nominal,
    options: ["noord", "zuid"].map { AnswerScale.Option(code: $0, label: LocalizedText($0)) }, also: [],
    missing: [])

  static func theme(
    _ id: Theme.ID, desired: Theme.DesiredDirection = .higher, relevantChange: Double? = nil
  ) -> Theme {
    Theme(
      id: id, label: LocalizedText(id.text), description: nil, desired: desired, isSpotlight: false,
      relevantChange: relevantChange)
  }

  static func group(
    _ id: RespondentGroup.ID, population: [Wave.ID: Int] = [:], isApproximate: Bool = false,
    inBoth: Int? = nil
  ) -> RespondentGroup {
    RespondentGroup(
      id: id, label: LocalizedText(id.text),
      population: population.mapValues { .init(size: $0, isApproximate: isApproximate) }, inBoth: inBoth,
      invited: [:])
  }

  static func item(
    _ id: Item.ID, theme: Theme.ID?, scale: AnswerScale.ID = "eens", isReversed: Bool = false,
    groups: [RespondentGroup.ID], waves: [Wave.ID] = [baseline, followUp],
    textFor: [RespondentGroup.ID: LocalizedText] = [:]
  ) -> Item {
    Item(
      id: id, theme: theme, scale: scale, isReversed: isReversed, groups: groups, waves: waves,
      text: LocalizedText("Stelling \(id.text)"), textFor: textFor)
  }

  /// A study; without `items` each theme has four, asked of all groups at all waves.
  static func study(
    waves: [Wave.ID] = [baseline, followUp], groups: [RespondentGroup] = [group("huisartsen")],
    themes: [Theme] = [theme("kosten")], items: [Item]? = nil, scales: [AnswerScale] = [],
    background: [BackgroundVariable] = [], analysis: AnalysisOptions = AnalysisOptions(),
    periods: [Wave.ID: Wave.Period] = [:]
  ) -> Study {
    Study(
      id: "rehearsal", title: "Rehearsal", languages: [.nl, .en], about: About(),
      waves: waves.map { Wave(id: $0, label: LocalizedText($0.text), period: periods[$0]) }, groups: groups,
      themes: themes, scales: [agreement, area] + scales,
      items: items
        ?? themes.flatMap { theme in
          (1...4).map {
            item(
              Item.ID("\(theme.id.text)-\($0)"), theme: theme.id, groups: groups.map(\.id), waves: waves)
          }
        },
      background: background, columns: [], sources: [], cleaning: CleaningOptions(), weights: [:],
      analysis: analysis, privacy: PrivacyOptions())
  }

  /// A code as an export would have it.
  static func digest(_ code: Int?) -> KeyedDigest? {
    code.map { KeyedDigest(high: UInt64($0), low: 7) }
  }

  /// What respondents said; a row of answers each, in the order of the items: 1 to 5, 9 for *don't know*, 0 for
  /// blank.
  struct Answers {
    var rows: [[Int]]
    var codes: [Int?]? = nil
    var areas: [Int?]? = nil
    var clusters: [Int?]? = nil
    var weights: [Double]? = nil
    var careless: Set<Int> = []
    var reliability: [Reliability] = []
  }

  /// The scored responses of a group at a wave.
  static func responses(
    _ study: Study, _ group: RespondentGroup.ID, _ wave: Wave.ID, _ answers: Answers
  ) -> ScoredResponses {
    let items = study.items.filter { $0.isAsked(of: group, at: wave) }
    var columns = items.enumerated().map { position, item in
      VariableColumn(
        variable: .item(item.id), answers: column(answers.rows.map { $0[position] }, study.scale(item.scale)))
    }
    if let areas = answers.areas {
      columns.append(
        VariableColumn(
          variable: .background("gebied"),
          answers: .coded(CodeColumn(areas.map { $0.map { AnswerCode(option: $0) } ?? .blank }))))
    }
    let flags = answers.rows.indices.map { row in
      var flags = CleanedResponses.Flags.none
      if answers.careless.contains(row) { flags.insert(.straightLining, strong: true) }
      return flags
    }
    func table(_ themes: [ScoredResponses.ThemeScores]) -> ScoredResponses {
      ScoredResponses(
        wave: wave, group: group, respondents: answers.codes.map { FactColumn($0.map(digest)) },
        clusters: answers.clusters.map { FactColumn($0.map(digest)) }, weights: answers.weights, flags: flags,
        themes: themes, answers: columns, reliability: answers.reliability)
    }
    let bare = table([])
    return table(
      study.themes.compactMap { theme in
        let asked = study.items(of: theme.id, group: group, wave: wave)
        return bare.scores(ofItems: asked, study: study).map { .init(theme: theme.id, scores: $0) }
      })
  }

  private static func column(_ codes: [Int], _ scale: AnswerScale) -> AnswerColumn {
    func code(_ raw: Int) -> AnswerCode {
      switch raw {
      case 9: AnswerCode(missing: 0)
      case 0: .blank
      case -1: .notShown
      case -2: .outOfRange
      default: AnswerCode(option: raw - 1)
      }
    }
    switch scale.kind {
    case .numeric:
      return .numeric(
        values: codes.map { Double(max(0, $0)) }, codes: CodeColumn(codes.map { $0 > 0 ? .number : code($0) })
      )
    case .multiple:
      return .multiple(
        selections: codes.map { Selection(bits: UInt128(max(0, $0))) },
        codes: CodeColumn(codes.map { $0 > 0 ? AnswerCode(option: 0) : code($0) }))
    case .open: return .open(fingerprints: codes.map { UInt64(max(0, $0)) })
    case .ordinal, .nominal: return .coded(CodeColumn(codes.map(code)))
    }
  }

  /// Rows of answers around `level` (1 to 5), of people who differ.
  static func rows(_ count: Int, items: Int = 4, level: Double, seed: UInt64) -> [[Int]] {
    var stream = RandomStream(seed: seed)
    return (0..<count).map { _ in
      let person = level + stream.normal() * 0.7
      return (0..<items).map { _ in max(1, min(5, Int((person + stream.normal() * 0.7).rounded()))) }
    }
  }

  /// The same people later: each answer moved by `shift`, with some noise.
  static func later(_ rows: [[Int]], shift: Double, seed: UInt64) -> [[Int]] {
    var stream = RandomStream(seed: seed)
    return rows.map { row in
      row.map { max(1, min(5, Int((Double($0) + shift + stream.normal() * 0.6).rounded()))) }
    }
  }
}
