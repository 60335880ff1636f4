import Testing

@testable import SurveyStatistics

@Suite struct PartlyLinkedDifferenceTests {
  @Test("All linked is the paired test, with and without a finite population", arguments: 5...20)
  func allLinked(count: Int) {
    var generated = GeneratedSamples(seed: UInt64(count))
    let sample = generated.partlyLinked(0, 0, count)
    for population in [nil, FinitePopulation(count + 7), FinitePopulation(first: 60, second: 70, both: 55)] {
      let overlapping = DifferenceEstimate.partlyLinked(sample, population: population)
      let paired = DifferenceEstimate.paired(sample.pairs, population: population)
      #expect(agree(overlapping.estimate, paired.estimate))
      #expect(agree(overlapping.standardError, paired.standardError, within: 1e-9))
      #expect(agree(overlapping.degreesOfFreedom, paired.degreesOfFreedom))
      #expect(agree(overlapping.p, paired.p, within: 1e-8))
    }
  }

  @Test("All linked in one population: the variance is (1 − n/N) s²/n of the differences")
  func pairedWithPopulation() {
    var generated = GeneratedSamples(seed: 3)
    let pairs = CountedPairs(generated.pairs(14))
    let plain = DifferenceEstimate.paired(pairs).standardError ?? 0
    let corrected = DifferenceEstimate.paired(pairs, population: FinitePopulation(20))
    #expect(agree(corrected.standardError, plain * (1 - 14.0 / 20).squareRoot()))
  }

  @Test("Links without correlation leave Welch's standard error")
  func uncorrelatedLinks() {
    let pairs = [(40.0, 50.0), (40, 70), (60, 50), (60, 70), (40, 50), (40, 70), (60, 50), (60, 70)]
      .map { LinkedPair(first: $0.0, second: $0.1) }
    let sample = PartlyLinkedSample(onlyFirst: [30, 55, 70], onlySecond: [65, 80], pairs: pairs)
    let unlinked = sample.unlinked
    let welch = DifferenceEstimate.welch(
      first: Moments(of: unlinked.first), second: Moments(of: unlinked.second))
    #expect(agree(DifferenceEstimate.partlyLinked(sample).standardError, welch.standardError))
  }

  @Test("An endless population makes no correction; a census has no error", arguments: 1...10)
  func populations(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(6, 6, 9)
    let plain = DifferenceEstimate.partlyLinked(sample)
    let endless = DifferenceEstimate.partlyLinked(sample, population: FinitePopulation(2_000_000_000))
    #expect(agree(plain.standardError, endless.standardError, within: 1e-7))
    #expect(plain.degreesOfFreedom == endless.degreesOfFreedom)
    let census = DifferenceEstimate.partlyLinked(
      sample, population: FinitePopulation(first: 15, second: 15, both: 9))
    #expect(census.standardError == 0)
    #expect(census.reason == .census)
  }

  @Test("Order does not matter, and swapping the waves turns the sign", arguments: 1...10)
  func orderAndSwap(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(7, 5, 8)
    let population = FinitePopulation(first: 30, second: 40)
    let there = DifferenceEstimate.partlyLinked(sample, population: population)
    let back = DifferenceEstimate.partlyLinked(
      sample.reversed, population: FinitePopulation(first: 40, second: 30))
    #expect(agree(there.estimate, back.estimate.map { -$0 }))
    #expect(agree(there.standardError, back.standardError))
    #expect(agree(there.degreesOfFreedom, back.degreesOfFreedom))
    let shuffled = PartlyLinkedSample(
      onlyFirst: generated.shuffled(sample.onlyFirst.observations),
      onlySecond: generated.shuffled(sample.onlySecond.observations),
      pairs: generated.shuffled(
        sample.pairs.pairs.enumerated().flatMap { index, pair in
          [LinkedPair](repeating: pair, count: sample.pairs.counts[index])
        }))
    #expect(DifferenceEstimate.partlyLinked(shuffled, population: population) == there)
  }

