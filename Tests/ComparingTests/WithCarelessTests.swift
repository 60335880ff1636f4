import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

private typealias R = Rehearsal

/// The changes with the responses that the codebook leaves out as careless.
@Suite struct WithCarelessTests {
  /// A study, what counts in it where careless responses are left out, and all of it where they are flagged.
  private struct Twins {
    let study: Study
    let kept: [ScoredResponses]
    let all: [ScoredResponses]

    func excluding(threads: Int = 1) throws -> StudyEstimates {
      try Comparer(study: study, threads: threads).estimates(of: kept, withCareless: all, flow: [])
    }

    func flagging() throws -> StudyEstimates {
      try Comparer(study: study).estimates(of: all, flow: [])
    }
  }

  /// The responses with some of them flagged as careless, and those without them.
  private static func twins(_ study: Study, _ tables: [(ScoredResponses, careless: Set<Int>)]) -> Twins {
    let all = tables.map { table, careless in
      table.flagged { row in
        var flags = table.flags[row]
        if careless.contains(row) { flags.insert(.careless, strong: true) }
        return flags
      }
    }
    let kept = zip(all, tables).map { table, source in
      table.reordered((0..<table.count).filter { !source.careless.contains($0) })
    }
    return Twins(study: study, kept: kept, all: all)
  }

  /// Partly linked doctors, weighted residents and clustered schools, two themes, a background variable.
  private static let manifold: Twins = {
    let (study, tables, _) = ComparerTests.manifold
    return twins(
      study,
      tables.map { table in
        (table, careless: Set((0..<table.count).filter { $0 % 7 == (table.wave == R.baseline ? 2 : 4) }))
      })
  }()

  private static func simple(
    _ before: [[Int]], _ after: [[Int]], careless: (Set<Int>, Set<Int>), population: Int? = nil,
    isApproximate: Bool = false
  ) -> Twins {
    let sizes = population.map { [R.baseline: $0, R.followUp: $0] } ?? [:]
    let study = R.study(
      groups: [R.group("huisartsen", population: sizes, isApproximate: isApproximate)])
    return twins(
      study,
      [
        (R.responses(study, "huisartsen", R.baseline, .init(rows: before)), careless.0),
        (R.responses(study, "huisartsen", R.followUp, .init(rows: after)), careless.1),
      ])
  }

  private func change(_ estimates: StudyEstimates) throws -> ChangeNumbers {
    try #require(estimates.themes.first?.changes.first?.value.numbers)
  }

  @Test("What is told of the careless is the change of a study that only flags them, to the last digit")
  func isFlagging() throws {
    let excluding = try Self.manifold.excluding()
    let flagging = try Self.manifold.flagging()
    var designs: Set<Design> = []
    for (one, other) in zip(excluding.themes, flagging.themes) where one.by == nil {
      let numbers = try #require(one.changes[0].value.numbers)
      let with = try #require(numbers.checks?.withCareless)
      let primary = try #require(other.changes[0].value.numbers)
      designs.insert(primary.design)
      #expect(with.verdict == primary.verdict && with.estimate == primary.estimate)
      #expect(with.low == primary.low && with.high == primary.high)
      #expect(with.countedFrom == primary.nFrom.map { $0 - (numbers.nFrom ?? 0) })
      #expect(with.countedTo == primary.nTo.map { $0 - (numbers.nTo ?? 0) })
      #expect(with.countedFrom.map { $0 >= 3 } == true && numbers.estimate != primary.estimate)
      #expect((with.fewestWeighted == nil) == (one.group != "inwoners"))
      // Where they only are flagged nobody was left out.
      #expect(primary.checks?.withCareless == nil)
    }
    #expect(designs == [.partlyLinked, .weighted, .clustered])
  }

