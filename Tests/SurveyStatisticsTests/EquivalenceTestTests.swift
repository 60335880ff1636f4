import Testing

@testable import SurveyStatistics

@Suite struct EquivalenceTestTests {
  @Test("Both one-sided tests reject exactly when the interval lies inside the margin", arguments: 1...40)
  func testAndInterval(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let test = EquivalenceTest(
      estimate: 6 * generated.unit() - 3, standardError: 0.5 + 2 * generated.unit(),
      distribution: .studentT(4 + 40 * generated.unit()), margin: 5)
    #expect((test.p < 0.05) == test.isEquivalent)
    #expect(agree(test.interval.level, 0.9))
  }

  @Test("A mirrored estimate swaps the two tests")
  func mirrored() {
    let up = EquivalenceTest(estimate: 2, standardError: 1.3, distribution: .normal, margin: 4)
    let down = EquivalenceTest(estimate: -2, standardError: 1.3, distribution: .normal, margin: 4)
    #expect(agree(up.lowerP, down.upperP))
    #expect(agree(up.upperStatistic, -down.lowerStatistic))
  }
}
