import Testing

@testable import SurveyStatistics

@Suite struct WeightedSampleTests {
  @Test("The weighted mean is that of repeated values, and weights of 0 leave a value out")
  func repeated() {
    let weighted = WeightedSample(values: [10, 40, 1e9], weights: [3, 1, 0])
    #expect(agree(weighted.mean, 17.5))
    #expect(weighted.count == 2)
  }

  @Test("A large common value takes no digits from the mean")
  func offset() {
    let weights = [0.7, 1.9, 0.4]
    let small = WeightedSample(values: [1, 2, 4], weights: weights)
    let large = WeightedSample(values: [1e9 + 1, 1e9 + 2, 1e9 + 4], weights: weights)
    #expect(agree(large.mean.map { $0 - 1e9 }, small.mean, within: 1e-6))
  }

  @Test("Without positive weights there is no mean", arguments: [[], [1.0]])
  func nobody(values: [Double]) {
    #expect(WeightedSample(values: values, weights: values.map { _ in 0 }).mean == nil)
  }

  @Test("Influences add up to nothing")
  func influences() {
    let sample = WeightedSample(values: [3, 8, 1], weights: [2, 1, 5])
    #expect(agree(sample.influences(around: sample.mean ?? 0).reduce(0, +), 0))
  }

  @Test("Units are numbered as they are met, whether their numbers lie close together or far apart")
  func numbering() {
    for units in [[7, 5, 7, 6, 5], [7_000_000, -5, 7_000_000, .max, -5], [.min, .max, .min, 0, .max]] {
      var numbering = UnitNumbering(of: units, nil)
      #expect(units.indices.map { numbering.number(of: $0, in: units) } == [0, 1, 0, 2, 1])
      #expect(numbering.number(of: 0, in: nil) == 3 && numbering.number(of: 0, in: nil) == 4)
      #expect(numbering.count == 5)
    }
  }
}
