import Testing

@testable import SurveyStatistics

@Suite struct BootstrapResamplingTests {
  @Test("Resamples keep the size of each stratum, by either way of drawing")
  func sizes() throws {
    for strata in [[[3, 2, 5], [1, 1]], [[4_000, 2_000], [0, 3_000, 1_000]]] {
      var seen = 0
      _ = BootstrapInterval.resampling(
        strata: strata, level: 0.9, replicates: 40, stream: RandomStream(seed: 3)
      ) { counts -> Double? in
        seen += 1
        let sizes = counts.map { $0.reduce(0, +) }
        let wanted = strata.map { $0.reduce(0, +) }
        // The jackknife leaves one respondent out.
        #expect(zip(sizes, wanted).allSatisfy { $0 == $1 || $0 == $1 - 1 })
        return Double(counts[0][0]) / Double(sizes[0]) + Double(counts[1][0])
      }
      #expect(seen > 40)
    }
  }

  @Test("Statistics of a resample are those of the respondents it holds")
  func statistics() throws {
    let sample = PartlyLinkedSample(
      onlyFirst: [40, 60], onlySecond: [70],
      pairs: [.init(first: 10, second: 30), .init(first: 20, second: 90)])
    let resample = PartlyLinkedResample(
      sample: sample, onlyFirstCounts: [2, 0], onlySecondCounts: [1], pairCounts: [1, 1])
    let first = Moments(of: [40, 40, 10, 20])
    let second = Moments(of: [70, 30, 90])
    let spread = zip(first.variance, second.variance).map { (($0 + $1) / 2).squareRoot() } ?? 0
    let difference = zip(first.mean, second.mean).map { $1 - $0 } ?? 0
    #expect(agree(resample.meanDifference, difference))
    #expect(agree(resample.standardisedDifference, difference / spread))
    #expect(agree(resample.correlation, 1))
  }

  @Test("A statistic that mostly does not exist has no interval")
  func missingStatistic() {
    let strata = [[1, 1, 1, 1, 1, 1]]
    let interval = BootstrapInterval.resampling(
      strata: strata, level: 0.9, replicates: 50, stream: RandomStream(seed: 1)
    ) { counts in counts[0].max() == 1 ? 1.0 + Double(counts[0][0]) : nil }
    #expect(interval == nil)
    #expect(
      BootstrapInterval.resampling(strata: strata, level: 0.9, replicates: 9, stream: RandomStream(seed: 1)) {
        _ in nil
      } == nil)
  }
}
