import Testing

@testable import SurveyStatistics

@Suite struct CompositionSplitTests {
  private func moments(_ count: Int, _ mean: Double, _ spread: Double = 10) -> Moments {
    Moments(count: count, mean: mean, standardDeviation: spread)
  }

  @Test("Composition and within add up to the crude difference of the means")
  func addsUp() throws {
    let before = [moments(30, 52), moments(45, 58), moments(25, 66)]
    let after = [moments(18, 55), moments(50, 62), moments(32, 67)]
    let split = try #require(CompositionSplit(baseline: before, followUp: after))
    #expect(agree(split.crude, split.composition + split.within))
    let means = [before, after].map { wave in wave.reduce(0) { $0 + Double($1.count) * ($1.mean ?? 0) } / 100
    }
    #expect(agree(split.crude, means[1] - means[0]))
    #expect(agree(split.largestShareShift, 0.12))
  }

  @Test(
    "Equal shares have no composition part, equal means no within part; swapping the waves turns the signs")
  func limits() throws {
    let same = try #require(
      CompositionSplit(
        baseline: [moments(20, 40), moments(20, 60)], followUp: [moments(10, 50), moments(10, 61)]))
    #expect(agree(same.composition, 0) && agree(same.within, same.crude))
    let shifted = try #require(
      CompositionSplit(
        baseline: [moments(20, 40), moments(20, 60)], followUp: [moments(10, 40), moments(30, 60)]))
    #expect(agree(shifted.within, 0) && agree(shifted.composition, 5))
    let back = try #require(
      CompositionSplit(
        baseline: [moments(10, 40), moments(30, 60)], followUp: [moments(20, 40), moments(20, 60)]))
    #expect(agree(back.composition, -shifted.composition))
  }

  @Test("The standard error combines those of the strata by the squared common shares")
  func standardError() throws {
    let split = try #require(
      CompositionSplit(
        baseline: [moments(20, 40, 8), moments(20, 60, 6)],
        followUp: [moments(10, 50, 5), moments(30, 61, 9)]))
    let expected = (0.375 * 0.375 * (64.0 / 20 + 25.0 / 10) + 0.625 * 0.625 * (36.0 / 20 + 81.0 / 30))
      .squareRoot()
    #expect(agree(split.standardError, expected))
    #expect(split.standardErrorAtBaselineShares != nil)
  }

  @Test(
    "Strata with fewer than five in a wave are merged with their smaller neighbour, without losing anyone")
  func merging() throws {
    let before = [moments(30, 52), moments(3, 70), moments(12, 66)]
    let after = [moments(25, 55), moments(20, 62), moments(10, 67)]
    let split = try #require(CompositionSplit(baseline: before, followUp: after))
    #expect(split.strata == [[0], [1, 2]])
    let unmerged = try #require(CompositionSplit(baseline: before, followUp: after, minimumCount: 0))
    #expect(agree(split.crude, unmerged.crude) && unmerged.strata.count == 3)
  }

  @Test("A wave without respondents has no split")
  func empty() {
    #expect(CompositionSplit(baseline: [Moments(of: [])], followUp: [moments(10, 50)]) == nil)
    #expect(CompositionSplit(baseline: [Moments](), followUp: []) == nil)
  }

  @Test("Joined moments are those of all values together")
  func joined() {
    let first: [Double] = [1, 4, 9]
    let second: [Double] = [100, 3]
    let whole = Moments(of: first + second)
    let parts = Moments(of: first).joined(with: Moments(of: second))
    #expect(parts.count == 5 && agree(parts.mean, whole.mean) && agree(parts.variance, whole.variance))
    #expect(Moments(of: []).joined(with: whole) == whole && whole.joined(with: Moments(of: [])) == whole)
    let single = Moments(of: [7.0]).joined(with: Moments(of: [9.0]))
    #expect(agree(single.variance, 2))
  }
}
