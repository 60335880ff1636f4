import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

/// Each reservation appears where it should, and does not where it should not.
@Suite struct ReservationsTests {
  typealias R = Rehearsal

  @Test(
    "A distribution-free test on the other side of the level is a reservation, one on the same side is none")
  func robustTestDisagrees() throws {
    // Most respondents move up a little, a few fall far: ranks and means part.
    let before = (0..<60).map { [3, 3, 3, 3 + $0 % 2] }
    let after = (0..<60).map { $0 < 12 ? [1, 1, 1, 1] : [3, 3, 4, 3 + $0 % 2] }
    #expect(try modifiers(before, after).contains(.robustTestDisagrees))
    #expect(
      try !modifiers(R.rows(60, level: 2.5, seed: 1), R.rows(60, level: 3.5, seed: 2))
        .contains(.robustTestDisagrees))
  }

  @Test("A shift of composition is a reservation where the score depends on it, not where it does not")
  func compositionShift() throws {
    // North scores higher than south; at the later wave the north answers more often.
    func rows(_ north: Int, apart: Double) -> ([[Int]], [Int?]) {
      (
        R.rows(north, level: 3 + apart, seed: 3) + R.rows(80 - north, level: 3 - apart, seed: 4),
        (0..<80).map { $0 < north ? 0 : 1 }
      )
    }
    func modifiers(_ north: (Int, Int), apart: Double) throws -> [Modifier] {
      let (before, areasBefore) = rows(north.0, apart: apart)
      let (after, areasAfter) = rows(north.1, apart: apart)
      return try self.modifiers(before, after, areas: (areasBefore, areasAfter))
    }
    #expect(try modifiers((30, 55), apart: 0.8).contains(.compositionShift))
    #expect(try !modifiers((30, 55), apart: 0).contains(.compositionShift))
    #expect(try !modifiers((40, 42), apart: 0.8).contains(.compositionShift))
  }

  @Test("An item that moves apart from its theme is a reservation, from thirty respondents on")
  func itemDrift() throws {
    func rows(_ count: Int, _ shift: Int) -> [[Int]] {
      R.rows(count, level: 3, seed: 5).map { [max(1, min(5, $0[0] + shift))] + $0.dropFirst() }
    }
    #expect(try modifiers(rows(30, 0), rows(30, 2)) == [.itemDrift])
    #expect(try !modifiers(rows(30, 0), rows(29, 2)).contains(.itemDrift))
    #expect(try !modifiers(rows(30, 0), rows(30, 0)).contains(.itemDrift))
    #expect(
      try !modifiers(rows(30, 0), rows(30, 0).map { $0.map { min(5, $0 + 1) } }).contains(.itemDrift))
  }

  @Test("A reliability below 0.70 at one of the waves is a reservation")
  func lowReliability() throws {
    func reliability(_ alpha: Double?) -> [Reliability] {
      [
        Reliability(
          theme: "kosten", items: 4, n: 40, alpha: alpha, alphaLow: nil, alphaHigh: nil, omega: nil, item: [])
      ]
    }
    let rows = (R.rows(40, level: 3, seed: 6), R.rows(40, level: 3, seed: 7))
    func modifiers(_ first: Double?, _ second: Double?) throws -> [Modifier] {
      try self.modifiers(rows.0, rows.1, reliability: (reliability(first), reliability(second)))
    }
    #expect(try modifiers(0.8, 0.69) == [.lowReliability])
    #expect(try modifiers(0.69, 0.8) == [.lowReliability])
    #expect(try modifiers(0.7, 0.8).isEmpty)
    #expect(try modifiers(nil, nil).isEmpty)
  }

  @Test(
    "A response below half, or of nobody knows how many, is a reservation",
    arguments: [
      (80, 40, false), (81, 40, true), (nil, 40, true),
    ] as [(Int?, Int, Bool)])
  func selfSelection(invited: Int?, kept: Int, isReservation: Bool) throws {
    let flow = [R.baseline, R.followUp].map { wave in
      FlowCount(
        wave: wave, group: "huisartsen", population: nil, populationIsApproximate: false,
        invited: wave == R.baseline ? 40 : invited, read: kept, excluded: [], kept: kept, flagged: [],
        linked: nil)
    }
    let found = try modifiers(
      R.rows(40, level: 3, seed: 6), R.rows(40, level: 3, seed: 7), flow: flow)
    #expect(found.contains(.selfSelection) == isReservation)
  }

  @Test("A verdict that only the finite population carries says so")
  func dependsOnFinitePopulation() throws {
    // A third of twenty people one answer higher: eight points, of which a sample of twenty is not sure.
    let before = R.rows(20, level: 2.8, seed: 8)
    let rows = (before, before.enumerated().map { $0 % 3 == 0 ? $1.map { min(5, $0 + 1) } : $1 })
    let small = try change(rows.0, rows.1, population: 22)
    let large = try change(rows.0, rows.1, population: 390)
    let plain = try change(rows.0, rows.1)
    #expect(small.verdict != plain.verdict)
    #expect(small.modifiers == [.dependsOnFinitePopulation])
    #expect(large.isFinitePopulation == true && large.verdict == plain.verdict && large.modifiers.isEmpty)
  }

  @Test("A population that is known roughly is tried a tenth smaller and larger")
  func approximatePopulation() throws {
    let group = R.group(
      "huisartsen", population: [R.baseline: 30, R.followUp: 32], isApproximate: true, inBoth: 28)
    let known = try #require(
      KnownPopulation(of: group, from: R.baseline, to: R.followUp, fromCount: 20, toCount: 20))
    #expect(known.sizes == FinitePopulation(first: 30, second: 32, both: 28))
    #expect(
      known.variants(fromCount: 20, toCount: 20) == [
        FinitePopulation(first: 27, second: 29, both: 25), FinitePopulation(first: 33, second: 35, both: 31),
      ])
    #expect(known.variants(fromCount: 27, toCount: 20).count == 1)
    #expect(!known.isCensus(fromCount: 30, toCount: 32))
    #expect(
      KnownPopulation(of: group, from: R.baseline, to: R.followUp, fromCount: 31, toCount: 20) == nil)
    let exact = R.group("huisartsen", population: [R.baseline: 30, R.followUp: 32])
    let sure = try #require(
      KnownPopulation(of: exact, from: R.baseline, to: R.followUp, fromCount: 30, toCount: 32))
    #expect(sure.sizes.both == 30 && sure.isCensus(fromCount: 30, toCount: 32))
    #expect(sure.variants(fromCount: 20, toCount: 20).isEmpty)
  }

  @Test("A verdict that careless responses carry says so")
  func dependsOnCleaning() throws {
    let before = R.rows(30, level: 3, seed: 9)
    let after = R.rows(30, level: 3, seed: 10) + [[Int]](repeating: [5, 5, 5, 5], count: 12)
    #expect(
      try modifiers(before, after, careless: Set(30..<42)).contains(.dependsOnCleaning))
    #expect(try !modifiers(before, after).contains(.dependsOnCleaning))
    let calm = R.rows(30, level: 4.5, seed: 10)
    #expect(try !modifiers(before, calm, careless: [3]).contains(.dependsOnCleaning))
  }

  @Test(
    "A share of don't know that moves by ten points is a reservation",
    arguments: [
      (16, true), (15, false),
    ])
  func dontKnowShift(later: Int, isReservation: Bool) throws {
    // 160 answers at each wave; one more of them missing is 0.6 of a point.
    func rows(_ missing: Int, _ seed: UInt64) -> [[Int]] {
      R.rows(40, level: 3, seed: seed).enumerated().map { row, answers in
        row < missing ? [9] + answers.dropFirst() : answers
      }
    }
    let found = try modifiers(rows(0, 11), rows(later, 12))
    #expect(found.contains(.dontKnowShift) == isReservation)
  }

  @Test("The numbers behind the reservations stand beside them")
  func checks() throws {
    let drifting = R.rows(40, level: 3, seed: 5)
    let moved = drifting.map { [max(1, min(5, $0[0] + 2))] + $0.dropFirst() }
    let drift = try #require(try change(drifting, moved).checks)
    #expect(drift.drift.map(\.item) == ["kosten-1"])
    // The other three items did not move.
    #expect(abs(try #require(drift.withoutDriftingItems)) < 1e-9)
    let first = zip(drifting, moved).reduce(0.0) { $0 + Double($1.1[0] - $1.0[0]) * 25 } / 40
    #expect(abs(try #require(drift.drift.first).drift - first) < 1e-9)
    #expect(drift.dontKnow == .init(from: 0, to: 0))
    #expect(drift.withoutCareless == nil)

    let rows = R.rows(80, level: 3, seed: 3)
    let areas: [Int?] = (0..<80).map { $0 % 3 == 0 ? 0 : 1 }
    let other: [Int?] = (0..<80).map { $0 % 2 }
    let whole = try change(rows, R.rows(80, level: 3.4, seed: 4), areas: (areas, other))
    let part = try #require(whole.checks?.composition.first)
    #expect(abs(part.within + part.composition - whole.estimate) < 1e-9)
    #expect(part.smallestCategory == 27)
  }

  private func modifiers(
    _ before: [[Int]], _ after: [[Int]], areas: ([Int?], [Int?])? = nil,
    reliability: ([Reliability], [Reliability]) = ([], []), careless: Set<Int> = [], flow: [FlowCount] = []
  ) throws -> [Modifier] {
    try change(before, after, areas: areas, reliability: reliability, careless: careless, flow: flow)
      .modifiers
  }

  private func change(
    _ before: [[Int]], _ after: [[Int]], population: Int? = nil, areas: ([Int?], [Int?])? = nil,
    reliability: ([Reliability], [Reliability]) = ([], []), careless: Set<Int> = [], flow: [FlowCount] = []
  ) throws -> ChangeNumbers {
    let sizes = population.map { [R.baseline: $0, R.followUp: $0] } ?? [:]
    let study = R.study(
      groups: [R.group("huisartsen", population: sizes)],
      background: areas == nil
        ? [] : [BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: ["huisartsen"])])
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(
          study, "huisartsen", R.baseline,
          .init(rows: before, areas: areas?.0, reliability: reliability.0)),
        R.responses(
          study, "huisartsen", R.followUp,
          .init(rows: after, areas: areas?.1, careless: careless, reliability: reliability.1)),
      ], flow: flow)
    return try #require(estimates.themes.first?.changes.first?.value.numbers)
  }
}
