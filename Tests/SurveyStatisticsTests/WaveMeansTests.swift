import Testing

@testable import SurveyStatistics

@Suite struct WaveMeansTests {
  @Test("Two unlinked waves contrasted are Welch's difference, finite population or not", arguments: 1...6)
  func welch(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let first = CountedSample(generated.scores(9))
    let second = CountedSample(generated.scores(14, around: 60))
    for size in [nil, 30] {
      let waves = try #require(
        WaveMeans(waves: [first, second], populations: size.map { [$0, $0] }))
      let contrast = waves.contrast([-1, 1])
      let welch = DifferenceEstimate.welch(
        first: Moments(of: first), second: Moments(of: second), population: size.map { FinitePopulation($0) })
      #expect(agree(contrast.estimate, welch.estimate))
      #expect(agree(contrast.standardError, welch.standardError))
      if size == nil { #expect(agree(contrast.p, welch.p)) }
    }
  }

  @Test(
    "Two linked waves contrasted have the standard error of the partly linked difference", arguments: 1...6)
  func linked(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(6, 9, 8)
    for size in [nil, 40] {
      let waves = try #require(
        WaveMeans(
          waves: [sample.first, sample.second], links: [.init(earlier: 0, later: 1, pairs: sample.pairs)],
          populations: size.map { [$0, $0] }))
      let difference = DifferenceEstimate.partlyLinked(sample, population: size.map { FinitePopulation($0) })
      #expect(agree(waves.contrast([-1, 1]).standardError, difference.standardError, within: 1e-9))
    }
  }

  @Test("Contrasts add up: the last minus the first is the sum of the steps")
  func additive() throws {
    var generated = GeneratedSamples(seed: 4)
    let waves = try #require(
      WaveMeans(waves: (0..<3).map { CountedSample(generated.scores(12, around: 50 + Double($0))) }))
    let steps = waves.contrast([-1, 1, 0]).estimate + waves.contrast([0, -1, 1]).estimate
    #expect(agree(waves.contrast([-1, 0, 1]).estimate, steps))
    #expect(waves.contrast([0, 0, 0]).p == nil)
    #expect(WaveMeans(waves: [CountedSample([1])]) == nil)
    #expect(WaveMeans(waves: [CountedSample([1, 2, 3])], populations: [2]) == nil)
  }

  @Test("The trend of equal standard errors is the ordinary least squares line")
  func ordinaryLine() throws {
    let waves = WaveMeans(means: [50, 53, 52, 57], standardErrors: [2, 2, 2, 2])
    let trend = try #require(LinearTrend(waves, times: [0, 1, 2, 4]))
    // By hand: mean time 1.75, Σ(t − t̄)² = 8.75, Σ(t − t̄)m = 14, so slope 1.6.
    #expect(agree(trend.slope, 14 / 8.75, within: 1e-12))
    #expect(agree(trend.standardError, 2 / 8.75.squareRoot(), within: 1e-12))
    #expect(agree(trend.intercept, 53 - 1.6 * 1.75, within: 1e-12))
    #expect(trend.residual.degreesOfFreedom == 2 && trend.total.degreesOfFreedom == 3)
    // What the line explains is what is left of the total: z².
    #expect(agree(trend.total.statistic - trend.residual.statistic, trend.z * trend.z, within: 1e-9))
  }

  @Test("Moving the clock moves the level and not the slope")
  func clock() throws {
    let waves = WaveMeans(means: [50, 53, 52], standardErrors: [2, 1, 3])
    let months = try #require(LinearTrend(waves, times: [0, 12, 30]))
    let later = try #require(LinearTrend(waves, times: [1_000, 1_012, 1_030]))
    #expect(agree(months.slope, later.slope, within: 1e-10))
    #expect(agree(months.standardError, later.standardError, within: 1e-10))
  }

  @Test("Two waves have no trend, nor have waves at one time or links that contradict each other")
  func noTrend() {
    let two = WaveMeans(means: [1, 2], standardErrors: [1, 1])
    #expect(LinearTrend(two, times: [0, 1]) == nil)
    let three = WaveMeans(means: [1, 2, 3], standardErrors: [1, 1, 1])
    #expect(LinearTrend(three, times: [5, 5, 5]) == nil)
    #expect(CholeskyFactor([[1, 2], [2, 1]]) == nil)
  }

  @Test("Shares that do not move have no trend; falling ones have a negative z")
  func proportions() {
    let flat = (0..<3).map { _ in Proportion(successes: 5, count: 10) }
    #expect(agree(ProportionTrend(flat, times: [1, 2, 3])?.z, 0))
    let falling = [8, 5, 2].map { Proportion(successes: $0, count: 10) }
    #expect((ProportionTrend(falling, times: [1, 2, 3])?.z ?? 0) < -2)
    #expect(ProportionTrend([Proportion(successes: 3, count: 3)], times: [1]) == nil)
  }

  @Test("Friedman's test does not see the order of the respondents, and needs someone who changed")
  func friedman() throws {
    let rows = [[1.0, 2, 3], [2, 1, 3], [1, 2, 2], [3, 1, 2]]
    let test = try #require(FriedmanTest(rows))
    #expect(agree(FriedmanTest(rows.reversed())?.chiSquared, test.chiSquared))
    #expect(FriedmanTest([[1, 1, 1], [2, 2, 2]]) == nil)
    #expect(FriedmanTest([[1, 2, 3]]) == nil)
    #expect(FriedmanTest([]) == nil)
  }
}
