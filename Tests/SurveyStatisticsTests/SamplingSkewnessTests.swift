import Testing

@testable import SurveyStatistics

@Suite struct SamplingSkewnessTests {
  /// All samples of `size` of the positions 0..<`count`.
  private static func samples(of size: Int, among count: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return (size - 1..<count).flatMap { last in samples(of: size - 1, among: last).map { $0 + [last] } }
  }

  private static func skewness(
    of sample: PartlyLinkedSample, in population: FinitePopulation? = nil
  ) throws -> SamplingSkewness? {
    let waves = try #require(DrawnWaves(sample, population: population, codes: .complete))
    return SamplingSkewness(ofDifference: sample, drawn: waves)
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
          sum += try #require(try Self.skewness(of: sample, in: FinitePopulation(9)))
            .thirdCumulant
          ways += 1
        }
      }
    }
    #expect(ways == 1_512)
    #expect(agree(sum / Double(ways), 19.455_326_773_566_47, within: 1e-9))
  }

  @Test("Its covariance with the waves' own variance is that of 240 000 simulated draws")
  func covariance() throws {
    // NumPy 2.4, seed 20211031: of 600 people, fifty times the twelve below, 120 and 300 answer, 84 of them twice.
    // The covariance is 0.1773 ± 0.0006.
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
    let covariance = try #require(try Self.skewness(of: sample, in: FinitePopulation(600)))
      .covarianceWithVariance
    #expect((covariance - 0.1773).magnitude < 0.01)
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
        let skewness = try #require(try Self.skewness(of: sample, in: population))
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
      try #require(try Self.skewness(of: sample, in: population))
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

  @Test("Two values have no third moment, equal ones none to speak of")
  func degenerate() throws {
    let two = PartlyLinkedSample(onlyFirst: [0, 100], onlySecond: [0, 50, 100])
    let ofTwo = try Self.skewness(of: two)
    #expect(ofTwo == nil)
    let equal = PartlyLinkedSample(onlyFirst: [70, 70, 70], onlySecond: [50, 50, 50, 50])
    let ofEqual = try Self.skewness(of: equal)
    #expect(ofEqual == SamplingSkewness(thirdCumulant: 0, covarianceWithVariance: 0))
  }
}
