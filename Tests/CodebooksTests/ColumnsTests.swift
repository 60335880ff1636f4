import SurveyModel
import Testing

@testable import Codebooks

@Suite struct ColumnsTests {
  @Test(
    "What is wrong with columns is told with its place and the cure",
    arguments: [
      Broken(
        """
        columns:
          respondent: code
          submited: datum
          k1: Code
        """,
        "3:3: There is no item, background variable or other column 'submited'. Did you mean 'submitted'?",
        "4:7: The heading 'Code' is given to 'respondent' and to 'k1'. Each has a column of its own."),
      Broken(
        """
        columns:
          respondent: [code]
          k1: ""
        """,
        "2:15: Expected a heading, found a list.",
        "3:7: Expected a heading, found an empty text."),
      Broken(
        """
        columns:
          code: respondent
        """,
        "2:3: There is no item, background variable or other column 'code'. Columns are 'respondent', "
          + "'submitted', 'started', 'duration', 'consent', 'cluster' and 'weight', and the names of items "
          + "and background variables."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("Columns keep the order of the codebook, and the same heading may serve two sources")
  func order() throws {
    let study = try Draft.codebook(
      """
      columns: {wijk: Wijk, weight: Gewicht, k2: Vraag 2}
      sources:
        - {file: a.csv, wave: voor, group: artsen, columns: {k1: Vraag 1}}
        - {file: b.csv, wave: voor, group: inwoners, columns: {k2: Vraag 1}}
      """
    ).study
    #expect(
      study.columns.map(\.role) == [.answers(.background("wijk")), .weight, .answers(.item("k2"))])
    #expect(study.sources.map { $0.columns.map(\.heading) } == [["Vraag 1"], ["Vraag 1"]])
  }
}
