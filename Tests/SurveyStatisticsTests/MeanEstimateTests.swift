import Testing

@testable import SurveyStatistics

@Suite struct MeanEstimateTests {
  @Test("The interval is that of R 4.2.2, t.test")
  func interval() {
    let scores = [68.75, 50, 75, 56.25, 81.25, 62.5, 68.75, 43.75, 93.75, 50]
    let interval = MeanEstimate(Moments(of: scores)).interval(level: 0.95)
    #expect(agree(interval?.lower, 53.807_654_997_621_2, within: 1e-12))
    #expect(agree(interval?.upper, 76.192_345_002_378_8, within: 1e-12))
  }

  @Test("A population without end is no population; a census has no error")
  func limits() {
    let moments = Moments(of: [40, 55, 60, 62.5])
    #expect(
      agree(
        MeanEstimate(moments, population: 1_000_000_000).standardError, MeanEstimate(moments).standardError,
        within: 1e-8))
    let census = MeanEstimate(moments, population: 4)
    #expect(census.standardError == 0)
    #expect(census.reason == .census)
    #expect(census.interval(level: 0.95) == nil)
  }

  @Test(
    "What does not exist has its reason",
    arguments: [
      ([Double](), nil, UndefinedReason.tooFewObservations), ([5], nil, .tooFewObservations),
      ([5, 5, 5], nil, .zeroVariance), ([5, 6, 7], 2, .populationSmallerThanSample),
    ])
  func reasons(scores: [Double], population: Int?, reason: UndefinedReason) {
    let estimate = MeanEstimate(Moments(of: scores), population: population)
    #expect(estimate.reason == reason)
    #expect(estimate.interval(level: 0.95) == nil)
    #expect(nonFinite(in: estimate).isEmpty)
  }
}
