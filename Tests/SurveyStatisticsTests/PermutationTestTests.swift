import Testing

@testable import SurveyStatistics

@Suite struct PermutationTestTests {
  private let byEnumeration = ExactnessLimit(operations: 0, cells: 0, rearrangements: 1e6, replicates: 1)
  private let atRandom = ExactnessLimit(operations: 0, cells: 0, rearrangements: 0, replicates: 4_999)

  @Test(
    "Counting on the lattice and going through all rearrangements give one p-value",
    arguments: [(5, 6, 0), (6, 3, 0), (0, 0, 10), (4, 0, 7), (0, 3, 8), (3, 4, 5), (5, 2, 4), (1, 1, 1)],
    1...4)
  func twoRoutes(sizes: (Int, Int, Int), seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(sizes.0, sizes.1, sizes.2)
    let counted = try #require(PermutationTest(sample).p)
    let enumerated = try #require(PermutationTest(sample, limit: byEnumeration).p)
    #expect(counted.source == .exact && enumerated.source == .exact)
    #expect(agree(counted.value, enumerated.value, within: 1e-10))
  }

  @Test("Random rearrangements and the normal approximation come near the exact p-value", arguments: 1...4)
  func approximations(seed: UInt64) throws {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(40, 25, 20)
    let exact = try #require(PermutationTest(sample).p)
    #expect(exact.source == .exact)
    let random = try #require(
      PermutationTest(sample, limit: atRandom, stream: RandomStream(seed: seed)).p)
    #expect(random.source == .monteCarlo(replicates: 4_999))
    #expect((random.value - exact.value).magnitude < 0.03)
    #expect((PermutationTest.approximated(sample).value - exact.value).magnitude < 0.03)
    #expect(random == PermutationTest(sample, limit: atRandom, stream: RandomStream(seed: seed)).p)
  }

  @Test("Swapping the waves turns the difference and keeps p", arguments: 1...8)
  func swapping(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(7, 11, 6)
    let there = PermutationTest(sample)
    let back = PermutationTest(sample.reversed)
    #expect(agree(there.estimate, back.estimate.map { -$0 }))
    #expect(agree(there.p?.value, back.p?.value))
  }

  @Test(
    "Two waves of 500 on a score of 17 values are within the standard limit, and large ones are approximated")
  func limits() throws {
    var generated = GeneratedSamples(seed: 6)
    let five = generated.partlyLinked(500, 500, 0)
    let scores = (five.onlyFirst.values + five.onlySecond.values).map { Int($0 / 6.25) }
    let counts = five.onlyFirst.counts + five.onlySecond.counts
    let elements = zip(scores, counts).flatMap { [Int](repeating: $0, count: $1) }
    let cost = SubsetSums.cost(elements: elements, draws: 500)
    #expect(cost.operations < ExactnessLimit.standard.operations)
    #expect(cost.cells < ExactnessLimit.standard.cells)
    let large = PermutationTest(generated.partlyLinked(3_000, 3_000, 0))
    #expect(large.p?.source == .asymptotic)
    #expect(large.rearrangements == nil)
  }

  @Test("When nothing can be dealt otherwise p is 1; when nothing differs too")
  func nothingToDeal() {
    #expect(PermutationTest(PartlyLinkedSample(onlyFirst: [50], onlySecond: [50, 50])).p?.value == 1)
    let unchanged = (0..<6).map { LinkedPair(first: Double($0), second: Double($0)) }
    #expect(
      PermutationTest(PartlyLinkedSample(onlyFirst: [], onlySecond: [9], pairs: unchanged)).p?.value == 1)
    #expect(PermutationTest(PartlyLinkedSample(onlyFirst: [1], onlySecond: [])).reason == .tooFewObservations)
  }
}
