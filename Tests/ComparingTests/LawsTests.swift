import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

private typealias R = Rehearsal

/// What the numbers of a whole comparison must not depend on, and where they must lead.
@Suite struct LawsTests {
  private static let before = R.rows(40, level: 2.6, seed: 51)
  private static let after = R.later(before, shift: 0.4, seed: 52)

  private static func numbers(
    _ study: Study, _ from: R.Answers, _ to: R.Answers
  ) throws -> (change: ChangeNumbers, wave: WaveNumbers) {
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(study, "huisartsen", R.baseline, from), R.responses(study, "huisartsen", R.followUp, to),
      ], flow: [])
    let record = try #require(estimates.themes.first)
    return (
      try #require(record.changes.first?.value.numbers), try #require(record.waves.first?.value.numbers)
    )
  }

  private static func expectClose(
    _ one: ChangeNumbers, _ other: ChangeNumbers, within tolerance: Double = 1e-9
  ) {
    #expect(isClose(one.estimate, other.estimate, within: tolerance))
    #expect(isClose(one.se, other.se, within: tolerance) && isClose(one.df, other.df, within: tolerance))
    #expect(
      isClose(one.low, other.low, within: tolerance) && isClose(one.high90, other.high90, within: tolerance))
    #expect(isClose(one.p, other.p, within: tolerance) && one.verdict == other.verdict)
  }

  private static let weights = (0..<40).map { 0.4 + Double($0 % 7) / 5 }

  @Test(
    "Weights times a constant, another one a wave, change no number of a change", arguments: [1e-3, 7, 1e6])
  func weightsTimesConstant(constant: Double) throws {
    let codes: [Int?] = Array(0..<40)
    let study = R.study()
    let plain = try Self.numbers(
      study, .init(rows: Self.before, codes: codes, weights: Self.weights),
      .init(rows: Self.after, codes: codes, weights: Self.weights))
    let scaled = try Self.numbers(
      study, .init(rows: Self.before, codes: codes, weights: Self.weights.map { $0 * constant }),
      .init(rows: Self.after, codes: codes, weights: Self.weights.map { $0 * constant * 3 }))
    #expect(plain.change.design == .weighted)
    Self.expectClose(plain.change, scaled.change)
    #expect(isClose(plain.change.effect?.superiorityLow, scaled.change.effect?.superiorityLow))
    #expect(
      isClose(plain.wave.low, scaled.wave.low) && isClose(plain.wave.effectiveN, scaled.wave.effectiveN))
  }

  @Test("Respondents of weight 0 change no number but their count")
  func weightOfZero() throws {
    let study = R.study()
    let plain = try Self.numbers(
      study, .init(rows: Self.before, weights: Self.weights), .init(rows: Self.after, weights: Self.weights))
    let idle = [[5, 5, 5, 5], [1, 1, 1, 1], [5, 1, 5, 1]]
    let more = try Self.numbers(
      study, .init(rows: Self.before + idle, weights: Self.weights + [0, 0, 0]),
      .init(rows: Self.after + idle, weights: Self.weights + [0, 0, 0]))
    Self.expectClose(plain.change, more.change)
    #expect(isClose(plain.change.effect?.superiority, more.change.effect?.superiority))
    #expect(isClose(plain.wave.mean, more.wave.mean) && isClose(plain.wave.se, more.wave.se))
    #expect(isClose(plain.wave.effectiveN, more.wave.effectiveN))
  }

  @Test("Equal weights and schools of one are the waves without them, but for the number of units")
  func withoutEffect() throws {
    let study = R.study()
    let plain = try Self.numbers(study, .init(rows: Self.before), .init(rows: Self.after))
    let equal = [Double](repeating: 1, count: 40)
    let weighted = try Self.numbers(
      study, .init(rows: Self.before, weights: equal), .init(rows: Self.after, weights: equal))
    #expect(plain.change.design == .independent && weighted.change.design == .weighted)
    Self.expectClose(plain.change, weighted.change)
    let schools = try Self.numbers(
      study, .init(rows: Self.before, clusters: Array(0..<40)),
      .init(rows: Self.after, clusters: Array(100..<140)))
    #expect(schools.change.design == .independent)
    Self.expectClose(plain.change, schools.change)
  }

  @Test("A population without end is none; the nearer to all of it, the narrower; all of it has no interval")
  func sizeOfPopulation() throws {
    func change(_ population: Int?, codes: Bool) throws -> ChangeNumbers {
      let study = R.study(
        groups: [
          R.group("huisartsen", population: population.map { [R.baseline: $0, R.followUp: $0] } ?? [:])
        ])
      let who: [Int?]? = codes ? Array(0..<40) : nil
      let later: [Int?]? = codes ? Array(10..<50) : nil
      return try Self.numbers(
        study, .init(rows: Self.before, codes: who), .init(rows: Self.after, codes: later)
      )
      .change
    }
    for codes in [false, true] {
      let none = try change(nil, codes: codes)
      // Forty of eight hundred are a twentieth, and the correction is made.
      let many = try change(800, codes: codes)
      #expect(many.isFinitePopulation == true && none.isFinitePopulation == false)
      #expect(isClose(many.withoutFinitePopulation?.se, none.se))
      Self.expectClose(try change(2_000_000, codes: codes), none)
      var last = try #require(none.se)
      for population in [800, 200, 100, 60, 52] {
        let error = try #require(try change(population, codes: codes).se)
        #expect(error < last)
        last = error
      }
    }
    let census = try change(40, codes: false)
    #expect(census.design == .census && census.se == nil && census.low == nil)
  }

  @Test("Other words for groups, themes and answers change no number")
  func labels() throws {
    let answers = (R.Answers(rows: Self.before), R.Answers(rows: Self.after))
    let plain = try Self.numbers(R.study(), answers.0, answers.1)
    let study = R.study()
    let other = Study(
      id: study.id, title: "Something else", languages: [.en], about: study.about,
      waves: study.waves.map { Wave(id: $0.id, label: "Another time", period: nil) },
      groups: study.groups.map {
        RespondentGroup(
          id: $0.id, label: "Others", population: $0.population, inBoth: $0.inBoth, invited: $0.invited)
      },
      themes: study.themes.map {
        Theme(
          id: $0.id, label: "Another theme", description: "With a description.", desired: $0.desired,
          isSpotlight: true, relevantChange: $0.relevantChange)
      }, scales: study.scales, items: study.items, background: study.background, columns: [], sources: [],
      cleaning: study.cleaning, weights: study.weights, analysis: study.analysis, privacy: study.privacy)
    let relabelled = try Self.numbers(other, answers.0, answers.1)
    #expect(plain.change == relabelled.change && plain.wave == relabelled.wave)
  }
}
