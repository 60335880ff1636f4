import Ingesting
import SurveyModel
import Testing

/// The same answers once more, as workbooks and SPSS files.
@Suite struct BinaryExportsTests {
  /// An export that is no text.
  struct Export: Sendable, CustomTestStringConvertible {
    let file: String
    let format: Source.Format
    var headingRows = 1
    var hasStart = true
    var columns: [ColumnMapping] = [ColumnMapping(role: .respondent, heading: "Uw code")]

    var testDescription: String { file }

    /// What it holds; the format is declared or left to be detected.
    func result(declared: Source.Format? = nil, columns extra: [ColumnMapping] = []) throws -> IngestResult {
      let source = SampleStudy.source(file, format: declared, columns: columns + extra)
      let folder = try StudyFolder([file: try FixtureFile.bytes(file)])
      return try Ingester(
        study: SampleStudy.study(sources: [source]), folder: folder.path, key: testKey
      ).ingest()
    }
  }

  private static let moments = [
    ColumnMapping(role: .started, heading: "begin"), ColumnMapping(role: .submitted, heading: "verzonden"),
  ]
  static let all = [
    Export(file: "excel-codes.xlsx", format: .excel, columns: ExportFixture.codes.columns),
    Export(file: "ms-forms.nl.xlsx", format: .msForms),
    Export(file: "google-forms.nl.xlsx", format: .googleForms, hasStart: false),
    Export(file: "surveymonkey.nl.xlsx", format: .surveymonkey, headingRows: 2),
    Export(file: "spss-codes.sav", format: .spss, columns: ExportFixture.codes.columns),
    Export(
      file: "spss-other-codes.zsav", format: .spss,
      columns: moments + [ColumnMapping(role: .respondent, heading: "Uw code")]),
  ]

  @Test("Workbooks and SPSS files of the same answers are the same responses", arguments: all)
  func twins(export: Export) throws {
    let expected = try ExportFixture.codes.result()
    let result = try export.result()
    let (one, other) = (result.responses[0].table, expected.responses[0].table)
    for (column, twin) in zip(one.answers, other.answers) { #expect(column == twin) }
    #expect(one.answers.count == other.answers.count)
    #expect(one.respondents == other.respondents)
    #expect(one.submitted == other.submitted)
    #expect(one.started == (export.hasStart ? other.started : nil))
    #expect(result.responses[0].offScale.isEmpty)
    #expect(result.openAnswers == expected.openAnswers)
  }

  @Test(
    "The program that made the file is detected in it, and a right declaration changes nothing",
    arguments: all)
  func detected(export: Export) throws {
    let result = try export.result()
    let file = result.files[0]
    #expect(file.format == export.format)
    #expect(file.rows == 5)
    #expect(file.headingRows == export.headingRows)
    #expect(file.delimiter == nil)
    #expect(file.encoding == .utf8)
    #expect(try export.result(declared: export.format).responses == result.responses)
  }

  @Test("A workbook declared as no more than that is read by the rules of the program that made it")
  func plainWorkbook() throws {
    let forms = Self.all[1]
    #expect(try forms.result(declared: .excel).responses == forms.result().responses)
  }

  @Test(
    "A file of another kind than declared is told what it is",
    arguments: [
      ("excel-codes.xlsx", Source.Format.spss, "an SPSS file was expected. It looks like 'excel'.", "excel"),
      ("excel-codes.xlsx", .csv, "a line of headings was expected. It looks like 'excel'.", "excel"),
      ("spss-codes.sav", .excel, "an Excel workbook was expected. It looks like 'spss'.", "spss"),
      ("csv-codes.csv", .excel, "an Excel workbook was expected. It looks like 'csv'.", "csv"),
    ])
  func otherKind(file: String, declared: Source.Format, sentence: String, right: String) throws {
    let error = #expect(throws: IngestError.self) {
      try Export(file: file, format: .csv).result(declared: declared)
    }
    #expect(
      error?.description
        == "\(file): the codebook says the format is '\(declared.rawValue)', but the file does not look like it: "
        + "\(sentence) Leave 'format' out to have it detected, or write 'format: \(right)'.")
  }

  @Test("Codes of its own are told, and so is what the file counts as missing and the codebook does not know")
  func otherCodes() throws {
    let findings = try Self.all[5].result().findings
    let recoded = findings.filter { $0.code == "value-labels" }.map(\.text)
    #expect(
      recoded == [
        "Variable 'V3' has other codes than the scale 'eens'; its answers were recognised by their value labels.",
        "Variable 'V4' has other codes than the scale 'eens'; its answers were recognised by their value labels.",
        "Variable 'V11' has other codes than the scale 'gebied'; its answers were recognised by their value "
          + "labels.",
      ])
    let missing = findings.filter { $0.code == "user-missing" }.map(\.text)
    #expect(
      missing
        == ["V3", "V4"].map {
          "The file counts values of variable '\($0)' as missing that the scale 'eens' does not have: '8 Niet "
            + "ingevuld'. Such cells count as blank. To count them apart, list them under 'missing' of the scale."
        })
    #expect(try Self.all[4].result().findings.filter { $0.code == "user-missing" }.isEmpty)
  }

  @Test("An export is found by its place with any of its endings, and two of one group are an error")
  func convention() throws {
    let study = SampleStudy.study(columns: ExportFixture.codes.columns)
    let bytes = try FixtureFile.bytes("excel-codes.xlsx")
    let folder = try StudyFolder(["data/nulmeting/huisartsen.xlsx": bytes])
    let found = try Ingester(study: study, folder: folder.path, key: testKey).ingest()
    #expect(found.files.map(\.path) == ["data/nulmeting/huisartsen.xlsx"])
    let twice = try StudyFolder([
      "data/nulmeting/huisartsen.xlsx": bytes,
      "data/nulmeting/huisartsen.csv": try FixtureFile.bytes("csv-codes.csv"),
    ])
    let error = #expect(throws: IngestError.self) {
      try Ingester(study: study, folder: twice.path, key: testKey).ingest()
    }
    #expect(
      error?.description
        == "There are several exports of the same wave and group: 'data/nulmeting/huisartsen.csv', "
        + "'data/nulmeting/huisartsen.xlsx'. Keep one, or name those that are meant under 'sources' in the codebook."
    )
  }
}
