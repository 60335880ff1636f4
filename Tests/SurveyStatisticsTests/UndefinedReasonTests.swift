import Testing

@testable import SurveyStatistics

/// Data from which little or nothing can be estimated.
private let meagreSamples: [PartlyLinkedSample] = {
  let columns: [[Double]] = [
    [], [50], [50, 50], [50, 75], [0, 0, 0, 0, 0, 100], [25, 25, 25, 25, 25, 25],
  ]
  let linked: [[LinkedPair]] = [
    [], [LinkedPair(first: 50, second: 75)],
    [LinkedPair(first: 25, second: 50), LinkedPair(first: 50, second: 75)],
    (0..<6).map { LinkedPair(first: Double($0), second: Double($0)) },
    (0..<6).map { LinkedPair(first: Double($0) / 3, second: 7 + Double($0) / 3) },
    (0..<6).map { LinkedPair(first: Double($0), second: -Double($0)) },
    (0..<6).map { LinkedPair(first: 50, second: Double($0)) },
    (0..<6).map { _ in LinkedPair(first: 50, second: 50) },
  ]
  return columns.flatMap { first in
    columns.flatMap { second in
      linked.map { PartlyLinkedSample(onlyFirst: first, onlySecond: second, pairs: $0) }
    }
  }
}()

@Suite struct UndefinedReasonTests {
  @Test("No difference is infinite or not a number, and one without a test says why")
  func differences() {
    for sample in meagreSamples {
      let most = max(1, sample.first.count, sample.second.count)
      let populations = [nil, FinitePopulation(most), FinitePopulation(most + 3), FinitePopulation(1)]
      for population in populations {
        let first = Moments(of: sample.first)
        let second = Moments(of: sample.second)
        let results = [
          DifferenceEstimate.welch(first: first, second: second, population: population),
          .paired(sample.pairs, population: population), .partlyLinked(sample, population: population),
          .partlyLinkedPooled(sample),
          .partlyLinked(sample, population: population, codes: CodeCoverage(first: 0.7, second: 0.6)),
          .ofMeans(sample, population: population),
          .ofMeans(sample, with: .scaleEnd, population: population),
          .ofMeans(
            sample, with: .lopsided, population: population, codes: CodeCoverage(first: 0.7, second: 0.6)),
        ]
        for result in results {
          #expect(nonFinite(in: result).isEmpty)
          #expect((result.reason == nil) == (result.p != nil))
          #expect((result.p == nil) == (result.interval(level: 0.95) == nil))
          #expect((0...1).contains(result.p ?? 0))
          #expect(nonFinite(in: [result.t, result.p]).isEmpty)
          #expect(nonFinite(in: [result.interval(level: 0.95), result.interval(level: 0.9)]).isEmpty)
          let contrast = DifferenceEstimate.ofChanges(first: result, second: results[0])
          #expect(nonFinite(in: contrast).isEmpty)
          #expect((contrast.reason == nil) == (contrast.p != nil))
          #expect(nonFinite(in: [result.equivalence(margin: 5)]).isEmpty)
          _ = ChangeVerdict(of: result, adjustedP: result.p, margin: 5)
        }
      }
    }
  }

  @Test("No effect size, rank test, permutation or bootstrap is infinite or not a number")
  func robust() {
    let limit = ExactnessLimit(operations: 1e6, cells: 1e5, rearrangements: 500, replicates: 99)
    for sample in meagreSamples {
      let first = Moments(of: sample.first)
      let second = Moments(of: sample.second)
      for effect in [
        StandardisedDifference.independent(first: first, second: second), .linked(sample.pairs),
        .linkedByDifferences(sample.pairs), .partlyLinked(sample),
      ] {
        #expect(nonFinite(in: effect).isEmpty)
        #expect((effect.reason == nil) == (effect.d != nil))
        #expect(nonFinite(in: [effect.g]).isEmpty)
        #expect(nonFinite(in: [effect.intervalOfG(level: 0.95)]).isEmpty)
      }
      let superiority = Superiority(first: sample.first, second: sample.second)
      #expect(nonFinite(in: superiority).isEmpty)
      #expect(
        nonFinite(in: [superiority.interval(level: 0.95), superiority.plainInterval(level: 0.9)]).isEmpty)
      #expect((superiority.reason == nil) == (superiority.p != nil))
      let ranks = MannWhitney(first: sample.first, second: sample.second)
      #expect(nonFinite(in: ranks).isEmpty)
      #expect(nonFinite(in: [ranks.asymptoticP, ranks.correctedAsymptoticP]).isEmpty)
      for zeros in SignedRank.Zeros.allCases {
        #expect(nonFinite(in: SignedRank(sample.pairs, zeros: zeros)).isEmpty)
      }
      let permutation = PermutationTest(sample, limit: limit)
      #expect(nonFinite(in: permutation).isEmpty)
      #expect((permutation.reason == nil) == (permutation.p != nil))
      #expect(nonFinite(in: [CliffsDelta(first: sample.first, second: sample.second)]).isEmpty)
      #expect(
        nonFinite(in: [CliffsDelta(first: sample.first, second: sample.second).interval(level: 0.95)]).isEmpty
      )
      #expect(
        nonFinite(in: [BootstrapInterval.ofMeanDifference(sample, level: 0.95, replicates: 99)]).isEmpty)
      #expect(nonFinite(in: [BootstrapInterval.ofMean(sample.first, level: 0.95, replicates: 99)]).isEmpty)
      #expect(nonFinite(in: [HodgesLehmann(sample.pairs)]).isEmpty)
      #expect(nonFinite(in: NetChange(sample.pairs)).isEmpty)
      #expect(
        nonFinite(in: [
          Superiority.permutationTest(first: sample.first, second: sample.second, limit: limit)
        ]).isEmpty)
      #expect(
        nonFinite(in: [
          StandardisedDifference.partlyLinkedIntervalOfG(
            sample, level: 0.95, replicates: 99, stream: RandomStream(seed: 1))
        ]).isEmpty)
    }
  }

  @Test("Reasons have names of their own, in the form of the result files")
  func names() {
    #expect(Set(UndefinedReason.allCases.map(\.rawValue)).count == UndefinedReason.allCases.count)
    #expect(UndefinedReason.zeroVariance.rawValue == "zero-variance")
  }
}
