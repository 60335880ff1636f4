import Testing

@testable import SurveyStatistics

@Suite struct DistributionsTests {
  @Test("Quantiles undo distribution functions", arguments: [0.001, 0.025, 0.3, 0.5, 0.8, 0.999])
  func quantilesUndo(p: Double) {
    #expect(agree(Normal.cdf(Normal.quantile(p)), p))
    for nu in [0.7, 3, 17.8, 1e6] {
      let t = StudentT(degreesOfFreedom: nu)
      #expect(agree(t.cdf(t.quantile(p)), p))
      let chi = ChiSquared(degreesOfFreedom: nu)
      #expect(agree(chi.cdf(chi.quantile(p)), p))
      #expect(agree(chi.upperQuantile(p), chi.quantile(1 - p), within: 1e-9))
    }
    let beta = BetaDistribution(alpha: 2.5, beta: 0.8)
    #expect(agree(beta.cdf(beta.quantile(p)), p))
  }

  @Test("F keeps its digits with many degrees of freedom", arguments: [(3.0, 1e6), (2e5, 2e5), (1e6, 4.0)])
  func manyDegreesOfFreedom(numerator: Double, denominator: Double) {
    let f = FisherF(numerator: numerator, denominator: denominator)
    for p in [0.025, 0.5, 0.975] { #expect(agree(f.cdf(f.quantile(p)), p, within: 1e-11)) }
  }

  @Test("The two tails add up to 1, and far tails do not vanish")
  func tails() {
    #expect(agree(Normal.cdf(1.3) + Normal.upperTail(1.3), 1))
    #expect(Normal.upperTail(10) > 0 && Normal.upperTail(10) < 1e-22)
    #expect(StudentT(degreesOfFreedom: 40).twoSidedP(-12) == StudentT(degreesOfFreedom: 40).twoSidedP(12))
    #expect(agree(Binomial(trials: 9, chance: 0.3).cdf(4) + Binomial(trials: 9, chance: 0.3).upperTail(4), 1))
    let hypergeometric = Hypergeometric(marked: 7, unmarked: 12, drawn: 9)
    let all = (0...7).reduce(0) { $0 + hypergeometric.probability($1) }
    #expect(agree(all, 1))
    #expect(agree(hypergeometric.cdf(3) + hypergeometric.upperTail(3), 1))
  }

  @Test("Student's t with infinitely many degrees of freedom is normal")
  func limitOfT() {
    #expect(agree(StudentT(degreesOfFreedom: .infinity).quantile(0.975), Normal.quantile(0.975)))
  }
}
