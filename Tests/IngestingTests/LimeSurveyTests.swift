import Ingesting
import SurveyModel
import Testing

@Suite struct LimeSurveyTests {
  private static let own = #""id","submitdate","lastpage","startlanguage","seed","startdate","datestamp""#

  private static func row(_ id: Int, _ cells: String, submitted: Bool = true) -> String {
    let moment = submitted ? #""2021-09-01 10:59:37""# : ""
    return
      "\"\(id)\",\(moment),\"4\",\"nl\",\"123\",\"2021-09-01 10:50:02\",\"2021-09-01 10:59:37\",\(cells)\r\n"
  }

  private static func export(_ headings: String, _ rows: [String]) -> String {
    "\u{FEFF}\(own),\(headings)\r\n\(rows.joined())\r\n"
  }

  @Test(
    "Questions are found in each of the modes in which headings are written",
    arguments: [
      #""Ik weet wat de hulp kost.","Ik bespreek de kosten.""#,
      #""Stellingen [Ik weet wat de hulp kost.]","Stellingen [Ik bespreek de kosten.]""#,
      #""kosten1. Ik weet wat de hulp kost.","kosten2. Ik bespreek de kosten.""#,
      #""KB[SQ001]. Stellingen [Ik weet wat de hulp kost.]","KB[SQ002]. Stellingen [Ik bespreek de kosten.]""#,
      #""Ik_weet_wat_de_hulp_kost.","Ik_bespreek_de_kosten.""#,
      #""Ik weet wat de .. ","Ik bespreek de .. ""#,
      #""kosten[1]","kosten[2]""#, #""kosten_1","kosten_2""#,
      #""<p>Ik weet wat <b>de hulp</b> kost.</p>","Ik&nbsp;bespreek de kosten.""#,
    ])
  func headings(headings: String) throws {
    let result = try DialectStudy.result(Self.export(headings, [Self.row(1, #""4","2""#)]))
    #expect(result.files[0].format == .limesurvey)
    #expect(result.answers(0) == [.option(3)])
    #expect(result.answers(1) == [.option(1)])
  }

  @Test(
    "A sub-question may be named with brackets or underscores, whichever the export has",
    arguments: [
      ("KB[SQ001]", "KB[SQ001]"), ("KB_SQ001", "KB[SQ001]"), ("KB[SQ001]", "KB_SQ001"),
      ("KB[SQ001][1]", "KB_SQ001_0"), ("KB_SQ001_1", "KB[SQ001][2]"), ("KB[R1_C2]", "KB_R1_C2"),
    ])
  func spellings(mapped: String, heading: String) throws {
    let result = try DialectStudy.result(
      Self.export("\"\(heading)\",\"kosten-2\"", [Self.row(1, #""4","2""#)]),
      columns: [ColumnMapping(role: .answers(.item("kosten-1")), heading: mapped)])
    #expect(result.answers(0) == [.option(3)])
    #expect(result.matches.contains("kosten-1 \(heading)"))
  }

  @Test("Its own columns give the moments and the duration, and are no columns to look at")
  func facts() throws {
    let result = try DialectStudy.result(
      Self.export(
        #""kosten-1","kosten-2","interviewtime","groupTime8106","KBTime""#,
        [Self.row(1, #""4","2","95.5","12","7""#)]))
    #expect(result.responses[0].table.durations == [95.5])
    #expect(
      result.matches == [
        "submitted submitdate", "started startdate", "kosten-1 kosten-1", "kosten-2 kosten-2",
        "duration interviewtime",
      ])
    #expect(!result.findings.contains { $0.code == "ignored-columns" })
  }

  @Test("What the codebook maps stands above the program's own columns")
  func mappedFact() throws {
    let result = try DialectStudy.result(
      Self.export(#""kosten-1","kosten-2""#, [Self.row(1, #""4","2""#)]),
      columns: [
        ColumnMapping(role: .submitted, heading: "datestamp"),
        ColumnMapping(role: .respondent, heading: "seed"),
      ])
    #expect(result.matches.prefix(3) == ["respondent seed", "started startdate", "submitted datestamp"])
  }

  @Test("An empty cell without quotation marks was not shown, one with them was left open")
  func unseen() throws {
    let result = try DialectStudy.result(
      Self.export(
        #""kosten-1","kosten-2""#,
        [Self.row(1, #","""#), Self.row(2, #""3","#), Self.row(3, #""3","#, submitted: false)]))
    #expect(result.answers(0) == [.notShown, .option(2), .option(2)])
    // Who broke off did not reach the question, and should have answered it.
    #expect(result.answers(1) == [.blank, .notShown, .blank])
  }

  @Test("A file that was saved anew does not tell questions that were not shown")
  func savedAnew() throws {
    let text = Self.export("kosten-1,kosten-2", [Self.row(1, ",2"), Self.row(2, "3,")])
      .replacing("\"\"", with: "").replacing("\"", with: "")
    #expect(try DialectStudy.result(text).answers(0) == [.blank, .option(2)])
  }

  @Test("N/A in an export of full answers is a question that was not shown, unless the scale says otherwise")
  func notApplicable() throws {
    let result = try DialectStudy.result(
      Self.export(
        #""kosten-1","kosten-2""#,
        [Self.row(1, #""N/A","n.v.t.""#), Self.row(2, #""4","Weet niet / n.v.t.""#)]))
    #expect(result.answers(0) == [.notShown, .option(3)])
    #expect(result.answers(1) == [.notShown, .missing(0)])
  }

  @Test("Without date stamps it is known that a response was sent in, but not when")
  func noDateStamps() throws {
    let text = Self.export(#""kosten-1","kosten-2""#, [Self.row(1, #""4","2""#)])
      .replacing("2021-09-01 10:59:37", with: "1980-01-01 00:00:00")
    #expect(try DialectStudy.result(text).responses[0].table.submitted == [nil])
  }

  @Test("Headings of its own columns in any language are told by what the columns hold")
  func anyLanguage() throws {
    let text =
      #""Antwort-ID","Abgesendet","Letzte Seite","Sprache","Begonnen am","IP","kosten-1","kosten-2""# + "\n"
      + #""7","2021-09-01 10:59:37","3","de-informal","2021-09-01 10:50:02","10.0.0.1","4","2""# + "\n"
      + #""9","","1","de-informal","2021-09-02 10:50:02","10.0.0.2","4","""# + "\n"
    let result = try DialectStudy.result(text)
    let file = result.files[0]
    #expect(file.format == .limesurvey)
    #expect(result.matches.prefix(2) == ["submitted Abgesendet", "started Begonnen am"])
    #expect(file.personal == ["IP"])
    #expect(result.responses[0].table.submitted?.map { $0 != nil } == [true, false])
  }

  @Test("A column for each option is read: Y, 1, yes or the option itself")
  func options() throws {
    let items = [DialectStudy.travel]
    let codes = try DialectStudy.result(
      Self.export(
        #""VV[SQ001]","VV[SQ002]","VV[SQ003]","VV[other]""#,
        [
          Self.row(1, #""Y","","Y","step""#), Self.row(2, #""","","","""#), Self.row(3, ",,,"),
          Self.row(4, ",,,", submitted: false), Self.row(5, #""N","Y","N","""#),
        ]),
      items: items, columns: [ColumnMapping(role: .answers(.item("vervoer-1")), heading: "VV")])
    #expect(
      codes.answers(0) == [
        .selection(Selection(options: [0, 2])), .blank, .notShown, .blank,
        .selection(Selection(options: [1])),
      ])
    let full = try DialectStudy.result(
      Self.export(
        #""Hoe reist u? [Fiets]","Hoe reist u? [Bus, tram of metro]","Hoe reist u? [Auto]""#,
        [Self.row(1, #""Ja","Nee","Yes""#), Self.row(2, #""N/A","N/A","N/A""#)]), items: items)
    #expect(full.answers(0) == [.selection(Selection(options: [0, 2])), .notShown])
  }

  @Test("Y, N and the like stand for the answer with that label, unless the scale has such a code")
  func ownCodes() throws {
    func answers(_ options: [(String, String)]) throws -> [Answer] {
      let scale = AnswerScale(
        id: "eens", kind: .nominal,
        options: options.map { .init(code: $0.0, label: LocalizedText($0.1)) }, also: [], missing: [])
      let study = SampleStudy.study(
        items: [DialectStudy.items[0]], sources: [SampleStudy.source("x.csv")], background: [],
        agreement: scale)
      let rows = [Self.row(1, #""Y""#), Self.row(2, #""N""#), Self.row(3, #""-oth-""#)]
      return try ingest(study, ["x.csv": Self.export(#""kosten-1""#, rows)]).answers(0)
    }
    #expect(
      try answers([("1", "nee"), ("2", "ja"), ("3", "Anders")]) == [.option(1), .option(0), .option(2)])
    #expect(
      try answers([("y", "Nooit"), ("n", "Ja"), ("-oth-", "Yes")]) == [.option(0), .option(1), .option(2)])
  }

  @Test("Codes of the program that the scale does not have are proposed by their number")
  func answerCodes() throws {
    let problems = try DialectStudy.problems(
      Self.export(#""kosten-1","kosten-2""#, [Self.row(1, #""AO04","A2""#)]))
    #expect(problems.count == 2)
    #expect(problems[0].hasSuffix("If the nearest are meant, add to the scale: 'also: {AO04: 4}'."))
    #expect(problems[1].hasSuffix("If the nearest are meant, add to the scale: 'also: {A2: 2}'."))
  }
}
