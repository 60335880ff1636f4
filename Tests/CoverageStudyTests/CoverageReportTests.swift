import Testing

@testable import CoverageStudy

@Suite struct CoverageReportTests {
  /// Those who answered once stay away the second time, which nobody can know: intervals are too narrow.
  private static let avoiding = Scenario(
    "all others", population: (40, 40), counts: (20, 20), participation: .overlap(0), links: .anonymous)

  private static func report(isRequired: Bool) -> CoverageReport {
    let effort = Effort(populations: 40, samples: 10)
    let chapter = Scenario.Chapter(
      title: "Trial", text: "A trial.", scenarios: [avoiding], isRequired: isRequired)
    let results = CoverageStudy(scenarios: [avoiding], effort: effort, seed: 3, threads: 1).results()
    return CoverageReport(chapters: [.init(chapter: chapter, results: results)], seed: 3)
  }

  @Test("What holds too little is named with its share, where it is asked to hold")
  func shortfalls() throws {
    let report = Self.report(isRequired: true)
    let beginnings = [
      "*all others*: intervals where nothing changed hold ",
      "*all others*: intervals of changes by the margin hold ",
    ]
    let endings = [
      " % of the families without a change are called improved.",
      " % of the families without a change are called worsened.",
    ]
    try #require(report.shortfalls.count == 4)
    for (sentence, beginning) in zip(report.shortfalls, beginnings) {
      #expect(sentence.hasPrefix(beginning) && sentence.hasSuffix(" %."))
    }
    for (sentence, ending) in zip(report.shortfalls.dropFirst(2), endings) {
      #expect(sentence.hasPrefix("*all others*: ") && sentence.hasSuffix(ending))
    }
    #expect(report.text.contains("Not met:\n\n- *all others*: intervals where nothing changed hold "))
    let waived = Self.report(isRequired: false)
    #expect(
      waived.shortfalls.isEmpty && waived.text.contains("All 0 scenarios of the chapters before *Limits*"))
  }

  @Test("Each scenario has a line in both tables, as long as their headings")
  func tables() {
    let lines = Self.report(isRequired: false).text.split(separator: "\n").filter { $0.hasPrefix("|") }
    let columns = lines.map { $0.count { $0 == "|" } - 1 }
    #expect(columns == [12, 12, 12, 5, 5, 5])
    #expect(lines[2].hasPrefix("| all others | 40 | 20 | 0.0 | "))
  }
}
