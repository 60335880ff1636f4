import DelimitedText
import Ingesting
import SurveyModel
import Testing

@Suite struct IngesterTests {
  private func moment(_ year: Int, _ month: Int, _ day: Int, _ second: Int) throws -> Timestamp {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    return try #require(Timestamp(date: date, secondOfDay: second))
  }

  @Test("An export of labels, with semicolons and Dutch dates and numbers, is read whole")
  func labels() throws {
    let study = SampleStudy.study(sources: [FixtureFile.forms()])
    let result = try ingest(study, ["forms.csv": FixtureFile.text("forms.csv")])
    #expect(result.responses.count == 1)
    let responses = result.responses[0]
    let table = responses.table
    #expect(table.wave == SampleStudy.wave1 && table.group == SampleStudy.doctors)
    #expect(table.files == ["forms.csv"])
    #expect(table.origins == OriginColumn([2, 3, 4].map { RowOrigin(file: 0, line: $0) }))
    #expect(table.respondents == nil && table.clusters == nil)
    #expect(table.durations == [575, 720, 930])
    #expect(
      table.started == [
        try moment(2021, 9, 1, 39_002), try moment(2021, 9, 2, 28_800), try moment(2021, 9, 13, 72_940),
      ])
    #expect(
      table.submitted == [
        try moment(2021, 9, 1, 39_577), try moment(2021, 9, 2, 29_520), try moment(2021, 9, 13, 73_870),
      ])
    #expect(
      table.answers.map(\.variable.description)
        == ["kosten-1", "kosten-2", "cijfer-1", "vervoer-1", "open-1", "gebied"])
    let answers = table.answers.map(\.answers)
    #expect((0..<3).map { answers[0][$0] } == [.option(3), .option(2), .missing(0)])
    #expect((0..<3).map { answers[1][$0] } == [.option(4), .blank, .option(1)])
    #expect((0..<3).map { answers[2][$0] } == [.number(7.5), .number(8), .number(6)])
    #expect(
      (0..<3).map { answers[3][$0] } == [0, 1, 0].map { .selection(Selection(options: [$0])) })
    #expect(answers[4][1] == .blank)
    #expect(answers[4][0] != answers[4][2] && answers[4][0].isAnswered && answers[4][2].isAnswered)
    #expect((0..<3).map { answers[5][$0] } == [.option(0), .option(1), .option(0)])
    #expect(
      Set(result.openAnswers.map(\.text)) == ["Steun thuis", "Café \"De Steun\";\nelke dag"])

    let file = result.files[0]
    #expect(file.bytes == (try FixtureFile.bytes("forms.csv")).count)
    #expect(file.format == .msForms && file.encoding == .utf8)
    #expect(file.delimiter == UInt8(ascii: ";") && file.lineEnd == .lineFeed)
    #expect(file.headings == 11 && file.rows == 3 && file.skipped.isEmpty)
    #expect(file.ignored == ["ID"])
    #expect(file.personal == ["E-mail", "Naam"])
  }

  @Test("The digest of a file is that of sha256sum")
  func digest() throws {
    let study = SampleStudy.study(with: "eens")
    let result = try ingest(study, ["data/nulmeting/huisartsen.csv": "vraag\n1\n"])
    // printf 'vraag\n1\n' | sha256sum (GNU coreutils 9.1)
    #expect(result.files[0].sha256 == "22c9c5cf5fecaa2fc5ec8b556e3f2dff717cede77579f845712e585876a4cd61")
  }

  @Test("A file is digested alike as it is read and beside that, in one piece or many, decoded or not")
  func digestBeside() throws {
    let study = SampleStudy.study(with: "tekst")
    let rows = (0..<60_000).map { "rij \($0)\n" }.joined()
    for file in [Array("vraag\n\(rows)".utf8), Array("vraag\n\(rows)caf".utf8) + [0xE9, 0x0A]] {
      let files = ["data/nulmeting/huisartsen.csv": file]
      let alone = try ingest(study, files, threads: 1)
      #expect(alone == (try ingest(study, files, threads: 2)))
      #expect(alone.files[0].bytes == file.count && alone.files[0].sha256?.count == 64)
      // A file that turns out to be no UTF-8 at its end is read anew from its start.
      let isUTF8 = file.last { $0 != 0x0A } != 0xE9
      #expect(alone.files[0].encoding == (isUTF8 ? .utf8 : .windows1252))
      #expect(alone.openAnswers.contains { $0.text == "café" } != isUTF8)
      #expect(alone.findings.count { $0.code == "encoding-detected" } == (isUTF8 ? 0 : 1))
    }
  }

  @Test("An export of codes, with tokens, consent, organisations, durations and weights, is read whole")
  func codes() throws {
    let study = SampleStudy.study(sources: [FixtureFile.limeSurvey()])
    let result = try ingest(study, ["limesurvey.csv": FixtureFile.text("limesurvey.csv")])
    let table = result.responses[0].table
    #expect(table.origins.map(\.line) == [2, 4, 5])
    let respondents = try #require(table.respondents)
    #expect(respondents[0] != nil && respondents[0] == respondents[2] && respondents[1] == nil)
    let clusters = try #require(table.clusters)
    #expect(
      clusters[0] != nil && clusters[0] == clusters[1] && clusters[2] != nil && clusters[2] != clusters[0])
    #expect(
      table.submitted == [try moment(2021, 9, 1, 39_577), try moment(2021, 9, 2, 29_520), nil])
    #expect(table.durations == [575.41, nil, nil])
    #expect(table.weights == [0.8, 1.25, 1])
    #expect(result.responses[0].marks == [[], .noConsent, []])
    #expect(table.answers[3].answers[0] == .selection(Selection(options: [0, 1])))
    let open = table.answers[4].answers
    #expect(open[0] == open[2] && open[0].isAnswered && open[1] == .blank)
    #expect(result.openAnswers.map(\.text) == ["Steun thuis", "Steun thuis"])
    #expect(
      result.findings.map(\.code) == [
        "personal-data", "blank-lines", "zero-duration", "consent-blank", "no-respondent-code",
        "group-missing", "wave-not-held",
      ])
  }

  @Test("Tables stand by wave, then by group, in codebook order")
  func order() throws {
    let heading = "kosten-1,kosten-2,cijfer-1,vervoer-1,open-1,gebied\n"
    let result = try ingest(
      SampleStudy.study(),
      [
        "data/vervolgmeting/scholen.csv": "kosten-1,kosten-2\n1,2\n",
        "data/vervolgmeting/huisartsen.csv": heading,
        "data/nulmeting/scholen.csv": "kosten-1,kosten-2\n1,2\n3,4\n",
        "data/nulmeting/huisartsen.csv": heading + "1,2,3,1,x,leek\n",
      ])
    #expect(
      result.responses.map { "\($0.table.wave) \($0.table.group) \($0.table.count)" } == [
        "nulmeting huisartsen 1", "nulmeting scholen 2", "vervolgmeting huisartsen 0",
        "vervolgmeting scholen 1",
      ])
    #expect(result.findings.map(\.code) == ["no-responses"])
    #expect(result.findings[0].file == "data/vervolgmeting/huisartsen.csv")
    #expect(result.findings[0].text == "The export has headings but no responses.")
    #expect(result.responses[1].table.answers.map(\.variable.description) == ["kosten-1", "kosten-2"])
  }

  @Test("A wave without exports is not yet held, and a group that lacks in a wave is told")
  func absent() throws {
    let result = try ingest(
      SampleStudy.study(), ["data/nulmeting/scholen.csv": "kosten-1,kosten-2\n1,2\n"])
    #expect(
      result.findings.map(\.text) == [
        "Group 'huisartsen' has no export at wave 'nulmeting', though other groups have one.",
        "There are no exports of wave 'vervolgmeting'; it counts as not yet held.",
      ])
    #expect(result.findings.map(\.severity) == [.warning, .note])
  }

  @Test("Several exports of one wave and group make one table, in the order of the sources")
  func severalFiles() throws {
    let study = SampleStudy.study(
      items: [SampleStudy.items[0]],
      sources: [
        SampleStudy.source("b.csv", columns: [ColumnMapping(role: .respondent, heading: "code")]),
        SampleStudy.source("a.csv"),
      ], background: [])
    let result = try ingest(
      study, ["a.csv": "kosten-1\n1\n7\n2\n2\n2\n2\n", "b.csv": "code,kosten-1\nx,3\ny,4\n"])
    let table = result.responses[0].table
    #expect(table.files == ["b.csv", "a.csv"])
    #expect(table.count == 8)
    #expect(table.origins[2] == RowOrigin(file: 1, line: 2))
    #expect(table.respondents?.map { $0 != nil } == [true, true] + [Bool](repeating: false, count: 6))
    #expect(
      result.responses[0].offScale == [
        .init(row: 3, variable: .item("kosten-1"), text: "7")
      ])
  }

  @Test("Spaces around cells and headings change nothing, also beside quotation marks")
  func spaces() throws {
    let plain = try DialectStudy.result("kosten-1,kosten-2\n4,Mee eens\n,2\n")
    let spaced = try DialectStudy.result(" kosten-1 ,\"kosten-2\" \n 4 , \"Mee eens\"\n  ,2\t\n")
    #expect(spaced.responses == plain.responses)
    #expect(spaced.matches == plain.matches)
  }

  @Test("Blank lines are no responses, and are told")
  func blankLines() throws {
    let file = { (lines: String) in ["data/nulmeting/huisartsen.csv": lines] }
    let study = SampleStudy.study(with: "eens")
    func note(_ lines: String) throws -> (rows: Int, note: Finding?) {
      let result = try ingest(study, file(lines))
      return (result.responses[0].table.count, result.findings.first { $0.code == "blank-lines" })
    }
    let none = try note("vraag;w\n1;x\n2;x\n")
    #expect(none.rows == 2 && none.note == nil)
    let some = try note("vraag;w\n\n1;x\n  \n2;x\r\n\r\n")
    #expect(some.rows == 2)
    #expect(some.note?.count == 3 && some.note?.severity == .note)
    #expect(some.note?.text == "3 blank lines were left out.")
    #expect(try note("vraag;w\n\n1;x\n").note?.text == "1 blank line was left out.")
  }
}
