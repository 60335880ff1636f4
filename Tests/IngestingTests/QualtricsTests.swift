import Ingesting
import SurveyModel
import Testing

@Suite struct QualtricsTests {
  private static let names = "StartDate,EndDate,Status,Finished,ResponseId,RecordedDate,DistributionChannel"
  private static let texts = "Begin,Einde,Type,Klaar,Nummer,Vastgelegd,Kanaal"
  private static let ids = [
    "startDate", "endDate", "status", "finished", "_recordId", "recordedDate", "distributionChannel",
  ]

  private static func id(_ id: String) -> String { #""{""ImportId"":""\#(id)""}""# }

  private static func row(
    _ cells: String, status: String = "0", finished: String = "1", channel: String = "anonymous"
  ) -> String {
    "2021-09-01 10:50:02,2021-09-01 10:59:37,\(status),\(finished),R_1,2021-09-01 10:59:38,\(channel),\(cells)\n"
  }

  private static func export(
    _ questions: [(name: String, text: String, id: String)], _ rows: [String]
  ) -> String {
    let heads = [
      ([names] + questions.map(\.name)).joined(separator: ","),
      ([texts] + questions.map { "\"\($0.text)\"" }).joined(separator: ","),
      (ids + questions.map(\.id)).map(id).joined(separator: ","),
    ]
    return heads.joined(separator: "\n") + "\n" + rows.joined()
  }

  private static let grid: [(name: String, text: String, id: String)] = [
    ("Q2_1", "Wat vindt u - van deze? - Ik weet wat de hulp kost.", "QID2_1"),
    ("Q2_2", "Wat vindt u - van deze? - Ik bespreek de kosten.", "QID2_2"),
  ]

  @Test("Statements are found behind their question, whatever hyphens that has")
  func statements() throws {
    let result = try DialectStudy.result(Self.export(Self.grid, [Self.row("4,2")]))
    #expect(result.files[0].headingRows == 3)
    #expect(result.answers(0) == [.option(3)] && result.answers(1) == [.option(1)])
    #expect(result.responses[0].table.origins.map(\.line) == [4])
  }

  @Test(
    "A question is named by its name, its text or its import id",
    arguments: ["Q9", "QID77", "Iets heel anders"])
  func mapped(heading: String) throws {
    let result = try DialectStudy.result(
      Self.export([("Q9", "Iets <i>heel</i> anders", "QID77"), Self.grid[1]], [Self.row("4,2")]),
      columns: [ColumnMapping(role: .answers(.item("kosten-1")), heading: heading)])
    #expect(result.answers(0) == [.option(3)])
    #expect(result.matches.contains("kosten-1 Q9"))
  }

  @Test(
    "Previews and tests are marked, whether the status is a number or a text",
    arguments: [
      ("0", "anonymous", false), ("1", "anonymous", true), ("2", "anonymous", true), ("17", "email", true),
      ("4", "email", false), ("8", "anonymous", false), ("16", "anonymous", false),
      ("IP Address", "anonymous", false),
      ("Survey Preview", "anonymous", true), ("Survey Test", "test", true), ("IP Address", "preview", true),
    ])
  func previews(status: String, channel: String, isPreview: Bool) throws {
    let result = try DialectStudy.result(
      Self.export(Self.grid, [Self.row("4,2", status: status, channel: channel)]))
    #expect(result.responses[0].marks == [isPreview ? .preview : []])
  }

  @Test(
    "-99 is a question that was seen and left open; then an empty cell of a finished response was not shown")
  func seenUnanswered() throws {
    let result = try DialectStudy.result(
      Self.export(
        Self.grid + [("Q3", "Welk cijfer geeft u?", "QID3_TEXT")],
        [
          Self.row("-99,2,-99"), Self.row("3,,"), Self.row("3,,", finished: "0"),
          Self.row("3,,", finished: "False"),
        ]),
      items: DialectStudy.items + [DialectStudy.grade])
    #expect(result.answers(0) == [.blank, .option(2), .option(2), .option(2)])
    #expect(result.answers(1) == [.option(1), .notShown, .blank, .blank])
    #expect(result.answers(2) == [.blank, .notShown, .blank, .blank])
    #expect(result.responses[0].offScale.isEmpty)
  }

  @Test("-99 below an open question is no answer, and is not told as one")
  func seenUnansweredOpen() throws {
    let open = SampleStudy.item(
      "open-1", "tekst", SampleStudy.text("Wat ging goed?", "What went well?"), groups: [SampleStudy.doctors])
    let result = try DialectStudy.result(
      Self.export(
        Self.grid + [("Q3", "Wat ging goed?", "QID3_TEXT")], [Self.row("-99,2,-99"), Self.row("3,1,Alles")]),
      items: DialectStudy.items + [open])
    #expect(result.answers(2).map(\.isAnswered) == [false, true])
    #expect(result.openAnswers.count == 1)
  }

  @Test("Without -99 an empty cell does not tell whether the question was shown")
  func noSeenUnanswered() throws {
    let result = try DialectStudy.result(Self.export(Self.grid, [Self.row("4,"), Self.row(",2")]))
    #expect(result.answers(1) == [.blank, .option(1)])
  }

  @Test("A scale that has -99 for an answer of its own keeps it")
  func declaredCode() throws {
    let scale = AnswerScale(
      id: "eens", kind: SampleStudy.agreement.kind, options: SampleStudy.agreement.options, also: [],
      missing: [.init(id: "weet-niet", label: "Weet niet", codes: ["-99"])])
    let study = SampleStudy.study(
      items: DialectStudy.items, sources: [SampleStudy.source("x.csv")], background: [], agreement: scale)
    let result = try ingest(study, ["x.csv": Self.export(Self.grid, [Self.row("-99,2")])])
    #expect(result.answers(0) == [.missing(0)])
  }

  @Test(
    "Rows of headings that somebody took away are not missed",
    arguments: [[0], [0, 1], [0, 2], [0, 1, 2]])
  func lostRows(kept: [Int]) throws {
    let lines = Self.export(
      [("kosten-1", "Ik weet wat de hulp kost.", "QID1"), ("kosten-2", "Ik bespreek de kosten.", "QID2")],
      [Self.row("4,2"), Self.row("3,1")]
    ).split(separator: "\n")
    let text = (kept.map { lines[$0] } + lines[3...]).joined(separator: "\n")
    let result = try DialectStudy.result(text)
    #expect(result.files[0].format == .qualtrics)
    #expect(result.files[0].headingRows == kept.count)
    #expect(result.answers(0) == [.option(3), .option(2)])
  }

  @Test("Rows of headings may be shorter or longer than the responses")
  func raggedHeadings() throws {
    var lines = Self.export(Self.grid, [Self.row("4,2"), Self.row("3,1")]).split(separator: "\n").map(
      String.init)
    lines[1] = "Begin,Einde"
    lines[2] += ",,"
    let result = try DialectStudy.result(
      lines.joined(separator: "\n"),
      columns: [
        ColumnMapping(role: .answers(.item("kosten-1")), heading: "Q2_1"),
        ColumnMapping(role: .answers(.item("kosten-2")), heading: "QID2_2"),
      ])
    #expect(result.answers(0) == [.option(3), .option(2)] && result.answers(1) == [.option(1), .option(0)])
  }

  @Test("The legacy form has two rows of headings and a comma at the end")
  func legacy() throws {
    let text =
      "V1,V2,V3,V5,V6,V7,V8,V9,V10,Q1,Q2,LocationLatitude,\n"
      + "ResponseID,ResponseSet,Name,EmailAddress,IPAddress,Status,StartDate,EndDate,Finished,"
      + "Ik weet wat de hulp kost.,Ik bespreek de kosten.,LocationLatitude,\n"
      + "R_1,Default,,,10.0.0.1,0,2021-09-01 10:50:02,2021-09-01 10:59:37,1,4,2,53.1,\n"
    let result = try DialectStudy.result(text)
    #expect(result.files[0].format == .qualtrics && result.files[0].headingRows == 2)
    #expect(result.answers(0) == [.option(3)] && result.answers(1) == [.option(1)])
    #expect(result.matches.prefix(2) == ["started V8", "submitted V9"])
    #expect(result.files[0].personal == ["V3", "V5", "V6", "LocationLatitude"])
  }

  @Test("Columns of text analysis are not taken for the question that they analyse")
  func analyses() throws {
    let result = try DialectStudy.result(
      Self.export(
        [
          ("Q1", "Ik weet wat de hulp kost.", "QID1"),
          ("Q1_NPS_GROUP", "Ik weet wat de hulp kost.", "QID1_NPS"),
          ("Q2 - Topics", "Ik bespreek de kosten.", "QID2_x"), ("Q2", "Ik bespreek de kosten.", "QID2"),
        ], [Self.row("4,Promoter,geld,2")]))
    #expect(result.answers(0) == [.option(3)] && result.answers(1) == [.option(1)])
  }

  @Test("A column for each option holds 1 or the option; 0 is an option that was seen")
  func options() throws {
    let columns = [
      ("Q4_1", "Hoe reist u? - Selected Choice - Fiets", "QID4_1"),
      ("Q4_2", "Hoe reist u? - Selected Choice - Bus, tram of metro", "QID4_2"),
      ("Q4_3", "Hoe reist u? - Selected Choice - Auto", "QID4_3"),
      ("Q4_3_TEXT", "Hoe reist u? - Auto - Text", "QID4_3_TEXT"),
    ]
    let result = try DialectStudy.result(
      Self.export(
        columns, [Self.row("1,,1,Volvo"), Self.row("Fiets,,,"), Self.row("0,0,0,"), Self.row(",,,")]),
      items: [DialectStudy.travel])
    #expect(
      result.answers(0) == [
        .selection(Selection(options: [0, 2])), .selection(Selection(options: [0])), .blank, .blank,
      ])
  }
}
