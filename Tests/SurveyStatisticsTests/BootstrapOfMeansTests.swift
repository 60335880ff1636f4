import Testing

@testable import SurveyStatistics

@Suite struct BootstrapOfMeansTests {
  @Test("The exact interval of a mean is that of all resamples, one by one", arguments: 1...6)
  func allResamples(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let scores = generated.scores(5)
    var means: [Double] = []
    for code in 0..<3_125 {
      var rest = code
      var sum = 0.0
      for _ in 0..<5 {
        sum += scores[rest % 5]
        rest /= 5
      }
      means.append(sum / 5)
    }
    let mean = scores.reduce(0, +) / 5
    let below = means.filter { $0 < mean - 1e-9 }.count
    let equal = means.filter { ($0 - mean).magnitude <= 1e-9 }.count
    let exact = try #require(BootstrapInterval.ofMean(CountedSample(scores), level: 0.9))
    #expect(exact.method == .exact)
    #expect(agree(exact.bias, Normal.quantile((Double(below) + 0.5 * Double(equal)) / 3_125), within: 1e-9))
    let sorted = means.sorted()
    func smallest(_ p: Double) -> Double { sorted[Int((p * 3_125 - 1e-7).rounded(.up)) - 1] }
    #expect(agree(exact.percentileInterval.lower, smallest(0.05), within: 1e-9))
    #expect(agree(exact.interval.upper, smallest(exact.shares.upperBound), within: 1e-9))
    #expect(
      agree(
        exact.acceleration,
        BootstrapInterval.jackknifeAcceleration(scores.map { (5 * mean - $0) / 4 }), within: 1e-9))
  }

  @Test(
    "Exact distribution, characteristic function and random resamples agree",
    arguments: [(60, 60, 0), (70, 55, 0), (20, 20, 40), (0, 0, 90), (25, 25, 30)])
  func threeRoutes(sizes: (Int, Int, Int)) throws {
    var generated = GeneratedSamples(seed: 77)
    let sample = generated.partlyLinked(sizes.0, sizes.1, sizes.2)
    let exact = try #require(BootstrapInterval.ofMeanDifference(sample, level: 0.95))
    #expect(exact.method == .exact)
    let n1 = Double(sample.first.count)
    let n2 = Double(sample.second.count)
    let strata = [
      ResampledStratum(values: sample.onlyFirst.values.map { -$0 / n1 }, counts: sample.onlyFirst.counts),
      ResampledStratum(values: sample.onlySecond.values.map { $0 / n2 }, counts: sample.onlySecond.counts),
      ResampledStratum(
        values: sample.pairs.pairs.map { $0.second / n2 - $0.first / n1 }, counts: sample.pairs.counts),
    ]
    let estimate = try #require(PermutationTest(sample).estimate)
    let smooth = try #require(SmoothSum(strata, estimate: estimate))
    let width = exact.interval.upper - exact.interval.lower
    let viaFunction = try #require(
      BootstrapInterval(
        smooth, method: .characteristicFunction, acceleration: exact.acceleration, level: 0.95))
    #expect(
      (viaFunction.interval.lower - exact.interval.lower).magnitude < 0.012 * width + 6.25 / min(n1, n2))
    #expect((viaFunction.bias - exact.bias).magnitude < 0.02)
    let random = try #require(
      BootstrapInterval.resampling(sample, level: 0.95, replicates: 6_000, stream: RandomStream(seed: 5)) {
        $0.meanDifference
      })
    #expect((random.interval.lower - exact.interval.lower).magnitude < 0.05 * width)
    #expect((random.interval.upper - exact.interval.upper).magnitude < 0.05 * width)
    #expect((random.bias - exact.bias).magnitude < 0.05)
    #expect(agree(random.acceleration, exact.acceleration, within: 0.02))
  }

  @Test(
    "Skewed scores: the interval is that of R 4.2.2, boot 1.3 with 199,999 resamples, to its printed digits")
  func reference() throws {
    let scores = [40, 55, 60, 62.5, 90, 35, 47.5, 80, 72.5, 65, 52.5, 70]
    let interval = try #require(BootstrapInterval.ofMean(CountedSample(scores), level: 0.95))
    #expect((interval.percentileInterval.lower - 52.29).magnitude < 0.22)
    #expect((interval.percentileInterval.upper - 69.58).magnitude < 0.22)
    #expect((interval.interval.lower - 52.08).magnitude < 0.22)
    #expect((interval.interval.upper - 69.58).magnitude < 0.22)
  }

  @Test("Each method is chosen where it belongs")
  func methods() throws {
    var generated = GeneratedSamples(seed: 2)
    func method(_ sample: PartlyLinkedSample) -> BootstrapInterval.Method? {
      BootstrapInterval.ofMeanDifference(sample, level: 0.95, replicates: 199)?.method
    }
    #expect(method(generated.partlyLinked(900, 1_000, 0)) == .exact)
    #expect(method(generated.partlyLinked(700, 651, 400)) == .characteristicFunction)
    let odd = (0..<9).map { _ in generated.unit() }
    #expect(method(PartlyLinkedSample(onlyFirst: odd, onlySecond: odd)) == .resampling(replicates: 199))
    let many = (0..<90).map { _ in generated.unit() }
    #expect(method(PartlyLinkedSample(onlyFirst: many, onlySecond: odd)) == .characteristicFunction)
  }

  @Test("Swapping the waves mirrors the interval; moving all scores moves nothing", arguments: 1...5)
  func swapping(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(14, 14, 10)
    let there = try #require(BootstrapInterval.ofMeanDifference(sample, level: 0.95))
    let back = try #require(BootstrapInterval.ofMeanDifference(sample.reversed, level: 0.95))
    #expect(agree(there.acceleration, -back.acceleration, within: 1e-9))
    #expect(agree(there.bias, -back.bias, within: 1e-9))
    // One step of the distribution at most: the smallest value that reaches a share is not symmetrical.
    #expect((there.interval.lower + back.interval.upper).magnitude <= 6.25 / 24 + 1e-9)
    let moved = PartlyLinkedSample(
      onlyFirst: CountedSample(
        values: sample.onlyFirst.values.map { $0 + 7 }, counts: sample.onlyFirst.counts),
      onlySecond: CountedSample(
        values: sample.onlySecond.values.map { $0 + 7 }, counts: sample.onlySecond.counts),
      pairs: CountedPairs(
        pairs: sample.pairs.pairs.map { LinkedPair(first: $0.first + 7, second: $0.second + 7) },
        counts: sample.pairs.counts))
    let same = try #require(BootstrapInterval.ofMeanDifference(moved, level: 0.95))
    #expect(agree(same.interval, there.interval, within: 1e-9))
  }

  @Test("Nothing varies, nothing to resample")
  func nothing() {
    #expect(BootstrapInterval.ofMean(CountedSample([]), level: 0.95) == nil)
    #expect(BootstrapInterval.ofMean(CountedSample([5]), level: 0.95) == nil)
    #expect(BootstrapInterval.ofMean(CountedSample([5, 5, 5]), level: 0.95) == nil)
    #expect(BootstrapInterval.jackknifeAcceleration([2, 2, 2]) == 0)
  }
}
