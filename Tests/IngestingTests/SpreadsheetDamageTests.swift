import SurveyModel
import Testing

@testable import Ingesting

@Suite struct SpreadsheetDamageTests {
  @Test(
    "A date, or a rounded number, is led back to the one answer that it can have been",
    arguments: [
      ("25-Jun", ["6-25", "26-50", "51+"], "6-25"), ("25-jun", ["6-25", "26-50"], "6-25"),
      ("jan-50", ["1-50", "51-100"], "1-50"), ("5-mrt", ["3-5", "6-8"], "3-5"),
      ("02-01", ["1/2", "3/4"], "1/2"), ("1.20E+11", ["120000000001", "7"], "120000000001"),
      ("1,2E+11", ["120000000001"], "120000000001"), ("12-Oct", ["10-12", "13-15"], "10-12"),
    ])
  func original(seen: String, spellings: [String], meant: String) {
    #expect(SpreadsheetDamage.original(of: seen, among: spellings) == meant)
  }

  @Test(
    "What can have been two answers, or none, is led back to none",
    arguments: [
      ("5-Mar", ["3-5", "5-3"]), ("25-Jun", ["26-50"]), ("juni", ["6-25"]), ("1.20E+11", ["130000000000"]),
      ("6-25", ["6-25"]), ("", ["1-2"]), ("1.2E+11", ["120000000001", "120000000002"]),
    ])
  func none(seen: String, spellings: [String]) {
    #expect(SpreadsheetDamage.original(of: seen, among: spellings) == nil)
  }

  @Test("An answer that a spreadsheet damaged is told with what it most likely was")
  func message() throws {
    let size = AnswerScale(
      id: "eens", kind: .nominal,
      options: ["1-5", "6-25", "26-99"].map { .init(code: $0, label: LocalizedText("\($0) mensen")) },
      also: [],
      missing: [])
    let study = SampleStudy.study(
      items: [DialectStudy.items[0]], sources: [SampleStudy.source("x.csv")], background: [], agreement: size)
    #expect(
      try problems(study, ["x.csv": "kosten-1\n25-jun\n6-25\n05-01\n"]) == [
        "x.csv:2: column 'kosten-1': 2 cells hold an answer that the scale 'eens' does not have: '25-jun' (once, on "
          + "line 2), '05-01' (once, on line 4). Expected: 1-5 1-5 mensen, 6-25 6-25 mensen, 26-99 26-99 mensen. A "
          + "spreadsheet has most likely turned answers into dates or numbers. If the nearest are meant, add to the "
          + "scale: 'also: {\"25-jun\": \"6-25\", \"05-01\": \"1-5\"}'."
      ])
  }

  @Test("Lost leading zeros make no difference to codes that are numbers")
  func leadingZeros() throws {
    let codes = AnswerScale(
      id: "eens", kind: .nominal,
      options: ["01", "02", "10"].map { .init(code: $0, label: LocalizedText("n\($0)")) },
      also: [], missing: [])
    let study = SampleStudy.study(
      items: [DialectStudy.items[0]], sources: [SampleStudy.source("x.csv")], background: [], agreement: codes
    )
    let result = try ingest(study, ["x.csv": "kosten-1\n1\n02\n10\n2\n"])
    #expect(result.answers(0) == [.option(0), .option(1), .option(2), .option(1)])
  }

  @Test("Respondents' codes that became rounded numbers stop the run, since different people became one")
  func codes() throws {
    #expect(
      try DialectStudy.problems(
        "code,kosten-1,kosten-2\n2.02E+11,1,2\nABC,3,4\n2.02E+11,1,2\n",
        columns: [ColumnMapping(role: .respondent, heading: "code")]) == [
          "x.csv:2: column 'code' (respondent) has 2 codes that a spreadsheet turned into rounded numbers, the first "
            + "of the form '9.99a+99': different codes have become one. Export the responses anew, and import the "
            + "column as text before saving it."
        ])
    #expect(
      try DialectStudy.problems(
        "code,kosten-1,kosten-2\n5E4,1,2\nE+12,3,4\n1+12,1,2\n",
        columns: [ColumnMapping(role: .respondent, heading: "code")]
      ).isEmpty)
  }
}
