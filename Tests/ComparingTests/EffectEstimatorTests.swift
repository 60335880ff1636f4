import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

@Suite struct EffectEstimatorTests {
  typealias R = Rehearsal

  @Test("By influences, the superiority of unlinked waves has the interval of Brunner and Munzel")
  func superiorityTwoWays() throws {
    let pair = try pair(codes: nil)
    let direct = EffectEstimator(confidence: 0.95).effect(of: pair, design: .independent)
    // The same sample taken as partly linked without pairs goes the way of influences.
    let byInfluence = EffectEstimator(confidence: 0.95).effect(of: pair, design: .partlyLinked)
    #expect(isClose(direct.superiority, byInfluence.superiority))
    #expect(isClose(direct.superiorityLow, byInfluence.superiorityLow))
    #expect(isClose(direct.superiorityHigh, byInfluence.superiorityHigh))
  }

  @Test("By influences, Hedges' g of unlinked waves is close to the interval of the noncentral t")
  func hedgesTwoWays() throws {
    let pair = try pair(codes: nil)
    let exact = EffectEstimator(confidence: 0.95).effect(of: pair, design: .independent)
    let byInfluence = EffectEstimator(confidence: 0.95).effect(of: pair, design: .partlyLinked)
    let width = try #require(exact.gHigh) - (try #require(exact.gLow))
    #expect((try #require(byInfluence.gLow) - (exact.gLow ?? 0)).magnitude < 0.06 * width)
    #expect((try #require(byInfluence.gHigh) - (exact.gHigh ?? 0)).magnitude < 0.06 * width)
  }

  @Test("By influences, the interval of g of partly linked waves is close to that of resampled persons")
  func hedgesByResampling() throws {
    let pair = try pair(codes: (Array(0..<60), Array(20..<80)))
    let effect = EffectEstimator(confidence: 0.95).effect(of: pair, design: .partlyLinked)
    let correction = try #require(StandardisedDifference.smallSampleCorrection(degreesOfFreedom: 118))
    let resampled = try #require(
      BootstrapInterval.resampling(
        pair.sample, level: 0.95, replicates: 2_000, stream: RandomStream(seed: 1)
      ) { $0.standardisedDifference.map { $0 * correction } }?.interval)
    let width = resampled.upper - resampled.lower
    #expect((try #require(effect.gLow) - resampled.lower).magnitude < 0.1 * width)
    #expect((try #require(effect.gHigh) - resampled.upper).magnitude < 0.1 * width)
  }

  @Test("Links narrow the interval of the superiority when people stay alike")
  func linksNarrow() throws {
    let linked = try pair(codes: (Array(0..<60), Array(0..<60)))
    let effect = EffectEstimator(confidence: 0.95).effect(of: linked, design: .linked)
    let asUnlinked = EffectEstimator(confidence: 0.95).effect(of: linked, design: .independent)
    #expect(isClose(effect.superiority, asUnlinked.superiority))
    #expect(
      (effect.superiorityHigh ?? 1) - (effect.superiorityLow ?? 0)
        < (asUnlinked.superiorityHigh ?? 0) - (asUnlinked.superiorityLow ?? 0))
  }

  private func pair(codes: ([Int], [Int])?) throws -> ScorePair {
    let study = R.study()
    let rows = R.rows(60, level: 2.7, seed: 21)
    let before = R.responses(
      study, "huisartsen", R.baseline, .init(rows: rows, codes: codes?.0.map(Optional.some)))
    let after = R.responses(
      study, "huisartsen", R.followUp,
      .init(rows: R.later(rows, shift: 0.4, seed: 22), codes: codes?.1.map(Optional.some)))
    return ScorePair(
      from: before.themes[0].scores, to: after.themes[0].scores,
      waves: TwoWaves(from: before, to: after, orders: nil))
  }
}
