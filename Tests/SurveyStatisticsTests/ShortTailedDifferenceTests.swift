import Testing

@testable import SurveyStatistics

@Suite struct ShortTailedDifferenceTests {
  private static func transform(_ estimate: DifferenceEstimate) throws -> HallTransform {
    guard case .skewness(let transform) = estimate.correction else { throw Missing() }
    return transform
  }

  private struct Missing: Error {}

  /// Numbers of an own script in Python with SciPy 1.17 (`kstat`, `t`, `brentq`): the covariances of each mean with
  /// each term of the variance one by one, h as a cube, the interval as the values whose p is 5 % or more.
  @Test("Test, interval and equivalence of two waves of 40 people are those of a separate computation")
  func reference() throws {
    let sample = PartlyLinkedSample(
      onlyFirst: [100, 93.75, 100, 100],
      onlySecond: [100, 100, 93.75, 43.75, 100, 87.5, 100, 100, 81.25, 100, 100, 93.75],
      pairs: [(100.0, 100.0), (100, 93.75), (100, 81.25), (93.75, 87.5), (100, 75), (100, 100)].map {
        LinkedPair(first: $0, second: $1)
      })
    let population = FinitePopulation(40)
    let plain = DifferenceEstimate.ofMeans(sample, population: population)
    let cautious = DifferenceEstimate.ofMeans(sample, with: .lopsided, population: population)
    #expect(agree(plain.standardError, 2.582_235_253_947_648_5))
    // One variance for both waves would be larger; by it, 3.749, the skewness is measured.
    #expect(cautious.standardError == plain.standardError && cautious.t == plain.t)
    let transform = try Self.transform(cautious)
    #expect(agree(transform.curvature, 0.148_577_020_783_932_87))
    #expect(agree(transform.shift, 0.050_776_505_425_814_966))
    #expect(cautious.degreesOfFreedom == 9 && agree(cautious.p, 0.103_015_404_439_922_45))
    let interval = try #require(cautious.interval(level: 0.95))
    #expect(agree(interval.lower, -13.619_199_753_525_52) && agree(interval.upper, 15.058_497_104_961_56))
    let equivalence = try #require(cautious.equivalence(margin: 10))
    #expect(agree(equivalence.lowerP, 0.205_903_695_943_801_7))
    #expect(agree(equivalence.upperP, 0.027_999_061_763_763_707))
  }

  @Test("Where the waves' own variances are the larger ones the separate computation agrees as well")
  func ownVariances() throws {
    let sample = PartlyLinkedSample(
      onlyFirst: [100, 87.5, 100, 56.25],
      onlySecond: [100, 100, 93.75, 43.75, 100, 87.5, 100, 100, 81.25, 100, 100, 93.75],
      pairs: [(100.0, 100.0), (93.75, 100), (87.5, 81.25), (100, 93.75), (62.5, 75), (100, 100)].map {
        LinkedPair(first: $0, second: $1)
      })
    let cautious = DifferenceEstimate.ofMeans(sample, with: .lopsided, population: FinitePopulation(40))
    #expect(agree(cautious.standardError, 4.789_126_634_997_437))
    #expect(agree(try Self.transform(cautious).curvature, 0.105_825_604_598_735_51))
    #expect(agree(cautious.p, 0.557_570_095_695_082))
    let interval = try #require(cautious.interval(level: 0.95))
    #expect(agree(interval.lower, -7.917_090_454_240_46) && agree(interval.upper, 18.876_750_518_789_27))
  }

  /// Leaning waves, small beside large, in a population or not.
  private static func generated(_ seed: UInt64) -> (PartlyLinkedSample, FinitePopulation?) {
    var generated = GeneratedSamples(seed: seed)
    func scores(_ count: Int) -> [Double] { generated.scores(count, around: 80) }
    let sample = PartlyLinkedSample(
      onlyFirst: scores(2 + generated.integer(below: 10)),
      onlySecond: scores(2 + generated.integer(below: 30)),
      pairs: seed % 3 == 0 ? generated.pairs(6, around: 78) : [])
    return (sample, seed % 2 == 0 ? FinitePopulation(60) : nil)
  }

