import SurveyModel

@testable import SurveyResults

/// A study and its results, made up so that every verdict, every reason to hide a number and every
/// kind of item occurs once: five groups, three themes, two waves. The numbers obey the decision rule
/// but belong to nobody.
enum SampleResults {
  static let baseline: Wave.ID = "nulmeting"
  static let followUp: Wave.ID = "vervolgmeting"
  static let groups: [RespondentGroup.ID] = [
    "huisartsen", "consulenten", "scholen", "zorgaanbieders", "inwoners",
  ]

  static let provenance = Provenance(
    program: "nulmeting", version: "0.1.0",
    inputs: [
      .init(path: "study.yaml", bytes: 8123, sha256: String(repeating: "9f2c41d0", count: 8)),
      .init(
        path: "data/nulmeting/huisartsen.csv", bytes: 2311, sha256: String(repeating: "41b7e9a0", count: 8)),
    ])

  /// The results of `SampleStudy.study`.
  static let results = Results(
    provenance: provenance, flow: flow, reliability: reliability, themes: themes + breakdowns, items: items,
    between: between, composition: composition, trends: [], warnings: warnings)

  static let warnings = [
    ResultWarning(
      code: "composition-shift", group: "inwoners",
      text: LocalizedText(translations: [
        .init(
          language: .nl,
          text: "Inwoners: de samenstelling naar gebied verschilt tussen de metingen (Cramérs V 0,18)."),
        .init(
          language: .en,
          text: "Residents: the composition by area differs between the waves (Cramér’s V 0.18)."),
      ])),
    ResultWarning(
      code: "item-drift", theme: "kostenbewustzijn", group: "consulenten", wave: followUp, item: "kosten-1",
      text: LocalizedText(translations: [
        .init(
          language: .nl,
          text: "De stelling ‘Ik weet wat de hulp kost.’ wordt anders beantwoord dan de rest van het thema."),
        .init(
          language: .en,
          text: "The item ‘I know what the help costs.’ is answered differently from the rest of the theme."),
      ])),
  ]

  static func shown<Numbers>(_ numbers: Numbers) -> Published<Numbers> {
    Published(status: .ok, reason: nil, numbers: numbers, nLabel: nil)
  }

  static func coarse<Numbers>(_ numbers: Numbers) -> Published<Numbers> {
    Published(status: .ok, reason: .detailBelowMinimum, numbers: numbers, nLabel: nil)
  }

  static func hidden<Numbers>(_ reason: Withholding, _ nLabel: String? = nil) -> Published<Numbers> {
    Published(status: .suppressed, reason: reason, numbers: nil, nLabel: nLabel)
  }

  static func notComputed<Numbers>(_ reason: Withholding) -> Published<Numbers> {
    Published(status: .notComputed, reason: reason, numbers: nil, nLabel: nil)
  }

  static func notAsked<Numbers>() -> Published<Numbers> {
    Published(status: .notAsked, reason: .notAsked, numbers: nil, nLabel: nil)
  }

  static let flow: [PublishedFlow] = [
    flow(baseline, "huisartsen", 41, 41, 16, [(.noAnswers, 2)], linked: 6),
    flow(baseline, "consulenten", 86, 86, 63, [(.noAnswers, 4), (.duplicate, 1)], linked: 44),
    flow(baseline, "scholen", 21, 21, 21, [], linked: 21, label: ">=0.95"),
    flow(
      baseline, "zorgaanbieders", 139, 139, 90, [(.noAnswers, 6), (.duplicate, 2), (.preview, 1)],
      flagged: [(.speeding, 5), (.straightLining, 2)], linked: 52),
    flow(
      baseline, "inwoners", 64_000, 2000, 541, [(.noConsent, 22), (.duplicate, 3), (.outsidePeriod, 4)],
      isApproximate: true),
    flow(followUp, "huisartsen", 40, 40, 10, [(.noAnswers, 1)], linked: 6),
    flow(followUp, "consulenten", 86, 86, 64, [(.noAnswers, 3)], linked: 44),
    flow(followUp, "scholen", 21, 21, 21, [], linked: 21, label: ">=0.95"),
    flow(
      followUp, "zorgaanbieders", 139, 139, 84, [(.noAnswers, 5), (.duplicate, 1), (.preview, 1)],
      flagged: [(.speeding, 3)], linked: 52),
    flow(
      followUp, "inwoners", 64_000, 2000, 497, [(.noConsent, 21), (.duplicate, 2), (.manual, 6)],
      isApproximate: true),
  ]

  static func flow(
    _ wave: Wave.ID, _ group: RespondentGroup.ID, _ population: Int, _ invited: Int, _ read: Int,
    _ excluded: [(CleaningRule, Int)], flagged: [(CleaningRule, Int)] = [], linked: Int? = nil,
    label: String? = nil, isApproximate: Bool = false
  ) -> PublishedFlow {
    let kept = read - excluded.reduce(0) { $0 + $1.1 }
    return PublishedFlow(
      wave: wave, group: group, population: population, populationIsApproximate: isApproximate,
      invited: invited, read: read, excluded: excluded.map { .init(rule: $0.0, count: $0.1) }, kept: kept,
      flagged: flagged.map { .init(rule: $0.0, count: $0.1) },
      response: label == nil ? Double(kept) / Double(invited) : nil, responseLabel: label, linked: linked)
  }

