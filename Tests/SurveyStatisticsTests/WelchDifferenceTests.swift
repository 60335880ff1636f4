import Testing

@testable import SurveyStatistics

@Suite struct WelchDifferenceTests {
  @Test("Swapping the waves turns the sign and nothing else", arguments: 1...15)
  func swapping(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let first = Moments(of: generated.scores(3 + generated.integer(below: 30)))
    let second = Moments(of: generated.scores(3 + generated.integer(below: 30), around: 60))
    let there = DifferenceEstimate.welch(first: first, second: second)
    let back = DifferenceEstimate.welch(first: second, second: first)
    #expect(agree(there.estimate, back.estimate.map { -$0 }))
    #expect(agree(there.t, back.t.map { -$0 }))
    #expect(agree(there.standardError, back.standardError))
    #expect(agree(there.degreesOfFreedom, back.degreesOfFreedom))
    #expect(agree(there.p, back.p))
    #expect(agree(there.interval(level: 0.9), back.interval(level: 0.9)?.scaled(by: -1)))
  }

  @Test("The interval holds 0 exactly when p is above 1 − level", arguments: 1...30)
  func intervalAndP(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let difference = DifferenceEstimate.welch(
      first: Moments(of: generated.scores(8)), second: Moments(of: generated.scores(11, around: 62)))
    let p = try #require(difference.p)
    #expect(try #require(difference.interval(level: 0.95)).contains(0) == (p > 0.05))
  }

  @Test("An endless population makes no correction, a census leaves no error")
  func populations() {
    let first = Moments(of: [50, 62.5, 75, 43.75])
    let second = Moments(of: [56.25, 75, 81.25, 43.75])
    let plain = DifferenceEstimate.welch(first: first, second: second)
    let endless = DifferenceEstimate.welch(
      first: first, second: second, population: FinitePopulation(2_000_000_000))
    #expect(agree(plain.standardError, endless.standardError, within: 1e-8))
    let census = DifferenceEstimate.welch(first: first, second: second, population: FinitePopulation(4))
    #expect(census.standardError == 0)
    #expect(census.reason == .census)
    #expect(census.estimate == plain.estimate)
    let oneComplete = DifferenceEstimate.welch(
      first: first, second: second, population: FinitePopulation(first: 4, second: 8))
    #expect(oneComplete.p != nil)
  }

  @Test("The correction is worth making from a twentieth of the population on, in either wave")
  func noticeable() {
    let population = FinitePopulation(first: 100, second: 1_000)
    #expect(population.isNoticeable(firstCount: 5, secondCount: 1))
    #expect(!population.isNoticeable(firstCount: 4, secondCount: 49))
    #expect(population.isNoticeable(firstCount: 1, secondCount: 50))
  }
}
