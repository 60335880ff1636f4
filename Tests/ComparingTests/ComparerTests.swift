import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

@Suite struct ComparerTests {
  typealias R = Rehearsal

  @Test("Without links the change is Welch's, to the last bit")
  func unlinkedIsWelch() throws {
    let study = R.study()
    let before = R.responses(
      study, "huisartsen", R.baseline, .init(rows: R.rows(31, level: 2.8, seed: 1)))
    let after = R.responses(
      study, "huisartsen", R.followUp, .init(rows: R.rows(40, level: 3.4, seed: 2)))
    let numbers = try change(study, [before, after])
    let first = CountedSample((0..<31).compactMap { before.themes[0].scores[$0] })
    let second = CountedSample((0..<40).compactMap { after.themes[0].scores[$0] })
    let direct = DifferenceEstimate.welch(first: Moments(of: first), second: Moments(of: second))
    #expect(numbers.design == .independent)
    #expect(numbers.estimate == direct.estimate)
    #expect(numbers.se == direct.standardError)
    #expect(numbers.df == direct.degreesOfFreedom)
    #expect(numbers.p == direct.p)
    #expect(numbers.pAdjusted == direct.p)
    #expect(numbers.low == direct.interval(level: 0.95)?.lower)
    #expect(numbers.high90 == direct.interval(level: 0.9)?.upper)
    #expect(numbers.effect?.superiority == Superiority(first: first, second: second).probability)
    #expect(numbers.robust?.method == "brunner-munzel")
    #expect(numbers.nLinked == nil)
    #expect(numbers.isFinitePopulation == false)
  }

  @Test("With everybody linked the change is that of the paired test")
  func linkedIsPaired() throws {
    let study = R.study()
    let rows = R.rows(30, level: 2.8, seed: 3)
    let codes = (0..<30).map(Optional.some)
    let before = R.responses(study, "huisartsen", R.baseline, .init(rows: rows, codes: codes))
    let after = R.responses(
      study, "huisartsen", R.followUp,
      .init(rows: R.later(rows, shift: 0.3, seed: 4).reversed(), codes: codes.reversed()))
    let numbers = try change(study, [before, after])
    let scores = (0..<30).compactMap { row in
      before.themes[0].scores[row].flatMap { first in
        after.themes[0].scores[29 - row].map { LinkedPair(first: first, second: $0) }
      }
    }
    let direct = DifferenceEstimate.paired(CountedPairs(scores))
    #expect(numbers.design == .linked)
    #expect(numbers.nLinked == 30)
    #expect(numbers.estimate == direct.estimate)
    #expect(numbers.se == direct.standardError)
    #expect(numbers.df == 29)
    #expect(numbers.rLinked == direct.correlation)
    #expect(numbers.robust?.method == "signed-rank-pratt")
    #expect(numbers.robust?.p == SignedRank(CountedPairs(scores)).p?.value)
  }

  @Test("Equal responses in another order, on other numbers of threads, give equal estimates")
  func orderAndThreadsDoNotMatter() throws {
    let (study, responses, flow) = Self.manifold
    let one = try Comparer(study: study, threads: 1).estimates(of: responses, flow: flow)
    let four = try Comparer(study: study, threads: 4).estimates(of: responses, flow: flow)
    #expect(one == four)
    var stream = RandomStream(seed: 99)
    let shuffled = responses.reversed().map { table in
      var order = Array(0..<table.count)
      stream.shuffle(&order)
      return table.reordered(order)
    }
    let other = try Comparer(study: study, threads: 2).estimates(of: shuffled, flow: flow)
    #expect(one == other)
  }