  typealias ThemeResult = ThemeRecord<Published<WaveNumbers>, Published<ChangeNumbers>>

  static let themes: [ThemeResult] = [
    theme(
      "positieve-gezondheid", "huisartsen", score(52.4, 44.2, 60.6, 14),
      score(58, 49, 67, 9, coarse: true),
      coarse(change(.inconclusive, 6, -5, 17, -3, 15, 14, 9, design: .partlyLinked))),
    theme(
      "positieve-gezondheid", "consulenten", score(58.4, 55.4, 61.4, 58), score(70.1, 67.0, 73.2, 61),
      shown(change(.improvedRelevant, 11.7, 7.7, 15.7, 8.4, 15.0, 58, 61, design: .linked))),
    theme(
      "positieve-gezondheid", "scholen", score(55.0, 50.1, 59.9, 21), score(64.6, 59.2, 70.0, 18),
      shown(change(.improved, 9.6, 3.1, 16.1, 4.2, 15.0, 21, 18, modifiers: [.robustTestDisagrees]))),
    theme(
      "positieve-gezondheid", "zorgaanbieders", score(56.3, 53.0, 59.6, 80), score(60.9, 57.7, 64.1, 77),
      shown(change(.inconclusiveUp, 4.6, 0.4, 8.8, 1.1, 8.1, 80, 77, modifiers: [.lowReliability]))),
    theme(
      "positieve-gezondheid", "inwoners", score(54.8, 53.1, 56.5, 505), score(57.7, 56.1, 59.3, 463),
      shown(
        change(
          .improvedNegligible, 2.9, 1.2, 4.6, 1.5, 4.3, 505, 463, design: .weighted,
          modifiers: [.compositionShift, .selfSelection]))),
    theme(
      "kostenbewustzijn", "huisartsen", hidden(.nBelowMinimum, "<5"), hidden(.nBelowMinimum, "<5"),
      hidden(.nBelowMinimum, "<5")),
    theme(
      "kostenbewustzijn", "consulenten", score(52.9, 49.8, 56.0, 57), score(38.6, 35.2, 42.0, 60),
      shown(
        change(
          .worsenedRelevant, -14.3, -18.8, -9.8, -18.1, -10.5, 57, 60,
          modifiers: [.itemDrift, .dependsOnCleaning, .dontKnowShift]))),
    theme(
      "kostenbewustzijn", "scholen", score(44.0, nil, nil, 21), score(50.4, nil, nil, 21),
      shown(change(.censusUp, 6.4, nil, nil, nil, nil, 21, 21, design: .census))),
    theme(
      "kostenbewustzijn", "zorgaanbieders", score(46.2, 42.9, 49.5, 79), score(39.3, 36.0, 42.6, 75),
      shown(
        change(
          .worsened, -6.9, -11.1, -2.7, -10.4, -3.4, 79, 75, modifiers: [.dependsOnFinitePopulation]))),
    theme(
      "kostenbewustzijn", "inwoners", score(44.8, 43.1, 46.5, 489), score(45.6, 43.9, 47.3, 447),
      shown(change(.noRelevantChange, 0.8, -1.6, 3.2, -1.2, 2.8, 489, 447, design: .weighted))),
    theme(
      "claimgedrag", "huisartsen", score(41.2, 33.0, 49.4, 14), score(52.3, 43.5, 61.1, 12),
      shown(change(.inconclusiveDown, 11.1, 0.9, 21.3, 2.7, 19.5, 14, 12))),
    theme(
      "claimgedrag", "consulenten", score(35.1, 33.2, 37.0, 58), score(37.9, 36.0, 39.8, 61),
      shown(change(.worsenedNegligible, 2.8, 0.7, 4.9, 1.1, 4.5, 58, 61, design: .clustered))),
    theme(
      "claimgedrag", "scholen", score(30.2, nil, nil, 21), score(31.0, nil, nil, 21),
      shown(change(.censusEqual, 0.8, nil, nil, nil, nil, 21, 21, design: .census))),
    theme(
      "claimgedrag", "zorgaanbieders", score(28.4, nil, nil, 139), score(35.9, nil, nil, 139),
      shown(change(.censusDown, 7.5, nil, nil, nil, nil, 139, 139, design: .census))),
  ]

  static let breakdowns: [ThemeResult] = [
    part("kostenbewustzijn", "leek", shown(change(.noRelevantChange, 0.4, -3.1, 3.9, -2.5, 3.3, 160, 150))),
    part("kostenbewustzijn", "marum", hidden(.secondary)),
  ]

  static func part(_ theme: Theme.ID, _ area: String, _ value: Published<ChangeNumbers>) -> ThemeResult {
    let isHidden = value.numbers == nil
    return ThemeRecord(
      theme: theme, group: "inwoners", by: Breakdown(variable: "gebied", code: area),
      waves: [
        AtWave(wave: baseline, value: isHidden ? hidden(.secondary) : score(44.0, 41.2, 46.8, 160)),
        AtWave(wave: followUp, value: isHidden ? hidden(.secondary) : score(44.4, 41.5, 47.3, 150)),
      ],
      changes: [Between(from: baseline, to: followUp, value: value)])
  }

