import Testing

@testable import SurveyStatistics

@Suite struct StratifiedMeanTests {
  private let first: [Double] = [60, 55, 70, 65, 50]
  private let second: [Double] = [30, 45, 50]

  @Test("One stratum is a mean with finite population correction")
  func single() {
    let stratified = StratifiedMean([Stratum(population: 20, values: first)])
    let direct = MeanEstimate(Moments(of: first), population: 20)
    #expect(agree(stratified.mean, direct.mean) && agree(stratified.standardError, direct.standardError))
    #expect(agree(stratified.interval()?.upper, direct.interval(level: 0.95)?.upper))
  }

  @Test("The order of the strata and strata without members do not matter")
  func order() {
    let one = StratifiedMean([
      Stratum(population: 20, values: first), Stratum(population: 10, values: second),
    ])
    let other = StratifiedMean([
      Stratum(population: 10, values: second), Stratum(population: 0, values: []),
      Stratum(population: 20, values: first),
    ])
    #expect(agree(one.mean, other.mean) && agree(one.standardError, other.standardError))
    #expect(one.degreesOfFreedom == 6)
  }

  @Test("A stratum in which everyone answered adds no error, and a census has none")
  func census() {
    let part = StratifiedMean([
      Stratum(population: 5, values: first), Stratum(population: 10, values: second),
    ])
    let error = MeanEstimate(Moments(of: second), population: 10).standardError
    #expect(agree(part.standardError, error.map { $0 * 10 / 15 }))
    let all = StratifiedMean([Stratum(population: 5, values: first), Stratum(population: 1, values: [3])])
    #expect(all.standardError == 0 && all.gap == nil && all.interval() == nil)
  }

  @Test("What is missing has a reason that names the stratum")
  func gaps() {
    #expect(StratifiedMean([]).gap == .noPopulation)
    let empty = StratifiedMean([Stratum(population: 5, values: first), Stratum(population: 4, values: [])])
    #expect(empty.mean == nil && empty.gap == .emptyStratum(1))
    let lonely = StratifiedMean([Stratum(population: 9, values: [40]), Stratum(population: 5, values: first)])
    #expect(agree(lonely.mean, (9 * 40 + 5 * 60) / 14))
    #expect(lonely.standardError == nil && lonely.gap == .singleResponse(stratum: 0))
    #expect(StratifiedMean([Stratum(population: 2, values: second)]).gap == .populationTooSmall(stratum: 0))
  }
}