  @Test("Another key for the digests of codes and schools changes no number")
  func digestsDoNotMatter() throws {
    let (study, responses, flow) = Self.manifold
    func rekeyed(_ digests: FactColumn<KeyedDigest>?) -> FactColumn<KeyedDigest>? {
      digests.map { digests in
        FactColumn(
          digests.map { $0.map { KeyedDigest(high: ~$0.high &* 0x9E37_79B9_7F4A_7C15, low: $0.high) } })
      }
    }
    let other = responses.map { table in
      ScoredResponses(
        wave: table.wave, group: table.group, respondents: rekeyed(table.respondents),
        clusters: rekeyed(table.clusters), weights: table.weights, flags: table.flags, themes: table.themes,
        answers: table.answers, reliability: table.reliability)
    }
    #expect(
      try Comparer(study: study).estimates(of: responses, flow: flow)
        == Comparer(study: study).estimates(of: other, flow: flow))
  }

  @Test("Swapping the waves turns the signs of changes and mirrors the verdicts")
  func swappingWavesMirrors() throws {
    let (study, responses, _) = Self.manifold
    let mirror = R.study(
      waves: [R.followUp, R.baseline], groups: study.groups, themes: study.themes, items: study.items,
      background: study.background)
    let forward = try Comparer(study: study).estimates(of: responses, flow: [])
    let backward = try Comparer(study: mirror).estimates(of: responses, flow: [])
    #expect(forward.themes.count == backward.themes.count)
    var verdicts: Set<Verdict> = []
    for (one, other) in zip(forward.themes, backward.themes) {
      let a = one.changes[0].value.numbers
      let b = other.changes[0].value.numbers
      guard let a, let b else {
        #expect(a == nil && b == nil)
        continue
      }
      #expect(isClose(a.estimate, -b.estimate))
      #expect(isClose(a.se, b.se))
      #expect(isClose(a.low, b.high.map(-)))
      #expect(isClose(a.p, b.p))
      #expect(isClose(a.effect?.hedgesG, b.effect?.hedgesG.map(-)))
      #expect(isClose(a.effect?.gLow, b.effect?.gHigh.map(-)))
      #expect(isClose(a.effect?.superiorityLow, b.effect?.superiorityHigh.map { 1 - $0 }))
      #expect(a.verdict == b.verdict?.mirrored)
      if let verdict = a.verdict { verdicts.insert(verdict) }
    }
    #expect(verdicts.count > 2)
  }

  @Test("Where a lower score is desired the verdict is that of a higher one, mirrored, and the numbers stay")
  func lowerMirrors() throws {
    func numbers(_ desired: Theme.DesiredDirection) throws -> ChangeNumbers {
      let study = R.study(themes: [R.theme("kosten", desired: desired)])
      return try change(
        study,
        [
          R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(60, level: 2.4, seed: 5))),
          R.responses(study, "huisartsen", R.followUp, .init(rows: R.rows(60, level: 3.6, seed: 6))),
        ])
    }
    let higher = try numbers(.higher)
    let lower = try numbers(.lower)
    #expect(higher.verdict == .improvedRelevant)
    #expect(lower.verdict == .worsenedRelevant)
    #expect(try numbers(.neutral).verdict == .improvedRelevant)
    #expect(higher.estimate == lower.estimate)
  }

  @Test("Every number of every estimate is finite")
  func everythingIsFinite() throws {
    let (study, responses, flow) = Self.manifold
    let estimates = try Comparer(study: study).estimates(of: responses, flow: flow)
    #expect(!"\(estimates)".contains("nan"))
    #expect(!"\(estimates)".contains("inf,") && !"\(estimates)".contains("inf)"))
  }

  private func change(_ study: Study, _ responses: [ScoredResponses]) throws -> ChangeNumbers {
    let estimates = try Comparer(study: study).estimates(of: responses, flow: [])
    return try #require(estimates.themes.first?.changes.first?.value.numbers)
  }

  /// Three groups (partly linked, weighted, clustered), two themes, a background variable, careless responses.
  static let manifold: (Study, [ScoredResponses], [FlowCount]) = {
    let groups: [RespondentGroup] = [
      R.group("huisartsen", population: [R.baseline: 40, R.followUp: 42]), R.group("inwoners"),
      R.group("scholen"),
    ]
    let study = R.study(
      groups: groups, themes: [R.theme("kosten"), R.theme("samen", desired: .lower)],
      background: [
        BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: groups.map(\.id))
      ])
    var tables: [ScoredResponses] = []
    for (index, wave) in [R.baseline, R.followUp].enumerated() {
      let seed = UInt64(10 + index)
      let level = 2.6 + 0.5 * Double(index)
      func areas(_ count: Int) -> [Int?] { (0..<count).map { $0 % 7 == 0 ? nil : ($0 + index) % 2 } }
      tables.append(
        R.responses(
          study, "huisartsen", wave,
          .init(
            rows: R.rows(28, items: 8, level: level, seed: seed), codes: (0..<28).map { $0 + 8 * index },
            areas: areas(28), careless: [3, 11])))
      tables.append(
        R.responses(
          study, "inwoners", wave,
          .init(
            rows: R.rows(120, items: 8, level: level, seed: seed + 20), areas: areas(120),
            weights: (0..<120).map { 0.5 + Double($0 % 11) / 10 }, careless: [5])))
      tables.append(
        R.responses(
          study, "scholen", wave,
          .init(
            rows: R.rows(60, items: 8, level: level, seed: seed + 40), codes: (0..<60).map { $0 },
            areas: areas(60), clusters: (0..<60).map { $0 % 13 == 12 ? nil : $0 % 13 })))
    }
    return (study, tables, [])
  }()
}

extension ScoredResponses {
  /// The same responses in another order.
  func reordered(_ rows: [Int]) -> ScoredResponses {
    ScoredResponses(
      wave: wave, group: group, respondents: respondents?.selecting(rows),
      clusters: clusters?.selecting(rows),
      weights: weights.map { column in rows.map { column[$0] } }, flags: rows.map { flags[$0] },
      themes: themes.map { theme in
        ThemeScores(
          theme: theme.theme,
          scores: ScoreColumn(levels: theme.scores.levels, positions: rows.map { theme.scores.positions[$0] })
        )
      },
      answers: answers.map { VariableColumn(variable: $0.variable, answers: $0.answers.selecting(rows)) },
      reliability: reliability)
  }
}

/// Whether two numbers agree but for rounding; nil agrees with nil.
func isClose(_ one: Double?, _ other: Double?, within tolerance: Double = 1e-9) -> Bool {
  guard let one, let other else { return one == nil && other == nil }
  return (one - other).magnitude <= tolerance * max(1, one.magnitude)
}
