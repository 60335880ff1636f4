import DelimitedText
import Ingesting
import SurveyModel
import Testing

/// The same answers, whatever program exported them.
@Suite struct ExportFormatsTests {
  @Test("The export of codes holds what was answered")
  func reference() throws {
    let table = try ExportFixture.codes.result().responses[0].table
    let answers = table.answers.map(\.answers)
    #expect((0..<5).map { answers[0][$0] } == [.option(3), .option(2), .option(0), .blank, .option(4)])
    #expect((0..<5).map { answers[1][$0] } == [.option(4), .missing(0), .option(1), .option(3), .option(0)])
    #expect((0..<5).map { answers[2][$0] } == [.number(7.5), .number(8), .number(6), .blank, .number(10)])
    let ticked: [Answer] = [[0, 1], [1], [0, 2]].map { .selection(Selection(options: $0)) }
    #expect(
      (0..<5).map { answers[3][$0] }
        == ticked + [.missing(0), .selection(Selection(options: [1, 2]))])
    #expect((0..<5).map { answers[4][$0].isAnswered } == [true, false, true, true, false])
    #expect((0..<5).map { answers[5][$0] } == [0, 1, 0, 0, 1].map { .option($0) })
    #expect(table.respondents?.map { $0 != nil } == [true, true, true, false, true])
  }

  @Test(
    "The same answers as exports of each program, in each encoding, are the same responses",
    arguments: ExportFixture.all,
    [nil, .utf8, .windows1252, .utf16LittleEndian, .utf16BigEndian] as [TextEncoding?])
  func twins(fixture: ExportFixture, encoding: TextEncoding?) throws {
    let expected = try ExportFixture.codes.result()
    let result = try fixture.result(in: encoding)
    let (one, other) = (result.responses[0].table, expected.responses[0].table)
    for (column, twin) in zip(one.answers, other.answers) { #expect(column == twin) }
    #expect(one.answers.count == other.answers.count)
    #expect(one.respondents == other.respondents)
    #expect(one.submitted == other.submitted)
    #expect(one.started == (fixture.hasStart ? other.started : nil))
    #expect(result.responses[0].marks == expected.responses[0].marks)
    #expect(result.responses[0].offScale.isEmpty)
    #expect(result.openAnswers == expected.openAnswers)
    #expect(result.files[0].encoding.rawValue == (encoding ?? .utf8).rawValue)
  }

  @Test(
    "The program that made an export is detected, and what was read is told", arguments: ExportFixture.all)
  func detected(fixture: ExportFixture) throws {
    let file = try fixture.result().files[0]
    #expect(file.format == fixture.format)
    #expect(!file.isFormatDeclared)
    #expect(file.rows == 5)
    #expect(file.headingRows == fixture.headingRows)
    #expect(file.personal == fixture.personal)
    let names = Set(file.columns.map(\.use.name))
    #expect(names.isSuperset(of: ["respondent", "submitted", "kosten-1", "vervoer-1", "gebied"]))
  }

  @Test("A declared format changes nothing where it is right", arguments: ExportFixture.all)
  func declared(fixture: ExportFixture) throws {
    let result = try fixture.result(declared: fixture.format)
    #expect(try result.responses == fixture.result().responses)
    #expect(result.files[0].isFormatDeclared)
  }

  @Test(
    "A declared format of which the file has no sign is an error that names the likely one",
    arguments: ExportFixture.all)
  func contradicted(fixture: ExportFixture) throws {
    let wrong: Source.Format = fixture.format == .qualtrics ? .surveymonkey : .qualtrics
    let error = #expect(throws: IngestError.self) { try fixture.result(declared: wrong) }
    let text = error?.description ?? ""
    #expect(
      text.hasPrefix(
        "\(fixture.file):1: the codebook says the format is '\(wrong.rawValue)', but the file does "))
    #expect(text.hasSuffix("or write 'format: \(fixture.format.rawValue)'."))
  }
}
