import Testing

@testable import SurveyStatistics

@Suite struct HallTransformTests {
  /// Eight scores at a ceiling, and numbers made from them with SciPy 1.17: `stats.kstat(y, 3)` for the third moment,
  /// Hall's h written out, its inverse by `optimize.brentq`.
  private static let scores = CountedSample([100, 100, 93.75, 100, 87.5, 56.25, 100, 93.75])

  @Test("For one mean of an endless population the constants are Hall's, γ/(3√n) and γ/(6√n)")
  func published() throws {
    // Of the mean of n values both are the third moment over n².
    let third = try #require(ThirdMoments.of(Self.scores))
    #expect(agree(third, -7_799.421_037_946_428))
    let skewness = SamplingSkewness(thirdCumulant: third / 64, covarianceWithVariance: third / 64)
    let mean = MeanEstimate(Moments(of: Self.scores))
    let standardError = try #require(mean.standardError)
    let transform = try #require(HallTransform(skewness, standardError: standardError))
    #expect(agree(transform.curvature, -0.276_918_570_643_257_14))
    #expect(agree(transform.shift, -0.138_459_285_321_628_57))
    #expect(agree(transform(-2), -3.450_623_953_940_268_3))
    // The quantiles of t with 7 degrees of freedom for 95 %.
    let quantile = StudentT(degreesOfFreedom: 7).quantile(0.975)
    #expect(agree(transform.inverse(quantile), 7.315_550_087_841_496))
    #expect(agree(transform.inverse(-quantile), -1.508_386_793_422_055_8))
  }

  @Test("An interval with the transformation holds both Student's and Hall's")
  func interval() throws {
    let transform = HallTransform(curvature: -0.276_918_570_643_257_14, shift: -0.138_459_285_321_628_57)
    let plain = TailDistribution(.studentT(7)).interval(around: 91.406_25, standardError: 5.273, level: 0.95)
    let wide = TailDistribution(.studentT(7), transform: transform)
      .interval(around: 91.406_25, standardError: 5.273, level: 0.95)
    #expect(wide.upper == plain.upper && agree(wide.lower, 91.406_25 - 5.273 * 7.315_550_087_841_496))
  }

  @Test(
    "It increases everywhere, its inverse undoes it, and without constants it changes nothing",
    arguments: 1...40)
  func inverse(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let transform = HallTransform(
      curvature: [0, 1e-12, 0.02, 0.3, 4][Int(seed % 5)] * (generated.unit() - 0.5),
      shift: 0.4 * (generated.unit() - 0.5))
    let values = (0..<60).map { _ in 24 * (generated.unit() - 0.5) }.sorted()
    #expect(zip(values, values.dropFirst()).allSatisfy { transform($0) <= transform($1) })
    for value in values { #expect(agree(transform(transform.inverse(value)), value, within: 1e-9)) }
    let nothing = HallTransform(curvature: 0, shift: 0)
    #expect(values.allSatisfy { nothing($0) == $0 && nothing.inverse($0) == $0 })
  }

  @Test("The mirrored estimate has the mirrored transformation")
  func mirrored() throws {
    let there = try #require(
      HallTransform(SamplingSkewness(thirdCumulant: 3, covarianceWithVariance: 5), standardError: 2))
    let back = try #require(
      HallTransform(SamplingSkewness(thirdCumulant: -3, covarianceWithVariance: -5), standardError: 2))
    for t in [-7.5, -2, -0.1, 0, 0.3, 2, 11] {
      #expect(there(t) == -back(-t) && there.inverse(t) == -back.inverse(-t))
    }
  }

  @Test("A skewness beyond numbers has no transformation")
  func beyond() {
    let huge = SamplingSkewness(thirdCumulant: 1e300, covarianceWithVariance: 0)
    #expect(HallTransform(huge, standardError: 1e-100) == nil)
    let small = SamplingSkewness(thirdCumulant: 1e-300, covarianceWithVariance: 1e-300)
    #expect(HallTransform(small, standardError: 1e-100).map { agree($0.curvature, 1 / 3.0) } == true)
  }
}
