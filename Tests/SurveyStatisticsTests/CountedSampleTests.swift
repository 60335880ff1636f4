import Testing

@testable import SurveyStatistics

@Suite struct CountedSampleTests {
  @Test("Values that differ by rounding only are one value, the smallest of them")
  func rounding() {
    let sample = CountedSample([0.3, 0.1 + 0.2, 0.5, 0.3])
    #expect(sample.values == [0.3, 0.5])
    #expect(sample.counts == [3, 1])
    #expect(CountedSample([0.0, -0.0]).values.count == 1)
  }

  @Test("The same observations in any order, or as counts, are the same sample", arguments: 1...20)
  func order(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let scores = generated.scores(generated.integer(below: 400))
    let sample = CountedSample(scores)
    #expect(sample == CountedSample(generated.shuffled(scores)))
    #expect(sample == CountedSample(values: sample.values.reversed(), counts: sample.counts.reversed()))
    #expect(sample.observations == scores.sorted())
    #expect(sample.count == scores.count)
  }

  @Test("Many distinct values are all counted")
  func manyValues() {
    let values = (0..<5_000).map { Double(($0 * 7_919) % 5_000) / 7 }
    let sample = CountedSample(values + values)
    #expect(sample.values == (0..<5_000).map { Double($0) / 7 })
    #expect(sample.counts.allSatisfy { $0 == 2 })
  }

  @Test("Merging adds the counts; an empty sample adds nothing; counts of 0 are left out")
  func merging() {
    let merged = CountedSample([1, 2]).merged(with: CountedSample([2, 3]))
    #expect(merged == CountedSample([1, 2, 2, 3]))
    #expect(merged.merged(with: CountedSample([])) == merged)
    #expect(CountedSample([]).merged(with: merged) == merged)
    #expect(CountedSample(values: [1, 9], counts: [2, 0]) == CountedSample([1, 1]))
  }
}
