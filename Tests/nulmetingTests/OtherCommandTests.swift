import Foundation
import Testing

@Suite struct OtherCommandTests {
  @Test("check tells what was recognised in each export and what would be left out, and writes nothing")
  func check() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let outcome = try work.run(["check", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.output.hasPrefix(
        """
        proef: Proef

        study/data/voor/artsen.csv: csv, utf-8, delimiter ,, line ends LF
          22 rows, 6 columns recognised

        """))
    #expect(outcome.output.contains("\nvoor, artsen: 22 read, 22 kept"))
    // Answers made by formula hang together badly, which scoring warns of.
    #expect(outcome.output.contains("\nEvery item is asked at every wave.\n"))
    #expect(outcome.output.hasSuffix("\n4 warnings.\n"))
    #expect(!work.exists("output"))
  }

  @Test("run tells for each export what it was taken for and what became of its columns")
  func accounts() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let export =
      "ID;Begintijd;Tijd van voltooien;E-mail;Naam;code;Ik weet wat het kost.;Ik weeg kosten mee.;Ik beslis zelf.;"
      + "Een ander beslist.\n1;2021-01-03 10:00;2021-01-03 10:10;a@x.nl;Jan;a;Eens;Oneens;Eens;Neutraal\n"
    try work.write(export, to: "study/data/voor/artsen.csv")
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      outcome.messages.contains(
        "study/data/voor/artsen.csv: ms-forms, utf-8, delimiter ;, 1 row, 7 columns recognised, 1 ignored, 2 dropped "
          + "as personal\n"))
    #expect(!(try work.run(["run", "study", "--quiet"]).messages.contains("ms-forms")))
    let account = String(decoding: try work.read("output/proef/1-ingest/ingest.json"), as: UTF8.self)
    #expect(account.contains("ms-forms"))
  }

  @Test(
    "simulate makes the same exports from the same seed, and a report of them says that they are synthetic")
  func simulate() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "one/study.yaml")
    try work.write(SmallStudy.codebook, to: "two/study.yaml")
    #expect(try work.run(["simulate", "one", "--seed", "7"]).status == 0)
    #expect(try work.run(["simulate", "two", "--seed", "7"]).status == 0)
    #expect(try work.tree("one") == work.tree("two"))
    let outcome = try work.run(["run", "one"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.hasSuffix("Made from synthetic answers.\n"))
    for page in ["report.nl.html", "report.nl.md", "themes/regie.nl.html", "themes/regie.nl.md"] {
      let text = String(decoding: try work.read("output/proef/report/\(page)"), as: UTF8.self)
      #expect(text.contains("alle antwoorden in dit rapport zijn verzonnen"), "\(page)")
    }
    let results = String(decoding: try work.read("output/proef/4-compare/results.json"), as: UTF8.self)
    #expect(results.contains("\"synthetic\": true"))
  }

  @Test("simulate never overwrites an export that it did not make")
  func simulateOverReal() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    let before = try work.tree("study")
    let outcome = try work.run(["simulate", "study", "--seed", "7"])
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("synthetic answers never take the place of real ones"))
    #expect(try work.tree("study") == before)
  }

  @Test("simulate writes nothing beside a workbook of the same wave and group")
  func simulateBesideWorkbook() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    try work.write("PK", to: "study/data/voor/artsen.xlsx")
    let outcome = try work.run(["simulate", "study", "--seed", "7"])
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("study/data/voor/artsen.xlsx"))
    #expect(try work.tree("study").count == 2)
  }

  @Test("Real answers in the place of synthetic ones are not called synthetic")
  func realAfterSynthetic() throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    _ = try work.run(["simulate", "study", "--seed", "7"])
    for (path, rows) in SmallStudy.exports { try work.write(SmallStudy.export(rows), to: "study/\(path)") }
    let outcome = try work.run(["run", "study"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(!outcome.output.contains("synthetic"))
    let results = String(decoding: try work.read("output/proef/4-compare/results.json"), as: UTF8.self)
    #expect(!results.contains("\"synthetic\": true"))
  }

  @Test("codebook prints every item in the language asked for", arguments: ["markdown", "html"])
  func codebook(format: String) throws {
    let work = try Workdir()
    try work.write(SmallStudy.codebook, to: "study/study.yaml")
    let outcome = try work.run(["codebook", "study", "--format", format, "--language", "en"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    for text in ["I know the cost.", "I weigh costs.", "I decide.", "Others decide."] {
      #expect(outcome.output.contains(text))
    }
  }

  @Test("While one run has the output folder, another ends with 75 and says who has it")
  func locked() throws {
    let work = try Workdir()
    try SmallStudy.write(to: work)
    _ = try work.run(["run", "study"])
    // A lock held by this test, as by another run.
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = [work.url.appendingPathComponent("output/proef/.lock").path, "sleep", "20"]
    try holder.run()
    defer { holder.terminate() }
    var outcome = try work.run(["run", "study"])
    for _ in 0..<50 where outcome.status == 0 { outcome = try work.run(["run", "study"]) }
    #expect(outcome.status == 75)
    #expect(outcome.messages.contains("output/proef is in use by another run"))
  }
}
