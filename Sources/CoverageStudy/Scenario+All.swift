extension Scenario {
  private static let skewed = AnswerModel(thresholds: AnswerModel.leaning)
  private static let ceiling = AnswerModel(thresholds: AnswerModel.ceiling)
  private static let floor = AnswerModel(thresholds: AnswerModel.floor)
  /// Twice the spread at the later wave: answers move to the ends.
  private static let spreading = AnswerModel(laterSpread: 2)
  /// A ceiling, with another spread of what stands behind the answers at the later wave.
  private static func ceiling(laterSpread: Double) -> AnswerModel {
    AnswerModel(thresholds: AnswerModel.ceiling, laterSpread: laterSpread)
  }
  private static let practitioners = (earlier: 38, later: 38)
  private static let residents = (earlier: 64_000, later: 64_000)

  /// Small groups of which a large part answers, everybody with a code.
  static let small: [Scenario] = [
    Scenario("practitioners", population: practitioners, counts: (22, 25)),
    Scenario(
      "practitioners, persistent", population: practitioners, counts: (22, 25), participation: .persistent),
    Scenario("practitioners, panel", population: practitioners, counts: (22, 22), participation: .panel),
    Scenario(
      "practitioners, uncorrelated", population: practitioners, counts: (22, 25),
      model: AnswerModel(correlation: 0)),
    Scenario(
      "practitioners, highly correlated", population: practitioners, counts: (22, 25),
      participation: .persistent, model: AnswerModel(correlation: 0.95)),
    Scenario("nearly everybody", population: (45, 45), counts: (40, 38)),
    Scenario("nearly everybody, panel", population: (30, 30), counts: (28, 28), participation: .panel),
    Scenario("everybody once", population: (30, 30), counts: (30, 14)),
    Scenario("two hundred", population: (200, 200), counts: (60, 60)),
    Scenario("twenty", population: (20, 20), counts: (9, 10)),
    Scenario("twenty, persistent", population: (20, 20), counts: (9, 10), participation: .persistent),
    Scenario("fourteen", population: (14, 14), counts: (8, 9)),
    Scenario("fourteen, panel", population: (14, 14), counts: (8, 8), participation: .panel),
    Scenario(
      "turnover", population: (41, 40), inBoth: 30, counts: (25, 26), participation: .persistent),
    Scenario("missing scores", population: practitioners, counts: (25, 27), missing: 0.15),
  ]

  /// Codes that some or all do not give.
  static let codes: [Scenario] = [
    Scenario("codes of nine in ten", population: practitioners, counts: (22, 25), links: .codes(0.9)),
    Scenario(
      "codes of nine in ten, persistent", population: practitioners, counts: (22, 25),
      participation: .persistent, links: .codes(0.9)),
    Scenario("codes of six in ten", population: practitioners, counts: (22, 25), links: .codes(0.6)),
    Scenario(
      "codes of six in ten, persistent", population: practitioners, counts: (22, 25),
      participation: .persistent, links: .codes(0.6)),
    Scenario("anonymous practitioners", population: practitioners, counts: (22, 25), links: .anonymous),
    Scenario("anonymous hundred", population: (90, 90), counts: (45, 50), links: .anonymous),
  ]

  /// Answers that lean to one end.
  static let skew: [Scenario] = [
    Scenario("leaning, practitioners", population: practitioners, counts: (22, 25), model: skewed),
    Scenario("leaning, fourteen", population: (14, 14), counts: (8, 9), model: skewed),
    Scenario(
      "leaning, 8 and 8 of many", population: (2_000, 2_000), counts: (8, 8), links: .anonymous, model: skewed
    ),
    Scenario(
      "leaning, residents", population: residents, counts: (500, 500), links: .anonymous, model: skewed),
    Scenario("ceiling, two hundred", population: (200, 200), counts: (60, 60), model: ceiling),
    Scenario(
      "ceiling, residents", population: residents, counts: (500, 500), links: .anonymous, model: ceiling),
  ]

  /// From no links to all of them, in populations without end for the purpose and in small ones.
  static let linkedShares: [Scenario] =
    [0, 0.25, 0.5, 0.75, 1].map { share in
      Scenario(
        "20 and 20 of unknown many, \(Int(share * 100)) % linked", population: (5_000, 5_000),
        counts: (20, 20), participation: .overlap(share), knowledge: .unknown)
    }
    + [0.25, 0.5, 0.75, 1].map { share in
      Scenario(
        "40 and 45 of 90, \(Int(share * 100)) % linked", population: (90, 90), counts: (40, 45),
        participation: .overlap(share))
    }
    + [0, 0.25, 0.5, 0.75, 1].map { share in
      Scenario(
        "500 and 500 of 64,000, \(Int(share * 100)) % linked", population: residents, counts: (500, 500),
        participation: .overlap(share))
    }

  /// Waves that differ in spread and in size.
  static let spreads: [Scenario] = [
    Scenario("8 and 8 of many", population: (2_000, 2_000), counts: (8, 8), links: .anonymous),
    Scenario("8 and 8 of many, panel", population: (2_000, 2_000), counts: (8, 8), participation: .panel),
    Scenario(
      "spreading, 12 and 40 of 60", population: (60, 60), counts: (12, 40), model: spreading),
    Scenario(
      "spreading, 12 and 40 of many, anonymous", population: (2_000, 2_000), counts: (12, 40),
      links: .anonymous, model: spreading),
    Scenario("8 and 60 of many", population: (2_000, 2_000), counts: (8, 60), links: .anonymous),
    Scenario(
      "spreading, 40 and 12 of many, 10 linked", population: (2_000, 2_000), counts: (40, 12),
      participation: .overlap(10 / 12.0), model: spreading),
  ]

  /// Schools and weighted residents.
  static let units: [Scenario] = [
    Scenario(
      "12 schools each", population: (400, 400), counts: (12, 12), links: .anonymous, units: .schools),
    Scenario(
      "20 schools, the same", population: (400, 400), counts: (20, 20), participation: .panel,
      links: .anonymous, units: .schools),
    Scenario(
      "40 schools, half the same", population: (800, 800), counts: (40, 40), participation: .overlap(0.5),
      links: .anonymous, units: .schools),
    Scenario(
      "8 and 30 schools", population: (400, 400), counts: (8, 30), links: .anonymous, units: .schools),
    Scenario(
      "residents, weighted", population: residents, counts: (400, 400), links: .anonymous, units: .weighted),
    Scenario(
      "residents, weighted, 60 and 400", population: residents, counts: (60, 400), links: .anonymous,
      units: .weighted),
  ]

  /// Few respondents whose scores are far from normal.
  static let extremes: [Scenario] = [
    Scenario("ceiling, practitioners", population: practitioners, counts: (22, 25), model: ceiling),
    Scenario(
      "ceiling, practitioners, panel", population: practitioners, counts: (22, 22), participation: .panel,
      model: ceiling),
    Scenario("ceiling, fourteen", population: (14, 14), counts: (8, 9), model: ceiling),
    Scenario(
      "ceiling, fourteen, panel", population: (14, 14), counts: (8, 8), participation: .panel, model: ceiling),
    Scenario(
      "spreading, 40 and 12 of 60", population: (60, 60), counts: (40, 12), model: spreading),
    Scenario(
      "spreading, 50 and 14 of 200", population: (200, 200), counts: (50, 14), model: spreading),
    Scenario(
      "spreading, 30 and 9 of many, anonymous", population: (2_000, 2_000), counts: (30, 9),
      links: .anonymous, model: spreading),
    Scenario("ceiling, 28 of many", population: (2_000, 2_000), counts: (28, 28), model: ceiling),
    Scenario(
      "floor, 22 and 18 of many, anonymous", population: (2_000, 2_000), counts: (22, 18), links: .anonymous,
      model: floor),
    Scenario("ceiling, nearly everybody", population: (45, 45), counts: (40, 38), model: ceiling),
    Scenario(
      "ceiling, highly correlated", population: practitioners, counts: (22, 25), participation: .persistent,
      model: AnswerModel(thresholds: AnswerModel.ceiling, correlation: 0.95)),
    Scenario(
      "ceiling, turnover", population: (41, 40), inBoth: 30, counts: (25, 26), participation: .persistent,
      model: ceiling),
  ]

  /// Waves of unequal size with scores at an end of the scale.
  static let unequal: [Scenario] = [
    Scenario("leaning, 8 and 60 of many", population: (2_000, 2_000), counts: (8, 60), model: skewed),
    Scenario("leaning, 60 and 8 of 80", population: (80, 80), counts: (60, 8), model: skewed),
    Scenario("ceiling, 20 and 40 of 100", population: (100, 100), counts: (20, 40), model: ceiling),
    Scenario("ceiling, 10 and 60 of 80", population: (80, 80), counts: (10, 60), model: ceiling),
    Scenario("ceiling, 60 and 10 of 80", population: (80, 80), counts: (60, 10), model: ceiling),
    Scenario("floor, 12 and 40 of 60", population: (60, 60), counts: (12, 40), model: floor),
    Scenario(
      "ceiling, 25 and 200 of 600, anonymous", population: (600, 600), counts: (25, 200), links: .anonymous,
      model: ceiling),
  ]

  /// Waves at an end of the scale that differ in spread.
  static let otherSpread: [Scenario] = [
    Scenario(
      "ceiling, closer, practitioners", population: practitioners, counts: (22, 25),
      model: ceiling(laterSpread: 0.8)),
    Scenario(
      "ceiling, wider, practitioners", population: practitioners, counts: (22, 25),
      model: ceiling(laterSpread: 1.25)),
    Scenario(
      "ceiling, closer, fourteen", population: (14, 14), counts: (8, 9), model: ceiling(laterSpread: 0.8)),
    Scenario(
      "ceiling, closer, 10 and 60 of 80", population: (80, 80), counts: (10, 60),
      model: ceiling(laterSpread: 0.8)),
    Scenario(
      "ceiling, wider, 60 and 10 of 80", population: (80, 80), counts: (60, 10),
      model: ceiling(laterSpread: 1.25)),
  ]

  /// What the default path cannot know, and is told to readers instead.
  static let limits: [Scenario] = [
    Scenario(
      "anonymous, persistent", population: practitioners, counts: (22, 25), participation: .persistent,
      links: .anonymous),
    Scenario(
      "anonymous, avoiding", population: practitioners, counts: (22, 25), participation: .avoiding,
      links: .anonymous),
    Scenario(
      "other people asked, 40 and 45 of 90", population: (90, 90), counts: (40, 45),
      participation: .overlap(0)),
    Scenario(
      "25 of 48 schools", population: (48, 48), counts: (25, 25), links: .anonymous, units: .schools),
    Scenario(
      "ceiling, much closer, practitioners", population: practitioners, counts: (22, 25),
      model: ceiling(laterSpread: 0.6)),
    Scenario(
      "ceiling, much closer, 10 and 60 of 80", population: (80, 80), counts: (10, 60),
      model: ceiling(laterSpread: 0.6)),
    Scenario(
      "ceiling, much wider, 60 and 10 of 80", population: (80, 80), counts: (60, 10),
      model: ceiling(laterSpread: 1.6)),
    Scenario("ceiling, everybody once", population: (30, 30), counts: (30, 14), model: ceiling),
    Scenario(
      "ceiling, nearly everybody, panel", population: (30, 30), counts: (28, 28), participation: .panel,
      model: ceiling),
  ]
}