  static func theme(
    _ theme: Theme.ID, _ group: RespondentGroup.ID, _ earlier: Published<WaveNumbers>,
    _ later: Published<WaveNumbers>, _ value: Published<ChangeNumbers>
  ) -> ThemeResult {
    ThemeRecord(
      theme: theme, group: group, by: nil,
      waves: [AtWave(wave: baseline, value: earlier), AtWave(wave: followUp, value: later)],
      changes: [Between(from: baseline, to: followUp, value: value)])
  }

  static func score(
    _ mean: Double, _ low: Double?, _ high: Double?, _ n: Int, coarse isCoarse: Bool = false
  ) -> Published<WaveNumbers> {
    let numbers = WaveNumbers(
      n: n, mean: mean, sd: isCoarse ? nil : 18.2, se: isCoarse ? nil : 2.1, low: low, high: high,
      effectiveN: isCoarse ? nil : Double(n))
    return isCoarse ? coarse(numbers) : shown(numbers)
  }

  static func change(
    _ verdict: Verdict, _ estimate: Double, _ low: Double?, _ high: Double?, _ low90: Double?,
    _ high90: Double?, _ nFrom: Int, _ nTo: Int, design: Design = .independent, modifiers: [Modifier] = []
  ) -> ChangeNumbers {
    let isDetailed = low != nil && min(nFrom, nTo) >= 10
    return ChangeNumbers(
      design: design, nFrom: nFrom, nTo: nTo, nLinked: design == .linked ? min(nFrom, nTo) : nil,
      rLinked: design == .linked ? 0.61 : nil, estimate: estimate, se: isDetailed ? 2.25 : nil,
      df: isDetailed ? 97.4 : nil, t: isDetailed ? estimate / 2.25 : nil, p: isDetailed ? 0.0057 : nil,
      pAdjusted: isDetailed ? 0.0399 : nil, low: low, high: high, low90: low90, high90: high90,
      isFinitePopulation: isDetailed ? design == .linked : nil,
      withoutFinitePopulation: isDetailed && design == .linked
        ? .init(se: 3.1, low: estimate - 6.2, high: estimate + 6.2) : nil,
      effect: isDetailed
        ? .init(
          hedgesG: 0.49, gLow: 0.11, gHigh: 0.87, superiority: 0.64, superiorityLow: 0.52,
          superiorityHigh: 0.75)
        : nil,
      robust: isDetailed ? .init(method: "brunner-munzel", p: 0.0004) : nil,
      bootstrap: isDetailed
        ? .init(method: "bca", low: estimate - 4.1, high: estimate + 4.2, replicates: 9999) : nil,
      detectable: isDetailed ? 8.6 : nil, verdict: verdict, modifiers: modifiers)
  }

  static let reliability: [ReliabilityRecord<Published<ReliabilityNumbers>>] = [
    alpha("positieve-gezondheid", "consulenten", baseline, 0.74),
    alpha("positieve-gezondheid", "consulenten", followUp, 0.83),
    alpha("kostenbewustzijn", "consulenten", baseline, 0.66),
    alpha("kostenbewustzijn", "zorgaanbieders", followUp, 0.71),
    alpha("claimgedrag", "consulenten", baseline, 0.52),
    ReliabilityRecord(
      theme: "claimgedrag", group: "huisartsen", wave: baseline, value: hidden(.detailBelowMinimum, "5-9")),
  ]

  static func alpha(
    _ theme: Theme.ID, _ group: RespondentGroup.ID, _ wave: Wave.ID, _ alpha: Double
  ) -> ReliabilityRecord<Published<ReliabilityNumbers>> {
    ReliabilityRecord(
      theme: theme, group: group, wave: wave,
      value: shown(
        ReliabilityNumbers(
          items: 3, n: 55, alpha: alpha, alphaLow: alpha - 0.11, alphaHigh: alpha + 0.09, omega: nil, item: []
        )))
  }

  static let between: [GroupContrastRecord<Published<BetweenNumbers>>] = [
    GroupContrastRecord(
      theme: "kostenbewustzijn", first: "consulenten", second: "zorgaanbieders",
      between: Between(
        from: baseline, to: followUp,
        value: shown(
          BetweenNumbers(
            estimate: 7.4, se: 3.1, df: 210.3, low: 1.3, high: 13.5, p: 0.0178, pAdjusted: 0.0534)))),
    GroupContrastRecord(
      theme: "kostenbewustzijn", first: "huisartsen", second: "consulenten",
      between: Between(from: baseline, to: followUp, value: hidden(.nBelowMinimum))),
  ]

  static let composition: [CompositionRecord<Published<CompositionNumbers>>] = [
    CompositionRecord(
      group: "inwoners", background: "gebied",
      between: Between(
        from: baseline, to: followUp,
        value: shown(CompositionNumbers(chiSquared: 31.42, df: 3, p: 0.0000007, cramersV: 0.18))))
  ]
}
