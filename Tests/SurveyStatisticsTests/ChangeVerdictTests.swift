import Testing

@testable import SurveyStatistics

@Suite struct ChangeVerdictTests {
  static let mirrored: [ChangeVerdict: ChangeVerdict] = [
    .improvedRelevant: .worsenedRelevant, .improved: .worsened, .improvedNegligible: .worsenedNegligible,
    .inconclusiveUp: .inconclusiveDown, .censusUp: .censusDown, .noRelevantChange: .noRelevantChange,
    .inconclusive: .inconclusive, .censusEqual: .censusEqual,
  ]

  @Test("The opposite change has the opposite verdict", arguments: 1...60)
  func opposite(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let estimate = 20 * generated.unit() - 4
    let error = 0.3 + 4 * generated.unit()
    let p = generated.unit() * generated.unit()
    func verdict(_ sign: Double) -> ChangeVerdict {
      func interval(_ z: Double, _ level: Double) -> ConfidenceInterval {
        ConfidenceInterval(lower: estimate - z * error, upper: estimate + z * error, level: level).scaled(
          by: sign)
      }
      return ChangeVerdict(
        interval: interval(2, 0.95), equivalence: interval(1.68, 0.9), adjustedP: p, margin: 5)
    }
    let up = verdict(1)
    let down = verdict(-1)
    #expect(Self.mirrored[up] == down || Self.mirrored[down] == up)
  }

  @Test(
    "Ends that touch the margin do not cross it",
    arguments: [
      (5.0, 9.0, 5.2, 8.8, 0.001, ChangeVerdict.improved), (0, 4, 0.2, 3.8, 0.049, .noRelevantChange),
      (1, 6, 1.2, 5, 0.01, .improved), (1, 6, 1.2, 4.999, 0.01, .improvedNegligible),
      (1, 9, 1.5, 8, 0.05, .inconclusiveUp), (-9, 9, -5, 5, 0.9, .inconclusive),
    ])
  func boundaries(
    low: Double, high: Double, low90: Double, high90: Double, p: Double, expected: ChangeVerdict
  ) {
    let verdict = ChangeVerdict(
      interval: ConfidenceInterval(lower: low, upper: high, level: 0.95),
      equivalence: ConfidenceInterval(lower: low90, upper: high90, level: 0.9), adjustedP: p, margin: 5)
    #expect(verdict == expected)
  }

  @Test("Among everybody the difference speaks for itself")
  func census() {
    #expect(ChangeVerdict(census: 5, margin: 5) == .censusUp)
    #expect(ChangeVerdict(census: -5.1, margin: 5) == .censusDown)
    #expect(ChangeVerdict(census: 4.99, margin: 5) == .censusEqual)
  }

  @Test("An estimate without a test is a census or nothing to report")
  func estimates() {
    let scores = Moments(of: [40, 50, 60])
    let later = Moments(of: [50, 60, 73])
    let census = DifferenceEstimate.welch(first: scores, second: later, population: FinitePopulation(3))
    #expect(ChangeVerdict(of: census, adjustedP: nil, margin: 5) == .censusUp)
    let constant = DifferenceEstimate.welch(first: Moments(of: [1, 1]), second: Moments(of: [9, 9]))
    #expect(ChangeVerdict(of: constant, adjustedP: nil, margin: 5) == .notReportable)
    #expect(ChangeVerdict(of: nil, adjustedP: nil, margin: 5) == .notReportable)
    let sampled = DifferenceEstimate.welch(first: scores, second: later)
    #expect(ChangeVerdict(of: sampled, adjustedP: sampled.p, margin: 5) == .inconclusive)
    #expect(ChangeVerdict(of: sampled, adjustedP: nil, margin: 5) == .notReportable)
  }
}
