import Testing

@testable import SurveyStatistics

@Suite struct DistributionReleaseTests {
  @Test(
    "What may be shown",
    arguments: [
      ([2, 1, 1, 0, 0], .nothing), ([0, 2, 3, 2, 2], .roundedMean), ([5, 6, 7, 8, 9], .all),
      ([0, 6, 7, 0, 9], .all), ([2, 4, 7, 5, 9], .merged([0..<2, 2..<3, 3..<5])),
      ([1, 1, 7, 8, 9], .meanAndTopBox), ([1, 1, 20, 1, 2], .mean), ([0, 0, 0, 1, 29], .dominantCategory(4)),
      ([6, 3], .roundedMean), ([16, 3], .mean), ([9, 3, 9], .meanAndTopBox), ([], .nothing),
    ] as [([Int], DistributionRelease.Level)])
  func levels(counts: [Int], level: DistributionRelease.Level) {
    #expect(DistributionRelease(counts: counts, population: 60).level == level)
  }

  @Test("A category that nearly everyone chose may be shown for a large group, not for a small one")
  func dominance() {
    let counts = [0, 0, 0, 6, 94]
    #expect(DistributionRelease(counts: counts, population: 40_000).level == .all)
    #expect(DistributionRelease(counts: counts, population: 100).level == .dominantCategory(4))
    // An unknown group may be as small as its respondents.
    #expect(DistributionRelease(counts: counts, population: nil).level == .dominantCategory(4))
  }

  @Test(
    "Neither a shown category nor a shown box holds one to four respondents or nearly all of a small group")
  func law() {
    var stream = RandomStream(seed: 14)
    for _ in 0..<2_000 {
      let counts = (0..<(2 + stream.integer(below: 5))).map { _ in stream.integer(below: 14) }
      let n = counts.reduce(0, +)
      let release = DistributionRelease(counts: counts, population: 90)
      let boxes = DistributionRelease.boxes(categories: counts.count)
      let shown: [Int] =
        switch release.level {
        case .nothing, .roundedMean, .dominantCategory, .mean: []
        case .meanAndTopBox:
          [counts[boxes[boxes.count - 1]].reduce(0, +), n - counts[boxes[boxes.count - 1]].reduce(0, +)]
        case .merged(let boxes): boxes.map { counts[$0].reduce(0, +) }
        case .all: counts
        }
      #expect(shown.allSatisfy { $0 == 0 || ($0 >= 5 && 10 * $0 <= 9 * n) })
      #expect(shown.isEmpty || n >= 10)
    }
  }

  @Test("Boxes cover every category once", arguments: 0...10)
  func boxes(categories: Int) {
    #expect(DistributionRelease.boxes(categories: categories).flatMap(Array.init) == Array(0..<categories))
  }

  @Test("Limits may be raised, not lowered below five")
  func limits() {
    #expect(ReleaseLimits(minimum: 4, detail: 10) == nil)
    #expect(ReleaseLimits(minimum: 5, detail: 4) == nil)
    #expect(ReleaseLimits(minimum: 5, detail: 10) == .usual)
    #expect(ReleaseLimits(minimum: 7, detail: 15)?.minimum == 7)
  }
}
