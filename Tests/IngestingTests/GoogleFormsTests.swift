import Ingesting
import SurveyModel
import Testing

@Suite struct GoogleFormsTests {
  @Test(
    "Moments are read where the form is Dutch or the year comes first",
    arguments: [
      ("Tijdstempel", "4-5-2026 10:59:37"), ("Timestamp", "2026/05/04 10:59:37 AM"),
      ("Timestamp", "2026/05/04 10:59:37 AM GMT+3"), ("Timestamp", "2026-05-04 10:59:37"),
    ])
  func moments(heading: String, written: String) throws {
    let result = try DialectStudy.result("\(heading),kosten-1,kosten-2\n\(written),4,2\n")
    #expect(result.files[0].format == .googleForms)
    #expect(result.responses[0].table.submitted == [moment(2026, 5, 4, 10, 59, 37)])
  }

  @Test("A moment with slashes can be of many countries, and both readings are offered")
  func ambiguous() throws {
    let text = "Timestamp,kosten-1,kosten-2\n8/5/2023 19:08:16,4,2\n"
    #expect(
      try DialectStudy.problems(text) == [
        "x.csv:2: '8/5/2023 19:08:16' in column 'Timestamp' can be 2023-05-08 or 2023-08-05. "
          + "Write 'dates: dd-mm-yyyy' in the source if the day comes first, 'dates: mm-dd-yyyy' if the "
          + "month does."
      ])
    let declared = try DialectStudy.result(text, dates: .monthDayYear)
    #expect(declared.responses[0].table.submitted == [moment(2023, 8, 5, 19, 8, 16)])
  }

  @Test("Choices are joined with commas, which options may hold themselves")
  func choices() throws {
    let result = try DialectStudy.result(
      "Timestamp,Hoe reist u?\n2026-05-04 10:00:00,\"Fiets, Bus, tram of metro, Auto\"\n",
      items: [DialectStudy.travel])
    #expect(result.answers(0) == [.selection(Selection(options: [0, 1, 2]))])
  }
}
