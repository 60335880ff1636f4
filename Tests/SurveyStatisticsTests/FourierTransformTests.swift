import Testing

@testable import SurveyStatistics

@Suite struct FourierTransformTests {
  @Test(
    "The fast transform is the slow one, and the inverse undoes it", arguments: [1, 2, 4, 8, 16, 64, 512])
  func twoRoutes(size: Int) {
    var generated = GeneratedSamples(seed: UInt64(size))
    var column = ComplexColumn(repeating: 0, count: size)
    for index in 0..<size {
      column.real[index] = generated.unit()
      column.imaginary[index] = generated.unit()
    }
    let transform = FourierTransform(size: size)
    var fast = column
    transform.forward(&fast)
    for frequency in 0..<size {
      var real = 0.0
      var imaginary = 0.0
      for index in 0..<size {
        // Whole turns are taken out first: the slow route would lose digits to them.
        let angle = -2 * Double.pi * Double(frequency * index % size) / Double(size)
        real += column.real[index] * cosine(angle) - column.imaginary[index] * sine(angle)
        imaginary += column.real[index] * sine(angle) + column.imaginary[index] * cosine(angle)
      }
      #expect(agree(fast.real[frequency], real, within: 1e-12))
      #expect(agree(fast.imaginary[frequency], imaginary, within: 1e-12))
    }
    transform.inverse(&fast)
    for index in 0..<size { #expect(agree(fast.real[index], column.real[index], within: 1e-13)) }
  }

  @Test("The sum of coin throws is binomial", arguments: [1, 7, 60, 2_000])
  func binomial(throws count: Int) {
    // Each of `count` respondents is drawn from two thirds of zeros and one third of ones.
    let stratum = ResampledStratum(values: [0, 1], counts: [2 * count, count])
    let sum = LatticeSum([stratum])
    let distribution = Binomial(trials: 3 * count, chance: 1.0 / 3)
    for (index, probability) in sum.probabilities.enumerated() {
      #expect((probability - distribution.probability(sum.lowest + index)).magnitude < 1e-12)
    }
    #expect(agree(sum.probabilities.reduce(0, +), 1, within: 1e-11))
  }

  @Test("Strata add up, below 0 too")
  func strata() {
    let sum = LatticeSum([
      ResampledStratum(values: [-3, 2], counts: [1, 1]), ResampledStratum(values: [1], counts: [2]),
    ])
    #expect(sum.lowest == -4)
    let expected: [Double] = [0.25, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 0.25]
    #expect(agree(sum.probabilities, expected, within: 1e-14))
    #expect(LatticeSum([]).probabilities == [1])
  }
}
