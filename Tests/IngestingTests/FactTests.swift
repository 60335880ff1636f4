import Ingesting
import SurveyModel
import Testing

@Suite struct FactTests {
  private func problems(
    of role: ColumnRole, _ cells: [String], dates: Source.DateForm? = nil
  ) throws -> [String] {
    let study = SampleStudy.study(
      items: [SampleStudy.items[0]],
      sources: [
        SampleStudy.source("x.csv", dates: dates, columns: [ColumnMapping(role: role, heading: "kolom")])
      ],
      background: [])
    let rows = cells.map { "1;\"\($0)\"" }
    return try IngestingTests.problems(study, ["x.csv": (["kosten-1;kolom"] + rows).joined(separator: "\n")])
  }

  @Test("A date that can be read in two ways is an error that offers both")
  func ambiguousDates() throws {
    #expect(
      try problems(of: .submitted, ["13-5-2026", "4-5-2026 10:59:37", "5-6-2026"]) == [
        "x.csv:3: '4-5-2026 10:59:37' in column 'kolom' can be 2026-05-04 or 2026-04-05, and so can 2 cells of it in "
          + "all. Write 'dates: dd-mm-yyyy' in the source if the day comes first, 'dates: mm-dd-yyyy' if the month does."
      ])
    #expect(try problems(of: .submitted, ["4-5-2026 10:59:37"], dates: .dayMonthYear).isEmpty)
  }

  @Test("Cells that are no dates or numbers are told by their shape alone")
  func shapes() throws {
    #expect(
      try problems(of: .started, ["2021-09-01", "Jan de Vries", "1 mei"]) == [
        "x.csv:3: column 'kolom' has 2 cells that cannot be read as a date, the first of the form 'aaa aa aaaaa'. "
          + "Expected was a form such as 2021-09-01 10:59 or, with 'dates: dd-mm-yyyy' in the source, 1-9-2021 10:59."
      ])
    #expect(
      try problems(of: .duration, ["95", "0:01:35", "", "9 min", "-5"]) == [
        "x.csv:5: column 'kolom' (duration) has 2 cells without a usable number, the first of the form '9 aaa'. "
          + "Expected was a number of seconds, or h:mm:ss."
      ])
    #expect(
      try problems(of: .weight, ["0", "1,5", "-1"]) == [
        "x.csv:4: column 'kolom' (weight) has 1 cell without a usable number, the first of the form '-9'. Expected was "
          + "a number of at least 0."
      ])
  }

  @Test("Consent is yes or no in Dutch or English, and anything else is an error with its count")
  func consent() throws {
    #expect(
      try problems(of: .consent, ["Ja", "nee", "YES", "no", "1", "0", "Akkoord", "niet akkoord", ""]).isEmpty)
    let found = try problems(of: .consent, ["ja", "misschien", "misschien"])
    #expect(found.count == 1)
    #expect(
      found[0].hasPrefix(
        "x.csv:3: column 'kolom' (consent) has 2 cells that say neither yes nor no: 'misschien' (twice, first on line "
          + "3). Expected was a word such as 'ja' or 'nee', "))
  }

  @Test("Without a duration a response took from its start to its end, where both are moments and in order")
  func durationFromMoments() throws {
    let columns = [
      ColumnMapping(role: .started, heading: "begin"), ColumnMapping(role: .submitted, heading: "eind"),
    ]
    let head = "begin,eind,kosten-1,kosten-2"
    let rows = [
      "2021-09-01 10:50:02,2021-09-01 10:59:37,4,5", "2021-09-01 23:59:00,2021-09-02 00:02:00,4,5",
      "2021-09-01 11:00:00,2021-09-01 10:59:37,4,5", "2021-09-01,2021-09-03,4,5", ",2021-09-01 10:59:37,4,5",
      "2021-09-01,2021-09-02 10:00:00,4,5",
    ]
    func durations(
      _ head: String, _ rows: [String], _ columns: [ColumnMapping]
    ) throws
      -> DurationColumn?
    {
      let text = ([head] + rows).joined(separator: "\n") + "\n"
      return try DialectStudy.result(text, columns: columns).responses[0].table.durations
    }
    #expect(try durations(head, rows, columns) == [575, 180, nil, nil, nil, nil])
    #expect(try durations(head, rows, [columns[1]]) == nil)
    let told = columns + [ColumnMapping(role: .duration, heading: "duur")]
    let given = try durations(head + ",duur", rows.map { $0 + ",300" }, told)
    #expect(given.map(Array.init) == [Double?](repeating: 300, count: 6))
  }
}
