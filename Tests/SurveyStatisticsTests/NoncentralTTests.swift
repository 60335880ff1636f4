import Testing

@testable import SurveyStatistics

@Suite struct NoncentralTTests {
  @Test(
    "Beyond the range of libRmath the numbers are SciPy's (scipy.stats.nct.cdf, 1.17.1)",
    arguments: [
      (60.0, 30.0, 55.0, 0.713_308_084_892_445), (40, 12, 45, 0.232_992_960_410_242),
      (70, 5_000, 71.5, 0.109_056_264_770_654), (-50, 20, -48, 0.441_323_812_254_475),
      (39, 8, 38, 0.474_312_737_966_248),
    ])
  func largeNoncentrality(t: Double, degreesOfFreedom: Double, noncentrality: Double, expected: Double) {
    let distribution = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    #expect(agree(distribution.cdf(t), expected, within: 1e-10))
    #expect(agree(distribution.upperTail(t), 1 - expected, within: 1e-10))
  }

  @Test("The integral and libRmath's series give the same number", arguments: [1.5, 4, 20, 300, 40_000])
  func twoRoutes(degreesOfFreedom: Double) {
    let chi = ScaledChi(degreesOfFreedom: degreesOfFreedom)
    for (t, noncentrality) in [(2.0, 1.5), (-1, 0.5), (5, 6.2), (30, 29), (0.3, -2)] {
      let integral = chi.expectation { Normal.cdf(t * $0 - noncentrality) }
      let series = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality).cdf(t)
      #expect((integral - series).magnitude < 2e-9, "t \(t), noncentrality \(noncentrality)")
    }
  }

  @Test("The expected value of 1 is 1", arguments: [1, 2, 9, 100, 1e6])
  func total(degreesOfFreedom: Double) {
    #expect((ScaledChi(degreesOfFreedom: degreesOfFreedom).expectation { _ in 1 } - 1).magnitude < 1e-9)
  }

  @Test("At the ends of the interval the data lie at the tails", arguments: [-8.0, 0, 2.6, 39, 400])
  func intervals(t: Double) throws {
    for degreesOfFreedom in [3.0, 58, 20_000] {
      let interval = try #require(
        NoncentralT.noncentralityInterval(t: t, degreesOfFreedom: degreesOfFreedom, level: 0.95))
      let low = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: interval.lower)
      let high = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: interval.upper)
      #expect(agree(low.upperTail(t), 0.025, within: 1e-7))
      #expect(agree(high.cdf(t), 0.025, within: 1e-7))
    }
  }
}
