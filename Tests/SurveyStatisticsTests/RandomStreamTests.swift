import Testing

@testable import SurveyStatistics

@Suite struct RandomStreamTests {
  @Test("Equal seeds and keys give equal streams; another part of the work another stream")
  func keys() {
    var streams = [
      RandomStream(seed: 1), RandomStream(seed: 2), RandomStream(seed: 1, key: ["ab", "c"]),
      RandomStream(seed: 1, key: ["a", "bc"]), RandomStream(seed: 1, key: ["abc"]),
      RandomStream(seed: 1, key: ["abc", ""]), RandomStream(seed: 1, key: []),
      RandomStream(seed: 2, key: ["abc"]),
    ]
    let firsts = streams.indices.map { streams[$0].next() }
    #expect(Set(firsts).count == firsts.count)
    var again = RandomStream(seed: 1, key: ["ab", "c"])
    #expect(again.next() == firsts[2])
  }

  @Test("Bounded numbers are equally likely", arguments: [2, 3, 7, 100])
  func boundedNumbers(bound: Int) {
    var stream = RandomStream(seed: 11, key: ["bounded"])
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<20_000 { counts[stream.integer(below: bound)] += 1 }
    #expect(isLikely(counts, shares: counts.map { _ in 1 / Double(bound) }))
  }

  @Test("Every order of a shuffle is equally likely")
  func shuffles() {
    var stream = RandomStream(seed: 12)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<12_000 {
      var order = [0, 1, 2, 3]
      stream.shuffle(&order)
      counts[order, default: 0] += 1
    }
    #expect(counts.count == 24)
    #expect(isLikely(Array(counts.values), shares: counts.values.map { _ in 1 / 24.0 }))
  }

  @Test("Normal draws have mean 0 and variance 1, unit draws lie in 0 ..< 1")
  func normalDraws() throws {
    var stream = RandomStream(seed: 13)
    let draws = (0..<20_000).map { _ in stream.normal() }
    let moments = Moments(of: draws)
    #expect(try #require(moments.mean).magnitude < 0.03)
    #expect((try #require(moments.variance) - 1).magnitude < 0.05)
    #expect((0..<1_000).map { _ in stream.unit() }.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  @Test(
    "Binomial draws follow the binomial distribution",
    arguments: [(12, 0.05), (40, 0.2), (60, 0.5), (200, 0.93), (1_000, 0.03), (1_000, 0.4)])
  func binomialDraws(trials: Int, chance: Double) {
    var stream = RandomStream(seed: 14, key: ["binomial"])
    var counts = [Int](repeating: 0, count: trials + 1)
    for _ in 0..<20_000 { counts[stream.binomial(trials: trials, chance: chance)] += 1 }
    let distribution = Binomial(trials: trials, chance: chance)
    #expect(isLikely(counts, shares: (0...trials).map { distribution.probability($0) }))
  }

  @Test("Multinomial draws add up and leave out kinds that are not there")
  func multinomialDraws() {
    var stream = RandomStream(seed: 15)
    var totals = [Int](repeating: 0, count: 4)
    var result = totals
    for _ in 0..<500 {
      stream.multinomial(draws: 90, counts: [10, 0, 20, 60], into: &result)
      #expect(result.reduce(0, +) == 90)
      #expect(result[1] == 0)
      for kind in result.indices { totals[kind] += result[kind] }
    }
    #expect(isLikely([totals[0], totals[2], totals[3]], shares: [1 / 9.0, 2 / 9.0, 6 / 9.0]))
  }

  /// A χ² test at 1e-4, with rare kinds taken together.
  private func isLikely(_ counts: [Int], shares: [Double]) -> Bool {
    let n = Double(counts.reduce(0, +))
    var statistic = 0.0
    var kinds = -1
    var rareCount = 0.0
    var rareShare = 0.0
    for (count, share) in zip(counts, shares) {
      if n * share < 5 {
        rareCount += Double(count)
        rareShare += share
      } else {
        statistic += (Double(count) - n * share) * (Double(count) - n * share) / (n * share)
        kinds += 1
      }
    }
    if n * rareShare >= 1 {
      statistic += (rareCount - n * rareShare) * (rareCount - n * rareShare) / (n * rareShare)
      kinds += 1
    }
    return ChiSquared(degreesOfFreedom: Double(kinds)).upperTail(statistic) > 1e-4
  }
}
