import Testing

@testable import SurveyStatistics

@Suite struct SamplingSkewnessTests {
  /// All samples of `size` of the positions 0..<`count`.
  private static func samples(of size: Int, among count: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return (size - 1..<count).flatMap { last in samples(of: size - 1, among: last).map { $0 + [last] } }
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  @Test(
    "Over all samples of a small population both numbers of a mean are right on average", arguments: 3...6)
  func unbiased(size: Int) throws {
    let people = [0, 12.5, 75, 100, 100, 87.5, 100, 93.75]
    let all = Self.samples(of: size, among: people.count).map { $0.map { people[$0] } }
    let estimates = try all.map {
      try #require(SamplingSkewness(ofMean: CountedSample($0), population: people.count))
    }
    let means = all.map(Self.mean)
    let variances = try all.map {
      let error = try #require(MeanEstimate(Moments(of: $0), population: people.count).standardError)
      return error * error
    }
    let centre = Self.mean(means)
    let middle = Self.mean(variances)
    let cumulant = Self.mean(means.map { ($0 - centre) * ($0 - centre) * ($0 - centre) })
    let covariance = Self.mean(zip(means, variances).map { ($0 - centre) * ($1 - middle) })
    #expect(agree(Self.mean(estimates.map(\.thirdCumulant)), cumulant, within: 1e-9))
    #expect(agree(Self.mean(estimates.map(\.covarianceWithVariance)), covariance, within: 1e-9))
  }

  @Test("The third cumulant of t is −(2 − f)/√(1 − f) times the skewness over √n (Sugden and Smith 1997)")
  func ofT() throws {
    let sample = CountedSample([100, 100, 75, 0, 93.75])
    let moments = Moments(of: sample)
    for population in [nil, 5_000_000, 40, 6] {
      let skewness = try #require(SamplingSkewness(ofMean: sample, population: population))
      let error = try #require(MeanEstimate(moments, population: population).standardError)
      let deviation = try #require(moments.standardDeviation)
      let third = try #require(ThirdMoments.of(sample)) / (deviation * deviation * deviation)
      let f = population.map { 5 / Double($0) } ?? 0
      let ofT = (skewness.thirdCumulant - 3 * skewness.covarianceWithVariance) / (error * error * error)
      #expect(agree(ofT, -(2 - f) / (1 - f).squareRoot() * third / 5.0.squareRoot(), within: 1e-10))
    }
  }

  @Test(
    "Over all ways to draw two waves with one overlap the third cumulant of the difference is right on average"
  )
  func unbiasedDifference() throws {
    // Whoever answers x and then y stands beside one who answers y and then x: the waves have one skewness. The
    // 1512 ways and their third central moment were counted with Python's itertools.
    let people: [(Double, Double)] = [
      (100, 100), (100, 87.5), (87.5, 100), (25, 50), (50, 25), (100, 75), (75, 100), (62.5, 62.5),
      (93.75, 93.75),
    ]
    var sum = 0.0
    var ways = 0
    for both in Self.samples(of: 5, among: 9) {
      let rest = (0..<9).filter { !both.contains($0) }
      for first in Self.samples(of: 2, among: 4).map({ $0.map { rest[$0] } }) {
        for second in rest where !first.contains(second) {
          let sample = PartlyLinkedSample(
            onlyFirst: first.map { people[$0].0 }, onlySecond: [people[second].1],
            pairs: both.map { LinkedPair(first: people[$0].0, second: people[$0].1) })
          sum += try #require(SamplingSkewness(ofDifference: sample, population: FinitePopulation(9)))
            .thirdCumulant
          ways += 1
        }
      }
    }
    #expect(ways == 1_512)
    #expect(agree(sum / Double(ways), 19.455_326_773_566_47, within: 1e-9))
  }

  @Test("Its covariances with both kinds of variance are those of 240 000 simulated draws")
  func covariances() throws {
    // NumPy 2.4, seed 20211031: of 600 people, fifty times the twelve below, 120 and 300 answer, 84 of them twice.
    // Covariances 0.1773 ± 0.0006 with the waves' own variance and 0.0288 ± 0.0003 with one for both.
    let twelve: [(Double, Double)] = [
      (100, 100), (100, 93.75), (93.75, 100), (100, 100), (87.5, 87.5), (100, 75), (75, 100), (50, 62.5),
      (62.5, 50), (100, 100), (93.75, 87.5), (87.5, 93.75),
    ]
    let pairs = twelve.map { LinkedPair(first: $0.0, second: $0.1) }
    // A sample of that size in which each of the twelve has the same share.
    let sample = PartlyLinkedSample(
      onlyFirst: CountedSample(values: twelve.map(\.0), counts: [Int](repeating: 3, count: 12)),
      onlySecond: CountedSample(values: twelve.map(\.1), counts: [Int](repeating: 18, count: 12)),
      pairs: CountedPairs(pairs: pairs, counts: [Int](repeating: 7, count: 12)))
    #expect(sample.first.count == 120 && sample.second.count == 300 && sample.pairs.count == 84)
    func covariance(ownShare: Double) throws -> Double {
      try #require(
        SamplingSkewness(ofDifference: sample, population: FinitePopulation(600), ownShare: ownShare)
      ).covarianceWithVariance
    }
    let own = try covariance(ownShare: 1)
    let pooled = try covariance(ownShare: 0)
    let mixed = try covariance(ownShare: 0.25)
    #expect((own - 0.1773).magnitude < 0.01 && (pooled - 0.0288).magnitude < 0.002)
    #expect(agree(mixed, 0.25 * own + 0.75 * pooled))
  }

