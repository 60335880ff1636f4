import Ingesting
import SurveyModel
import Testing

@Suite struct HeadingMatcherTests {
  private static let file = "data/nulmeting/huisartsen.csv"
  private static let row = "4,2,7,1,tekst,leek\n"

  private func columns(_ heading: String, _ study: Study = SampleStudy.study()) throws -> [String] {
    let result = try ingest(study, [Self.file: heading + "\n" + Self.row])
    return result.files[0].columns.map(\.use.name)
  }

  @Test(
    "Columns are found by id, or by wording in any language, whatever case and white space",
    arguments: [
      "kosten-1,kosten-2,cijfer-1,vervoer-1,open-1,gebied",
      "Ik weet wat de hulp kost.,Ik bespreek de kosten.,Welk cijfer geeft u?,Hoe reist u?,"
        + "\"Wat is de naam van de hulp, en waarom?\",Gebied",
      "I know what care costs.,I discuss the costs.,which grade  do you GIVE?,\"How\ndo you\u{A0}travel? \","
        + "\"What is it called, and why?\",area",
      "KOSTEN-1, Ik bespreek de kosten. ,cijfer-1,Hoe reist u?,open-1,Area",
    ])
  func names(heading: String) throws {
    #expect(
      try columns(heading) == ["kosten-1", "kosten-2", "cijfer-1", "vervoer-1", "open-1", "gebied"])
  }

  @Test("The wording of one group is found in the exports of that group")
  func wordingForGroup() throws {
    let result = try ingest(
      SampleStudy.study(),
      ["data/nulmeting/scholen.csv": "kosten-1,Wij bespreken de kosten.\n4,2\n"])
    #expect(result.files[0].columns.map(\.use.name) == ["kosten-1", "kosten-2"])
  }

  @Test("The columns of a source stand above those of the study, and both above ids and wordings")
  func mapped() throws {
    let study = SampleStudy.study(
      columns: [
        ColumnMapping(role: .respondent, heading: "code"),
        ColumnMapping(role: .answers(.item("kosten-2")), heading: "KB[SQ002]"),
      ],
      sources: [
        SampleStudy.source(
          "x.csv",
          columns: [
            ColumnMapping(role: .answers(.item("kosten-1")), heading: "kosten-2"),
            ColumnMapping(role: .respondent, heading: "token"),
          ])
      ])
    let result = try ingest(
      study,
      ["x.csv": "token,code,kosten-2,kb[sq002],kosten-1,cijfer-1,vervoer-1,open-1\nA,B,5,2,1,7,1,\n"])
    let file = result.files[0]
    #expect(
      file.columns.map { "\($0.heading)=\($0.use.name)" } == [
        "token=respondent", "kosten-2=kosten-1", "kb[sq002]=kosten-2", "cijfer-1=cijfer-1",
        "vervoer-1=vervoer-1", "open-1=open-1",
      ])
    #expect(file.ignored == ["code", "kosten-1"])
    #expect(result.responses[0].table.answers[0].answers[0] == .option(4))
  }

  @Test("Headings that coincide are an error, even where nobody asked for them")
  func coinciding() throws {
    #expect(
      try problems(
        SampleStudy.study(with: "eens"), [Self.file: "vraag,Opmerking,x,OPMERKING ,y\n1,,,,\n"]) == [
          "data/nulmeting/huisartsen.csv:1: the heading 'Opmerking' stands above the columns 2, 4; case, white "
            + "space and the shape of quotes do not count. Rename them, or delete all but one."
        ])
  }

  @Test("Two columns of one item are an error")
  func twoColumns() throws {
    #expect(
      try problems(SampleStudy.study(with: "eens"), [Self.file: "vraag,De vraag?\n1,1\n"]) == [
        "data/nulmeting/huisartsen.csv:1: 1 column is not clear. An item is headed by its id or its wording in any "
          + "language of the codebook, or by what 'columns' says. The nearest headings, to paste under 'columns' "
          + "where they are right:\n    vraag: vraag   # or \"De vraag?\", which fit too"
      ])
  }

  @Test("A heading that is the wording of two items is an error")
  func ambiguous() throws {
    let items = [
      SampleStudy.item("a", "eens", "Dezelfde vraag", groups: [SampleStudy.doctors]),
      SampleStudy.item("b", "eens", "dezelfde vraag", groups: [SampleStudy.doctors]),
    ]
    #expect(
      try problems(
        SampleStudy.study(items: items, background: []), [Self.file: "Dezelfde vraag\n1\n"]
      ).first
        == "data/nulmeting/huisartsen.csv:1: 1 column is not clear. An item is headed by its id or its wording in "
        + "any language of the codebook, or by what 'columns' says. The nearest headings, to paste under 'columns' "
        + "where they are right:\n    b: Dezelfde vraag   # fits a too")
  }

  @Test("A column that the source maps and the export lacks is an error")
  func mappedButMissing() throws {
    let study = SampleStudy.study(
      items: [SampleStudy.items[0]],
      sources: [
        SampleStudy.source("x.csv", columns: [ColumnMapping(role: .submitted, heading: "submitdate")])
      ], background: [])
    #expect(
      try problems(study, ["x.csv": "kosten-1,submit date\n1,\n"]) == [
        "x.csv:1: 1 column is lacking. An item is headed by its id or its wording in any language of the "
          + "codebook, or by what 'columns' says. The nearest headings, to paste under 'columns' where they are "
          + "right:\n    submitted: submit date"
      ])
  }

  @Test("Headings that resemble an item about as much are told behind the nearest")
  func candidates() throws {
    #expect(
      try problems(
        SampleStudy.study(items: [SampleStudy.items[0]], background: []),
        [
          Self.file:
            "Ik weet wat hulp kost,Ik weet wat de zorg kost,Weet u wat de hulp kost?,iets anders\n1,2,3,4\n"
        ]) == [
          "data/nulmeting/huisartsen.csv:1: 1 column is lacking. An item is headed by its id or its wording in any "
            + "language of the codebook, or by what 'columns' says. The nearest headings, to paste under 'columns' "
            + "where they are right:\n    kosten-1: Ik weet wat hulp kost   # or \"Weet u wat de hulp kost?\""
        ])
  }

  @Test("A statement in brackets behind its question is found in any export, but no id is")
  func brackets() throws {
    let study = SampleStudy.study(items: [SampleStudy.items[0]], background: [])
    let result = try ingest(
      study, [Self.file: "Stelling [Ik weet wat de hulp kost.],Toelichting [kosten-1]\n4,x\n"])
    #expect(result.files[0].columns.map(\.heading) == ["Stelling [Ik weet wat de hulp kost.]"])
  }

  @Test(
    "A column for each option is found behind the id or the question, however they are joined",
    arguments: [
      "vervoer-1_1,vervoer-1_2,vervoer-1_3", "vervoer-1[1],vervoer-1[2],vervoer-1[3]",
      "vervoer-1/fiets,\"vervoer-1/Bus, tram of metro\",vervoer-1/auto",
      "vervoer-1.1,vervoer-1.2,vervoer-1.3",
      "Hoe reist u? - Fiets,\"Hoe reist u? - Bus, tram of metro\",Hoe reist u? - Auto",
      "How do you travel?: Car,How do you travel?: Bicycle,\"How do you travel?: Bus, tram or metro\"",
    ])
  func optionColumns(heading: String) throws {
    let study = SampleStudy.study(items: [SampleStudy.items[3]], background: [])
    let cells = heading.contains("Car,") ? "0,1,0" : "1,0,0"
    let result = try ingest(study, [Self.file: heading + "\n\(cells)\n"])
    #expect(result.responses[0].table.answers[0].answers[0] == .selection(Selection(options: [0])))
  }

  @Test("A background variable without a column counts as not shown, with a warning")
  func lackingBackground() throws {
    let result = try ingest(
      SampleStudy.study(), [Self.file: "kosten-1,kosten-2,cijfer-1,vervoer-1,open-1\n1,1,1,1,x\n"])
    #expect(result.responses[0].table.answers(to: .background("gebied"))?[0] == .notShown)
    let finding = result.findings.first { $0.code == "background-missing" }
    #expect(finding?.severity == .warning)
    #expect(finding?.text == "The export has no column for gebied, which counts as not shown.")
  }

  @Test("A fact that the codebook maps for all sources and one lacks is a warning")
  func lackingFact() throws {
    let study = SampleStudy.study(
      items: [SampleStudy.items[0]], columns: [ColumnMapping(role: .respondent, heading: "code")],
      background: [])
    let result = try ingest(study, [Self.file: "kosten-1\n1\n"])
    #expect(result.responses[0].table.respondents == nil)
    #expect(
      result.findings.first?.text
        == "The export has no column for 'respondent', which the codebook maps for all sources.")
  }

  @Test("Columns at the end without a heading may stand there empty, and nothing else")
  func trailing() throws {
    let study = SampleStudy.study(with: "eens")
    let result = try ingest(study, [Self.file: "vraag,, \n1,,\n2, ,\n"])
    #expect(result.files[0].headings == 1)
    #expect(result.files[0].rows == 2)
    #expect(
      try problems(study, [Self.file: "vraag,,\n1,,\n2,,x\n"]) == [
        "data/nulmeting/huisartsen.csv:3: column 3 holds a value but has no heading. Give it a heading, or empty it."
      ])
  }

  @Test("A column without a heading before others, such as row numbers, is left alone")
  func leading() throws {
    let result = try ingest(SampleStudy.study(with: "eens"), [Self.file: "\"\",vraag\n1,2\n"])
    #expect(result.responses[0].table.answers[0].answers[0] == .option(1))
    #expect(result.findings.contains { $0.code == "nameless-columns" })
  }
}
