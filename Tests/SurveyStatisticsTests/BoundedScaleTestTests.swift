import Testing

@testable import SurveyStatistics

@Suite struct BoundedScaleTestTests {
  private static let ceiling = PartlyLinkedSample(
    onlyFirst: [100, 93.75, 100, 100],
    onlySecond: [100, 100, 93.75, 43.75, 100, 87.5, 100, 100, 81.25, 100, 100, 93.75],
    pairs: [(100.0, 100.0), (100, 93.75), (100, 81.25), (93.75, 87.5), (100, 75), (100, 100)].map {
      LinkedPair(first: $0, second: $1)
    })
  private static let panel = PartlyLinkedSample(
    onlyFirst: [], onlySecond: [],
    pairs: [
      (100.0, 93.75), (100, 100), (87.5, 93.75), (75, 100), (100, 100), (93.75, 100), (100, 81.25),
      (56.25, 75),
    ].map { LinkedPair(first: $0, second: $1) })
  private static let floor = PartlyLinkedSample(
    onlyFirst: [0, 0, 6.25, 0, 100, 0, 0, 12.5], onlySecond: [0, 25, 0, 0, 0, 6.25])

  private static func estimate(_ sample: PartlyLinkedSample, _ population: Int? = nil) -> DifferenceEstimate {
    .ofMeans(sample, with: .scaleEnd, population: population.map { FinitePopulation($0) })
  }

  private static func test(_ estimate: DifferenceEstimate) throws -> BoundedScaleTest {
    guard case .boundedScale(let test) = estimate.correction else {
      throw Missing()
    }
    return test
  }

  private struct Missing: Error {}

  /// Numbers of an own script in Python with SciPy 1.17: the restricted means as roots of a polynomial (`numpy`), the
  /// ends of the intervals by `optimize.brentq`, kurtosis by `stats.kurtosis(bias=False)`.
  @Test("Two waves of a population of 40, some people in both, agree with a separate computation")
  func partlyLinked() throws {
    let estimate = Self.estimate(Self.ceiling, 40)
    #expect(agree(try Self.test(estimate).dispersion, 0.244_096_902_790_555_15))
    #expect(agree(estimate.standardError, 2.873_287_096_853_722_3) && estimate.degreesOfFreedom == 17)
    #expect(agree(estimate.t, -1.943_255_456_584_291_7) && agree(estimate.p, 0.068_732_425_524_658_8))
    let interval = try #require(estimate.interval(level: 0.95))
    #expect(agree(interval.lower, -14.632_685_577_483_603) && agree(interval.upper, 1.046_441_976_038_944))
    let equivalence = try #require(estimate.equivalence(margin: 10))
    #expect(agree(equivalence.lowerP, 0.230_194_840_033_913_5))
    #expect(agree(equivalence.upperP, 0.002_138_144_784_561_770_4))
    #expect(agree(equivalence.interval.lower, -13.266_016_038_916_511))
  }

