import SurveyModel
import Testing

@testable import Planning

@Suite struct PlannerTests {
  private static func plan(
    population: Int?, invited: Int? = nil, _ assumptions: PlanAssumptions = PlanAssumptions(),
    baseline: [ScoredResponses] = []
  ) throws -> GroupPlan {
    let study = Intention.study([Intention.group("artsen", population: population, invited: invited)])
    return try #require(Planner(study: study, assumptions: assumptions, baseline: baseline).plans().first)
  }

  private static func designs(_ plan: GroupPlan) throws -> [PlannedDesign] {
    guard case .planned(let themes, let middle, _) = plan.outcome else { throw NoPlan() }
    return themes[middle].designs
  }

  private struct NoPlan: Error {}

  /// Half-width, smallest change and chance of no relevant change of one design.
  typealias Expected = (Double, Double, Double)

  /// A group, and what SciPy makes of it: without links and population, with the population, and all linked with it.
  struct Known {
    let population: Int
    let count: Int
    let plain: Expected
    let finite: Expected
    let linked: Expected
  }

  private static let groups = [
    Known(
      population: 40, count: 25, plain: (10.236481, 14.556758, 0), finite: (6.268539, 8.914157, 0.031836),
      linked: (4.069598, 5.757929, 0.586898)),
    Known(
      population: 60, count: 40, plain: (8.013005, 11.417387, 0.000013),
      finite: (4.626311, 6.591832, 0.374513),
      linked: (2.972736, 4.222396, 0.910361)),
    Known(
      population: 90, count: 60, plain: (6.507839, 9.282729, 0.004282),
      finite: (3.757302, 5.359386, 0.670549),
      linked: (2.401194, 3.417875, 0.986616)),
    Known(
      population: 150, count: 90, plain: (5.295137, 7.558305, 0.167671),
      finite: (3.348938, 4.780291, 0.803018),
      linked: (2.132649, 3.039912, 0.997097)),
    // Too small a part of the population for a correction.
    Known(
      population: 64_000, count: 500, plain: (2.233971, 3.192454, 0.993935),
      finite: (2.233971, 3.192454, 0.993935), linked: (1.414605, 2.021034, 1)),
  ]

  @Test(
    "For a spread of 18 and a correlation of 0.6 the numbers are those of SciPy 1.17.1 (t, nct, quad over chi2)",
    arguments: groups)
  func known(_ known: Known) throws {
    let plan = try Self.plan(
      population: known.population, PlanAssumptions(response: Double(known.count) / Double(known.population)))
    let designs = try Self.designs(plan)
    func agrees(_ prospect: Prospect?, _ expected: Expected) -> Bool {
      guard let prospect else { return false }
      return (prospect.halfWidth - expected.0).magnitude < 1e-5
        && (prospect.detectable - expected.1).magnitude < 1e-5
        && (prospect.chanceOfNoChange - expected.2).magnitude < 1e-5
    }
    #expect(agrees(designs[0].plain, known.plain))
    #expect(agrees(designs[0].inReport, known.finite))
    #expect(agrees(designs[2].inReport, known.linked))
  }

  @Test(
    "A code is worth the fewest respondents that make an anonymous interval as narrow",
    arguments: [30, 60, 200])
  func worth(population: Int) throws {
    func plan(_ response: Double) throws -> GroupPlan {
      try Self.plan(population: population, PlanAssumptions(response: response, returning: 0.8))
    }
    let now = try plan(0.5)
    guard case .planned(_, _, .respondents(let extra, let anonymous, let linked)) = now.outcome else {
      throw NoPlan()
    }
    func halfWidth(_ extra: Int) throws -> Double {
      let count = population / 2 + extra
      return try Self.designs(plan(Double(count) / Double(population)))[0].inReport?.halfWidth ?? 0
    }
    #expect(try halfWidth(0) == anonymous && anonymous > linked)
    #expect(try halfWidth(extra) <= linked && halfWidth(extra - 1) > linked)
  }

