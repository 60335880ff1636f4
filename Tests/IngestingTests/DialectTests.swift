import SurveyModel
import Testing

@testable import Ingesting

@Suite struct DialectTests {
  private static func format(_ rows: [[String]]) throws -> Source.Format {
    try Dialect.layout(of: LeadingRecords(rows: rows), SampleStudy.source("x.csv"), kind: .text).format
  }

  @Test(
    "One heading, or a few words that other exports have too, make no dialect",
    arguments: [
      [["id", "token", "seed", "kosten-1"], ["1", "a", "2", "3"]],
      [["id", "submitdate", "kosten-1", "kosten-2"], ["1", "x", "2", "3"]],
      [["Status", "Name", "Duration", "Progress", "Finished"], ["1", "x", "2", "3", "4"]],
      [["StartDate", "EndDate", "kosten-1"], ["2021-01-01", "2021-01-02", "3"]],
      [["Respondent ID", "Start Date", "kosten-1"], ["3", "2021-01-02", "3"]],
      [["ID", "Start time", "kosten-1"], ["3", "2021-01-02 10:00", "3"]],
      [["ID", "Start time", "Completion time", "Email"], ["3", "morgen", "gisteren", "3"]],
      [["Timestamp", "kosten-1"], ["gisteren", "3"]], [["Timestamp", "kosten-1"]], [["Score"], ["1"]], [[""]],
      [["a", "b", "c", "d"], ["1", "2021-01-01 10:00:00", "3", "4"]],
    ])
  func plain(rows: [[String]]) throws {
    #expect(try Self.format(rows) == .csv)
  }

  @Test("Many signs outweigh few: a form about a survey is not that survey's export")
  func strongest() throws {
    let rows = [
      ["ID", "Start time", "Completion time", "Email", "Name", "Q[SQ001]"],
      ["1", "9/1/21 10:00:00", "9/1/21 10:10:00", "anonymous", "", "4"],
    ]
    #expect(try Self.format(rows) == .msForms)
  }

  @Test("An export with headings only is told by those")
  func headingsOnly() throws {
    #expect(try Self.format([["id", "submitdate", "lastpage", "startlanguage", "Q1"]]) == .limesurvey)
    #expect(try Self.format([["ID", "Start time", "Completion time", "Email", "Name", "Q1"]]) == .msForms)
  }

  @Test("A declared format that the file does not have is told whole")
  func contradicted() throws {
    #expect(
      try DialectStudy.problems("kosten-1,kosten-2\n1,2\n", format: .limesurvey) == [
        "x.csv:1: the codebook says the format is 'limesurvey', but the file does not look like it: columns such as "
          + "id, submitdate, lastpage and startlanguage, or their texts, were expected. Leave 'format' out to have it "
          + "detected, or write 'format: csv'."
      ])
  }

  @Test("A declared csv is read as csv, whatever it looks like")
  func declaredCSV() throws {
    let result = try DialectStudy.result(
      "Timestamp,kosten-1,kosten-2\n2026-05-04 10:00:00,4,2\n", format: .csv)
    #expect(result.files[0].format == .csv)
    #expect(result.responses[0].table.submitted == nil)
  }
}
