import SurveyModel
import Testing

@testable import Codebooks

@Suite struct WavesTests {
  @Test(
    "What is wrong with waves is told with its place and the cure",
    arguments: [
      Broken(
        """
        waves: []
        """,
        "1:8: Expected a mapping from waves to their labels, found an empty list."),
      Broken(
        """
        waves:
          Voor: {label: Voor}
        """,
        "2:3: The name of a wave has small letters, digits and hyphens only and does not begin with a "
          + "hyphen; 'Voor' does not fit. Write 'voor'."),
      Broken(
        """
        waves:
          skip: {label: Voor}
        """,
        "2:3: The name 'skip' is taken for rows of an export that are skipped. Give this wave another "
          + "name."),
      Broken(
        """
        waves:
          voor: {lable: Voor}
        """,
        "2:10: Unknown key 'lable' in wave 'voor'. Did you mean 'label'?"),
      Broken(
        """
        waves:
          voor: Voor
        """,
        "2:9: Expected a mapping with keys such as 'label', found 'Voor'."),
      Broken(
        """
        waves:
          voor: {label: Voor, period: 2021}
        """,
        "2:31: Expected a period such as 2021-08-01/2021-10-31, found '2021'. Write the first and the "
          + "last day as year-month-day, both of them real days."),
      Broken(
        """
        waves:
          voor: {label: Voor, period: 2021-08-01/2021-02-30}
        """,
        "2:31: Expected a period such as 2021-08-01/2021-10-31, found '2021-08-01/2021-02-30'. Write the "
          + "first and the last day as year-month-day, both of them real days."),
      Broken(
        """
        waves:
          voor: {label: Voor, period: 1-8-2021/31-10-2021}
        """,
        "2:31: Expected a period such as 2021-08-01/2021-10-31, found '1-8-2021/31-10-2021'. Write the "
          + "first and the last day as year-month-day, both of them real days."),
      Broken(
        """
        waves:
          voor: {label: Voor, period: 2021-10-31/2021-08-01}
        """,
        "2:31: The period ends on 2021-08-01, before it begins on 2021-10-31. Write the first day first."),
      Broken(
        """
        waves:
          voor: {label: Voor, period: 2021-08-01/2021-10-31}
          na: {label: Na, period: 2021-10-31/2021-12-01}
        """,
        "3:27: Waves follow each other, but 'na' begins on 2021-10-31 and 'voor', which stands before it, "
          + "ends on 2021-10-31. Put the waves in order of time, or correct a period."),
      Broken(
        """
        waves:
          na: {label: Na, period: 2022-08-01/2022-10-31}
          tussen: {label: Tussen}
          voor: {label: Voor, period: 2021-08-01/2021-10-31}
        """,
        "4:31: Waves follow each other, but 'voor' begins on 2021-08-01 and 'na', which stands before it, "
          + "ends on 2022-10-31. Put the waves in order of time, or correct a period."),
      Broken(
        """
        waves:
          voor: {label: Voor, period: }
        """,
        "2:23: Expected a period such as 2021-08-01/2021-10-31, found nothing."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("Waves may follow each other from one day to the next, and need no period")
  func periods() throws {
    let waves = try Draft.codebook(
      """
      waves:
        voor: {label: Voor, period: 2021-08-01/2021-08-01}
        tussen: {label: Tussen}
        na: {label: Na, period: 2021-08-02/2024-02-29}
      """
    ).study.waves
    #expect(waves.map(\.id) == ["voor", "tussen", "na"])
    #expect(waves[0].period?.first == waves[0].period?.last)
    #expect(waves[1].period == nil)
    #expect(waves[2].period?.last == CalendarDate(year: 2024, month: 2, day: 29))
  }

  @Test("One wave is a study too")
  func oneWave() throws {
    let text = Draft.text("waves:").replacing("  na: {label: Na}\n", with: "")
    let study = try CodebookReader().read(Array(text.utf8)).study
    #expect(study.waves.map(\.id) == ["voor"])
    #expect(study.items[0].waves == ["voor"])
  }
}
