import Foundation
import Testing

/// The program reads the same answers from the export of any program, and writes them alike.
@Suite struct ExportTwinsTests {
  /// An export of the same five responses, among the fixtures of the tests of ingest.
  struct Export: Sendable, CustomTestStringConvertible {
    let file: String
    /// What the codebook has to say of it beside where it lies.
    var keys = ["columns: {respondent: Uw code}"]
    /// Whether it tells when a response was begun.
    var hasStart = true

    var testDescription: String { file }

    /// A line of `sources` in the codebook.
    var source: String {
      let place = ["file: data/\(file)", "wave: nulmeting", "group: huisartsen"]
      return "  - {\((place + keys).joined(separator: ", "))}"
    }
  }

  private static let coded = "columns: {respondent: code, started: begin, submitted: verzonden}"
  private static let codes = Export(file: "csv-codes.csv", keys: [coded])
  static let twins = [
    Export(file: "csv-labels.nl.csv", keys: [coded]),
    Export(
      file: "limesurvey-codes.csv",
      keys: [
        "columns: {respondent: CODE, kosten-1: 'KB[SQ001]', kosten-2: KB_SQ002, cijfer-1: CIJ, vervoer-1: VV, "
          + "open-1: OPEN, gebied: GEB}"
      ]),
    Export(file: "limesurvey-full.en.csv", keys: ["columns: {respondent: Your code}"]),
    Export(file: "qualtrics-values.nl.csv"),
    Export(file: "surveymonkey.nl.csv", keys: ["columns: {respondent: Uw code}", "dates: dd-mm-yyyy"]),
    Export(file: "ms-forms.nl.csv", keys: ["columns: {respondent: Uw code}", "dates: dd-mm-yyyy"]),
    Export(file: "google-forms.nl.csv", hasStart: false),
    Export(file: "excel-codes.xlsx", keys: [coded]),
    Export(file: "spss-codes.sav", keys: [coded]),
  ]

  private static let codebook = """
    study: tweeling
    title: Tweeling
    languages: [nl, en]
    waves:
      nulmeting: {label: Nulmeting}
    groups:
      huisartsen: {label: Huisartsen}
    themes:
      kosten: {label: Kosten}
    scales:
      eens:
        kind: ordinal
        answers:
          1: {nl: Helemaal mee oneens, en: Strongly disagree}
          2: {nl: Mee oneens, en: Disagree}
          3: {nl: Neutraal, en: Neutral}
          4: {nl: Mee eens, en: Agree}
          5: {nl: Helemaal mee eens, en: Strongly agree}
        missing:
          weet-niet: {label: {nl: Weet niet / n.v.t., en: Don't know / n.a.}, codes: [9, 99]}
      cijfer:
        kind: numeric
        range: [1, 10]
      vervoer:
        kind: multiple
        answers:
          1: {nl: Fiets, en: Bicycle}
          2: {nl: "Bus, tram of metro", en: "Bus, tram or metro"}
          3: {nl: Auto, en: Car}
        missing:
          geen: {label: {nl: Geen van deze, en: None of these}}
      gebied:
        kind: nominal
        answers: {leek: Leek, zuidhorn: Zuidhorn}
      tekst: {kind: open}
    items:
      kosten-1: {theme: kosten, scale: eens, text: {nl: Ik weet wat de hulp kost., en: I know what care costs.}}
      kosten-2: {theme: kosten, scale: eens, text: {nl: Ik bespreek de kosten., en: I discuss the costs.}}
      cijfer-1: {scale: cijfer, text: {nl: Welk cijfer geeft u?, en: Which grade do you give?}}
      vervoer-1: {scale: vervoer, text: {nl: Hoe reist u?, en: How do you travel?}}
      open-1:
        scale: tekst
        text: {nl: "Wat is de naam van de hulp, en waarom?", en: "What is it called, and why?"}
    background:
      gebied: {label: {nl: Gebied, en: Area}, scale: gebied}
    sources:

    """

  /// What `ingest` writes of an export: the cells of its responses by column, and the open answers.
  private func ingested(_ export: Export) throws -> (columns: [String: [String]], open: String) {
    let work = try Workdir()
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("IngestingTests/Fixtures")
    let bytes = Array(try Data(contentsOf: fixtures.appendingPathComponent(export.file)))
    try work.write(Self.codebook + export.source + "\n", to: "study/study.yaml")
    try work.write(bytes: bytes, to: "study/data/\(export.file)")
    // One key for all, since codes and open answers are told apart by it.
    try work.write(String(repeating: "0123456789abcdef", count: 4), to: "key")
    let run = try work.run(["ingest", "study", "--key", "key"])
    try #require(run.status == 0, "\(run.messages)")
    let rows = String(decoding: try work.read("output/tweeling/1-ingest/responses.csv"), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    var columns: [String: [String]] = [:]
    for (position, name) in rows[0].enumerated() {
      columns[name] = rows.dropFirst().filter { $0.count == rows[0].count }.map { $0[position] }
    }
    let open = String(
      decoding: try work.read("output/tweeling/1-ingest/open-answers.csv"), as: UTF8.self)
    return (columns, open)
  }

  @Test("The same answers, exported by nine other programs or settings, are the same rows", arguments: twins)
  func sameRows(export: Export) throws {
    var expected = try ingested(Self.codes)
    var twin = try ingested(export)
    #expect(expected.columns["kosten-1"]?.count == 5)
    // Where a row stands is what must differ; when it was begun some programs do not tell.
    var apart = ["file", "line"]
    if !export.hasStart { apart += ["started", "duration"] }
    for column in apart {
      #expect(twin.columns[column]?.count == 5)
      expected.columns[column] = nil
      twin.columns[column] = nil
    }
    #expect(twin.columns == expected.columns)
    #expect(twin.open == expected.open)
  }
}
