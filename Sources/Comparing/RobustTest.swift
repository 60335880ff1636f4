internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// A test of the change that assumes no distribution. It stands beside the t test and never replaces it; weights,
/// clusters and the size of the population have no part in it.
struct RobustTest: Sendable {
  /// Below this number of respondents at one of the waves the Brunner–Munzel test is made by permutation.
  static let fewForBrunnerMunzel = 10

  /// The most work that an exact distribution may take here: a study has hundreds of tests.
  let limit: ExactnessLimit

  /// A test with `replicates` random rearrangements where the exact ones are too many.
  init(replicates: Int) {
    limit = ExactnessLimit(
      operations: 2e6, cells: 2e6, rearrangements: 20_000, replicates: max(1, replicates),
      mostShuffled: 200)
  }

  /// The test that fits how the waves hang together.
  func test(
    _ sample: PartlyLinkedSample, subject: ChangeEstimator.Subject, stream: RandomStream
  ) -> ChangeNumbers.Robust? {
    switch (sample.linkage, subject) {
    case (.unlinked, .theme): return brunnerMunzel(sample, stream: stream)
    case (.unlinked, .item):
      let test = MannWhitney(first: sample.first, second: sample.second, limit: limit)
      return Self.robust("mann-whitney", test.p, exactName: "mann-whitney-exact")
    case (.linked, .theme), (.linked, .item):
      return Self.robust("signed-rank-pratt", SignedRank(sample.pairs, limit: limit).p)
    case (.partlyLinked, .theme), (.partlyLinked, .item):
      return Self.robust("permutation", PermutationTest(sample, limit: limit, stream: stream).p)
    }
  }

  private func brunnerMunzel(
    _ sample: PartlyLinkedSample, stream: RandomStream
  ) -> ChangeNumbers.Robust? {
    let first = sample.first
    let second = sample.second
    if min(first.count, second.count) >= Self.fewForBrunnerMunzel,
      let p = Superiority(first: first, second: second).p
    {
      return ChangeNumbers.Robust(method: "brunner-munzel", p: p)
    }
    // Small waves, and waves that do not overlap, for which there is no standard error.
    return Self.robust(
      "brunner-munzel-permutation",
      Superiority.permutationTest(first: first, second: second, limit: limit, stream: stream))
  }

  private static func robust(
    _ method: String, _ p: PValue?, exactName: String? = nil
  ) -> ChangeNumbers.Robust? {
    guard let p else { return nil }
    let isExact = p.source == .exact
    return ChangeNumbers.Robust(method: isExact ? exactName ?? method : method, p: p.value)
  }
}
