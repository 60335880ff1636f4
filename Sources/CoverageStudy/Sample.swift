internal import SurveyModel
internal import SurveyStatistics

/// The responses of one turnout as the comparison gets them: theme scores, codes, schools, weights.
///
/// There is a family of themes that did not change, one of themes that changed by the margin, up or down in turn, and a
/// theme that holds the one item.
struct Sample: Sendable {
  static let waves: (earlier: Wave.ID, later: Wave.ID) = ("earlier", "later")
  static let group: RespondentGroup.ID = "people"
  /// The smallest change that matters.
  static let margin = 5.0
  /// The positions in the study of the themes that did not change, of those that changed by the margin, and of the
  /// item.
  static let unchanged = 0..<Population.themes
  static let atMargin = Population.themes..<(2 * Population.themes)
  static let item = 2 * Population.themes

  let earlier: ScoredResponses
  let later: ScoredResponses

  init(_ turnout: Turnout, of population: Population, in scenario: Scenario, stream: inout RandomStream) {
    earlier = Self.responses(
      Self.waves.earlier, people: turnout.earlier, families: [population.earlier, population.earlier],
      item: population.itemEarlier, population: population, scenario: scenario, stream: &stream)
    later = Self.responses(
      Self.waves.later, people: turnout.later, families: [population.later, population.laterAtMargin],
      item: population.itemLater, population: population, scenario: scenario, stream: &stream)
  }

  /// What the change of the theme at `position` among `atMargin` is to be: the margin, up or down in turn.
  static func change(atMargin position: Int) -> Double { position.isMultiple(of: 2) ? margin : -margin }

  private static func responses(
    _ wave: Wave.ID, people: [Int], families: [[[UInt8]]], item: [UInt8], population: Population,
    scenario: Scenario, stream: inout RandomStream
  ) -> ScoredResponses {
    let sumLevels = (0...((AnswerModel.answers - 1) * AnswerModel.itemsPerTheme)).map {
      Double($0) * Population.scoreOfSum
    }
    func positions(_ sums: [UInt8]) -> [UInt32] {
      people.map { person in
        let isMissing = scenario.missing > 0 && stream.unit() < scenario.missing
        return isMissing ? ScoreColumn.none : UInt32(sums[person])
      }
    }
    var themes: [ScoredResponses.ThemeScores] = []
    for sums in families.joined() {
      themes.append(
        .init(
          theme: Self.theme(themes.count),
          scores: ScoreColumn(levels: sumLevels, positions: positions(sums))))
    }
    let itemLevels = (0..<AnswerModel.answers).map { 100 * Double($0) / Double(AnswerModel.answers - 1) }
    themes.append(
      .init(theme: Self.theme(Self.item), scores: ScoreColumn(levels: itemLevels, positions: positions(item)))
    )
    var respondents: FactColumn<KeyedDigest>?
    if case .codes(let share) = scenario.links {
      respondents = FactColumn(
        people.map { person in
          share < 1 && stream.unit() >= share ? nil : KeyedDigest(high: UInt64(person), low: 1)
        })
    }
    let clusters: FactColumn<KeyedDigest>? =
      population.school.isEmpty
      ? nil : FactColumn(people.map { KeyedDigest(high: UInt64(population.school[$0]), low: 2) })
    return ScoredResponses(
      wave: wave, group: Self.group, respondents: respondents, clusters: clusters,
      weights: weights(of: people, population: population),
      flags: [CleanedResponses.Flags](repeating: .none, count: people.count), themes: themes, answers: [],
      reliability: [])
  }

  /// Weights that give each age its share, where ages play a part.
  private static func weights(of people: [Int], population: Population) -> [Double]? {
    guard !population.age.isEmpty else { return nil }
    var totals = [Double](repeating: 0, count: Population.ages)
    for age in population.age { totals[Int(age)] += 1 }
    return try? PoststratifiedWeights(
      strata: people.map { Int(population.age[$0]) }, names: (0..<Population.ages).map { "age \($0)" },
      population: totals
    ).weights
  }

  private static func theme(_ position: Int) -> Theme.ID { Theme.ID("theme-\(position)") }
}

extension Sample {
  /// The study in which such samples of `population` are compared: defaults, a margin of `margin`, and for themes that
  /// changed by the margin just that change as their margin.
  static func study(of scenario: Scenario, population: Population) -> Study {
    Study(
      id: "coverage", title: "Coverage", languages: [.en], about: About(),
      waves: [waves.earlier, waves.later].map { Wave(id: $0, label: LocalizedText($0.text), period: nil) },
      groups: [respondents(of: scenario)],
      themes: (0...item).map { position in
        let isAtMargin = atMargin.contains(position)
        return Theme(
          id: theme(position), label: "Theme", description: nil, desired: .higher, isSpotlight: false,
          relevantChange: isAtMargin
            ? population.changeAtMargin[position - atMargin.lowerBound].magnitude : margin)
      }, scales: [], items: [], background: [], columns: [], sources: [], cleaning: CleaningOptions(),
      weights: [:], analysis: AnalysisOptions(), privacy: PrivacyOptions())
  }

  /// What the codebook says of the group.
  static func respondents(of scenario: Scenario) -> RespondentGroup {
    var population: [Wave.ID: RespondentGroup.Population] = [:]
    switch (scenario.units, scenario.knowledge) {
    case (.schools, _), (_, .unknown): break
    case (.people, .exact), (.weighted, .exact):
      population = [
        waves.earlier: .init(size: scenario.population.earlier, isApproximate: false),
        waves.later: .init(size: scenario.population.later, isApproximate: false),
      ]
    }
    return RespondentGroup(
      id: group, label: "People", population: population, inBoth: scenario.inBoth, invited: [:])
  }
}
