import Testing

@testable import SurveyStatistics

@Suite struct StandardisedDifferenceTests {
  @Test("The correction for small samples is near 1 − 3/(4ν − 1), and undefined where d has no mean")
  func correction() throws {
    for nu in [2.0, 5, 20, 400] {
      let exact = try #require(StandardisedDifference.smallSampleCorrection(degreesOfFreedom: nu))
      #expect((exact - (1 - 3 / (4 * nu - 1))).magnitude < 0.15 / (nu * nu))
    }
    #expect(StandardisedDifference.smallSampleCorrection(degreesOfFreedom: 1) == nil)
  }

  @Test("Swapping the waves turns the sign of d, g and the interval", arguments: 1...8)
  func swapping(seed: UInt64) {
    var generated = GeneratedSamples(seed: seed)
    let sample = generated.partlyLinked(0, 0, 9)
    let pairs = [
      (StandardisedDifference.linked(sample.pairs), StandardisedDifference.linked(sample.reversed.pairs)),
      (
        .independent(first: Moments(of: sample.first), second: Moments(of: sample.second)),
        .independent(first: Moments(of: sample.second), second: Moments(of: sample.first))
      ),
    ]
    for (there, back) in pairs {
      #expect(agree(there.g, back.g.map { -$0 }))
      #expect(
        agree(there.intervalOfG(level: 0.95), back.intervalOfG(level: 0.95)?.scaled(by: -1), within: 1e-7))
    }
  }

  @Test("A t from a publication stands for the same d as the data")
  func fromStatistic() throws {
    let first = [4.0, 5, 6, 8, 9]
    let second = [7.0, 8, 8, 10]
    let fromData = StandardisedDifference.independent(first: Moments(of: first), second: Moments(of: second))
    // The pooled t, by hand: means 6.4 and 8.25, variances 4.3 and 1.583333, s²_p = (4·4.3 + 3·1.583333)/7.
    let pooled = (4 * 4.3 + 4.75) / 7
    let t = 1.85 / (pooled * (1 / 5.0 + 1 / 4)).squareRoot()
    let fromT = StandardisedDifference.independent(t: t, firstCount: 5, secondCount: 4)
    #expect(agree(fromData.d, fromT.d))
    #expect(agree(fromData.intervalOfD(level: 0.9), fromT.intervalOfD(level: 0.9), within: 1e-9))
  }

  @Test("Huge samples still have an interval, beyond the range of the series")
  func hugeSamples() throws {
    let difference = StandardisedDifference.independent(
      first: Moments(count: 500_000, mean: 50, standardDeviation: 18),
      second: Moments(count: 500_000, mean: 52, standardDeviation: 18))
    let interval = try #require(difference.intervalOfG(level: 0.95))
    // At this size g is normal with variance 2/n and a little: (1/n₁ + 1/n₂)(1 + d²/4).
    let half = 1.959_963_984_540_054 * (4e-6 * (1 + 1 / 81.0 / 8)).squareRoot()
    #expect(agree(interval.halfWidth, half, within: 1e-3))
    #expect(interval.contains(2.0 / 18))
  }

  @Test("Partly linked waves have an interval by resampling that holds g, and the same one for the same seed")
  func partlyLinked() throws {
    var generated = GeneratedSamples(seed: 4)
    let sample = generated.partlyLinked(12, 9, 14)
    func interval(_ seed: UInt64) -> ConfidenceInterval? {
      StandardisedDifference.partlyLinkedIntervalOfG(
        sample, level: 0.95, replicates: 1_999, stream: RandomStream(seed: seed))
    }
    let g = try #require(StandardisedDifference.partlyLinked(sample).g)
    #expect(try #require(interval(1)).contains(g))
    #expect(interval(1) == interval(1))
    #expect(agree(interval(1), interval(2), within: 0.1))
  }
}