  @Test("p is below 1 − level exactly when the interval leaves out 0, at every level", arguments: 1...60)
  func testAndInterval(seed: UInt64) throws {
    let (sample, population) = Self.generated(seed)
    let estimate = DifferenceEstimate.ofMeans(sample, with: .lopsided, population: population)
    try DifferenceLaws.expectTestAndIntervalAgree(estimate)
  }

  @Test("Each one-sided test rejects a margin exactly when the interval leaves it out", arguments: 1...60)
  func equivalence(seed: UInt64) {
    let (sample, population) = Self.generated(seed)
    let estimate = DifferenceEstimate.ofMeans(sample, with: .lopsided, population: population)
    DifferenceLaws.expectMarginsAgree(estimate)
  }

  @Test("Nothing is surer than without it", arguments: 1...60)
  func neverSurer(seed: UInt64) throws {
    let (sample, population) = Self.generated(seed)
    let plain = DifferenceEstimate.ofMeans(sample, population: population)
    let cautious = DifferenceEstimate.ofMeans(sample, with: .lopsided, population: population)
    guard let t = plain.t, let freedom = plain.degreesOfFreedom else {
      #expect(cautious == plain)
      return
    }
    let plainP = try #require(plain.p)
    let cautiousT = try #require(cautious.t)
    #expect(cautious.estimate == plain.estimate && cautiousT.magnitude <= t.magnitude)
    #expect(cautious.degreesOfFreedom.map { $0 <= freedom } == true)
    #expect(cautious.p.map { $0 >= plainP * (1 - 1e-12) } == true)
    for level in [0.2, 0.9, 0.95, 0.999] {
      let wide = try #require(cautious.interval(level: level))
      let narrow = try #require(plain.interval(level: level))
      #expect(wide.lower <= narrow.lower + 1e-9 && wide.upper >= narrow.upper - 1e-9)
    }
    // A wider spread brings a one-sided p above a half closer to a half, which says as little.
    if let p = cautious.equivalence(margin: 5)?.p, let surer = plain.equivalence(margin: 5)?.p {
      #expect(p >= min(0.5, surer) * (1 - 1e-12))
    }
  }

  @Test(
    "Swapping the waves turns the sign of the change and of both ends, and leaves p alone", arguments: 1...40)
  func swapped(seed: UInt64) {
    let (sample, population) = Self.generated(seed)
    let there = DifferenceEstimate.ofMeans(sample, with: .lopsided, population: population)
    let back = DifferenceEstimate.ofMeans(sample.reversed, with: .lopsided, population: population)
    #expect(there.estimate == back.estimate.map { -$0 } && agree(there.p, back.p))
    let interval = there.interval(level: 0.95)
    let mirrored = back.interval(level: 0.95)
    #expect(agree(interval?.lower, mirrored.map { -$0.upper }, within: 1e-9))
    #expect(agree(interval?.upper, mirrored.map { -$0.lower }, within: 1e-9))
  }

  @Test("Without a test there is nothing to correct, and two respondents have no skewness")
  func degenerate() {
    let equal = PartlyLinkedSample(onlyFirst: [100, 100, 100], onlySecond: [100, 100, 100, 100])
    #expect(DifferenceEstimate.ofMeans(equal, with: .scaleEnd) == .ofMeans(equal))
    let one = PartlyLinkedSample(onlyFirst: [100], onlySecond: [100, 50, 100, 100])
    #expect(DifferenceEstimate.ofMeans(one, with: .scaleEnd) == .ofMeans(one))
    let two = PartlyLinkedSample(onlyFirst: [100, 87.5], onlySecond: [100, 50, 100, 100])
    let cautious = DifferenceEstimate.ofMeans(two, with: .lopsided)
    #expect(cautious.correction == nil && cautious.degreesOfFreedom == 1 && cautious.p != nil)
    let everybody = DifferenceEstimate.ofMeans(
      two, with: .scaleEnd, population: FinitePopulation(first: 2, second: 4))
    #expect(everybody.reason == .census)
  }
}
