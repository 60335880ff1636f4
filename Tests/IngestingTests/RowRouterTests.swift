import Ingesting
import SurveyModel
import Testing

@Suite struct RowRouterTests {
  private static let wave = Source.Assignment<Wave>.column(
    heading: "Meting",
    values: [
      .init(text: "T0", subject: SampleStudy.wave1), .init(text: "T1", subject: SampleStudy.wave2),
      .init(text: "Proef", subject: nil),
    ])
  private static let group = Source.Assignment<RespondentGroup>.column(
    heading: "Doelgroep",
    values: [
      .init(text: "Huisarts", subject: SampleStudy.doctors),
      .init(text: "School", subject: SampleStudy.schools),
      .init(text: "Overig", subject: nil),
    ])
  private static let study = SampleStudy.study(
    columns: [ColumnMapping(role: .respondent, heading: "code")],
    sources: [SampleStudy.source("alles.csv", wave: wave, group: group)])
  private static let heading = "code,Meting,Doelgroep,kosten-1,kosten-2,cijfer-1,vervoer-1,open-1,gebied\n"

  @Test("Rows go to the wave and group that their cells tell, and skipped rows nowhere")
  func routes() throws {
    let result = try ingest(
      Self.study,
      [
        "alles.csv": Self.heading
          + "a,T0,Huisarts,1,2,3,1,een,leek\n" + "b,t1,School,4,5,,,,\n" + "c,Proef,Huisarts,x,y,z,?,!,?\n"
          + "a, T1 ,huisarts,2,2,11,1,twee,leek\n" + "a,T0,School,3,3,not asked,x,y,z\n"
          + "d,T0,Overig,8,8,8,8,8,8\n" + "e,T1,Huisarts,2,2,9,1,drie,leek\n"
          + "e,T1,Huisarts,2,2,9,1,,leek\n"
          + "e,T1,Huisarts,2,2,9,1,,leek\n" + "e,T1,Huisarts,2,2,9,1,,leek\n"
      ])
    #expect(
      result.responses.map { "\($0.table.wave) \($0.table.group)" } == [
        "nulmeting huisartsen", "nulmeting scholen", "vervolgmeting huisartsen", "vervolgmeting scholen",
      ])
    #expect(result.responses.map { $0.table.origins.map(\.line) } == [[2], [6], [5, 8, 9, 10, 11], [3]])
    #expect(result.responses[3].table.answers.map { $0.answers[0] } == [.option(3), .option(4)])
    #expect(
      result.responses[2].offScale == [.init(row: 0, variable: .item("cijfer-1"), text: "11")])
    #expect(
      result.openAnswers.map { "\($0.wave) \($0.text)" }.sorted() == [
        "nulmeting een", "vervolgmeting drie", "vervolgmeting twee",
      ])
    let file = result.files[0]
    #expect(file.rows == 10)
    #expect(file.skipped == [.init(value: "Proef", count: 1), .init(value: "Overig", count: 1)])
    #expect(file.columns.map(\.use.name).prefix(3) == ["respondent", "wave", "group"])
  }

  @Test("The same code in two groups is two people, in two waves one")
  func linking() throws {
    let result = try ingest(
      Self.study,
      [
        "alles.csv": Self.heading + "A-1,T0,Huisarts,1,2,3,1,,leek\n" + "a1,T1,Huisarts,1,2,3,1,,leek\n"
          + "A 1,T0,School,1,2,,,,\n"
      ])
    let digests = result.responses.map { $0.table.respondents?[0] }
    #expect(digests.allSatisfy { $0 != nil })
    #expect(digests[0] == digests[2])
    #expect(digests[0] != digests[1])
  }

  @Test("Values that the codebook does not list are an error with their counts")
  func unlisted() throws {
    #expect(
      try problems(
        Self.study,
        [
          "alles.csv": Self.heading + "a,T0,Huisarts,1,2,3,1,,leek\n" + "a,T2,Huisarts,1,2,3,1,,leek\n"
            + "a,T2,Huisarts,1,2,3,1,,leek\n" + "a,,Huisarts,1,2,3,1,,leek\n"
            + "a,T1,Tandarts,1,2,3,1,,leek\n"
        ]) == [
          "alles.csv:3: column 'Meting' tells the wave, and holds 'T2' (twice, first on line 3), '' (once, on line 5), "
            + "which the codebook does not list. It lists 'T0', 'T1', 'Proef'. Add the others under 'values', each "
            + "with its wave or 'skip'.",
          "alles.csv:6: column 'Doelgroep' tells the group, and holds 'Tandarts' (once, on line 6), which the "
            + "codebook does not list. It lists 'Huisarts', 'School', 'Overig'. Add the others under 'values', each "
            + "with its group or 'skip'.",
        ])
  }

  @Test("A lacking column that should tell the wave is an error with the nearest heading")
  func lacking() throws {
    #expect(
      try problems(Self.study, ["alles.csv": Self.heading.replacing("Meting", with: "Metingen")]).first
        == "alles.csv:1: there is no column 'Meting', which the codebook says tells the wave. Perhaps 'Metingen' is "
        + "meant; correct 'column' in the source.")
  }
}
