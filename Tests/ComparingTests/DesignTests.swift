import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

/// Which numbers a change gets, depending on who is who and how many there are.
@Suite struct DesignTests {
  typealias R = Rehearsal

  @Test("Fewer than five linked respondents are compared as if nobody were")
  func fewLinksAreNone() throws {
    let study = R.study()
    let rows = (R.rows(20, level: 2.5, seed: 1), R.rows(20, level: 3, seed: 2))
    func numbers(_ codes: ([Int?]?, [Int?]?)) throws -> ChangeNumbers {
      try change(
        study,
        [
          R.responses(study, "huisartsen", R.baseline, .init(rows: rows.0, codes: codes.0)),
          R.responses(study, "huisartsen", R.followUp, .init(rows: rows.1, codes: codes.1)),
        ])
    }
    let anonymous = try numbers((nil, nil))
    let four = try numbers(((0..<20).map { $0 }, (0..<20).map { $0 + 16 }))
    let five = try numbers(((0..<20).map { $0 }, (0..<20).map { $0 + 15 }))
    #expect(four.design == .independent && five.design == .partlyLinked)
    #expect(four.se == anonymous.se && four.p == anonymous.p)
    #expect(four.nLinked == 4 && anonymous.nLinked == nil)
    #expect(four.rLinked == nil && five.rLinked != nil)
    #expect(five.se != anonymous.se)
  }

