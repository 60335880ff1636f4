import Foundation
import Testing

/// Whole runs of a study that leaves careless responses out.
@Suite struct CarelessRunTests {
  /// How many of the doctors are careless at the two waves.
  private typealias Careless = (before: Int, after: Int)

  private static func codebook(_ treatment: String) -> String {
    SmallStudy.codebook.replacing("population: 30", with: "population: 60").replacing(
      "columns:\n",
      with: """
          controle: {scale: eens, text: {nl: Kies hier eens., en: Choose agree here.}}
        cleaning:
          attention: {rule: flag, items: {controle: 3}}
          careless: \(treatment)
        columns:

        """)
  }

  /// Writes the study; the careless fail the attention item, and two of their other four answers
  /// are off the scale.
  private static func write(
    _ treatment: String, _ careless: Careless, to work: Workdir, folder: String = "study",
    order: ([String]) -> [String] = { $0 }
  ) throws {
    try work.write(codebook(treatment), to: "\(folder)/study.yaml")
    for (path, rows) in SmallStudy.exports {
      var rows = rows.map { "\($0),3" }
      if path.hasSuffix("artsen.csv") {
        let isBefore = path.contains("voor")
        for row in 0..<(isBefore ? careless.before : careless.after) {
          let answers = row % 2 == 0 ? "3,7,1,7,1" : "7,3,7,3,1"
          rows.insert("slordig-\(row),202\(isBefore ? 1 : 2)-01-07,\(answers)", at: row * 3)
        }
      }
      try work.write(
        (["code,datum,kosten-1,kosten-2,regie-1,regie-2,controle"] + order(rows)).joined(separator: "\n")
          + "\n",
        to: "\(folder)/\(path)")
    }
  }

  private static func run(_ work: Workdir, folder: String = "study", output: String = "output") throws {
    let outcome = try work.run(["run", folder, "--output", output, "--key", "key"])
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  /// The changes of whole groups in `results.json`.
  private static func changes(_ work: Workdir, output: String = "output") throws -> [PublishedChange] {
    try PublishedChange.all(in: work.read("\(output)/proef/4-compare/results.json"))
  }

  @Test("The conclusions with the careless are those of the same study where they are only flagged")
  func isFlagging() throws {
    let work = try Workdir()
    try Self.write("exclude", (7, 6), to: work)
    try Self.write("flag", (7, 6), to: work, folder: "flagging")
    try Self.run(work)
    try Self.run(work, folder: "flagging", output: "other")
    let excluding = try Self.changes(work)
    let flagging = try Self.changes(work, output: "other")
    #expect(excluding.count == 4)
    for (one, other) in zip(excluding, flagging) {
      #expect(other.withCareless == .init())
      guard one.group == "artsen" else {
        #expect(one == other)
        continue
      }
      #expect(
        one.withCareless
          == .init(
            verdict: other.verdict, estimate: other.estimate, low: other.low, high: other.high,
            countedFrom: 7,
            countedTo: 6))
      #expect(one.estimate != other.estimate && one.nFrom == other.nFrom.map { $0 - 7 })
    }
    // The report tells of them, and only where they are left out.
    let report = String(decoding: try work.read("output/proef/report/report.nl.md"), as: UTF8.self)
    let plain = String(decoding: try work.read("other/proef/report/report.nl.md"), as: UTF8.self)
    #expect(report.contains("Conclusie als onzorgvuldige antwoorden meetellen"))
    #expect(!plain.contains("onzorgvuldige antwoorden meetellen"))
    let table = String(decoding: try work.read("output/proef/4-compare/themes.csv"), as: UTF8.self)
    #expect(table.hasPrefix("theme,") && table.contains(",verdict_with_careless,with_careless\n"))
  }

  @Test("Careless responses are kept apart, for their owner's eyes only, and count nowhere")
  func apart() throws {
    let work = try Workdir()
    try Self.write("exclude", (7, 6), to: work)
    try Self.run(work)
    func lines(_ name: String) throws -> [Substring] {
      String(decoding: try work.read("output/proef/\(name)"), as: UTF8.self).split(separator: "\n")
    }
    let kept = SmallStudy.exports.reduce(0) { $0 + $1.rows.count }
    #expect(try lines("2-clean/responses.csv").count == kept + 1)
    #expect(try lines("2-clean/careless.csv").count == 13 + 1)
    #expect(try lines("2-clean/excluded.csv").count == 13 + 1)
    #expect(try lines("3-score/scores.csv").count == kept + 1)
    // The doctors alone, at both waves.
    #expect(try lines("3-score/with-careless.csv").count == 22 + 18 + 13 + 1)
    #expect(try lines("3-score/with-careless.csv").dropFirst().allSatisfy { $0.contains(",artsen,") })
    for name in ["2-clean/careless.csv", "3-score/with-careless.csv"] {
      let facts = try FileManager.default.attributesOfItem(
        atPath: work.url.appendingPathComponent("output/proef/\(name)").path)
      #expect(facts[.posixPermissions] as? Int == 0o600)
    }
    // Each rule's count is what left the flow: read is kept and excluded.
    let flow = String(decoding: try work.read("output/proef/2-clean/flow.json"), as: UTF8.self)
    #expect(flow.contains("\"kept\" : 22") && flow.contains("\"read\" : 29"))
  }

  @Test("The stages one by one write the same bytes as one run")
  func stageByStage() throws {
    let work = try Workdir()
    try Self.write("exclude", (7, 6), to: work)
    try Self.run(work, output: "one")
    for stage in ["ingest", "clean", "score", "compare", "report"] {
      let outcome = try work.run([stage, "study", "--output", "two", "--key", "key"])
      #expect(outcome.status == 0, "\(stage): \(outcome.messages)")
    }
    let one = try work.tree("one").filter { !$0.key.hasSuffix(".lock") }
    #expect(try work.tree("two").filter { !$0.key.hasSuffix(".lock") } == one)
    #expect(one["proef/2-clean/careless.csv"] != nil && one["proef/3-score/with-careless.csv"] != nil)
    let again = try work.run(["run", "study", "--output", "one", "--key", "key"])
    #expect(again.messages.split(separator: "\n").count { $0.hasSuffix("skipped, nothing changed") } == 5)
  }