  @Test("More returning never widens an interval, all returning are a panel, and none are worth nothing")
  func returning() throws {
    var last = Double.infinity
    for share in stride(from: 0.5, through: 1, by: 0.1) {
      let designs = try Self.designs(
        Self.plan(population: 80, PlanAssumptions(response: 0.5, returning: min(1, share))))
      let width = try #require(designs[1].inReport?.halfWidth)
      #expect(width <= last)
      last = width
    }
    let all = try Self.designs(Self.plan(population: 80, PlanAssumptions(returning: 1)))
    #expect(all[1].inReport == all[2].inReport)
    guard
      case .planned(_, _, let worth) = try Self.plan(population: nil, invited: 80, .init(returning: 0))
        .outcome
    else { throw NoPlan() }
    #expect(worth == .nothing)
  }

  @Test("As many are linked as are possible: not fewer than must be in both waves")
  func forcedLinks() throws {
    let designs = try Self.designs(
      Self.plan(population: 40, PlanAssumptions(response: 0.9, returning: 0.1)))
    #expect(designs[1].links == .codes(linked: 32) && designs[2].links == .panel(linked: 36))
  }

  @Test("The correction is made from a twentieth of a known population on")
  func correction() throws {
    func corrected(_ population: Int?, _ invited: Int) throws -> Bool {
      try Self.designs(Self.plan(population: population, invited: invited))[0].corrected != .notMade
    }
    #expect(try corrected(400, 40) == true)
    #expect(try corrected(401, 40) == false)
    #expect(try corrected(nil, 40) == false)
  }

  @Test("Whoever has nothing to plan for gets the reason")
  func reasons() throws {
    #expect(try Self.plan(population: nil).outcome == .unknownNumbers)
    #expect(try Self.plan(population: 8).outcome == .tooFew(AtWaves(earlier: 4, later: 4)))
    #expect(
      try Self.plan(population: 30, PlanAssumptions(response: 1)).outcome == .census(people: 30))
  }

  @Test("The baseline gives its responses, its response, and the spread of each theme")
  func observed() throws {
    let scores: [Double?] = (0..<20).map { $0 == 19 ? nil : Double($0 % 5) * 25 }
    let study = Intention.study([Intention.group("artsen", population: 50)], themes: ["kosten", "regie"])
    let table = Intention.responses(
      "artsen", [("kosten", scores), ("regie", scores.map { $0.map { $0 / 2 } })])
    let plan = try #require(
      Planner(study: study, assumptions: PlanAssumptions(), baseline: [table]).plans().first)
    #expect(plan.baseline == 20 && plan.response == 0.4 && plan.hasObservedSpread)
    guard case .planned(let themes, _, _) = plan.outcome else { throw NoPlan() }
    #expect(themes.map(\.themes) == [["kosten"], ["regie"]])
    #expect(themes.allSatisfy { $0.counts == AtWaves(earlier: 19, later: 20) })
    // The same numbers halved spread half as much.
    #expect((themes[0].spread - 2 * themes[1].spread).magnitude < 1e-12)
    let given = try #require(
      Planner(study: study, assumptions: PlanAssumptions(response: 0.6, spread: 15), baseline: [table])
        .plans()
        .first)
    guard case .planned(let same, _, _) = given.outcome else { throw NoPlan() }
    #expect(
      same.map(\.spread) == [15] && same[0].themes.count == 2
        && same[0].counts == AtWaves(earlier: 19, later: 30))
  }

  @Test("After an anonymous baseline a code comes too late")
  func tooLate() throws {
    let scores: [Double?] = (0..<20).map { Double($0 % 5) * 25 }
    let table = Intention.responses("artsen", [("kosten", scores)], hasCodes: false)
    guard case .planned(_, _, let worth) = try Self.plan(population: 50, baseline: [table]).outcome else {
      throw NoPlan()
    }
    #expect(worth == .tooLate)
  }
}