  @Test("A small wave beside a much larger one has its own degrees of freedom, others do not")
  func lopsidedWaves() throws {
    let study = R.study()
    func estimates(_ first: Int, _ second: Int) throws -> StudyEstimates {
      try Comparer(study: study).estimates(
        of: [
          R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(first, level: 3, seed: 31))),
          R.responses(study, "huisartsen", R.followUp, .init(rows: R.rows(second, level: 3, seed: 32))),
        ], flow: [])
    }
    func theme(_ estimates: StudyEstimates) throws -> ChangeNumbers {
      try #require(estimates.themes[0].changes[0].value.numbers)
    }
    let lopsided = try estimates(12, 40)
    #expect(try theme(lopsided).df == 11)
    #expect(try theme(estimates(40, 12)).df == 11)
    #expect(try #require(theme(estimates(15, 45)).df) > 14)
  }

  @Test("Few respondents at an end of the scale have the cautious test and intervals, in themes alone")
  func scaleEnd() throws {
    let study = R.study()
    func rows(_ count: Int, low: Int) -> [[Int]] {
      (0..<count).map { $0 % 5 < low ? [2 + $0 % 3, 3, 4, 3 + $0 % 2] : [5, 5, 5, 5] }
    }
    let tables = [
      R.responses(study, "huisartsen", R.baseline, .init(rows: rows(10, low: 1))),
      R.responses(study, "huisartsen", R.followUp, .init(rows: rows(40, low: 2))),
    ]
    let sample = PartlyLinkedSample(
      onlyFirst: tables[0].themes[0].scores.counted, onlySecond: tables[1].themes[0].scores.counted)
    let plain = DifferenceEstimate.ofMeans(sample)
    let cautious = DifferenceEstimate.ofMeans(sample, with: .scaleEnd)
    let numbers = try change(study, tables)
    #expect(numbers.se == cautious.standardError && numbers.p == cautious.p && numbers.t == cautious.t)
    let interval = try #require(cautious.interval(level: 0.95))
    #expect(numbers.low == interval.lower && numbers.high == interval.upper)
    #expect(numbers.low90 == cautious.interval(level: 0.9)?.lower)
    let plainP = try #require(plain.p)
    #expect(numbers.p.map { $0 > plainP } == true)
    let pair = ScorePair(
      from: tables[0].themes[0].scores, to: tables[1].themes[0].scores,
      waves: TwoWaves(from: tables[0], to: tables[1], orders: nil))
    #expect(MeasuredDifference(of: pair, population: nil, subject: .item).primary == plain)
  }

  @Test("A code that occurs twice in a wave links nobody")
  func repeatedCodesLinkNobody() throws {
    let study = R.study()
    let rows = R.rows(12, level: 3, seed: 3)
    let codes: [Int?] = (0..<12).map { $0 }
    let before = R.responses(study, "huisartsen", R.baseline, .init(rows: rows, codes: codes))
    let after = R.responses(
      study, "huisartsen", R.followUp, .init(rows: rows, codes: [1, 1] + codes.dropFirst(2)))
    #expect(try change(study, [before, after]).nLinked == 10)
  }

  @Test("Weights and schools use the linearised difference over persons, or over schools")
  func weightedAndClustered() throws {
    let study = R.study()
    let rows = (R.rows(50, level: 2.5, seed: 4), R.rows(50, level: 3, seed: 5))
    let weights = (0..<50).map { 0.5 + Double($0 % 5) / 4 }
    let schools: [Int?] = (0..<50).map { $0 % 10 }
    func tables(_ weights: [Double]?, _ schools: [Int?]?) -> [ScoredResponses] {
      [
        R.responses(
          study, "huisartsen", R.baseline, .init(rows: rows.0, clusters: schools, weights: weights)),
        R.responses(
          study, "huisartsen", R.followUp, .init(rows: rows.1, clusters: schools, weights: weights)),
      ]
    }
    func scores(_ table: ScoredResponses) -> [Double] { (0..<50).compactMap { table.themes[0].scores[$0] } }

    let weighted = tables(weights, nil)
    let byPerson = LinearisedDifference(
      baseline: WeightedSample(values: scores(weighted[0]), weights: weights),
      followUp: WeightedSample(values: scores(weighted[1]), weights: weights)
    ).estimate
    let numbers = try change(study, weighted)
    #expect(numbers.design == .weighted)
    #expect(isClose(numbers.estimate, byPerson.estimate ?? 0))
    #expect(isClose(numbers.se, byPerson.standardError))
    #expect(isClose(numbers.df, byPerson.degreesOfFreedom))

    let clustered = tables(nil, schools)
    let units = schools.compactMap { $0 }
    let bySchool = LinearisedDifference(
      baseline: WeightedSample(values: scores(clustered[0]), units: units),
      followUp: WeightedSample(values: scores(clustered[1]), units: units)
    ).estimate
    let clusteredNumbers = try change(study, clustered)
    #expect(clusteredNumbers.design == .clustered)
    #expect(isClose(clusteredNumbers.se, bySchool.standardError))
    #expect(isClose(clusteredNumbers.df, 9))

    let alone = try change(study, tables(nil, (0..<50).map { $0 }))
    #expect(alone.design == .independent)
  }

  @Test("Fewer than eight schools describe: no verdict rests on them, and a warning says so")
  func fewSchoolsDescribe() throws {
    let study = R.study()
    func estimates(_ schools: Int) throws -> StudyEstimates {
      try Comparer(study: study).estimates(
        of: [
          R.responses(
            study, "huisartsen", R.baseline,
            .init(rows: R.rows(60, level: 2, seed: 6), clusters: (0..<60).map { $0 % schools })),
          R.responses(
            study, "huisartsen", R.followUp,
            .init(rows: R.rows(60, level: 4, seed: 7), clusters: (0..<60).map { $0 % schools })),
        ], flow: [])
    }
    let few = try estimates(7)
    let enough = try estimates(8)
    let change = try #require(few.themes[0].changes[0].value.numbers)
    #expect(change.verdict == .inconclusive && change.p != nil && change.pAdjusted == nil)
    #expect(few.warnings.map(\.code) == ["few-clusters"])
    #expect(enough.themes[0].changes[0].value.numbers?.verdict == .improvedRelevant)
    #expect(enough.warnings.isEmpty)
  }

  @Test("The finite population counts from a twentieth at one of the waves on, and never in a breakdown")
  func finitePopulation() throws {
    func change(_ population: Int) throws -> (whole: ChangeNumbers, cell: ChangeNumbers, wave: WaveNumbers) {
      let study = R.study(
        groups: [R.group("huisartsen", population: [R.baseline: population, R.followUp: population])],
        background: [
          BackgroundVariable(id: "gebied", label: "Gebied", scale: "gebied", groups: ["huisartsen"])
        ])
      let areas: [Int?] = (0..<20).map { $0 < 10 ? 0 : 1 }
      let estimates = try Comparer(study: study).estimates(
        of: [
          R.responses(
            study, "huisartsen", R.baseline, .init(rows: R.rows(20, level: 2, seed: 8), areas: areas)),
          R.responses(
            study, "huisartsen", R.followUp, .init(rows: R.rows(20, level: 3, seed: 9), areas: areas)),
        ], flow: [])
      #expect(estimates.themes.map(\.by?.code) == [nil, "noord", "zuid"])
      return (
        try #require(estimates.themes[0].changes[0].value.numbers),
        try #require(estimates.themes[1].changes[0].value.numbers),
        try #require(estimates.themes[0].waves[0].value.numbers)
      )
    }
    let small = try change(25)
    let large = try change(400)
    let huge = try change(401)
    #expect(small.whole.isFinitePopulation == true && large.whole.isFinitePopulation == true)
    #expect(huge.whole.isFinitePopulation == false && huge.whole.withoutFinitePopulation == nil)
    #expect(small.whole.withoutFinitePopulation?.se == huge.whole.se)
    #expect(isClose(small.whole.se, (huge.whole.se ?? 0) * (1 - 20.0 / 25).squareRoot()))
    #expect(isClose(small.wave.se, (huge.wave.se ?? 0) * (1 - 20.0 / 25).squareRoot()))
    #expect(small.cell.isFinitePopulation == false && small.cell == huge.cell)
  }

  @Test("Who answered everywhere needs no interval: the verdict compares the difference with the margin")
  func census() throws {
    func verdict(_ shift: Int, _ desired: Theme.DesiredDirection = .higher) throws -> ChangeNumbers {
      let study = R.study(
        groups: [R.group("huisartsen", population: [R.baseline: 12, R.followUp: 12])],
        themes: [R.theme("kosten", desired: desired)])
      let rows = R.rows(12, level: 3, seed: 10).map { $0.map { min(4, max(2, $0)) } }
      return try change(
        study,
        [
          R.responses(study, "huisartsen", R.baseline, .init(rows: rows)),
          R.responses(
            study, "huisartsen", R.followUp, .init(rows: rows.map { $0.map { $0 + shift } })),
        ])
    }
    let up = try verdict(1)
    #expect(up.design == .census && up.verdict == .censusUp)
    #expect(isClose(up.estimate, 25))
    #expect(up.se == nil && up.p == nil && up.low == nil && up.isFinitePopulation == nil)
    #expect(try verdict(0).verdict == .censusEqual)
    #expect(try verdict(-1).verdict == .censusDown)
    #expect(try verdict(-1, .lower).verdict == .censusUp)
  }

  @Test("Nothing varies, nobody answered, too few answered: each has its reason")
  func degenerate() throws {
    let study = R.study()
    func estimates(
      _ before: [[Int]]?, _ after: [[Int]]?
    ) throws -> ThemeRecord<
      Estimate<WaveNumbers>, Estimate<ChangeNumbers>
    > {
      let tables = [(R.baseline, before), (R.followUp, after)].compactMap { wave, rows in
        rows.map { R.responses(study, "huisartsen", wave, .init(rows: $0)) }
      }
      return try #require(try Comparer(study: study).estimates(of: tables, flow: []).themes.first)
    }
    let constant = [[Int]](repeating: [3, 3, 3, 3], count: 10)
    let equal = try estimates(constant, constant)
    #expect(equal.changes[0].value == .notComputed(.zeroVariance, n: 10))
    #expect(equal.waves[0].value.numbers?.sd == 0 && equal.waves[0].value.numbers?.low == nil)
    let apart = try estimates(constant, constant.map { $0.map { $0 + 1 } })
    #expect(apart.changes[0].value == .notComputed(.zeroVariance, n: 10))

    let missing = try estimates(R.rows(10, level: 3, seed: 11), nil)
    #expect(missing.changes[0].value == .notComputed(.noResponses, n: 0))
    #expect(missing.waves[1].value == .notComputed(.noResponses, n: 0))
    let unscored = try estimates(R.rows(10, level: 3, seed: 11), [[9, 9, 9, 4]])
    #expect(unscored.waves[1].value == .notComputed(.noResponses, n: 0))
    #expect(try estimates([], nil).waves[0].value == .notComputed(.noResponses, n: 0))

    let four = try estimates(R.rows(40, level: 1, seed: 12), R.rows(4, level: 5, seed: 13))
    let change = try #require(four.changes[0].value.numbers)
    #expect(change.verdict == .notReportable && change.p == nil && change.modifiers.isEmpty)
    let one = try estimates(R.rows(40, level: 1, seed: 12), R.rows(1, level: 5, seed: 13))
    #expect(one.waves[1].value.numbers?.n == 1 && one.waves[1].value.numbers?.sd == nil)
    #expect(one.changes[0].value.numbers?.verdict == .notReportable)
  }

  private func change(_ study: Study, _ responses: [ScoredResponses]) throws -> ChangeNumbers {
    let estimates = try Comparer(study: study).estimates(of: responses, flow: [])
    return try #require(estimates.themes.first?.changes.first?.value.numbers)
  }
}
