import Testing

@testable import SurveyStatistics

@Suite struct MatchedAnswersTests {
  @Test("Strata rise with the score, equal scores stay together, and there are at most five")
  func strata() {
    var stream = RandomStream(seed: 6)
    for _ in 0..<50 {
      let scores = (0..<(1 + stream.integer(below: 60))).map { _ in Double(stream.integer(below: 9)) }
      let strata = restScoreStrata(of: scores)
      let pairs = zip(scores, strata).sorted { $0.0 < $1.0 }
      #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.1 <= $1.1 && ($0.0 != $1.0 || $0.1 == $1.1) })
      #expect(Set(strata) == Set(0...(strata.max() ?? 0)) && (strata.max() ?? 0) < 5)
    }
  }

  @Test("Different scores are cut into parts of equal size")
  func equalParts() {
    let strata = restScoreStrata(of: (0..<20).map(Double.init))
    #expect((0..<5).allSatisfy { stratum in strata.count { $0 == stratum } == 4 })
    #expect(restScoreStrata(of: []) == [] && restScoreStrata(of: [3, 3, 3]) == [0, 0, 0])
  }
}
