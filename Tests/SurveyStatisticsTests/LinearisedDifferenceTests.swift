import Testing

@testable import SurveyStatistics

@Suite struct LinearisedDifferenceTests {
  private let first: [Double] = [25, 50, 50, 75, 100, 0, 62.5, 37.5]
  private let second: [Double] = [37.5, 50, 75, 75, 87.5, 25, 62.5, 50]
  private let weights = [0.5, 1.2, 2, 0.7, 1, 1.6, 0.9, 1.1]

  private func linked(
    _ weights: [Double]? = nil, _ population: FinitePopulation? = nil
  ) -> LinearisedDifference {
    LinearisedDifference(
      baseline: WeightedSample(values: first, weights: weights, units: Array(0..<8)),
      followUp: WeightedSample(values: second, weights: weights, units: Array(0..<8)), population: population)
  }

  @Test(
    "When everybody answered twice and weights are equal it is the paired t test, with and without population"
  )
  func paired() {
    let pairs = CountedPairs(first: first, second: second)
    for population in [nil, FinitePopulation(20)] {
      let ours = linked(nil, population).estimate
      let theirs = DifferenceEstimate.paired(pairs, population: population)
      #expect(agree(ours.estimate, theirs.estimate) && agree(ours.standardError, theirs.standardError))
      #expect(agree(ours.p, theirs.p) && agree(ours.degreesOfFreedom, theirs.degreesOfFreedom))
    }
  }

