import Ingesting
import SurveyModel
import Testing

@Suite struct MicrosoftFormsTests {
  private static let own = "ID,Start time,Completion time,Email,Name"

  private static func row(_ cells: String, _ moment: String = "9/1/21 10:59:37") -> String {
    "1,\(moment),\(moment),anonymous,,\(cells)\n"
  }

  @Test("Its own form of a moment has the month first; what a spreadsheet made of it is not guessed at")
  func moments() throws {
    let head = "\(Self.own),kosten-1,kosten-2\n"
    let own = try DialectStudy.result(head + Self.row("4,2"))
    #expect(own.files[0].format == .msForms)
    #expect(own.responses[0].table.submitted == [moment(2021, 9, 1, 10, 59, 37)])
    for moment in ["9/1/2021 10:59:37", "9/1/21 10:59", "9-1-21 10:59:37"] {
      #expect(try DialectStudy.problems(head + Self.row("4,2", moment)).count == 2)
    }
  }

  @Test("Headings that stand there already bear a number, and are the next items of that wording")
  func repeats() throws {
    let items = ["thuis", "werk", "buurt"].map {
      SampleStudy.item(.init($0), "eens", "Ik bespreek de kosten.", groups: [SampleStudy.doctors])
    }
    let result = try DialectStudy.result(
      "\(Self.own),Ik bespreek de kosten.,Ik bespreek de kosten.2,Ik bespreek de kosten. 3\n"
        + Self.row("1,2,3"),
      items: items)
    #expect((0..<3).flatMap { result.answers($0) } == [.option(0), .option(1), .option(2)])
    let finding = result.findings.first { $0.code == "repeated-wording" }
    #expect(
      finding?.text
        == "Several items have the wording 'Ik bespreek de kosten.'. Their columns, which the export "
        + "numbers, were taken in the order of the items.")
  }

  @Test("Where items and numbered headings are not as many, nothing is guessed")
  func tooFewRepeats() throws {
    let items = ["thuis", "werk", "buurt"].map {
      SampleStudy.item(.init($0), "eens", "Ik bespreek de kosten.", groups: [SampleStudy.doctors])
    }
    let problems = try DialectStudy.problems(
      "\(Self.own),Ik bespreek de kosten.,Ik bespreek de kosten.2\n" + Self.row("1,2"), items: items)
    #expect(problems.count == 1)
    #expect(problems[0].contains("2 columns are not clear"))
  }

  @Test("Columns of a quiz, and who it was, are not read")
  func own() throws {
    let result = try DialectStudy.result(
      "ID,Begintijd,Tijd van voltooien,E-mail,Naam,Totaal aantal punten,kosten-1,Points - kosten-1,kosten-2\n"
        + "1,2021-09-01 10:50,2021-09-01 10:59,jan@x.nl,Jan,8,4,1,2\n")
    #expect(result.files[0].personal == ["E-mail", "Naam"])
    #expect(result.files[0].ignored == ["ID", "Totaal aantal punten", "Points - kosten-1"])
    #expect(!result.findings.contains { $0.code == "ignored-columns" })
  }
}
