// Writes what the intervals of the product hold, by simulation, as Markdown on standard output.
//
//     measure-coverage [--only TEXT]
//
// With --only, just the scenarios whose names hold TEXT.

import CoverageStudy

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A line on standard error.
func say(_ text: String) {
  let line = text + "\n"
  _ = line.withCString { write(STDERR_FILENO, $0, line.utf8.count) }
}

let arguments = CommandLine.arguments.dropFirst()
var wanted: String?
if arguments.count == 2, arguments.first == "--only" {
  wanted = arguments.last
} else if !arguments.isEmpty {
  say("usage: measure-coverage [--only TEXT]")
  exit(64)
}

let threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
var chapters: [CoverageReport.Chapter] = []
for chapter in Scenario.chapters {
  let scenarios = chapter.scenarios.filter { scenario in wanted.map { scenario.name.contains($0) } ?? true }
  var results: [CoverageStudy.Result] = []
  for scenario in scenarios {
    results += CoverageStudy(scenarios: [scenario], threads: threads).results()
    say(scenario.name)
  }
  if !results.isEmpty { chapters.append(CoverageReport.Chapter(chapter: chapter, results: results)) }
}
let report = CoverageReport(chapters: chapters, seed: CoverageStudy.usualSeed)
print(report.text, terminator: "")
exit(report.shortfalls.isEmpty ? 0 : 1)
