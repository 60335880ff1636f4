import Testing

@testable import SurveyStatistics

@Suite struct LiuAgrestiTests {
  /// People who answer somewhat higher at follow-up; the first forty answer twice.
  private let persons: [LiuAgresti.Person] = {
    var stream = RandomStream(seed: 9)
    return (0..<120).map { index in
      func answer(_ shift: Double) -> LiuAgresti.Person.Answer {
        let stratum = stream.integer(below: 3)
        let value = Double(stratum) * 0.8 + stream.normal() + shift
        return LiuAgresti.Person.Answer(stratum: stratum, category: value < 0 ? 0 : value < 1.2 ? 1 : 2)
      }
      return LiuAgresti.Person(
        baseline: index < 80 ? answer(0) : nil, followUp: index < 40 || index >= 80 ? answer(0.7) : nil)
    }
  }()

  @Test("The bootstrap interval encloses the estimate and is the same for the same seed")
  func interval() throws {
    var tables = [MatchedAnswers.Stratum](
      repeating: MatchedAnswers.Stratum(baseline: [0, 0, 0], followUp: [0, 0, 0]), count: 3)
    for person in persons {
      if let answer = person.baseline { tables[answer.stratum].baseline[answer.category] += 1 }
      if let answer = person.followUp { tables[answer.stratum].followUp[answer.category] += 1 }
    }
    let ratio = try #require(LiuAgresti(MatchedAnswers(strata: tables, scores: [0, 1, 2])))
    func draw(_ seed: UInt64) -> ConfidenceInterval? {
      var stream = RandomStream(seed: seed)
      return LiuAgresti.bootstrapInterval(
        persons: persons, strata: 3, scores: [0, 1, 2], replicates: 499, using: &stream)
    }
    let interval = try #require(draw(1))
    #expect(interval.contains(ratio.logOddsRatio) && interval.lower < interval.upper)
    #expect(draw(1) == interval && draw(2) != interval)
  }

  @Test("Nobody has no interval")
  func nobody() {
    var stream = RandomStream(seed: 1)
    #expect(
      LiuAgresti.bootstrapInterval(persons: [], strata: 2, scores: [0, 1], replicates: 20, using: &stream)
        == nil)
  }
}