  @Test("So do an endless population, one of which most answered, a panel, and a floor without links")
  func otherDesigns() throws {
    let endless = Self.estimate(Self.ceiling)
    #expect(agree(endless.standardError, 3.692_184_688_430_852) && agree(endless.p, 0.110_166_723_641_290_65))
    let endlessInterval = try #require(endless.interval(level: 0.95))
    #expect(
      agree(endlessInterval.lower, -17.452_441_540_068_794)
        && agree(endlessInterval.upper, 3.180_692_607_177_954_7))
    let most = Self.estimate(Self.ceiling, 20)
    #expect(
      agree(most.degreesOfFreedom, 16.323_101_727_570_894)
        && agree(most.standardError, 1.696_858_776_801_698_5))
    let mostInterval = try #require(most.interval(level: 0.95))
    #expect(
      agree(mostInterval.lower, -10.786_756_701_988_857)
        && agree(mostInterval.upper, -1.231_652_386_102_984_2))
    let panel = Self.estimate(Self.panel, 10)
    #expect(
      agree(panel.degreesOfFreedom, 5.935_483_870_967_742)
        && agree(panel.standardError, 2.256_792_069_423_732_4))
    #expect(agree(panel.p, 0.141_772_091_966_375_14))
    let panelInterval = try #require(panel.interval(level: 0.95))
    #expect(
      agree(panelInterval.lower, -1.832_686_154_962_417_4)
        && agree(panelInterval.upper, 10.178_537_738_677_056))
    let floor = Self.estimate(Self.floor)
    #expect(floor.degreesOfFreedom == 12 && agree(floor.p, 0.543_616_165_869_492))
    let floorInterval = try #require(floor.interval(level: 0.95))
    #expect(
      agree(floorInterval.lower, -46.872_453_037_139_97) && agree(floorInterval.upper, 34.877_241_389_095_31))
  }

  @Test(
    "A population that shrank, of which nearly everybody answered, agrees with a separate computation as well"
  )
  func turnover() throws {
    let sample = PartlyLinkedSample(
      onlyFirst: [75, 100, 87.5], onlySecond: [],
      pairs: [
        (100.0, 100.0), (93.75, 100), (75, 87.5), (87.5, 100), (50, 93.75), (100, 93.75), (100, 100),
        (81.25, 87.5), (62.5, 100), (100, 87.5),
      ].map { LinkedPair(first: $0.0, second: $0.1) })
    let estimate = DifferenceEstimate.ofMeans(
      sample, with: .scaleEnd, population: FinitePopulation(first: 16, second: 11))
    #expect(
      agree(estimate.standardError, 2.055_367_711_005_848_4)
        && agree(estimate.degreesOfFreedom, 8.081_544_780_949_39))
    #expect(agree(estimate.p, 0.001_091_252_598_268_371_7))
    let interval = try #require(estimate.interval(level: 0.95))
    #expect(agree(interval.lower, 4.907_402_278_692_232) && agree(interval.upper, 14.466_717_743_530_815))
  }

  @Test("The means of a population that shrank have no more in common than their spreads allow")
  func mostInCommon() throws {
    // 37 of 38 answer the second time, 40 of 45 the first, 37 of them both: the bracket alone would be 0.0028.
    var generated = GeneratedSamples(seed: 4)
    let sample = PartlyLinkedSample(
      onlyFirst: generated.scores(3, around: 90), onlySecond: [], pairs: generated.pairs(37, around: 92))
    let population = FinitePopulation(first: 45, second: 38)
    let waves = try #require(DrawnWaves(sample, population: population, codes: .complete))
    let most: Double = 5.0 / 45 / 40 / 38 / 37
    #expect(agree(waves.overlap, most.squareRoot()))
    let estimate = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: population)
    #expect(estimate.t.map { $0.magnitude < 100 } == true)
  }

  @Test("One person who is not linked takes little away from what the pairs say")
  func nearlyPanel() throws {
    let pairs = (0..<22).map { number -> LinkedPair in
      let first = 100 - Double(number % 8) * 6.25
      return LinkedPair(first: first, second: 100 - (100 - first) / 2)
    }
    let all = PartlyLinkedSample(onlyFirst: [], onlySecond: [], pairs: pairs)
    let nearlyAll = PartlyLinkedSample(onlyFirst: [], onlySecond: [93.75], pairs: pairs)
    for sample in [all, nearlyAll] {
      #expect(sample.pairs.count == 22 && agree(Covariation(of: sample.pairs).correlation, 1))
      let test = try Self.test(Self.estimate(sample))
      let statistics = stride(from: -100.0, through: 100, by: 0.25).map(test.statistic)
      #expect(zip(statistics, statistics.dropFirst()).allSatisfy { $0 >= $1 })
    }
    let panel = try #require(Self.estimate(all).p)
    let nearly = try #require(Self.estimate(nearlyAll).p)
    #expect(nearly > panel / 4 && nearly < panel * 4)
  }

  @Test(
    "Of answers of two values it is the score test of two proportions: 56 of 70 and 48 of 80 (Newcombe 1998)")
  func proportions() throws {
    func answers(_ yes: Int, of count: Int) -> CountedSample {
      CountedSample(values: [0, 100], counts: [count - yes, yes])
    }
    let sample = PartlyLinkedSample(onlyFirst: answers(48, of: 80), onlySecond: answers(56, of: 70))
    let test = try Self.test(Self.estimate(sample))
    #expect(agree(test.dispersion, 1))
    // His method 5, Mee's: 0.0533 to 0.3377, with more digits by maximising the likelihood in SciPy.
    #expect(agree(test.statistic(5.333_384_809_389_188), 1.959_964, within: 1e-6))
    #expect(agree(test.statistic(33.772_946_481_764_54), -1.959_964, within: 1e-6))
  }

  /// Waves at a ceiling, small beside large, in a population or not.
  private static func generated(_ seed: UInt64) -> (PartlyLinkedSample, FinitePopulation?) {
    var generated = GeneratedSamples(seed: seed)
    func scores(_ count: Int) -> [Double] { generated.scores(count, around: 95) }
    let isPanel = seed % 4 == 1
    let sample = PartlyLinkedSample(
      onlyFirst: isPanel ? [] : scores(2 + generated.integer(below: 10)),
      onlySecond: isPanel ? [] : scores(2 + generated.integer(below: 30)),
      pairs: seed % 4 < 2 ? generated.pairs(9, around: 92) : [])
    guard seed % 2 == 0 || isPanel else { return (sample, nil) }
    // Every third population has waves of its own size; of some everybody answered at one of them.
    let spare = Int(seed % 5) * 6
    let first = sample.first.count + spare
    let second = sample.second.count + (seed % 3 == 0 ? 1 : spare)
    let same = max(sample.first.count, sample.second.count) + spare + 1
    return (
      sample, seed % 3 == 0 ? FinitePopulation(first: first, second: second) : FinitePopulation(same)
    )
  }

  @Test("p is below 1 − level exactly when the interval leaves out 0, at every level", arguments: 1...60)
  func testAndInterval(seed: UInt64) throws {
    let (sample, population) = Self.generated(seed)
    let estimate = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: population)
    try DifferenceLaws.expectTestAndIntervalAgree(estimate)
  }

  @Test("Each one-sided test rejects a margin exactly when the interval leaves it out", arguments: 1...60)
  func equivalence(seed: UInt64) {
    let (sample, population) = Self.generated(seed)
    let estimate = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: population)
    DifferenceLaws.expectMarginsAgree(estimate)
  }

  @Test(
    "The statistic falls as the difference rises, from one end of the scale to the other, and is 0 at the estimate",
    arguments: 1...60)
  func decreasing(seed: UInt64) throws {
    let (sample, population) = Self.generated(seed)
    let estimate = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: population)
    guard estimate.p != nil else { return }
    let test = try Self.test(estimate)
    let statistics = stride(from: -100.0, through: 100, by: 0.5).map(test.statistic)
    #expect(zip(statistics, statistics.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(statistics.allSatisfy { $0.isFinite })
    #expect(statistics.first.map { $0 > 5 } == true && statistics.last.map { $0 < -5 } == true)
    #expect(test.statistic(test.estimate) == 0 && agree(test.estimate, estimate.estimate))
    #expect(test.upperTail(-130) < 0.001 && test.lowerTail(-130) > 0.999)
  }

  @Test("No interval leaves the scale, and the higher level holds the lower one", arguments: 1...60)
  func nested(seed: UInt64) throws {
    let (sample, population) = Self.generated(seed)
    let estimate = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: population)
    guard let value = estimate.estimate, estimate.p != nil else { return }
    var inner = ConfidenceInterval(lower: value, upper: value, level: 0.1)
    for level in [0.2, 0.9, 0.95, 0.999, 0.999_999_999] {
      let outer = try #require(estimate.interval(level: level))
      #expect(outer.lower <= inner.lower && outer.upper >= inner.upper)
      #expect(outer.lower >= -100 && outer.upper <= 100)
      inner = outer
    }
  }

  @Test(
    "Swapping the waves turns the sign of the change and of both ends, and leaves p alone; so does turning the scale",
    arguments: 1...40)
  func mirrored(seed: UInt64) throws {
    let (sample, population) = Self.generated(seed)
    let there = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: population)
    let swapped = population.map { FinitePopulation(first: $0.second, second: $0.first, both: $0.both) }
    let back = DifferenceEstimate.ofMeans(sample.reversed, with: .scaleEnd, population: swapped)
    func turned(_ values: CountedSample) -> CountedSample {
      CountedSample(values: values.values.map { 100 - $0 }, counts: values.counts)
    }
    let upsideDown = PartlyLinkedSample(
      onlyFirst: turned(sample.onlyFirst), onlySecond: turned(sample.onlySecond),
      pairs: CountedPairs(
        pairs: sample.pairs.pairs.map { LinkedPair(first: 100 - $0.first, second: 100 - $0.second) },
        counts: sample.pairs.counts))
    let other = DifferenceEstimate.ofMeans(upsideDown, with: .scaleEnd, population: population)
    for mirror in [back, other] {
      #expect(agree(there.estimate, mirror.estimate.map { -$0 }) && agree(there.p, mirror.p, within: 1e-9))
      let interval = there.interval(level: 0.95)
      let mirrored = mirror.interval(level: 0.95)
      #expect(agree(interval?.lower, mirrored.map { -$0.upper }, within: 1e-9))
      #expect(agree(interval?.upper, mirrored.map { -$0.lower }, within: 1e-9))
    }
  }

  @Test(
    "A population without end is no population, and one of which everybody answered has no such test",
    arguments: 1...20)
  func limits(seed: UInt64) throws {
    let (sample, _) = Self.generated(seed)
    let plain = DifferenceEstimate.ofMeans(sample, with: .scaleEnd)
    let endless = DifferenceEstimate.ofMeans(
      sample, with: .scaleEnd, population: FinitePopulation(2_000_000_000))
    #expect(agree(plain.p, endless.p, within: 1e-6))
    #expect(agree(plain.interval(level: 0.95), endless.interval(level: 0.95), within: 1e-6))
    let all = FinitePopulation(
      first: sample.first.count, second: sample.second.count, both: sample.pairs.count)
    let census = DifferenceEstimate.ofMeans(sample, with: .scaleEnd, population: all)
    #expect(census.reason == .census && census.correction == nil && census.standardError == 0)
  }

  @Test("A few respondents all at a ceiling borrow the spread of the many beside them")
  func borrowed() throws {
    let few = [Double](repeating: 100, count: 9) + [93.75]
    let many = (0..<60).map { [100, 100, 100, 87.5, 75, 100, 50, 100, 93.75, 100][$0 % 10] }
    let sample = PartlyLinkedSample(onlyFirst: few, onlySecond: many)
    let plain = try #require(DifferenceEstimate.ofMeans(sample).p)
    #expect(plain < 0.001 && Self.estimate(sample).p.map { $0 > 0.05 } == true)
  }

  @Test("A small wave at an end beside a large one elsewhere has its own degrees of freedom")
  func elsewhere() {
    let few = [100.0, 100, 93.75, 87.5, 100, 75, 100, 100]
    let many = (0..<40).map { [50.0, 62.5, 75, 87.5, 37.5][$0 % 5] }
    #expect(Self.estimate(PartlyLinkedSample(onlyFirst: few, onlySecond: many)).degreesOfFreedom == 7)
    let atEnd = (0..<40).map { [100.0, 100, 75, 87.5, 37.5][$0 % 5] }
    #expect(Self.estimate(PartlyLinkedSample(onlyFirst: few, onlySecond: atEnd)).degreesOfFreedom == 46)
  }

  @Test("Of two large waves it says what Welch's test says")
  func large() throws {
    let first = CountedSample(values: [0, 50, 100], counts: [200, 1_000, 2_800])
    let second = CountedSample(values: [0, 50, 100], counts: [160, 1_000, 2_840])
    let sample = PartlyLinkedSample(onlyFirst: first, onlySecond: second)
    let interval = try #require(Self.estimate(sample).interval(level: 0.95))
    let plain = try #require(DifferenceEstimate.ofMeans(sample).interval(level: 0.95))
    #expect(
      (interval.lower - plain.lower).magnitude < 0.03 && (interval.upper - plain.upper).magnitude < 0.03)
  }

  @Test("Without variance, or beyond the scale, there is no such test")
  func degenerate() throws {
    func test(_ first: [Double], _ second: [Double]) throws -> BoundedScaleTest? {
      let sample = PartlyLinkedSample(onlyFirst: first, onlySecond: second)
      let waves = try #require(DrawnWaves(sample, population: nil, codes: .complete))
      return BoundedScaleTest(sample, drawn: waves, degreesOfFreedom: 3)
    }
    #expect(try test([100, 100, 100], [100, 100]) == nil && test([100], [100, 50]) == nil)
    #expect(try test([120, 110, 100], [100, 50]) == nil && test([0, 0, 0], [0, -50]) == nil)
    #expect(try test([100, 100, 100], [100, 50]) != nil)
    let beyond = PartlyLinkedSample(onlyFirst: [120, 110, 100], onlySecond: [100, 50, 100])
    #expect(Self.estimate(beyond).correction == nil && Self.estimate(beyond).degreesOfFreedom == 2)
  }
}
