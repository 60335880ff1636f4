import Testing

@testable import SurveyStatistics

@Suite struct BoundedScaleMeanTests {
  private static let scores = CountedSample([100, 100, 93.75, 100, 87.5, 56.25, 100, 93.75])

  /// An own script in Python with SciPy 1.17: the ends by `optimize.brentq`, kurtosis by `stats.kurtosis(bias=False)`.
  @Test(
    "Means of eight people, of whatever population, and of answers of two values agree with a separate computation",
    arguments: [
      (nil, 0.273_584_905_660_377_35, 7.0, 71.710_804_538_875_62, 97.808_436_977_353_18),
      (14, 0.273_584_905_660_377_35, 6.171_097_922_229_64, 77.871_679_846_408_65, 96.983_235_473_838_58),
      (200, 0.273_584_905_660_377_35, 7.0, 71.961_523_935_736, 97.781_715_494_759_77),
    ] as [(Int?, Double, Double, Double, Double)])
  func reference(
    population: Int?, dispersion: Double, degreesOfFreedom: Double, lower: Double, upper: Double
  ) throws {
    let mean = try #require(BoundedScaleMean(Self.scores, population: population))
    #expect(mean.mean == 91.406_25 && agree(mean.dispersion, dispersion))
    #expect(agree(mean.degreesOfFreedom, degreesOfFreedom))
    let interval = mean.interval(level: 0.95)
    #expect(agree(interval.lower, lower) && agree(interval.upper, upper))
  }

  @Test("Of answers of two values it is Wilson's interval with the quantile of t")
  func wilson() throws {
    let mean = try #require(BoundedScaleMean(CountedSample(values: [0, 100], counts: [3, 17])))
    #expect(agree(mean.dispersion, 1))
    let interval = mean.interval(level: 0.95)
    #expect(agree(interval.lower, 62.320_868_917_665_074) && agree(interval.upper, 95.101_483_457_345_21))
    let t = StudentT(degreesOfFreedom: 19).quantile(0.975)
    let wilson = WilsonInterval.of(share: 0.85, count: 20, reach: t)
    #expect(agree(interval.lower, 100 * wilson.lower) && agree(interval.upper, 100 * wilson.upper))
  }

  /// Wilson's formula as it is usually written.
  private enum WilsonInterval {
    static func of(share: Double, count: Double, reach: Double) -> (lower: Double, upper: Double) {
      let square = reach * reach
      let middle = (share + square / (2 * count)) / (1 + square / count)
      let half =
        reach / (1 + square / count)
        * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
      return (middle - half, middle + half)
    }
  }

  @Test(
    "It stays on the scale, holds the mean, widens with the level, and is mirrored with the scale",
    arguments: 1...40)
  func laws(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let scores = generated.scores(2 + generated.integer(below: 20), around: 95)
    guard let mean = BoundedScaleMean(CountedSample(scores), population: seed % 2 == 0 ? 25 : nil) else {
      return
    }
    let turned = try #require(
      BoundedScaleMean(CountedSample(scores.map { 100 - $0 }), population: seed % 2 == 0 ? 25 : nil))
    var inner = ConfidenceInterval(lower: mean.mean, upper: mean.mean, level: 0.01)
    for level in [0.05, 0.5, 0.95, 0.999_999] {
      let outer = mean.interval(level: level)
      #expect(outer.lower <= inner.lower + 1e-9 && outer.upper >= inner.upper - 1e-9)
      #expect(outer.lower >= 0 && outer.upper <= 100)
      let mirrored = turned.interval(level: level)
      #expect(agree(outer.lower, 100 - mirrored.upper, within: 1e-9))
      inner = outer
    }
  }

  @Test("Of many scores it is Student's interval, nearly")
  func many() throws {
    let sample = CountedSample(values: [0, 50, 100], counts: [200, 1_000, 2_800])
    let interval = try #require(BoundedScaleMean(sample)).interval(level: 0.95)
    let plain = try #require(MeanEstimate(Moments(of: sample)).interval(level: 0.95))
    #expect(
      (interval.lower - plain.lower).magnitude < 0.03 && (interval.upper - plain.upper).magnitude < 0.03)
  }

  @Test("Equal scores, one score, scores beyond the scale, and everybody's have no such mean")
  func degenerate() {
    #expect(BoundedScaleMean(CountedSample([100, 100, 100])) == nil)
    #expect(BoundedScaleMean(CountedSample([90])) == nil && BoundedScaleMean(CountedSample([])) == nil)
    #expect(BoundedScaleMean(CountedSample([110, 120])) == nil)
    #expect(BoundedScaleMean(Self.scores, population: 8) == nil)
    #expect(BoundedScaleMean(Self.scores, population: 7) == nil)
    #expect(BoundedScaleMean(Self.scores, population: 9) != nil)
  }
}