  @Test("Waves of one size that are drawn alike, linked or not, have no skewness in their difference")
  func alike() throws {
    let scores = [100, 100, 75, 50, 100, 93.75, 0]
    for population in [nil, FinitePopulation(20)] {
      let apart = PartlyLinkedSample(onlyFirst: scores, onlySecond: scores.reversed())
      let linked = PartlyLinkedSample(
        onlyFirst: [], onlySecond: [],
        pairs: zip(scores, scores.reversed()).map { LinkedPair(first: $0, second: $1) })
      for sample in [apart, linked] {
        let skewness = try #require(SamplingSkewness(ofDifference: sample, population: population))
        #expect(skewness.thirdCumulant == 0 && skewness.covarianceWithVariance == 0)
      }
    }
  }

  @Test(
    "A population without end is no population; other units scale it by their cube; swapped waves turn its sign"
  )
  func laws() throws {
    var generated = GeneratedSamples(seed: 5)
    let sample = generated.partlyLinked(6, 20, 8)
    func skewness(
      _ sample: PartlyLinkedSample, _ population: FinitePopulation? = nil
    ) throws -> SamplingSkewness {
      try #require(SamplingSkewness(ofDifference: sample, population: population))
    }
    let plain = try skewness(sample)
    let endless = try skewness(sample, FinitePopulation(2_000_000_000))
    #expect(agree(endless.thirdCumulant, plain.thirdCumulant, within: 1e-6))
    #expect(agree(endless.covarianceWithVariance, plain.covarianceWithVariance, within: 1e-6))
    let back = try skewness(sample.reversed, FinitePopulation(50))
    let there = try skewness(sample, FinitePopulation(50))
    #expect(back.thirdCumulant == -there.thirdCumulant)
    #expect(back.covarianceWithVariance == -there.covarianceWithVariance)
    func moved(_ value: Double) -> Double { 4 * value + 1_000 }
    func moved(_ sample: CountedSample) -> CountedSample {
      CountedSample(values: sample.values.map(moved), counts: sample.counts)
    }
    let wide = try skewness(
      PartlyLinkedSample(
        onlyFirst: moved(sample.onlyFirst), onlySecond: moved(sample.onlySecond),
        pairs: CountedPairs(
          pairs: sample.pairs.pairs.map { LinkedPair(first: moved($0.first), second: moved($0.second)) },
          counts: sample.pairs.counts)))
    #expect(agree(wide.thirdCumulant, 64 * plain.thirdCumulant, within: 1e-9))
    #expect(agree(wide.covarianceWithVariance, 64 * plain.covarianceWithVariance, within: 1e-9))
  }

  @Test("Two values have no third moment, more values than people no skewness, equal ones none to speak of")
  func degenerate() {
    let two = PartlyLinkedSample(onlyFirst: [0, 100], onlySecond: [0, 50, 100])
    #expect(SamplingSkewness(ofMean: two.first) == nil && SamplingSkewness(ofDifference: two) == nil)
    let three = CountedSample([0, 0, 100])
    #expect(SamplingSkewness(ofMean: three, population: 2) == nil)
    #expect(SamplingSkewness(ofMean: CountedSample([70, 70, 70]))?.thirdCumulant == 0)
    #expect(SamplingSkewness(ofMean: three, population: 3)?.covarianceWithVariance == 0)
  }
}
