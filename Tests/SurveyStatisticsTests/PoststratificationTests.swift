import Testing

@testable import SurveyStatistics

@Suite struct PoststratificationTests {
  @Test("Within a stratum weights stay in proportion to the design weights, and strata get their share")
  func shares() throws {
    let strata = [0, 0, 1, 1, 1]
    let weights = try PoststratifiedWeights(
      strata: strata, names: ["a", "b"], population: [30, 70], designWeights: [1, 2, 1, 1, 3]
    ).weights
    #expect(agree(weights[1], 2 * weights[0]) && agree(weights[4], 3 * weights[3]))
    #expect(agree(weights[0] + weights[1], 0.3 * 5))
    #expect(agree(weights.reduce(0, +), 5))
  }

  @Test("Small strata are not merged: the caller said what the strata are")
  func small() throws {
    let weights = try PoststratifiedWeights(strata: [0, 1], names: ["a", "b"], population: [10, 30]).weights
    #expect(agree(weights, [0.5, 1.5]))
  }

  @Test("A stratum nobody answered in is an error that names it")
  func empty() {
    #expect(throws: WeightingError.emptyCategory(margin: "strata", category: "b", population: 30)) {
      try PoststratifiedWeights(strata: [0, 0], names: ["a", "b"], population: [10, 30])
    }
  }
}
