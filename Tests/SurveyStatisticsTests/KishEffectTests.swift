import Testing

@testable import SurveyStatistics

@Suite struct KishEffectTests {
  @Test("Equal weights cost nothing, and a constant factor or a weight of 0 changes nothing")
  func laws() throws {
    let equal = try #require(KishEffect(weights: [2, 2, 2, 2]))
    #expect(equal.effectiveCount == 4 && equal.designEffect == 1)
    let weights = [0.5, 1, 1.5, 3]
    let plain = try #require(KishEffect(weights: weights))
    let scaled = try #require(KishEffect(weights: weights.map { $0 * 1e9 } + [0, 0]))
    #expect(agree(plain.effectiveCount, scaled.effectiveCount) && plain.count == scaled.count)
    #expect(plain.designEffect > 1)
  }

  @Test("Counts stand for repeated weights")
  func counts() {
    let repeated = KishEffect(weights: [1, 1, 1, 4])
    let counted = KishEffect(weights: [1, 4], counts: [3, 1])
    #expect(agree(repeated?.effectiveCount, counted?.effectiveCount) && counted?.count == 4)
  }

  @Test("Without a positive weight there is no effect", arguments: [[], [0], [0, 0]] as [[Double]])
  func nobody(weights: [Double]) {
    #expect(KishEffect(weights: weights) == nil)
  }

  @Test("Weights are judged by their design effect and the effective number")
  func judgement() {
    func judged(_ weights: [Double]) -> KishEffect.Judgement? { KishEffect(weights: weights)?.judgement }
    let hundred = [Double](repeating: 1, count: 100)
    #expect(judged(hundred) == .usable)
    #expect(judged(hundred + [Double](repeating: 4, count: 20)) == .costly)
    #expect(judged(hundred + [40]) == .refused)
    #expect(judged([Double](repeating: 1, count: 29)) == .refused)
  }
}