  @Test("They are in nothing else: without that check the estimates are those of a study that never had them")
  func apart() throws {
    let twins = Self.manifold
    let with = try twins.excluding()
    let without = try Comparer(study: twins.study).estimates(of: twins.kept, flow: [])
    #expect(with.items == without.items && with.reliability == without.reliability)
    #expect(with.between == without.between && with.composition == without.composition)
    #expect(with.warnings == without.warnings && with.trends == without.trends)
    for (one, other) in zip(with.themes, without.themes) {
      #expect(one.waves == other.waves)
      for (change, bare) in zip(one.changes, other.changes) {
        guard var numbers = change.value.numbers, let plain = bare.value.numbers else {
          #expect(change.value == bare.value)
          continue
        }
        if one.by != nil { #expect(numbers.checks == nil) }
        numbers.checks?.withCareless = nil
        if !plain.modifiers.contains(.dependsOnCleaning) {
          numbers.modifiers.removeAll { $0 == .dependsOnCleaning }
        }
        #expect(numbers == plain)
      }
    }
  }

  @Test("Equal responses in another order, on other numbers of threads, give equal estimates")
  func order() throws {
    let twins = Self.manifold
    var stream = RandomStream(seed: 7)
    func shuffled(_ tables: [ScoredResponses]) -> [ScoredResponses] {
      tables.reversed().map { table in
        var order = Array(0..<table.count)
        stream.shuffle(&order)
        return table.reordered(order)
      }
    }
    let other = Twins(study: twins.study, kept: shuffled(twins.kept), all: shuffled(twins.all))
    #expect(try other.excluding(threads: 3) == twins.excluding())
  }

  @Test("A verdict that leaving careless responses out carries says so")
  func dependsOnCleaning() throws {
    let before = R.rows(30, level: 3, seed: 9)
    let after = R.rows(30, level: 3, seed: 10)
    let late = after + [[Int]](repeating: [5, 5, 5, 5], count: 12)
    let carried = try change(Self.simple(before, late, careless: ([], Set(30..<42))).excluding())
    #expect(carried.modifiers.contains(.dependsOnCleaning))
    let with = try #require(carried.checks?.withCareless)
    #expect(with.verdict != carried.verdict && with.countedFrom == 0 && with.countedTo == 12)
    #expect(carried.checks?.withoutCareless == nil)
    let alike = try change(Self.simple(before, after, careless: ([], [3])).excluding())
    #expect(!alike.modifiers.contains(.dependsOnCleaning))
    #expect(alike.checks?.withCareless?.verdict == alike.verdict)
  }

  @Test("The themes are a family with them as well: the verdict on one depends on the p-values of all")
  func family() throws {
    let study = R.study(themes: (1...7).map { R.theme(.init("thema-\($0)")) })
    let tables = [(R.baseline, 2.9, 31), (R.followUp, 3.3, 32)].map { wave, level, seed in
      (
        R.responses(
          study, "huisartsen", wave, .init(rows: R.rows(60, items: 28, level: level, seed: UInt64(seed)))),
        careless: Set(stride(from: 0, to: 60, by: 5))
      )
    }
    let twins = Self.twins(study, tables)
    let excluding = try twins.excluding()
    let flagging = try twins.flagging()
    let with = excluding.themes.map { $0.changes[0].value.numbers?.checks?.withCareless?.verdict }
    #expect(with == flagging.themes.map { $0.changes[0].value.numbers?.verdict })
    let alone = try twins.study.themes.map { theme -> Verdict? in
      let one = R.study(themes: [theme], items: twins.study.items.filter { $0.theme == theme.id })
      return try Comparer(study: one).estimates(of: twins.all, flow: []).themes[0].changes[0].value.numbers?
        .verdict
    }
    #expect(with != alone)
  }

  @Test("Where nobody was left out at either of two waves there is nothing to tell of them")
  func otherWaves() throws {
    let waves = [R.baseline, R.followUp, R.third]
    let study = R.study(waves: waves)
    let twins = Self.twins(
      study,
      waves.enumerated().map { position, wave in
        (
          R.responses(
            study, "huisartsen", wave,
            .init(rows: R.rows(30, level: 3, seed: UInt64(60 + position)))),
          careless: position == 0 ? [1, 2, 3, 4, 5, 6] : []
        )
      })
    let changes = try #require(try twins.excluding().themes.first?.changes)
    let told = changes.map { $0.value.numbers?.checks?.withCareless != nil }
    // First and second, first and third, second and third.
    #expect(told == [true, true, false])
  }

  @Test("Where with them everybody answered the verdict is that of a census, which has no interval")
  func census() throws {
    let rows = R.rows(20, level: 3, seed: 15)
    let twins = Self.simple(
      rows, R.later(rows, shift: 0.8, seed: 16), careless: ([2], [4]), population: 20)
    let numbers = try change(twins.excluding())
    let with = try #require(numbers.checks?.withCareless)
    #expect(numbers.design != .census && with.verdict == .censusUp)
    #expect(with.low == nil && with.high == nil && with.countedFrom == 1 && with.countedTo == 1)
    #expect(try change(twins.flagging()).estimate == with.estimate)
  }

  @Test(
    "Where with them more people answered than there are, nothing is told; where their number is rough it is")
  func population() throws {
    let rows = R.rows(20, level: 3, seed: 15)
    func numbers(isApproximate: Bool) throws -> ChangeNumbers {
      try change(
        Self.simple(
          rows, R.later(rows, shift: 0.8, seed: 16), careless: ([2], [4]), population: 19,
          isApproximate: isApproximate
        ).excluding())
    }
    let exact = try numbers(isApproximate: false)
    #expect(exact.checks?.withCareless == nil && exact.design == .census)
    #expect(try numbers(isApproximate: true).checks?.withCareless != nil)
  }

  @Test("Where a wave has nobody left there is no change, with them or without")
  func nobodyLeft() throws {
    let rows = R.rows(6, level: 3, seed: 15)
    let twins = Self.simple(rows, rows, careless: ([], Set(0..<6)))
    #expect(try twins.excluding().themes[0].changes[0].value == .notComputed(.noResponses, n: 0))
  }
}

extension ScoredResponses {
  /// The same responses with other flags.
  fileprivate func flagged(_ flags: (Int) -> CleanedResponses.Flags) -> ScoredResponses {
    ScoredResponses(
      wave: wave, group: group, respondents: respondents, clusters: clusters, weights: weights,
      flags: (0..<count).map(flags), themes: themes, answers: answers, reliability: reliability)
  }
}
