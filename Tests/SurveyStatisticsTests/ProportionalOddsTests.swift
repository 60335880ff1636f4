import Testing

@testable import SurveyStatistics

@Suite struct ProportionalOddsTests {
  /// Satisfaction by influence in Copenhagen: `housing` of the R package MASS.
  private let housing = [[282.0, 170, 175], [206, 189, 264], [79, 87, 229]]

  @Test("Likelihood, slope and error agree with polr of MASS on R 4.2.2")
  func reference() throws {
    let fit = try #require(
      ProportionalOdds(
        housing.enumerated().map {
          ProportionalOdds.Row(covariates: [Double($0.offset + 1)], counts: $0.element)
        }))
    #expect(agree(fit.logLikelihood, -1771.91414558983, within: 1e-11))
    // polr() stops earlier than Newton's method does.
    #expect(agree(fit.slopes[0], 0.617251892383920, within: 1e-5))
    #expect(agree(fit.standardErrors[0], 0.0612927841352531, within: 1e-5))
  }

  @Test("Without covariates the likelihood is that of the shares")
  func empty() throws {
    let counts = [12.0, 5, 23]
    let fit = try #require(ProportionalOdds([ProportionalOdds.Row(covariates: [], counts: counts)]))
    #expect(agree(fit.logLikelihood, counts.reduce(0) { $0 + $1 * log($1 / 40) }))
  }

  @Test("Turning the categories round changes the sign of the slope")
  func reversed() throws {
    func fit(_ rows: [[Double]]) -> ProportionalOdds? {
      ProportionalOdds(
        rows.enumerated().map { ProportionalOdds.Row(covariates: [Double($0.offset)], counts: $0.element) })
    }
    let plain = try #require(fit(housing))
    let turned = try #require(fit(housing.map { $0.reversed() }))
    #expect(agree(plain.slopes[0], -turned.slopes[0], within: 1e-9))
    #expect(agree(plain.logLikelihood, turned.logLikelihood))
  }

  @Test("Without a maximum there is no fit")
  func none() {
    func row(_ x: [Double], _ counts: [Double]) -> ProportionalOdds.Row {
      ProportionalOdds.Row(covariates: x, counts: counts)
    }
    #expect(ProportionalOdds([]) == nil)
    #expect(ProportionalOdds([row([1], [5])]) == nil)
    #expect(ProportionalOdds([row([0], [5, 0]), row([1], [0, 5])]) == nil, "separation")
    #expect(ProportionalOdds([row([1], [5, 3]), row([1], [2, 5])]) == nil, "a constant covariate")
    #expect(ProportionalOdds([row([1, 2], [5, 3]), row([2, 4], [2, 5])]) == nil, "covariates in line")
  }
}
