import Testing

@testable import SurveyStatistics

@Suite struct LatticeTests {
  struct Example: Sendable {
    let step: Double
    let origin: Double
    let points: [Int]
  }

  static let examples = [
    Example(step: 100.0 / 16, origin: 0, points: [0, 3, 5, 16]),
    Example(step: 100.0 / 12, origin: 0, points: [0, 4, 7, 11]),
    Example(step: 100.0 / 48, origin: 0, points: [3, 12, 16, 45]),
    Example(step: 0.01, origin: 1.15, points: [0, 12, 7, 100]),
    Example(step: 1.0 / 3, origin: -7, points: [0, 1_000, 2_501, 13]),
  ]

  @Test("The coarsest lattice is found in spite of rounding", arguments: examples)
  func findsStep(example: Example) throws {
    let values = example.points.map { example.origin + Double($0) * example.step }
    let lattice = try #require(Lattice(holding: values))
    let lowest = try #require(example.points.min())
    #expect(agree(lattice.step, example.step, within: 1e-9))
    #expect(lattice.indices == example.points.map { $0 - lowest })
  }

  @Test("Steps are no finer than the values need")
  func coarsest() throws {
    #expect(try #require(Lattice(holding: [10, 40, 70])).indices == [0, 1, 2])
    #expect(try #require(Lattice(holding: [5, 5])).span == 0)
    #expect(Lattice(holding: []) == nil)
  }

  @Test("Values without a common step have no lattice")
  func noLattice() {
    #expect(Lattice(holding: [0, 1, 2.0.squareRoot(), 3.0.squareRoot()]) == nil)
    #expect(Lattice(holding: [0, 1, 500], mostSteps: 100) == nil)
    var generated = GeneratedSamples(seed: 1)
    #expect(Lattice(holding: (0..<10).map { _ in generated.unit() }) == nil)
  }
}
