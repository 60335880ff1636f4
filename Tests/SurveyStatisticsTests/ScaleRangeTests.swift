import Testing

@testable import SurveyStatistics

@Suite struct ScaleRangeTests {
  @Test("Reversal uses the declared range, not the answers that occur")
  func reversal() throws {
    let scale = try #require(ScaleRange(minimum: 1, maximum: 5))
    #expect([2, 3, 4].map { scale.reversed($0) } == [4, 3, 2])
  }

  @Test("Reversing twice gives the answer back, and reversing mirrors the score around 50")
  func involution() throws {
    let scale = try #require(ScaleRange(minimum: 0, maximum: 10))
    for answer in stride(from: 0.0, through: 10, by: 1) {
      #expect(scale.reversed(scale.reversed(answer)) == answer)
      let mirrored = scale.percentOfMaximumPossible(scale.reversed(answer))
      #expect(agree(mirrored, 100 - scale.percentOfMaximumPossible(answer)))
    }
  }

  @Test(
    "A range without two different finite ends is no scale",
    arguments: [(1.0, 1.0), (5, 1), (.nan, 5), (1, .infinity)])
  func degenerate(minimum: Double, maximum: Double) {
    #expect(ScaleRange(minimum: minimum, maximum: maximum) == nil)
  }
}
