import SurveyModel
import SurveyStatistics
import Testing

@testable import CoverageStudy

@Suite struct TurnoutTests {
  private static func turnouts(_ scenario: Scenario, count: Int = 40) -> (Population, [Turnout]) {
    var stream = RandomStream(seed: 5)
    let population = Population(scenario, stream: &stream)
    let readiness = Turnout.readiness(
      of: scenario, units: population.members.later.upperBound, stream: &stream)
    return (
      population,
      (0..<count).map { _ in
        Turnout(of: population, in: scenario, readiness: readiness, stream: &stream)
      }
    )
  }

  private static func overlap(_ turnouts: [Turnout]) -> Double {
    Double(turnouts.reduce(0) { $0 + Set($1.earlier).intersection($1.later).count }) / Double(turnouts.count)
  }

  @Test("As many answer as are asked to, each once, and only members of the wave", arguments: [0, 1, 2, 3])
  func counts(kind: Int) {
    let participation: [Scenario.Participation] = [.independent, .persistent, .avoiding, .overlap(0.5)]
    let scenario = Scenario(
      "turnover", population: (30, 40), inBoth: 20, counts: (12, 16), participation: participation[kind])
    let (population, turnouts) = Self.turnouts(scenario)
    for turnout in turnouts {
      #expect(turnout.earlier.count == 12 && Set(turnout.earlier).count == 12)
      #expect(turnout.later.count == 16 && Set(turnout.later).count == 16)
      #expect(turnout.earlier.allSatisfy(population.members.earlier.contains))
      #expect(turnout.later.allSatisfy(population.members.later.contains))
    }
    #expect(population.members.earlier.clamped(to: population.members.later).count == 20)
  }

  @Test("Chance brings n₁n₂/N people into both waves, persistence more, avoidance fewer, a panel all")
  func overlaps() {
    func mean(_ participation: Scenario.Participation) -> Double {
      Self.overlap(
        Self.turnouts(
          Scenario("overlap", population: (60, 60), counts: (30, 30), participation: participation),
          count: 200
        ).1)
    }
    let chance = mean(.independent)
    #expect(chance > 14.4 && chance < 15.6)
    #expect(mean(.persistent) > chance + 3)
    #expect(mean(.avoiding) < chance - 3)
    #expect(mean(.panel) == 30 && mean(.overlap(0.5)) == 15 && mean(.overlap(0)) == 0)
  }

  @Test("A school answers as a whole or not at all")
  func schools() {
    let scenario = Scenario(
      "schools", population: (30, 30), counts: (6, 9), participation: .overlap(0), units: .schools)
    let (population, turnouts) = Self.turnouts(scenario)
    for turnout in turnouts {
      let first = Set(turnout.earlier.map { population.school[$0] })
      let second = Set(turnout.later.map { population.school[$0] })
      #expect(first.count == 6 && second.count == 9 && first.isDisjoint(with: second))
      #expect(turnout.earlier.count == population.school.count { first.contains($0) })
    }
  }

  @Test("Ages answer unequally, and weights give each its share back")
  func ages() throws {
    let scenario = Scenario(
      "ages", population: (3_000, 3_000), counts: (200, 200), links: .anonymous, units: .weighted)
    let (population, turnouts) = Self.turnouts(scenario, count: 3)
    var stream = RandomStream(seed: 6)
    for turnout in turnouts {
      let sample = Sample(turnout, of: population, in: scenario, stream: &stream)
      let weights = try #require(sample.later.weights)
      let old = turnout.later.indices.filter { population.age[turnout.later[$0]] == 2 }
      #expect(Double(old.count) > 0.45 * 200)
      let share = old.reduce(0.0) { $0 + weights[$1] } / weights.reduce(0, +)
      #expect((share - Population.shareOfAge[2]).magnitude < 1e-9)
    }
  }

  @Test("The true change is that of all members; samples of all of them have it as their estimate")
  func truth() throws {
    let scenario = Scenario("truth", population: (25, 25), counts: (25, 25))
    let (population, turnouts) = Self.turnouts(scenario, count: 1)
    var stream = RandomStream(seed: 7)
    let sample = Sample(turnouts[0], of: population, in: scenario, stream: &stream)
    func mean(_ scores: [Double?]) -> Double { scores.compactMap { $0 }.reduce(0, +) / Double(scores.count) }
    for theme in 0..<Population.themes {
      for (position, truth) in [
        (theme, population.change[theme]), (Population.themes + theme, population.changeAtMargin[theme]),
      ] {
        let before = sample.earlier.themes[position].scores
        let after = sample.later.themes[position].scores
        let change = mean((0..<25).map { after[$0] }) - mean((0..<25).map { before[$0] })
        #expect((change - truth).magnitude < 1e-9)
      }
    }
  }

  @Test(
    "Populations change by nothing or the margin, as closely as one answer allows, and stay on their scale")
  func changes() {
    let models = [
      AnswerModel(), AnswerModel(thresholds: AnswerModel.ceiling, laterSpread: 1.6),
      AnswerModel(thresholds: AnswerModel.floor), AnswerModel(thresholds: [-3, -2.8, -2.5, -2]),
    ]
    for (number, model) in models.enumerated() {
      let scenario = Scenario(
        "changes \(number)", population: (41, 40), inBoth: 30, counts: (10, 10), model: model)
      let (population, _) = Self.turnouts(scenario, count: 0)
      let step = Population.scoreOfSum / 40
      for theme in 0..<Population.themes {
        #expect(population.change[theme].magnitude <= step / 2 + 1e-9)
        // The other way where the scale leaves no room.
        let wanted = Sample.change(atMargin: theme)
        let end = population.meanEarlier[theme] + wanted
        let change = population.changeAtMargin[theme] * (end >= 0 && end <= 100 ? 1 : -1)
        #expect((change - wanted).magnitude <= step / 2 + 1e-9)
        for sums in [population.earlier, population.later, population.laterAtMargin] {
          #expect(sums[theme].allSatisfy { $0 <= 16 })
        }
      }
    }
  }

  @Test("Answers are moved together until they add up, and no further than the scale goes")
  func laterAnswers() {
    let behind = [-2.01, -0.32, 0.13, 0.44, 0.95, 1.17, -1.28, 0]
    var answers = LaterAnswers(behind: behind, members: 0..<2, model: AnswerModel())
    func sum(_ wanted: Int) -> Int { answers.answers(addingUpTo: wanted).reduce(0) { $0 + Int($1) } }
    for wanted in 0...32 { #expect(sum(wanted) == wanted) }
    #expect(sum(-5) == 0 && sum(40) == 32)
    // Only the second person's answers count, but both are moved.
    var second = LaterAnswers(behind: behind, members: 1..<2, model: AnswerModel())
    let moved = second.answers(addingUpTo: 16)
    #expect(moved.count == 8 && moved[4...].allSatisfy { $0 == 4 })
  }

  @Test("An element selected by rank is that of the sorted row, whatever the order and the ties")
  func select() {
    var stream = RandomStream(seed: 9)
    for count in [1, 2, 7, 50] {
      var row = (0..<count).map { _ in Double(stream.integer(below: 12)) }
      let sorted = row.sorted()
      for rank in 0..<count {
        let selected = row.select(rank)
        #expect(selected == sorted[rank] && row.sorted() == sorted)
        #expect(row[..<rank].allSatisfy { $0 <= sorted[rank] })
      }
    }
  }
}
