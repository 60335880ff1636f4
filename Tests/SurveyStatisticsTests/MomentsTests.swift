import Testing

@testable import SurveyStatistics

@Suite struct MomentsTests {
  @Test("Too few values have no mean or no spread")
  func tooFew() {
    #expect(Moments(of: [Double]()).mean == nil)
    #expect(Moments(of: [Double]()).variance == nil)
    #expect(Moments(of: [7]).mean == 7)
    #expect(Moments(of: [7]).variance == nil)
  }

  @Test("Values that are equal but for rounding do not vary")
  func constant() {
    let third = [Double](repeating: 250.0 / 3, count: 9) + [1_000.0 / 12]
    #expect(Moments(of: third).variance == 0)
    #expect(Moments(of: [50, 50, 50]).standardDeviation == 0)
  }

  @Test("A large mean takes no digits from the variance")
  func largeMean() {
    // NIST StRD NumAcc4: certified standard deviation 0.1.
    let values = [10_000_000.2] + (0..<1_000).map { $0.isMultiple(of: 2) ? 10_000_000.1 : 10_000_000.3 }
    #expect(agree(Moments(of: values).standardDeviation, 0.1, within: 1e-8))
    #expect(agree(Moments(of: CountedSample(values)).standardDeviation, 0.1, within: 1e-8))
  }

  @Test("Counting the values first changes nothing, nor does their order", arguments: 1...20)
  func countsAndOrder(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let scores = generated.scores(2 + generated.integer(below: 60))
    let moments = Moments(of: scores)
    let counted = Moments(of: CountedSample(scores))
    #expect(counted.count == moments.count)
    #expect(agree(counted.mean, moments.mean, within: 1e-14))
    #expect(agree(counted.variance, moments.variance, within: 1e-13))
    #expect(counted == Moments(of: CountedSample(generated.shuffled(scores))))
  }

  @Test("The compensated sum keeps small terms beside large ones")
  func compensatedSum() {
    #expect(CompensatedSum([1, 1e100, 1, -1e100]).value == 2)
    #expect(CompensatedSum([]).value == 0)
  }
}
