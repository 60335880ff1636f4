import Testing

@testable import SurveyStatistics

@Suite struct LinearisedMeanTests {
  private let values: [Double] = [25, 50, 50, 75, 100, 0, 62.5, 37.5]
  private let weights = [0.5, 1.2, 2, 0.7, 1, 1.6, 0.9, 1.1]

  @Test("With equal weights the standard error is s / sqrt(n)")
  func simple() {
    let mean = LinearisedMean(WeightedSample(values: values))
    let direct = MeanEstimate(Moments(of: values))
    #expect(agree(mean.standardError, direct.standardError))
    #expect(mean.degreesOfFreedom == direct.degreesOfFreedom)
    #expect(agree(mean.interval()?.lower, direct.interval(level: 0.95)?.lower))
  }

  @Test("With equal weights and a finite population it is Cochran's")
  func finite() {
    let mean = LinearisedMean(WeightedSample(values: values), population: 20)
    #expect(agree(mean.standardError, MeanEstimate(Moments(of: values), population: 20).standardError))
  }

  @Test("Weights times a constant, respondents with weight 0 and another order change nothing")
  func laws() {
    let plain = LinearisedMean(WeightedSample(values: values, weights: weights))
    let scaled = LinearisedMean(WeightedSample(values: values, weights: weights.map { $0 * 1_000 }))
    let padded = LinearisedMean(
      WeightedSample(values: values + [99, -7], weights: weights + [0, 0], units: Array(0..<10)))
    let turned = LinearisedMean(WeightedSample(values: values.reversed(), weights: weights.reversed()))
    for other in [scaled, padded, turned] {
      #expect(agree(plain.mean, other.mean) && agree(plain.standardError, other.standardError))
      #expect(plain.degreesOfFreedom == other.degreesOfFreedom && plain.units == other.units)
    }
  }

  @Test("Doubling every response within its unit changes nothing")
  func doubled() {
    let units = Array(0..<8)
    let once = LinearisedMean(WeightedSample(values: values, weights: weights, units: units))
    let twice = LinearisedMean(
      WeightedSample(values: values + values, weights: weights + weights, units: units + units))
    #expect(agree(once.standardError, twice.standardError) && once.units == twice.units)
    #expect(twice.count == 16)
  }

  @Test("Clusters of equal size and without weights are a sample of cluster means")
  func clusters() {
    let units = [0, 0, 1, 1, 2, 2, 3, 3]
    let clustered = LinearisedMean(WeightedSample(values: values, units: units))
    let means = stride(from: 0, to: 8, by: 2).map { first in (values[first] + values[first + 1]) / 2 }
    #expect(agree(clustered.standardError, MeanEstimate(Moments(of: means)).standardError))
  }

  @Test("Degenerate samples have a reason and no number that is not one")
  func degenerate() {
    let nobody = LinearisedMean(WeightedSample(values: []))
    #expect(nobody.mean == nil && nobody.reason == .tooFewObservations)
    let one = LinearisedMean(WeightedSample(values: [40]))
    #expect(one.mean == 40 && one.standardError == nil && one.reason == .tooFewObservations)
    let oneSchool = LinearisedMean(WeightedSample(values: [40, 60], units: [7, 7]))
    #expect(oneSchool.standardError == nil && oneSchool.units == 1)
    let equal = LinearisedMean(WeightedSample(values: [40, 40, 40], weights: [0.1, 0.2, 0.7]))
    #expect(equal.standardError == 0 && equal.reason == .zeroVariance && equal.interval() == nil)
    let census = LinearisedMean(WeightedSample(values: [40, 60]), population: 2)
    #expect(census.standardError == 0 && census.reason == .census)
    let tooMany = LinearisedMean(WeightedSample(values: [40, 60]), population: 1)
    #expect(tooMany.standardError == nil && tooMany.reason == .populationSmallerThanSample)
  }

  @Test(
    "Calibrating to a margin that explains everything leaves no error, to one that explains nothing it all"
  )
  func calibrated() throws {
    let sample = WeightedSample(values: [10, 10, 30, 30, 30, 50])
    #expect(agree(calibratedStandardError(of: sample, margins: [[0, 0, 1, 1, 1, 2]]), 0))
    let plain = LinearisedMean(sample).standardError
    #expect(agree(calibratedStandardError(of: sample, margins: [[0, 0, 0, 0, 0, 0]]), plain))
    #expect(agree(calibratedStandardError(of: sample, margins: []), plain))
    #expect(calibratedStandardError(of: WeightedSample(values: [3]), margins: [[0]]) == nil)
  }
}
