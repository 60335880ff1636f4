import Testing

@testable import SurveyStatistics

@Suite struct PlannedDifferenceTests {
  @Test(
    "Detectable differences are those of R 4.2.2, power.t.test",
    arguments: [
      (40, 11.417_381_342_808_1), (500, 3.192_427_964_442_17),
    ])
  func detectable(count: Int, expected: Double) throws {
    let plan = try #require(PlannedDifference(standardDeviation: 18, firstCount: count, secondCount: count))
    #expect(agree(plan.detectableDifference(), expected, within: 1e-4))
    #expect(agree(plan.power(of: expected), 0.8, within: 1e-4))
  }

  @Test(
    "The chance to show equivalence is SciPy's integral (scipy.integrate.quad, 1.17.1)",
    arguments: [
      (1.9718, 24.0, 5.0, 0.0, 0.586_899_244_850_322_5), (2, 30, 5, 1, 0.522_477_711_808_605_6),
      (1.2, 8, 3, 0, 0.487_952_503_678_916_2), (2.9, 40, 5, 0, 0.081_425_980_510_802_13),
    ])
  func equivalence(
    standardError: Double, degreesOfFreedom: Double, margin: Double, difference: Double, expected: Double
  ) {
    let plan = PlannedDifference(standardError: standardError, degreesOfFreedom: degreesOfFreedom)
    let chance = plan.chanceOfEquivalence(margin: margin, trueDifference: difference)
    #expect(agree(chance, expected, within: 1e-8))
  }

  @Test("The plan has the standard error of an estimate with these numbers", arguments: [0, 6, 12])
  func sameAsTheEstimate(linked: Int) throws {
    var generated = GeneratedSamples(seed: 9)
    let sample = generated.partlyLinked(12 - linked, 15 - linked, linked)
    let population = FinitePopulation(first: 40, second: 44)
    let estimate = DifferenceEstimate.ofMeans(sample, population: population)
    let s1 = try #require(Moments(of: sample.first).standardDeviation)
    let s2 = try #require(Moments(of: sample.second).standardDeviation)
    // With equal spread in both waves the two formulas are one; so spread is made equal here.
    let scaled = PartlyLinkedSample(
      onlyFirst: sample.onlyFirst.observations.map { $0 * s2 / s1 },
      onlySecond: sample.onlySecond.observations,
      pairs: sample.pairs.pairs.enumerated().flatMap { index, pair in
        [LinkedPair](
          repeating: LinkedPair(first: pair.first * s2 / s1, second: pair.second),
          count: sample.pairs.counts[index])
      })
    let even = DifferenceEstimate.ofMeans(scaled, population: population)
    let plan = try #require(
      PlannedDifference(
        standardDeviation: s2, firstCount: 12, secondCount: 15, linkedCount: linked,
        correlation: estimate.correlation ?? 0, population: population))
    #expect(agree(plan.standardError, even.standardError, within: 1e-9))
    #expect(agree(plan.degreesOfFreedom, even.degreesOfFreedom, within: 1e-9))
    #expect(agree(plan.halfWidth(level: 0.95), even.interval(level: 0.95)?.halfWidth, within: 1e-9))
  }

  @Test("More respondents, links or a smaller population find smaller differences")
  func monotone() throws {
    func detectable(_ count: Int, _ linked: Int, _ population: Int?) throws -> Double {
      let plan = PlannedDifference(
        standardDeviation: 18, firstCount: count, secondCount: count, linkedCount: linked, correlation: 0.6,
        population: population.map { FinitePopulation($0) })
      return try #require(plan?.detectableDifference())
    }
    #expect(try detectable(30, 0, nil) < detectable(25, 0, nil))
    #expect(try detectable(25, 25, nil) < detectable(25, 0, nil))
    #expect(try detectable(25, 0, 40) < detectable(25, 0, 80))
    // A link is worth more than five extra respondents a wave: 25 of 40 linked against 30 unlinked.
    #expect(try detectable(25, 25, 40) < detectable(30, 0, 40))
  }

  @Test("Power at no difference is half of alpha, and grows with the difference")
  func power() {
    let plan = PlannedDifference(standardError: 2, degreesOfFreedom: 18)
    #expect(agree(plan.power(of: 0), 0.025))
    #expect(plan.power(of: 3) < plan.power(of: 4))
    #expect(agree(plan.power(of: -3), plan.power(of: 3)))
    #expect(plan.detectableDifference(power: 0.02) == nil)
    #expect(PlannedDifference(standardError: 1, degreesOfFreedom: 1).detectableDifference() != nil)
  }

  @Test("No plan for too few, for more than there are, and for a census")
  func noPlan() {
    func plan(_ n1: Int, _ n2: Int, _ linked: Int, _ population: Int?) -> PlannedDifference? {
      PlannedDifference(
        standardDeviation: 18, firstCount: n1, secondCount: n2, linkedCount: linked, correlation: 0.5,
        population: population.map { FinitePopulation($0) })
    }
    #expect(plan(1, 20, 0, nil) == nil)
    #expect(plan(20, 20, 21, nil) == nil)
    #expect(plan(20, 20, 0, 19) == nil)
    #expect(plan(20, 20, 0, 20) == nil)
    #expect(plan(20, 20, 20, 20) == nil)
    #expect(plan(20, 20, 20, 21) != nil)
  }

  @Test("Measurement error vanishes with perfect reliability and shrinks with the root of n")
  func measurementError() {
    #expect(MeasurementError(standardDeviation: 18, reliability: 1).standardError == 0)
    let error = MeasurementError(standardDeviation: 18, reliability: 0.5)
    #expect(agree(error.detectableChange(ofMeanOf: 25), error.detectableChange() / 5))
  }

  @Test("A small wave beside a much larger one is planned with its own degrees of freedom")
  func lopsided() throws {
    let lopsided = try #require(PlannedDifference(standardDeviation: 20, firstCount: 8, secondCount: 60))
    #expect(lopsided.degreesOfFreedom == 7)
    let even = try #require(PlannedDifference(standardDeviation: 20, firstCount: 15, secondCount: 60))
    #expect(even.degreesOfFreedom > 14)
  }
}
