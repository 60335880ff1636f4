import SurveyModel
import Testing

@testable import StageFiles

@Suite struct StageFoldersTests {
  private let finding = Finding(
    severity: .warning, code: "x", file: "a.csv", line: 3, count: 2, text: "Kijk.")

  @Test("What ingest hands over reads back as it was, a group without responses too")
  func ingest() throws {
    let value = IngestFolder(
      responses: [
        IngestedResponses(
          table: SampleStages.table("artsen", rows: true),
          marks: [[], .preview, [.preview, .noConsent], []],
          offScale: [.init(row: 2, variable: .item("item-cijfer"), text: "11, \"elf\"")]),
        IngestedResponses(table: SampleStages.table("scholen", rows: false), marks: [], offScale: []),
      ],
      openAnswers: [
        OpenAnswer(
          wave: "t0", group: "artsen", item: "item-open", text: "regel 1\nregel 2", traces: [.phone, .bsn])
      ],
      exports: [
        ExportAccount(
          path: "a.csv", bytes: 3, sha256: "00", synthetic: true, format: "csv", declared: false,
          encoding: "utf-8", delimiter: ";", lineEnds: "LF", headingRows: 1, rows: 4,
          skipped: [.init(value: "Proef", rows: 1)],
          matched: [.init(heading: "Vraag", column: "item-eens")], ignored: ["x"], personal: ["E-mail"])
      ], findings: [finding])
    let files = value.files(study: SampleStages.study)
    #expect(files.map(\.name) == IngestFolder.fileNames)
    let read = try IngestFolder(files: files.map(\.bytes), folder: "f", study: SampleStages.study)
    #expect(read == value)
    #expect(read.files(study: SampleStages.study) == files)
  }

