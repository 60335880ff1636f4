import Foundation
import Testing

@Suite struct PurgeCommandTests {
  private static let rowFolders = ["1-ingest/", "2-clean/", "3-score/"]

  private func ran(_ work: Workdir) throws {
    try SmallStudy.write(to: work)
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test("purge removes the stages with rows, tells of each, and leaves all the rest byte for byte")
  func purges() throws {
    let work = try Workdir()
    try ran(work)
    #expect(try work.run(["release", "study"]).status == 0)
    let before = try work.tree("output/proef")
    let outcome = try work.run(["purge", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let after = try work.tree("output/proef")
    let kept = before.filter { file in !Self.rowFolders.contains { file.key.hasPrefix($0) } }
    #expect(after == kept)
    #expect(after["releases.json"] != nil && after["4-compare/results.json"] != nil)
    for folder in Self.rowFolders { #expect(!work.exists("output/proef/\(folder)")) }
    let sizes = Self.rowFolders.map { folder in
      before.filter { $0.key.hasPrefix(folder) && !$0.key.hasSuffix(".stamp") }.reduce(0) {
        $0 + $1.value.count
      }
    }
    #expect(
      outcome.output == """
        output/proef/1-ingest: removed, 3 files, \(sizes[0]) bytes
        output/proef/2-clean: removed, 3 files, \(sizes[1]) bytes
        output/proef/3-score: removed, 3 files, \(sizes[2]) bytes
        proef: the exports that the study names are still there, and so is the key of respondent codes

        """)
  }

  @Test(
    "A second purge says that there is nothing, and so does one of a study that never ran, making nothing")
  func nothing() throws {
    let work = try Workdir()
    try ran(work)
    _ = try work.run(["purge", "study"])
    let nothing = "proef: nothing to remove, no answers of single respondents in output/proef\n"
    let second = try work.run(["purge", "study"])
    #expect(second.status == 0)
    #expect(second.output == nothing)

    let fresh = try Workdir()
    try SmallStudy.write(to: fresh)
    let outcome = try fresh.run(["purge", "study"])
    #expect(outcome.status == 0)
    #expect(outcome.output == nothing)
    #expect(!fresh.exists("output"))
  }

  @Test("After a purge report writes the same report, and run makes every file again")
  func afterwards() throws {
    let work = try Workdir()
    try ran(work)
    let before = try work.tree("output/proef")
    _ = try work.run(["purge", "study", "--quiet"])
    #expect(try work.run(["report", "study"]).status == 0)
    let reported = try work.tree("output/proef")
    #expect(reported["report/report.nl.html"] == before["report/report.nl.html"])
    #expect(reported.keys.allSatisfy { file in !Self.rowFolders.contains { file.hasPrefix($0) } })
    let page = try work.run(["report", "study", "--only", "theme=kosten"])
    #expect(page.status == 0, "\(page.messages)")
    let release = try work.run(["release", "study"])
    #expect(release.status == 66)
    #expect(release.messages.contains("run 'nulmeting run' first"))
    #expect(try work.run(["run", "study"]).status == 0)
    let again = try work.tree("output/proef").filter { !$0.key.hasPrefix("report-theme-") }
    #expect(again == before)
  }

  @Test("What a broken-off run left in its staging folder goes too")
  func staging() throws {
    let work = try Workdir()
    try ran(work)
    try work.write("a-1,2021-01-03,1", to: "output/proef/.part/1-ingest-0")
    #expect(try work.run(["purge", "study"]).status == 0)
    #expect(!work.exists("output/proef/.part"))
  }

  @Test("A file that the program did not make stays, with a warning that names it")
  func foreign() throws {
    let work = try Workdir()
    try ran(work)
    try work.write("mine", to: "output/proef/2-clean/notities.txt")
    let outcome = try work.run(["purge", "study", "--quiet"])
    #expect(outcome.status == 0)
    #expect(
      outcome.messages
        == "warning: output/proef/2-clean holds what the program did not make and therefore does not remove: "
        + "notities.txt. See for yourself whether it holds answers.\n")
    #expect(try work.tree("output/proef/2-clean").keys.sorted() == ["notities.txt"])
    #expect(!work.exists("output/proef/1-ingest"))
  }

  @Test("Without results the rows go all the same, with a warning")
  func withoutResults() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["ingest", "study"])
    let outcome = try work.run(["purge", "study"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasPrefix("warning: output/proef has no results yet"))
    #expect(!work.exists("output/proef/1-ingest"))
  }

  @Test("What cannot be removed ends with 74 and is named")
  func stuck() throws {
    let work = try Workdir()
    try ran(work)
    let file = work.url.appendingPathComponent("output/proef/3-score/scores.csv")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    let outcome = try work.run(["purge", "study"])
    #expect(outcome.status == 74)
    #expect(outcome.messages.contains("error: output/proef/3-score/scores.csv cannot be removed: "))
  }

  @Test("While a run has the output folder, purge ends with 75 and removes nothing")
  func locked() throws {
    let work = try Workdir()
    try ran(work)
    let before = try work.tree("output/proef")
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = [
      work.url.appendingPathComponent("output/proef/.lock").path, "sh", "-c",
      "touch '\(work.url.path)/held'; exec sleep 20",
    ]
    try holder.run()
    defer { holder.terminate() }
    for _ in 0..<500 where !work.exists("held") { usleep(10_000) }
    let outcome = try work.run(["purge", "study"])
    #expect(outcome.status == 75)
    #expect(outcome.messages.contains("output/proef is in use by another run"))
    #expect(try work.tree("output/proef") == before)
  }

  @Test("A study that is not there ends with 66, no study with 64")
  func usage() throws {
    #expect(try Workdir().run(["purge", "nowhere"]).status == 66)
    #expect(try Workdir().run(["purge"]).status == 64)
  }
}
