import SurveyModel

@testable import SurveyResults

/// A small study with everything that disclosure depends on: a closed group of 40 and an open one.
enum SampleStudy {
  static let eens = AnswerScale(
    id: "eens", kind: .ordinal(values: [1, 2, 3, 4, 5]),
    options: (1...5).map { .init(code: String($0), label: LocalizedText("answer \($0)")) }, also: [],
    missing: [.init(id: "weet-niet", label: "don't know", codes: ["9"])])

  static let gebied = AnswerScale(
    id: "gebied", kind: .nominal,
    options: ["noord", "oost", "zuid", "west"].map { .init(code: $0, label: LocalizedText($0)) }, also: [],
    missing: [])

  static let study = Study(
    id: "proef", title: "Proef", languages: [.nl, .en], about: About(),
    waves: [
      Wave(id: "t0", label: "Nulmeting", period: nil), Wave(id: "t1", label: "Vervolgmeting", period: nil),
    ],
    groups: [
      RespondentGroup(
        id: "artsen", label: "Artsen",
        population: [
          "t0": .init(size: 40, isApproximate: false), "t1": .init(size: 40, isApproximate: false),
        ], inBoth: nil, invited: [:]),
      RespondentGroup(
        id: "inwoners", label: "Inwoners",
        population: [
          "t0": .init(size: 64_000, isApproximate: true), "t1": .init(size: 64_000, isApproximate: true),
        ], inBoth: nil, invited: [:]),
    ],
    themes: [
      Theme(
        id: "kosten", label: "Kosten", description: nil, desired: .higher, isSpotlight: true,
        relevantChange: nil)
    ],
    scales: [eens, gebied],
    items: [
      Item(
        id: "kosten-1", theme: "kosten", scale: "eens", isReversed: false, groups: ["artsen", "inwoners"],
        waves: ["t0", "t1"], text: "Ik weet wat het kost.", textFor: [:])
    ],
    background: [
      BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: ["inwoners"])
    ],
    columns: [], sources: [], cleaning: CleaningOptions(), weights: [:], analysis: AnalysisOptions(),
    privacy: PrivacyOptions())

  static let provenance = Provenance(
    program: "nulmeting", version: "0.0.0",
    inputs: [.init(path: "study.yaml", bytes: 10, sha256: "00", isSynthetic: false)])

  /// A wave with `n` scores around `mean`.
  static func wave(_ n: Int, mean: Double = 61.25, sd: Double = 18.5) -> Estimate<WaveNumbers> {
    n == 0
      ? .notComputed(.noResponses, n: 0)
      : .computed(
        WaveNumbers(
          n: n, mean: mean, sd: sd, se: 2.5, low: mean - 5.25, high: mean + 5.25, effectiveN: Double(n)))
  }

  /// A change with every number there is.
  static func change(_ from: Int, _ to: Int, estimate: Double = 8.75) -> Estimate<ChangeNumbers> {
    .computed(
      ChangeNumbers(
        design: .partlyLinked, nFrom: from, nTo: to, nLinked: 7, rLinked: 0.625, estimate: estimate, se: 3.5,
        df: 27.5, t: 2.5, p: 0.0187, pAdjusted: 0.0374, low: 1.6, high: 15.9, low90: 2.8, high90: 14.7,
        isFinitePopulation: true, withoutFinitePopulation: .init(se: 4.5, low: -0.4, high: 17.9),
        effect: .init(
          hedgesG: 0.47, gLow: 0.09, gHigh: 0.85, superiority: 0.63, superiorityLow: 0.51,
          superiorityHigh: 0.74), robust: .init(method: "permutation", p: 0.021),
        bootstrap: .init(method: "bca-exact", low: 1.7, high: 15.8, replicates: nil), detectable: 10.2,
        verdict: .improved, modifiers: [.lowReliability], checks: checks))
  }

  /// Every check there is.
  static var checks: ChangeChecks {
    var checks = ChangeChecks()
    checks.composition = [
      .init(background: "gebied", within: 6.25, composition: 2.5, isShifted: true, smallestCategory: 12),
      .init(background: "leeftijd", within: 8.125, composition: 0.625, isShifted: false, smallestCategory: 9),
    ]
    checks.drift = [.init(item: "kosten-1", drift: -12.5, pAdjusted: 0.004)]
    checks.withoutDriftingItems = 11.375
    checks.dontKnow = .init(from: 0.0432, to: 0.1678)
    checks.verdictWithoutFinitePopulation = .inconclusive
    checks.withoutCareless = .init(
      verdict: .improvedRelevant, estimate: 9.875, low: 2.5, high: 17.25, leftOutFrom: 0, leftOutTo: 5)
    checks.withCareless = .init(
      verdict: .inconclusiveUp, estimate: 8.625, low: 1.5, high: 15.75, countedFrom: 6, countedTo: 0)
    return checks
  }

  static func trend(leastN: Int) -> TrendRecord<Estimate<TrendNumbers>> {
    TrendRecord(
      theme: "kosten", group: "artsen",
      value: .computed(
        TrendNumbers(
          waves: ["t0", "t1"], leastN: leastN, slope: 3.25, se: 1.5, low: 0.31, high: 6.19, p: 0.03,
          pAdjusted: 0.06, residual: 0.75, residualDf: 1, residualP: 0.386)))
  }

  static func theme(
    of group: RespondentGroup.ID = "artsen", by: Breakdown? = nil, _ waves: [Estimate<WaveNumbers>],
    change: Estimate<ChangeNumbers>
  ) -> ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>> {
    ThemeRecord(
      theme: "kosten", group: group, by: by,
      waves: zip(["t0", "t1"], waves).map { AtWave(wave: .init($0), value: $1) },
      changes: [Between(from: "t0", to: "t1", value: change)])
  }

  /// An item with these counts of the five answers.
  static func item(_ counts: [Int], dontKnow: Int = 0, blank: Int = 0) -> Estimate<ItemWaveNumbers> {
    let n = counts.reduce(0, +)
    let scores = counts.enumerated().flatMap { index, count in
      Array(repeating: Double(index) * 25, count: count)
    }
    let mean = n == 0 ? 0 : scores.reduce(0, +) / Double(n)
    let squares = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .computed(
      ItemWaveNumbers(
        asked: n + dontKnow + blank, n: n,
        missing: [
          .init(code: "weet-niet", count: dontKnow), .init(code: "blank", count: blank),
          .init(code: "not-shown", count: 0), .init(code: "out-of-range", count: 0),
        ],
        counts: counts.enumerated().map { .init(code: String($0 + 1), count: $1) }, mean: mean,
        sd: n > 1 ? (squares / Double(n - 1)).squareRoot() : nil,
        top: n == 0 ? nil : Double(counts[3] + counts[4]) / Double(n),
        bottom: n == 0 ? nil : Double(counts[0] + counts[1]) / Double(n)))
  }

  static func estimates(
    themes: [ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>>] = [],
    items: [ItemRecord<Estimate<ItemWaveNumbers>, Estimate<ItemChangeNumbers>>] = [],
    reliability: [ReliabilityRecord<Estimate<ReliabilityNumbers>>] = [],
    trends: [TrendRecord<Estimate<TrendNumbers>>] = [], warnings: [ResultWarning] = []
  ) -> StudyEstimates {
    StudyEstimates(
      reliability: reliability, themes: themes, items: items, between: [], composition: [], trends: trends,
      warnings: warnings)
  }

  static func published(_ estimates: StudyEstimates, flow: [FlowCount] = []) -> Results {
    DisclosureFilter(study: study).publish(estimates, flow: flow, provenance: provenance)
  }
}