  @Test("Without shared units the squared standard errors add up, with and without population")
  func unlinked() {
    let fewer = WeightedSample(values: Array(second[..<5]), weights: Array(weights[..<5]))
    for size in [nil, 20] {
      let baseline = WeightedSample(values: first, weights: weights)
      let difference = LinearisedDifference(
        baseline: baseline, followUp: fewer, population: size.map { FinitePopulation($0) })
      let errors = [baseline, fewer].map { LinearisedMean($0, population: size).standardError ?? 0 }
      let expected = (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
      #expect(agree(difference.estimate.standardError, expected))
      #expect(difference.units == 13 && difference.sharedUnits == 0)
      if size == nil {
        let gamma = DifferenceEstimate.welchDegreesOfFreedom(
          errors[0] * errors[0], 8, errors[1] * errors[1], 5)
        #expect(agree(difference.estimate.degreesOfFreedom, gamma))
      }
    }
  }

  @Test("With equal weights and without links it is Welch's difference")
  func welch() {
    let few = Array(second[..<4])
    let ours = LinearisedDifference(
      baseline: WeightedSample(values: first), followUp: WeightedSample(values: few)
    ).estimate
    let theirs = DifferenceEstimate.welch(
      first: Moments(of: CountedSample(first)), second: Moments(of: CountedSample(few)))
    #expect(agree(ours.standardError, theirs.standardError))
    #expect(agree(ours.degreesOfFreedom, theirs.degreesOfFreedom))
  }

  @Test("As one sample it has the factor G / (G - 1) and G - 1 degrees of freedom of all units together")
  func oneSample() {
    let baseline = WeightedSample(values: first, weights: weights, units: Array(0..<8))
    let followUp = WeightedSample(values: second, weights: weights, units: Array(3..<11))
    let together = LinearisedDifference(baseline: baseline, followUp: followUp, combining: .oneSample)
      .estimate
    let apart = LinearisedDifference(baseline: baseline, followUp: followUp).estimate
    #expect(together.degreesOfFreedom == 10)
    // Both waves have eight units, so that one factor stands for both.
    let factor = (11.0 / 10 / (8.0 / 7)).squareRoot()
    #expect(agree(together.standardError, apart.standardError.map { $0 * factor }))
  }

  @Test("One unit in a wave has no standard error, however many the other has")
  func oneUnit() {
    let difference = LinearisedDifference(
      baseline: WeightedSample(values: first), followUp: WeightedSample(values: [10, 30], units: [1, 1]))
    #expect(difference.estimate.estimate != nil && difference.estimate.reason == .tooFewObservations)
  }

  @Test("Swapping the waves changes the sign and nothing else")
  func swapped() {
    let forward = linked(weights).estimate
    let backward = LinearisedDifference(
      baseline: WeightedSample(values: second, weights: weights, units: Array(0..<8)),
      followUp: WeightedSample(values: first, weights: weights, units: Array(0..<8))
    ).estimate
    #expect(agree(forward.estimate, backward.estimate.map { -$0 }))
    #expect(agree(forward.standardError, backward.standardError))
  }

  @Test(
    "Weights times a constant per wave, rows of weight 0, another numbering and doubled rows change nothing")
  func laws() {
    let plain = linked(weights).estimate
    let zero = [0.0, 0]
    let others = [
      LinearisedDifference(
        baseline: WeightedSample(values: first, weights: weights.map { $0 * 1_000 }, units: Array(0..<8)),
        followUp: WeightedSample(values: second, weights: weights.map { $0 * 3 }, units: Array(0..<8))),
      LinearisedDifference(
        baseline: WeightedSample(values: first + [5, 6], weights: weights + zero, units: Array(0..<10)),
        followUp: WeightedSample(
          values: second + [9, 8], weights: weights + zero, units: Array(0..<8) + [20, 21])),
      LinearisedDifference(
        baseline: WeightedSample(values: first, weights: weights, units: (0..<8).map { 900 - 7 * $0 }),
        followUp: WeightedSample(values: second, weights: weights, units: (0..<8).map { 900 - 7 * $0 })),
      LinearisedDifference(
        baseline: WeightedSample(
          values: first + first, weights: weights + weights, units: Array(0..<8) + Array(0..<8)),
        followUp: WeightedSample(
          values: second + second, weights: weights + weights, units: Array(0..<8) + Array(0..<8))),
    ]
    for other in others {
      #expect(agree(plain.estimate, other.estimate.estimate))
      #expect(agree(plain.standardError, other.estimate.standardError))
      #expect(agree(plain.degreesOfFreedom, other.estimate.degreesOfFreedom))
    }
  }

  @Test("A very large population gives the result without one, a census no error")
  func population() {
    let none = linked(weights).estimate
    let large = linked(weights, FinitePopulation(2_000_000_000)).estimate
    #expect(agree(none.standardError, large.standardError, within: 1e-6))
    let census = linked(weights, FinitePopulation(8)).estimate
    #expect(census.standardError == 0 && census.reason == .census && census.p == nil)
    #expect(census.interval(level: 0.95) == nil)
    #expect(linked(weights, FinitePopulation(7)).estimate.reason == .populationSmallerThanSample)
  }

  @Test("With equal weights and few links it is close to the partly linked t test")
  func partlyLinked() {
    var stream = RandomStream(seed: 5)
    let people = (0..<80).map { _ in 50 + 15 * stream.normal() }
    let before = (0..<60).map { people[$0] + 8 * stream.normal() }
    let after = (20..<80).map { people[$0] + 3 + 8 * stream.normal() }
    let sample = PartlyLinkedSample(
      onlyFirst: Array(before[..<20]), onlySecond: Array(after[40...]),
      pairs: (0..<40).map { LinkedPair(first: before[20 + $0], second: after[$0]) })
    for population in [nil, FinitePopulation(150)] {
      let ours = LinearisedDifference(
        baseline: WeightedSample(values: before, units: Array(0..<60)),
        followUp: WeightedSample(values: after, units: Array(20..<80)), population: population)
      let theirs = DifferenceEstimate.partlyLinked(sample, population: population)
      #expect(agree(ours.estimate.estimate, theirs.estimate))
      // The covariance is estimated in two ways: from all shared units around the wave means, and as r s1 s2.
      #expect(agree(ours.estimate.standardError, theirs.standardError, within: 0.1))
      #expect(ours.sharedUnits == 40)
    }
  }

  @Test("Degenerate waves have a reason")
  func degenerate() {
    let some = WeightedSample(values: [10, 20], units: [1, 2])
    let empty = LinearisedDifference(baseline: some, followUp: WeightedSample(values: []))
    #expect(empty.estimate.estimate == nil && empty.estimate.reason == .tooFewObservations)
    let single = LinearisedDifference(
      baseline: WeightedSample(values: [10], units: [1]), followUp: WeightedSample(values: [30], units: [1]))
    #expect(single.estimate.estimate == 20 && single.estimate.reason == .tooFewObservations)
    let constant = LinearisedDifference(
      baseline: WeightedSample(values: [10, 10]), followUp: WeightedSample(values: [30, 30]))
    #expect(constant.estimate.standardError == 0 && constant.estimate.reason == .zeroVariance)
  }
}