  @Test(
    "Respondents without a code are allowed for: 38 practitioners, 10 links, two without a code (NumPy 2.4.6)"
  )
  func incompleteCodes() {
    let linked: [(Double, Double)] = [
      (18.75, 12.5), (87.5, 250.0 / 3), (25, 18.75), (56.25, 75), (56.25, 43.75), (87.5, 100), (37.5, 50),
      (62.5, 87.5), (37.5, 75), (50, 37.5),
    ]
    let sample = PartlyLinkedSample(
      onlyFirst: [75, 100, 100, 0, 56.25, 56.25, 50, 31.25, 75, 87.5, 81.25],
      onlySecond: [
        81.25, 87.5, 87.5, 81.25, 50, 200.0 / 3, 93.75, 81.25, 0, 62.5, 62.5, 75, 50, 56.25,
      ], pairs: linked.map { LinkedPair(first: $0.0, second: $0.1) })
    let difference = DifferenceEstimate.ofMeans(
      sample, population: FinitePopulation(38), codes: CodeCoverage(first: 1, second: 22.0 / 24))
    #expect(difference.method == .partlyLinked)
    #expect(agree(difference.standardError, 5.670_679_887_540_517, within: 1e-9))
    #expect(agree(difference.degreesOfFreedom, 27.201_422_163_855_68, within: 1e-9))
    #expect(agree(difference.p, 0.419_310_182_840_691_4, within: 1e-9))
    #expect(agree(difference.equivalence(margin: 5)?.interval.lower, -5.005_966_757_594_288_6, within: 1e-9))
  }

  @Test("Intervals for a small population hold what they promise, and would not with the old covariance term")
  func coverage() {
    // 38 people, 22 and 25 of them asked at random in two waves, correlation about 0.6.
    var generated = GeneratedSamples(seed: 2_024)
    var held = 0
    var heldWithoutCorrection = 0
    let repetitions = 1_500
    for repetition in 0..<repetitions {
      var population = generated.pairs(38)
      let truth = population.reduce(0) { $0 + $1.difference } / 38
      let first = Set(generated.shuffled(Array(0..<38)).prefix(22))
      let second = Set(generated.shuffled(Array(0..<38)).prefix(25))
      population = repetition.isMultiple(of: 2) ? population : population.reversed()
      let people = population.indices
      let sample = PartlyLinkedSample(
        onlyFirst: people.filter { first.contains($0) && !second.contains($0) }.map { population[$0].first },
        onlySecond: people.filter { second.contains($0) && !first.contains($0) }.map {
          population[$0].second
        },
        pairs: people.filter { first.contains($0) && second.contains($0) }.map { population[$0] })
      let difference = DifferenceEstimate.ofMeans(sample, population: FinitePopulation(38))
      if difference.interval(level: 0.95)?.contains(truth) ?? false { held += 1 }
      // What the variance would be with n_c/(n₁ n₂) alone: the error to guard against.
      let r = difference.correlation ?? 0
      let spread = zip(
        Moments(of: sample.first).standardDeviation, Moments(of: sample.second).standardDeviation)
      let gain = spread.map { 2 * r * $0 * $1 / 38 } ?? 0
      let wrong = max(0, (difference.standardError ?? 0) * (difference.standardError ?? 0) - gain)
        .squareRoot()
      let reach = 2.0 * wrong
      if ((difference.estimate ?? 0) - truth).magnitude <= reach { heldWithoutCorrection += 1 }
    }
    let share = Double(held) / Double(repetitions)
    #expect(share > 0.935 && share < 0.975)
    #expect(Double(heldWithoutCorrection) / Double(repetitions) < 0.7)
  }

  @Test("Few links are not used; how the waves hang together decides the method")
  func linkage() {
    var generated = GeneratedSamples(seed: 5)
    #expect(DifferenceEstimate.ofMeans(generated.partlyLinked(9, 9, 4)).method == .welch)
    #expect(DifferenceEstimate.ofMeans(generated.partlyLinked(0, 0, 4)).method == .welch)
    #expect(DifferenceEstimate.ofMeans(generated.partlyLinked(0, 0, 5)).method == .paired)
    #expect(DifferenceEstimate.ofMeans(generated.partlyLinked(1, 0, 5)).method == .partlyLinked)
  }

  @Test("Differences of two groups subtract; a group without error adds none", arguments: 1...5)
  func twoGroups(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let a = DifferenceEstimate.ofMeans(generated.partlyLinked(9, 8, 6))
    let b = DifferenceEstimate.ofMeans(generated.partlyLinked(12, 11, 0))
    let there = DifferenceEstimate.ofChanges(first: a, second: b)
    let back = DifferenceEstimate.ofChanges(first: b, second: a)
    #expect(agree(there.estimate, back.estimate.map { -$0 }))
    #expect(agree(there.degreesOfFreedom, back.degreesOfFreedom))
    let census = DifferenceEstimate.welch(
      first: Moments(of: [10, 20]), second: Moments(of: [20, 40]), population: FinitePopulation(2))
    let withCensus = DifferenceEstimate.ofChanges(first: census, second: b)
    #expect(agree(withCensus.standardError, b.standardError))
    #expect(agree(withCensus.degreesOfFreedom, b.degreesOfFreedom))
    #expect(DifferenceEstimate.ofChanges(first: census, second: census).reason == .census)
  }
}
