import Testing

@testable import CoverageStudy

@Suite struct CoverageStudyTests {
  private static let scenarios = [
    Scenario("some linked", population: (30, 28), inBoth: 25, counts: (12, 14), links: .codes(0.8)),
    Scenario("schools", population: (40, 40), counts: (8, 8), links: .anonymous, units: .schools),
    Scenario("weighted", population: (900, 900), counts: (60, 60), links: .anonymous, units: .weighted),
  ]
  private static let effort = Effort(populations: 4, samples: 5)

  private static func text(seed: UInt64 = 1, threads: Int) -> String {
    let results = CoverageStudy(scenarios: scenarios, effort: effort, seed: seed, threads: threads).results()
    let chapter = Scenario.Chapter(title: "Trial", text: "A trial.", scenarios: scenarios)
    return CoverageReport(chapters: [.init(chapter: chapter, results: results)], seed: seed).text
  }

  @Test("The same seed gives the same document, on one thread as on four; another seed another one")
  func deterministic() {
    let one = Self.text(threads: 1)
    #expect(one == Self.text(threads: 4))
    #expect(one != Self.text(seed: 2, threads: 1))
  }

  @Test("Every interval, family and change is counted once")
  func counts() {
    for result in CoverageStudy(scenarios: Self.scenarios, effort: Self.effort, threads: 1).results() {
      let samples = Self.effort.populations * Self.effort.samples
      let without = result.withoutInterval
      #expect(without.themes == samples * Population.themes)
      #expect(result.coverage(.product)?.cases == without.themes - without.count)
      #expect(result.falselyImproved?.cases == samples && result.falselyWorsened?.cases == samples)
      #expect(result.falselyUnchanged?.cases == result.changed?.cases)
      #expect(result.changed.map { without.themes - $0.cases < 10 } == true)
      #expect(result.mean?.cases == samples && result.top?.cases == samples)
    }
  }

  @Test("Where everybody answers at both waves every interval is the truth itself, and no family is wrong")
  func census() throws {
    let all = Scenario("census", population: (12, 12), counts: (12, 12))
    let result = try #require(
      CoverageStudy(scenarios: [all], effort: Self.effort, threads: 1).results().first)
    #expect(result.coverage(.product)?.value == 1 && result.width(.product) == 0)
    #expect(result.changed?.value == 1)
    #expect(result.falselyImproved?.value == 0 && result.falselyWorsened?.value == 0)
    #expect(result.meanOverlap == 12)
    // Welch's intervals, which do not know that these are all, are as wide as ever.
    #expect((result.width(.welch) ?? 0) > 10)
  }

  @Test("A share and its error are those of the populations' ratios, worked out by hand")
  func simulatedShare() throws {
    // Residuals 1 and −1: √(2/1 · 2)/8.
    let share = try #require(SimulatedShare([(3, 4), (1, 4)]))
    #expect(share.value == 0.5 && share.error == 0.25 && share.cases == 8)
    #expect(SimulatedShare([(0, 0)]) == nil)
  }

  @Test("An interval holds the truth at its ends, lies above it or below it")
  func tally() {
    var tally = Tally()
    tally.add(low: 0, high: 2, truth: 0)
    tally.add(low: 0.5, high: 1, truth: 0)
    tally.add(low: -3, high: -1, truth: 0)
    #expect(tally.count == 3 && tally.held == 1 && tally.width == 4.5)
  }

  @Test("All scenarios have a chapter and a name of their own")
  func names() {
    #expect(Set(Scenario.all.map(\.name)).count == Scenario.all.count)
    #expect(Scenario.chapters.allSatisfy { !$0.scenarios.isEmpty })
  }
}
