import Testing

@testable import SurveyStatistics

@Suite struct SuperiorityTests {
  @Test("θ, its standard error and Cliff's δ are those of all pairs of values", arguments: 1...15)
  func twoRoutes(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let first = generated.scores(2 + generated.integer(below: 20))
    let second = generated.scores(2 + generated.integer(below: 20), around: 60)
    let superiority = Superiority(first: CountedSample(first), second: CountedSample(second))
    func dominance(_ a: Double, _ b: Double) -> Double { a < b ? 1 : a == b ? 0.5 : 0 }
    let ofFirst = first.map { a in second.reduce(0) { $0 + dominance($1, a) } }
    let ofSecond = second.map { b in first.reduce(0) { $0 + dominance($1, b) } }
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    #expect(agree(superiority.probability, ofSecond.reduce(0, +) / (n1 * n2)))
    let v1 = try #require(Moments(of: ofFirst).variance)
    let v2 = try #require(Moments(of: ofSecond).variance)
    #expect(agree(superiority.standardError, (v1 / (n1 * n2 * n2) + v2 / (n2 * n1 * n1)).squareRoot()))
    let delta = CliffsDelta(first: CountedSample(first), second: CountedSample(second))
    #expect(agree(superiority.cliffsDelta, delta.delta))
    let mann = MannWhitney(first: CountedSample(first), second: CountedSample(second))
    #expect(agree(mann.u, ofSecond.reduce(0, +)))
  }

  @Test("Swapping the waves turns θ into 1 − θ", arguments: 1...10)
  func swapping(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let first = CountedSample(generated.scores(9))
    let second = CountedSample(generated.scores(12, around: 60))
    let there = Superiority(first: first, second: second)
    let back = Superiority(first: second, second: first)
    #expect(agree(there.probability, back.probability.map { 1 - $0 }))
    #expect(agree(there.p, back.p))
    #expect(agree(there.interval(level: 0.95)?.lower, back.interval(level: 0.95).map { 1 - $0.upper }))
    let deltas = (CliffsDelta(first: first, second: second), CliffsDelta(first: second, second: first))
    #expect(agree(deltas.0.interval(level: 0.9), deltas.1.interval(level: 0.9)?.scaled(by: -1)))
    let permuted = Superiority.permutationTest(first: first, second: second, stream: RandomStream(seed: 3))
    #expect((permuted?.value ?? 2) <= 1)
  }

  @Test("Only the order of the values counts")
  func monotone() {
    let first = [1.0, 2, 2, 3, 5]
    let second = [2.0, 4, 4, 6]
    func superiority(_ change: (Double) -> Double) -> Superiority {
      Superiority(first: CountedSample(first.map(change)), second: CountedSample(second.map(change)))
    }
    #expect(superiority { $0 } == superiority { $0 * $0 * $0 + 7 })
  }

  @Test("Complete separation has no test but an interval, and an exact permutation p")
  func separation() throws {
    let low = CountedSample([1, 2, 3])
    let high = CountedSample([4, 5, 6, 7])
    let superiority = Superiority(first: low, second: high)
    #expect(superiority.probability == 1)
    #expect(superiority.reason == .completeSeparation)
    let interval = try #require(superiority.interval(level: 0.95))
    #expect(interval.upper == 1 && interval.lower > 0.3 && interval.lower < 1)
    // Two of the 35 ways to deal separate the values.
    let p = try #require(Superiority.permutationTest(first: low, second: high))
    #expect(agree(p.value, 2.0 / 35))
    #expect(p.source == .exact)
  }

  @Test("The permutation test by tables of counts is the one by all deals", arguments: 1...6)
  func permutationByBruteForce(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let first = generated.scores(4).map { ($0 / 25).rounded() }
    let second = generated.scores(5, around: 62).map { ($0 / 25).rounded() }
    let pooled = first + second
    func size(_ members: [Int]) -> Double {
      let chosen = members.map { pooled[$0] }
      let rest = pooled.indices.filter { !members.contains($0) }.map { pooled[$0] }
      let result = Superiority(first: CountedSample(chosen), second: CountedSample(rest))
      return result.statistic?.magnitude ?? (result.probability == 0.5 ? 0 : .infinity)
    }
    let deals = subsets(of: 9, size: 4)
    let seen = size([0, 1, 2, 3])
    let extreme = deals.filter { size($0) >= seen - 1e-9 }.count
    let p = try #require(
      Superiority.permutationTest(first: CountedSample(first), second: CountedSample(second)))
    #expect(agree(p.value, Double(extreme) / Double(deals.count), within: 1e-9))
  }

  @Test("Random deals come near the exact p-value and never give 0")
  func monteCarlo() throws {
    var generated = GeneratedSamples(seed: 8)
    let first = CountedSample(generated.scores(7))
    let second = CountedSample(generated.scores(8, around: 58))
    let exact = try #require(Superiority.permutationTest(first: first, second: second))
    let few = ExactnessLimit(operations: 0, cells: 0, rearrangements: 0, replicates: 4_999)
    let random = try #require(
      Superiority.permutationTest(
        first: first, second: second, limit: few, stream: RandomStream(seed: 2)))
    #expect(random.source == .monteCarlo(replicates: 4_999))
    #expect((random.value - exact.value).magnitude < 0.03)
    #expect(PValue(exceeding: 0, of: 999).value == 0.001)
  }

  @Test("The Newcombe interval holds θ, and its ends solve the equation it is made of")
  func newcombe() throws {
    for theta in [0, 0.2, 0.5, 0.79, 1] {
      let interval = try #require(
        Superiority.newcombeInterval(probability: theta, firstCount: 9, secondCount: 14, level: 0.95))
      #expect(interval.contains(theta))
      let mirrored = try #require(
        Superiority.newcombeInterval(probability: 1 - theta, firstCount: 14, secondCount: 9, level: 0.95))
      #expect(agree(interval.lower, 1 - mirrored.upper, within: 1e-9))
    }
  }
}

/// All subsets of `size` of the numbers 0 ..< n.
func subsets(of n: Int, size: Int) -> [[Int]] {
  if size == 0 { return [[]] }
  if n < size { return [] }
  return subsets(of: n - 1, size: size) + subsets(of: n - 1, size: size - 1).map { $0 + [n - 1] }
}
