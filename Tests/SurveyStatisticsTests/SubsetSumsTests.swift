import Testing

@testable import SurveyStatistics

@Suite struct SubsetSumsTests {
  @Test("The distribution is that of all subsets", arguments: 1...8)
  func bruteForce(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let elements = (0..<9).map { _ in generated.integer(below: 7) }
    for draws in 0...9 {
      let all = subsets(of: 9, size: draws)
      var counts: [Int: Int] = [:]
      for subset in all { counts[subset.reduce(0) { $0 + elements[$1] }, default: 0] += 1 }
      let distribution = SubsetSums(elements: elements, draws: draws).probabilities()
      for (sum, probability) in distribution.enumerated() {
        #expect(agree(probability, Double(counts[sum] ?? 0) / Double(all.count), within: 1e-13))
      }
      #expect(agree(distribution.reduce(0, +), 1, within: 1e-13))
    }
  }

  @Test("Both tails by halves are those of the whole distribution", arguments: 1...12)
  func tails(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let n = 2 + generated.integer(below: 40)
    let elements = (0..<n).map { _ in generated.integer(below: 17) }
    let sums = SubsetSums(elements: elements, draws: generated.integer(below: n + 1))
    let distribution = sums.probabilities()
    let low = generated.integer(below: distribution.count + 2) - 1
    let high = low + 1 + generated.integer(below: 12)
    var expected = 0.0
    for (sum, probability) in distribution.enumerated() where sum <= low || sum >= high {
      expected += probability
    }
    #expect(agree(sums.tails(atMost: low, atLeast: high), expected, within: 1e-12))
  }

  @Test("Sums of flipped signs are those of all patterns", arguments: 1...6)
  func signFlips(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let elements = (0..<8).map { _ in generated.integer(below: 6) }
    var counts: [Int: Int] = [:]
    for pattern in 0..<256 {
      counts[elements.indices.reduce(0) { $0 + (pattern >> $1 & 1) * elements[$1] }, default: 0] += 1
    }
    let flips = SignFlipSums(elements: elements)
    for (sum, probability) in flips.probabilities.enumerated() {
      #expect(probability == Double(counts[sum] ?? 0) / 256)
    }
    #expect(flips.tails(atMost: -1, atLeast: 0) == 1)
    #expect(flips.tails(atMost: -1, atLeast: elements.reduce(0, +) + 1) == 0)
  }
}
