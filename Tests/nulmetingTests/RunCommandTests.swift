import Foundation
import Testing

@Suite struct RunCommandTests {
  @Test("A run writes every stage and the report in both languages, and tells the verdicts")
  func wholeRun() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.hasPrefix("voor to na  artsen"))
    for file in [
      "1-ingest/responses.csv", "1-ingest/ingest.json", "2-clean/responses.csv", "2-clean/excluded.csv",
      "2-clean/flow.json", "3-score/scores.csv", "3-score/reliability.csv", "4-compare/results.json",
      "4-compare/themes.csv", "4-compare/items.csv", "4-compare/datapackage.json", "report/report.nl.md",
      "report/report.nl.html", "report/report.en.md", "report/report.en.html", "report/themes/kosten.nl.md",
      "report/themes/regie.en.html",
    ] {
      #expect(work.exists("output/proef/\(file)"), "\(file)")
    }
  }

  @Test("Nothing is made twice, and everything is made again where an export changed")
  func skipping() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    let again = try work.run(["run", "study"])
    #expect(
      again.messages.split(separator: "\n").filter { $0.hasSuffix("skipped, nothing changed") }.count == 5)
    try work.write(
      SmallStudy.export(Array(SmallStudy.exports[0].rows.dropLast())), to: "study/data/voor/artsen.csv")
    let changed = try work.run(["run", "study"])
    #expect(!changed.messages.contains("skipped"))
  }

  @Test("A file of an earlier stage that somebody changed is made again")
  func damagedStage() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    let before = try work.read("output/proef/2-clean/responses.csv")
    try work.write("wave\n", to: "output/proef/2-clean/responses.csv")
    #expect(try work.run(["run", "study"]).status == 0)
    #expect(try work.read("output/proef/2-clean/responses.csv") == before)
  }

  @Test("The stages one by one write the same bytes as one run")
  func stageByStage() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study", "--output", "one", "--key", "key"])
    for stage in ["ingest", "clean", "score", "compare", "report"] {
      let outcome = try work.run([stage, "study", "--output", "two", "--key", "key"])
      #expect(outcome.status == 0, "\(stage): \(outcome.messages)")
    }
    let one = try work.tree("one").filter { !$0.key.hasSuffix(".lock") }
    #expect(try work.tree("two").filter { !$0.key.hasSuffix(".lock") } == one)
    #expect(one.count > 20)
  }

  @Test("Another locale, time zone or number of threads changes no byte")
  func surroundings() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study", "--output", "one", "--key", "key", "--threads", "1"])
    _ = try work.run(
      ["run", "study", "--output", "two", "--key", "key", "--threads", "7"],
      environment: ["LANG": "nl_NL.UTF-8", "LC_ALL": "nl_NL.UTF-8", "TZ": "Pacific/Kiritimati"])
    #expect(try work.tree("two") == work.tree("one"))
  }

  @Test("The order of the rows changes nothing that may be published but the digests of the exports")
  func rowOrder() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work, folder: "one")
    try SmallStudy.write(to: work, folder: "two") { $0.reversed() }
    _ = try work.run(["run", "one", "--output", "out-one"])
    _ = try work.run(["run", "two", "--output", "out-two"])
    func published(_ folder: String) throws -> [String: String] {
      var files: [String: String] = [:]
      for (name, data) in try work.tree("\(folder)/proef")
      where (name.hasPrefix("4-compare/") || name.hasPrefix("report/")) && !name.hasSuffix(".stamp") {
        files[name] = String(decoding: data, as: UTF8.self).replacing(#/[0-9a-f]{64}/#, with: "digest")
      }
      return files
    }
    #expect(try published("out-one") == published("out-two"))
  }

  @Test("Waves swapped, every change has the other sign")
  func swappedWaves() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work, folder: "one")
    let swapped = SmallStudy.codebook.replacing("voor:", with: "x:").replacing("na:  ", with: "voor:")
      .replacing("x:", with: "na:").replacing("2021-01-01/2021-01-31", with: "2020-01-01/2020-01-31")
      .replacing("2022-01-01/2022-01-31", with: "2021-01-01/2021-01-31")
    // The wave named 'na' now stands first: its answers are the baseline.
    try SmallStudy.write(to: work, folder: "two", codebook: swapped)
    #expect(try work.run(["run", "one", "--output", "out-one"]).status == 0)
    let second = try work.run(["run", "two", "--output", "out-two"])
    #expect(second.status == 0, "\(second.messages)")
    func changes(_ folder: String) throws -> [Double] {
      let text = String(decoding: try work.read("\(folder)/proef/4-compare/themes.csv"), as: UTF8.self)
      var found: [Double] = []
      for line in text.split(separator: "\n") {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        if fields[4] == "change", let change = Double(fields[14]) { found.append(change) }
      }
      return found
    }
    let one = try changes("out-one")
    #expect(one.count == 4)
    for (change, mirrored) in zip(one, try changes("out-two")) { #expect(abs(change + mirrored) < 1e-9) }
  }

  @Test("What a run that was broken off left waiting goes with the next one, and no run leaves anything")
  func leftovers() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    try work.write("half a file", to: "output/proef/.part/report-3")
    #expect(try work.run(["run", "study"]).status == 0)
    #expect(!work.exists("output/proef/.part"))
    try work.write("half a file", to: "output/proef/.part/report-3")
    #expect(try work.run(["run", "study"]).messages.contains("report skipped, nothing changed"))
    #expect(!work.exists("output/proef/.part"))
  }

  @Test(
    "A file whose bytes are the same is left alone, one that somebody changed or opened to all is made again")
  func unchangedFiles() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    func age(_ name: String) throws -> (date: Date, mode: Int) {
      let path = work.url.appendingPathComponent("output/proef/\(name)").path
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      return (
        try #require(facts[.modificationDate] as? Date), try #require(facts[.posixPermissions] as? Int)
      )
    }
    let past = Date(timeIntervalSince1970: 1_600_000_000)
    for name in ["report/report.nl.html", "report/report.en.html", "3-score/scores.csv", "report/.stamp"] {
      let path = work.url.appendingPathComponent("output/proef/\(name)").path
      try FileManager.default.setAttributes([.modificationDate: past], ofItemAtPath: path)
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644, .modificationDate: past],
      ofItemAtPath: work.url.appendingPathComponent("output/proef/3-score/scores.csv").path)
    try work.write("changed", to: "output/proef/report/report.en.html")
    for stage in ["3-score", "report"] {
      try FileManager.default.removeItem(at: work.url.appendingPathComponent("output/proef/\(stage)/.stamp"))
    }
    #expect(try work.run(["run", "study"]).status == 0)
    #expect(try age("report/report.nl.html").date == past)
    #expect(try age("report/report.en.html").date > past)
    #expect(try work.read("output/proef/report/report.en.html").count > 10_000)
    let scores = try age("3-score/scores.csv")
    #expect(scores.date > past && scores.mode == 0o600)
  }

  @Test(
    "A file that breaks off, goes on too long or differs at its end is made again, whole",
    arguments: ["3-score/scores.csv", "4-compare/items.csv"])
  func partlyEqualFiles(name: String) throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    let path = "output/proef/\(name)"
    let whole = Array(try work.read(path))
    let stage = try #require(name.split(separator: "/").first)
    for damaged in [Array(whole.dropLast(whole.count / 2)), whole + [0x61], whole.dropLast() + [0x61], []] {
      try work.write(bytes: damaged, to: path)
      try FileManager.default.setAttributes(
        [.posixPermissions: stage == "3-score" ? 0o600 : 0o644],
        ofItemAtPath: work.url.appendingPathComponent(path).path)
      #expect(try work.run(["run", "study"]).status == 0)
      #expect(Array(try work.read(path)) == whole)
    }
  }

  @Test("A place that cannot be taken leaves all earlier results, and names the file")
  func blockedPlace() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    let before = try work.tree("output").filter { !$0.key.hasSuffix(".lock") }
    // All stages have something new to write, and a file stands where the last one needs a folder.
    try work.write(
      SmallStudy.export(Array(SmallStudy.exports[0].rows.dropLast())), to: "study/data/voor/artsen.csv")
    try FileManager.default.removeItem(at: work.url.appendingPathComponent("output/proef/report/themes"))
    try work.write("in the way", to: "output/proef/report/themes")
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("output/proef/report/themes cannot be made"), "\(outcome.messages)")
    let after = try work.tree("output").filter {
      !$0.key.hasSuffix(".lock") && $0.key != "proef/report/themes"
    }
    #expect(after == before.filter { !$0.key.hasPrefix("proef/report/themes/") })
  }

  @Test("A baseline alone has its own report")
  func baselineAlone() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    for (path, rows) in SmallStudy.exports.prefix(2) {
      try work.write(SmallStudy.export(rows), to: "study/\(path)")
    }
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(work.exists("output/proef/report/report.nl.html"))
  }
}
