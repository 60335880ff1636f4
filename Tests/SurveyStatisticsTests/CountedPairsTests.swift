import Testing

@testable import SurveyStatistics

@Suite struct CountedPairsTests {
  @Test("Pairs are counted, whatever their order and however many values there are", arguments: 1...12)
  func counting(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let isContinuous = seed.isMultiple(of: 2)
    let n = generated.integer(below: 300)
    let pairs = generated.pairs(n).map {
      isContinuous ? LinkedPair(first: generated.unit(), second: generated.unit()) : $0
    }
    let counted = CountedPairs(pairs)
    #expect(counted == CountedPairs(generated.shuffled(pairs)))
    #expect(counted == CountedPairs(pairs: counted.pairs, counts: counted.counts))
    #expect(counted.count == n)
    #expect(counted.first == CountedSample(pairs.map(\.first)))
    #expect(counted.second == CountedSample(pairs.map(\.second)))
    #expect(counted.differences == CountedSample(pairs.map(\.difference)))
    #expect(counted.reversed.reversed == counted)
  }

  @Test("Correlation is that of the definition, and has its limits", arguments: 1...10)
  func correlation(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let pairs = generated.pairs(40)
    let x = pairs.map(\.first)
    let y = pairs.map(\.second)
    let covariation = Covariation(x, y)
    // Second route: Var(x + y) = Var x + Var y + 2 Cov.
    let sum = try #require(Moments(of: zip(x, y).map { $0 + $1 }).variance)
    let own = try #require(zip(Moments(of: x).variance, Moments(of: y).variance).map { $0 + $1 })
    #expect(agree(covariation.covariance, (sum - own) / 2, within: 1e-9))
    #expect(agree(Covariation(x, x).correlation, 1, within: 1e-14))
    #expect(agree(Covariation(x, x.map { 5 - 2 * $0 }).correlation, -1, within: 1e-12))
  }

  @Test("Without spread or without two pairs there is no correlation")
  func noCorrelation() {
    #expect(Covariation([1, 1, 1], [1, 2, 3]).correlation == nil)
    #expect(Covariation([1, 1, 1], [1, 2, 3]).covariance == 0)
    #expect(Covariation([1], [2]).correlation == nil)
    #expect(Covariation([], []).covariance == nil)
  }
}
