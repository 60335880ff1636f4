import Testing

@testable import CoverageStudy

@Suite struct CoverageReportTests {
  /// Those who answered once stay away the second time, which nobody can know: intervals are too narrow.
  private static let avoiding = Scenario(
    "all others", population: (40, 40), counts: (20, 20), participation: .overlap(0), links: .anonymous)

  private static func report(_ requirements: Set<Scenario.Requirement>) -> CoverageReport {
    let effort = Effort(populations: 40, samples: 10)
    let chapter = Scenario.Chapter(
      title: "Trial", text: "A trial.", scenarios: [avoiding], requirements: requirements)
    let results = CoverageStudy(scenarios: [avoiding], effort: effort, seed: 3, threads: 1).results()
    return CoverageReport(chapters: [.init(chapter: chapter, results: results)], seed: 3)
  }

  @Test("What holds too little is named with its share, where it is asked to hold")
  func shortfalls() throws {
    let report = Self.report(Set(Scenario.Requirement.allCases))
    let sentence = try #require(report.shortfalls.first)
    #expect(sentence.hasPrefix("*all others*: intervals hold ") && sentence.hasSuffix(" %."))
    #expect(report.shortfalls.count == 3)
    #expect(report.shortfalls[1].hasSuffix(" % of the families without a change are called improved."))
    #expect(report.shortfalls[2].hasSuffix(" % of the families without a change are called worsened."))
    #expect(Self.report([.coverage]).shortfalls.count == 1 && Self.report([.width]).shortfalls.isEmpty)
    #expect(report.text.contains("Not met:\n\n- *all others*: intervals hold "))
    #expect(Self.report([]).shortfalls.isEmpty)
  }

  @Test("Each scenario has a line in both tables, as long as their headings")
  func tables() {
    let lines = Self.report([]).text.split(separator: "\n").filter { $0.hasPrefix("|") }
    let columns = lines.map { $0.count { $0 == "|" } - 1 }
    #expect(columns == [11, 11, 11, 5, 5, 5])
    #expect(lines[2].hasPrefix("| all others | 40 | 20 | 0.0 | "))
  }
}
