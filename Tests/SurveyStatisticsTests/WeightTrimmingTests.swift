import Testing

@testable import SurveyStatistics

@Suite struct WeightTrimmingTests {
  @Test("Trimmed weights lie inside the bounds and keep their sum")
  func law() throws {
    var stream = RandomStream(seed: 21)
    let bounds = try #require(WeightBounds(lower: 0.4, upper: 1.8))
    for _ in 0..<200 {
      let raw = (0..<(2 + stream.integer(below: 30))).map { _ in exp(1.5 * stream.normal()) }
      let mean = raw.reduce(0, +) / Double(raw.count)
      let trimmed = try bounds.trimmed(raw.map { $0 / mean })
      #expect(bounds.enclose(trimmed))
      #expect(agree(trimmed.reduce(0, +), Double(raw.count), within: 1e-9))
    }
  }

  @Test("Weights that already lie inside are left alone, and trimming twice is trimming once")
  func idempotent() throws {
    let bounds = WeightBounds.usual
    let inside = [0.5, 1.5, 0.8, 1.2]
    #expect(try bounds.trimmed(inside) == inside)
    let once = try bounds.trimmed([0.1, 0.1, 0.2, 3.6])
    #expect(agree(try bounds.trimmed(once), once))
  }

  @Test("When every weight is on a bound, those that can still give way do")
  func allOnBounds() throws {
    let bounds = try #require(WeightBounds(lower: 0.3, upper: 1.5))
    #expect(agree(try bounds.trimmed([0.1, 1.9]), [0.5, 1.5]))
  }

  @Test("Counts stand for repeated weights")
  func counts() throws {
    let bounds = try #require(WeightBounds(lower: 0.6, upper: 1.4))
    let repeated = try bounds.trimmed([2, 2, 0.5, 0.5, 0.5, 0.5])
    let counted = try bounds.trimmed([2, 0.5], counts: [2, 4])
    #expect(agree([counted[0], counted[0]] + [Double](repeating: counted[1], count: 4), repeated))
  }

  @Test("Bounds must enclose 1", arguments: [(0.0, 2.0), (1, 2), (0.5, 1), (2, 3), (0.5, .infinity)])
  func noBounds(lower: Double, upper: Double) {
    #expect(WeightBounds(lower: lower, upper: upper) == nil)
  }

  @Test("Weights whose mean lies outside the bounds cannot be trimmed")
  func unreachable() {
    #expect(throws: WeightingError.boundsUnreachable(lower: 0.3, upper: 3)) {
      try WeightBounds.usual.trimmed([5, 6])
    }
  }
}
