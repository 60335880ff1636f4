import SurveyModel
import Testing

@testable import StageFiles

/// Responses that are left out as careless, in files of their own.
@Suite struct CarelessFilesTests {
  private static let flags: CleanedResponses.Flags = {
    var flags = CleanedResponses.Flags.none
    flags.insert(.speeding, strong: true)
    flags.insert(.careless, strong: true)
    return flags
  }()

  private static let clean: CleanFolder = {
    let table = SampleStages.table("artsen", rows: true)
    return CleanFolder(
      responses: [
        CleanedResponses(
          table: table.selecting([0, 3]), flags: [.none, .none],
          excluded: [
            .init(origin: table.origins[1], rule: .careless, detail: "strong signs: speeding, attention"),
            .init(origin: table.origins[2], rule: .careless, detail: "strong signs: speeding, attention"),
            .init(origin: RowOrigin(file: 0, line: 9), rule: .preview, detail: nil),
          ], careless: .init(table: table.selecting([1, 2]), flags: [flags, flags])),
        CleanedResponses(table: SampleStages.table("scholen", rows: false), flags: [], excluded: []),
      ], flow: [], links: [], findings: [])
  }()

  private static func scored(_ rows: [Int], weights: [Double]) -> ScoredResponses {
    let table = SampleStages.table("artsen", rows: true).selecting(rows)
    return ScoredResponses(
      wave: "t0", group: "artsen", respondents: table.respondents, clusters: nil, weights: weights,
      flags: rows.map { $0 == 1 ? flags : .none },
      themes: [
        .init(theme: "kosten", scores: ScoreColumn(rows.map { $0 == 3 ? nil : 100.0 / Double($0 + 3) }))
      ],
      answers: table.answers, reliability: [])
  }

  private static let score = ScoreFolder(
    responses: [scored([0, 2, 3], weights: [1, 1.5, 0.5])], linkedBaseline: [], linkedBackground: [],
    withCareless: [scored([0, 1, 2, 3], weights: [1, 1, 1.25, 0.75])], findings: [])

  private func text(_ file: StageFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test("What clean leaves out as careless stands in a file of its own, and reads back as it was")
  func cleaned() throws {
    let files = Self.clean.files(study: SampleStages.excluding)
    #expect(files.map(\.name) == CleanFolder.fileNames(of: SampleStages.excluding))
    #expect(files.map(\.name) == ["responses.csv", "excluded.csv", "flow.json", "careless.csv"])
    #expect(!text(files[0]).contains("careless"))
    #expect(text(files[3]).split(separator: "\n").count == 3)
    #expect(
      try CleanFolder(files: files.map(\.bytes), folder: "f", study: SampleStages.excluding) == Self.clean)
  }

  @Test("What is scored once more with them stands in a file of its own, and reads back as it was")
  func scored() throws {
    let files = Self.score.files(study: SampleStages.excluding)
    #expect(files.map(\.name) == ScoreFolder.fileNames(of: SampleStages.excluding))
    #expect(files.map(\.name) == ["scores.csv", "reliability.csv", "score.json", "with-careless.csv"])
    #expect(!text(files[0]).contains("careless"))
    #expect(text(files[3]).split(separator: "\n").count == 5)
    #expect(
      try ScoreFolder(files: files.map(\.bytes), folder: "f", study: SampleStages.excluding) == Self.score)
  }

  @Test("Where nobody is left out the files are headings, and nothing else tells of them")
  func none() throws {
    let clean = CleanFolder(
      responses: [
        CleanedResponses(table: SampleStages.table("scholen", rows: false), flags: [], excluded: [])
      ], flow: [], links: [], findings: [])
    let score = ScoreFolder(
      responses: [Self.scored([0], weights: [1])], linkedBaseline: [], linkedBackground: [], findings: [])
    let cleanFiles = clean.files(study: SampleStages.excluding)
    let scoreFiles = score.files(study: SampleStages.excluding)
    for files in [cleanFiles, scoreFiles] {
      #expect(text(files[3]).split(separator: "\n").count == 1)
      #expect(!text(files[2]).contains("careless"))
    }
    #expect(
      try CleanFolder(files: cleanFiles.map(\.bytes), folder: "f", study: SampleStages.excluding) == clean)
    #expect(
      try ScoreFolder(files: scoreFiles.map(\.bytes), folder: "f", study: SampleStages.excluding) == score)
    // A study that only flags has neither the files nor a word of them.
    #expect(clean.files(study: SampleStages.study) == Array(cleanFiles.dropLast()))
    #expect(score.files(study: SampleStages.study) == Array(scoreFiles.dropLast()))
  }

  @Test("A careless response that is lost from its file is told")
  func damaged() throws {
    var bytes = Self.clean.files(study: SampleStages.excluding).map(\.bytes)
    bytes[2] = Array(
      String(decoding: bytes[2], as: UTF8.self).replacing("\"careless\" :", with: "\"other\" :").utf8)
    #expect(
      throws: StageFileError.damaged(
        file: "f/careless.csv", stage: "clean", line: nil,
        detail: "0 careless responses of artsen at t0, expected 2")
    ) {
      var files = bytes
      files[3] = Array(String(decoding: bytes[3], as: UTF8.self).prefix { $0 != "\n" }.utf8) + [0x0A]
      _ = try CleanFolder(files: files, folder: "f", study: SampleStages.excluding)
    }
  }
}