  @Test("The order of the rows changes nothing that may be published but the digests of the exports")
  func rowOrder() throws {
    let work = try Workdir()
    try Self.write("exclude", (7, 6), to: work, folder: "one")
    try Self.write("exclude", (7, 6), to: work, folder: "two") { $0.reversed() }
    func published(_ folder: String) throws -> [String: String] {
      try Self.run(work, folder: folder, output: "out-\(folder)")
      var files: [String: String] = [:]
      for (name, data) in try work.tree("out-\(folder)/proef")
      where (name.hasPrefix("4-compare/") || name.hasPrefix("report/")) && !name.hasSuffix(".stamp") {
        files[name] = String(decoding: data, as: UTF8.self).replacing(#/[0-9a-f]{64}/#, with: "digest")
      }
      return files
    }
    #expect(try published("one") == published("two"))
  }

  @Test(
    "Of fewer than five careless responses nothing is told but the conclusion: no file holds the change with them",
    arguments: [(4, 0), (7, 3), (1, 6)])
  func few(careless: (Int, Int)) throws {
    let work = try Workdir()
    try Self.write("exclude", (careless.0, careless.1), to: work)
    try Self.write("flag", (careless.0, careless.1), to: work, folder: "flagging")
    try Self.run(work)
    try Self.run(work, folder: "flagging", output: "other")
    let secrets = try Self.changes(work, output: "other").filter { $0.group == "artsen" }
    for (one, secret) in zip(try Self.changes(work).filter { $0.group == "artsen" }, secrets) {
      #expect(one.withCareless == .init(verdict: secret.verdict))
      // Six digits of the change and of its interval, as they would be written.
      let digits = [secret.estimate, secret.low, secret.high].compactMap { $0.map { "\(abs($0))".prefix(8) } }
      #expect(digits.count == 3 && digits.allSatisfy { $0.count == 8 })
      for folder in ["4-compare", "report"] {
        for (name, data) in try work.tree("output/proef/\(folder)") {
          let text = String(decoding: data, as: UTF8.self)
          #expect(digits.allSatisfy { !text.contains($0) }, "\(name)")
        }
      }
    }
  }

  @Test("purge removes them, also where a run without a stamp left them, and a study that flags has none")
  func purge() throws {
    let work = try Workdir()
    try Self.write("exclude", (7, 6), to: work)
    try Self.run(work)
    for folder in ["2-clean", "3-score"] {
      try FileManager.default.removeItem(at: work.url.appendingPathComponent("output/proef/\(folder)/.stamp"))
    }
    let purged = try work.run(["purge", "study"])
    #expect(purged.status == 0 && purged.messages.isEmpty, "\(purged.messages)")
    #expect(purged.output.contains("output/proef/2-clean: removed, 4 files, "))
    #expect(purged.output.contains("output/proef/3-score: removed, 4 files, "))
    #expect(!work.exists("output/proef/2-clean") && !work.exists("output/proef/3-score"))

    try Self.run(work)
    #expect(work.exists("output/proef/2-clean/careless.csv"))
    try Self.write("flag", (7, 6), to: work)
    try Self.run(work)
    #expect(!work.exists("output/proef/2-clean/careless.csv"))
    #expect(!work.exists("output/proef/3-score/with-careless.csv"))
    for name in ["2-clean/flow.json", "3-score/score.json"] {
      let text = String(decoding: try work.read("output/proef/\(name)"), as: UTF8.self)
      #expect(!text.contains("\"careless\" :") && !text.contains("with_careless"))
    }
  }

  @Test("A clean stage from before they were left out is not scored as if nobody were: the file is missed")
  func otherCodebook() throws {
    let work = try Workdir()
    try Self.write("flag", (7, 6), to: work)
    try Self.run(work)
    try Self.write("exclude", (7, 6), to: work)
    let outcome = try work.run(["score", "study", "--key", "key"])
    #expect(outcome.status == 66)
    #expect(
      outcome.messages.contains("output/proef/2-clean/careless.csv is not there; run 'nulmeting clean' first")
    )
  }
}

/// A change of a theme of a whole group, as published.
private struct PublishedChange: Equatable {
  struct WithCareless: Decodable, Equatable {
    var verdict: String?
    var estimate: Double?
    var low: Double?
    var high: Double?
    var countedFrom: Int?
    var countedTo: Int?
  }

  let theme: String
  let group: String
  let nFrom: Int?
  let estimate: Double?
  let low: Double?
  let high: Double?
  let verdict: String?
  let withCareless: WithCareless

  static func all(in data: Data) throws -> [PublishedChange] {
    struct File: Decodable {
      struct Record: Decodable {
        let theme: String
        let group: String
        let changes: [Change]
      }

      struct Change: Decodable {
        struct Checks: Decodable {
          let withCareless: WithCareless
        }

        let nFrom: Int?
        let estimate: Double?
        let low: Double?
        let high: Double?
        let verdict: String?
        let checks: Checks
      }

      let themes: [Record]
    }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(File.self, from: data).themes.flatMap { record in
      record.changes.map {
        PublishedChange(
          theme: record.theme, group: record.group, nFrom: $0.nFrom, estimate: $0.estimate, low: $0.low,
          high: $0.high, verdict: $0.verdict, withCareless: $0.checks.withCareless)
      }
    }
  }
}
