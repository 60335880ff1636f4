import Ingesting
import SurveyModel
import Testing

@Suite struct SurveyMonkeyTests {
  private static let own = "Respondent ID,Collector ID,Start Date,End Date,IP Address"

  private static func row(_ cells: String, _ moment: String = "09/01/2021 10:59:37 AM") -> String {
    "118052219061,446111201,\(moment),\(moment),10.0.0.1,\(cells)\n"
  }

  @Test("A question is carried forward over its statements")
  func carriedForward() throws {
    let result = try DialectStudy.result(
      "\(Self.own),Wat vindt u?,,Anders\n,,,,,Ik weet wat de hulp kost.,Ik bespreek de kosten.,Open-Ended Response\n"
        + Self.row("Mee eens,Mee oneens,niets"))
    #expect(result.files[0].format == .surveymonkey && result.files[0].headingRows == 2)
    #expect(result.answers(0) == [.option(3)] && result.answers(1) == [.option(1)])
    #expect(result.matches.suffix(2).first == "kosten-1 Wat vindt u? [Ik weet wat de hulp kost.]")
    #expect(result.files[0].ignored == ["Respondent ID", "Collector ID", "Anders"])
  }

  @Test("The question is the heading where the second row says response, or is empty, or is not there")
  func wholes() throws {
    let head =
      "\(Self.own),Email Address,First Name,Last Name,Ik weet wat de hulp kost.,Ik bespreek de kosten.\n"
    for second in [",,,,,,,,Response,Open-Ended Response\n", ",,,,,,,,,\n", ""] {
      let result = try DialectStudy.result(head + second + Self.row(",,,4,2"))
      #expect(result.files[0].format == .surveymonkey)
      #expect(result.files[0].headingRows == (second.isEmpty ? 1 : 2))
      #expect(result.answers(0) == [.option(3)] && result.answers(1) == [.option(1)])
    }
  }

  @Test("One statement under two questions is not clear, and both are named")
  func ambiguous() throws {
    let problems = try DialectStudy.problems(
      "\(Self.own),Thuis?,,Op het werk?\n,,,,,Ik weet wat de hulp kost.,Ik bespreek de kosten.,Ik bespreek de kosten.\n"
        + Self.row("4,2,2"))
    #expect(problems.count == 1)
    #expect(
      problems[0].hasSuffix(
        "\n    kosten-2: \"Thuis? [Ik bespreek de kosten.]\"   # or \"Op het werk? [Ik bespreek de kosten.]\", "
          + "which fit too"))
  }

  @Test("Only moments with AM or PM tell that the month comes first")
  func moments() throws {
    let head = "\(Self.own),kosten-1,kosten-2\n,,,,,Response,Response\n"
    let american = try DialectStudy.result(head + Self.row("4,2", "09/01/2021 01:59:37 PM"))
    #expect(american.responses[0].table.submitted == [moment(2021, 9, 1, 13, 59, 37)])
    let problems = try DialectStudy.problems(head + Self.row("4,2", "09/01/2021 13:59"))
    #expect(problems.count == 2)
    #expect(problems.allSatisfy { $0.contains("can be 2021-01-09 or 2021-09-01") })
  }

  @Test("An option without a column is an error that names the columns beside it")
  func lackingOption() throws {
    let problems = try DialectStudy.problems(
      "\(Self.own),Hoe reist u?,,\n,,,,,Fiets,Auto,Trein\n" + Self.row("Fiets,,Trein"),
      items: [DialectStudy.travel])
    #expect(
      problems == [
        "x.csv:1: vervoer-1 has a column for each option, and none for 'Bus, tram of metro'. Columns of the same "
          + "question that are no option of the scale: 'Hoe reist u? [Trein]'. Where a heading spells an option in "
          + "another way, add the spelling to 'also' of the scale 'vervoer'; else export all options."
      ])
  }

  @Test("A cell that is neither the option nor a yes or no is an unknown answer")
  func unknownTick() throws {
    let problems = try DialectStudy.problems(
      "\(Self.own),Hoe reist u?,,\n,,,,,Fiets,Auto,\"Bus, tram of metro\"\n" + Self.row("soms,,"),
      items: [DialectStudy.travel])
    #expect(problems.count == 1)
    #expect(
      problems[0].hasPrefix("x.csv:3: column 'Hoe reist u? [Fiets]' (vervoer-1): 1 cell holds an answer "))
  }
}
