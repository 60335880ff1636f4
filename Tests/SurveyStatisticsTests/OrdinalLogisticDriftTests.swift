import Testing

@testable import SurveyStatistics

@Suite struct OrdinalLogisticDriftTests {
  private let strata = [
    MatchedAnswers.Stratum(baseline: [8, 5, 0, 1], followUp: [4, 6, 0, 6]),
    MatchedAnswers.Stratum(baseline: [3, 6, 0, 9], followUp: [1, 5, 0, 12]),
    MatchedAnswers.Stratum(baseline: [2, 3, 0, 4], followUp: [2, 2, 0, 9]),
  ]

  private func drift(
    _ strata: [MatchedAnswers.Stratum], levels: [Double] = [1, 2, 3]
  ) -> OrdinalLogisticDrift? {
    OrdinalLogisticDrift(MatchedAnswers(strata: strata, scores: [1, 2, 3, 4]), levels: levels)
  }

  @Test("Larger models fit no worse, and the unit of the matching variable does not matter")
  func nested() throws {
    let plain = try #require(drift(strata))
    #expect(plain.logLikelihoodEmpty <= plain.logLikelihoodMatched)
    #expect(plain.logLikelihoodMatched <= plain.logLikelihoodUniform)
    #expect(plain.logLikelihoodUniform <= plain.logLikelihoodNonuniform)
    #expect(plain.totalStatistic >= plain.uniformStatistic && plain.waveSlope > 0)
    let scaled = try #require(drift(strata, levels: [100, 120, 140]))
    #expect(agree(plain.waveSlope, scaled.waveSlope, within: 1e-9))
    #expect(agree(plain.logLikelihoodNonuniform, scaled.logLikelihoodNonuniform, within: 1e-10))
  }

  @Test("Swapping the waves turns the slope round")
  func swapped() throws {
    let plain = try #require(drift(strata))
    let turned = try #require(
      drift(strata.map { MatchedAnswers.Stratum(baseline: $0.followUp, followUp: $0.baseline) }))
    #expect(agree(plain.waveSlope, -turned.waveSlope, within: 1e-9))
    #expect(agree(plain.uniformStatistic, turned.uniformStatistic, within: 1e-8))
  }

  @Test("Equal answers in both waves show no drift")
  func equal() throws {
    let same = try #require(
      drift(strata.map { MatchedAnswers.Stratum(baseline: $0.baseline, followUp: $0.baseline) }))
    #expect(agree(same.waveSlope, 0, within: 1e-9) && agree(same.totalStatistic, 0, within: 1e-8))
    #expect(same.size == .negligible)
  }

  @Test("With one stratum, one wave or one category there is no model")
  func degenerate() {
    #expect(drift([strata[0]], levels: [1]) == nil)
    #expect(
      drift(strata.map { MatchedAnswers.Stratum(baseline: $0.baseline, followUp: [0, 0, 0, 0]) }) == nil)
    #expect(
      drift(strata.map { _ in MatchedAnswers.Stratum(baseline: [3, 0, 0, 0], followUp: [2, 0, 0, 0]) }) == nil
    )
    #expect(drift([], levels: []) == nil)
  }
}