  @Test("What clean hands over reads back as it was")
  func clean() throws {
    var flags = CleanedResponses.Flags.none
    flags.insert(.speeding, strong: true)
    flags.insert(.breakOff)
    let flow = FlowCount(
      wave: "t0", group: "artsen", population: 40, populationIsApproximate: true, invited: nil, read: 6,
      excluded: [.init(rule: .manual, count: 1), .init(rule: .duplicate, count: 1)], kept: 4,
      flagged: [.init(rule: .breakOff, count: 1)], linked: 2)
    let value = CleanFolder(
      responses: [
        CleanedResponses(
          table: SampleStages.table("artsen", rows: true), flags: [flags, .none, .none, .none],
          excluded: [
            .init(origin: RowOrigin(file: 0, line: 9), rule: .manual, detail: "proef, \"test\""),
            .init(origin: RowOrigin(file: 0, line: 12), rule: .duplicate, detail: nil),
          ]),
        CleanedResponses(table: SampleStages.table("scholen", rows: false), flags: [], excluded: []),
      ], flow: [flow],
      links: [
        LinkCount(group: "artsen", wave: "t0", read: 6, coded: 5, repeatedCodes: 1, kept: 4, linked: 2),
        LinkCount(group: "artsen", wave: "t1", read: 3, coded: 0, repeatedCodes: 0, kept: 3, linked: nil),
      ], findings: [finding])
    let files = value.files(study: SampleStages.study)
    #expect(files.map(\.name) == CleanFolder.fileNames)
    #expect(
      try CleanFolder(files: files.map(\.bytes), folder: "f", study: SampleStages.study) == value)
  }

  @Test("What score hands over reads back as it was, digit for digit")
  func score() throws {
    let table = SampleStages.table("artsen", rows: true)
    let value = ScoreFolder(
      responses: [
        ScoredResponses(
          wave: "t0", group: "artsen", respondents: table.respondents, clusters: nil,
          weights: [0.1 + 0.2, 1, 1.0 / 3, 2], flags: [.none, .none, .none, .none],
          themes: [.init(theme: "kosten", scores: ScoreColumn([100.0 / 3, nil, 0, 100]))],
          answers: table.answers,
          reliability: [
            Reliability(
              theme: "kosten", items: 1, n: 3, alpha: -0.25, alphaLow: nil, alphaHigh: 0.9, omega: nil,
              item: [.init(item: "item-eens", itemRest: nil, alphaIfDropped: 1.0 / 7)])
          ]),
        ScoredResponses(
          wave: "t0", group: "scholen", respondents: [], clusters: nil, weights: nil, flags: [],
          themes: [.init(theme: "kosten", scores: ScoreColumn([]))],
          answers: SampleStages.table("scholen", rows: false).answers, reliability: []),
      ],
      linkedBaseline: [
        LinkedBaseline(
          group: "artsen", wave: "t0", theme: "kosten", linked: .init(n: 3, mean: 100.0 / 3),
          unlinked: .init(n: 0, mean: nil))
      ],
      linkedBackground: [
        LinkedBackground(group: "artsen", wave: "t0", variable: "wijk", linked: [3, 0], unlinked: [0, 1])
      ], findings: [finding])
    let files = value.files(study: SampleStages.study)
    #expect(files.map(\.name) == ScoreFolder.fileNames)
    #expect(
      try ScoreFolder(files: files.map(\.bytes), folder: "f", study: SampleStages.study) == value)
  }

  @Test("A reason that begins like a formula does not run as one in the file that people open")
  func formulas() {
    let value = CleanFolder(
      responses: [
        CleanedResponses(
          table: SampleStages.table("scholen", rows: false), flags: [],
          excluded: [.init(origin: RowOrigin(file: 0, line: 2), rule: .manual, detail: "=1+1")])
      ], flow: [], links: [], findings: [])
    let text = String(decoding: value.files(study: SampleStages.study)[1].bytes, as: UTF8.self)
    #expect(text.contains(",'=1+1"))
  }

  @Test(
    "A damaged table is an error with its line and the command that makes it again",
    arguments: [
      ("t0,artsen", "t0,artsem", "wave 't0' and group 'artsem' out of order"),
      ("weet-niet", "weet-iets", "'item-eens' cannot be read"),
      ("7.5", "zeven", "'item-cijfer' cannot be read"), ("a;c", "a;x", "'item-vink' cannot be read"),
    ])
  func damage(old: String, new: String, detail: String) throws {
    let value = IngestFolder(
      responses: [
        IngestedResponses(
          table: SampleStages.table("artsen", rows: true), marks: [[], [], [], []], offScale: [])
      ], openAnswers: [], exports: [], findings: [])
    var bytes = value.files(study: SampleStages.study).map(\.bytes)
    let text = String(decoding: bytes[0], as: UTF8.self)
    #expect(text.contains(old))
    bytes[0] = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    #expect {
      try IngestFolder(files: bytes, folder: "1-ingest", study: SampleStages.study)
    } throws: { error in
      "\(error)".hasPrefix("1-ingest/responses.csv:")
        && "\(error)".hasSuffix(
          ": \(detail), which 'nulmeting ingest' never writes; run that stage again")
    }
  }

  @Test("A missing column, a lost row and counts that do not balance are told")
  func inconsistent() throws {
    let value = IngestFolder(
      responses: [
        IngestedResponses(
          table: SampleStages.table("artsen", rows: true), marks: [[], [], [], []], offScale: [])
      ], openAnswers: [], exports: [], findings: [])
    var bytes = value.files(study: SampleStages.study).map(\.bytes)
    let lines = String(decoding: bytes[0], as: UTF8.self).split(separator: "\n")
    bytes[0] = Array(lines.dropLast().joined(separator: "\n").utf8)
    #expect(
      throws: StageFileError.damaged(
        file: "f/responses.csv", stage: "ingest", line: nil,
        detail: "3 responses of artsen at t0, expected 4")
    ) {
      try IngestFolder(files: bytes, folder: "f", study: SampleStages.study)
    }
  }
}
