import Testing

@testable import Codebooks

@Suite struct CodebookErrorTests {
  private func message(_ text: String, file: String = "study.yaml") -> String {
    do throws(CodebookError) {
      _ = try CodebookReader(file: file).read(Array(text.utf8))
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test("The message gives each problem with the file's name, and their number in the end")
  func description() {
    #expect(
      message(Draft.text("privacy:\n  minimum: 1"), file: "surveys/proef/study.yaml") == """
        surveys/proef/study.yaml:2:12: The privacy limit 'minimum' can be raised, never lowered: it is at least 5, \
        and 1 is less.
        surveys/proef/study.yaml has 1 problem.
        """)
    #expect(
      message("") == """
        study.yaml:1:1: The file is empty.
        study.yaml has 1 problem.
        """)
    #expect(
      message("- a\n- b") == """
        study.yaml:1:1: Expected a mapping with keys such as 'study', found a list.
        study.yaml has 1 problem.
        """)
    #expect(
      message("study: proef") == """
        study.yaml:1:1: The key 'title' is lacking in the codebook.
        study.yaml:1:1: The key 'languages' is lacking in the codebook.
        study.yaml:1:1: The key 'waves' is lacking in the codebook.
        study.yaml:1:1: The key 'groups' is lacking in the codebook.
        study.yaml:1:1: The key 'scales' is lacking in the codebook.
        study.yaml:1:1: The key 'items' is lacking in the codebook.
        study.yaml has 6 problems.
        """)
  }

  @Test("One run tells every problem of every section, those of YAML among them, by place")
  func everything() {
    let text = """
      study: Proef
      title: {nl: Proef, de: Versuch}
      languages: [nl, en]
      waves:
        voor: {label: Voor, period: 2021-13-01/2021-12-01}
        na: {label: Na}
        na: {label: Nog eens}
      groups:
        artsen: {label: Artsen, population: {vor: 3}}
      themes:
        kosten: {label: Kosten, desired: up}
        werk: &werk {label: Werk}
      scales:
        eens: {kind: ordinal, answers: {1: Oneens, 2: oneens}}
        los: {kind: open}
      items:
        k1: {theme: koste, scale: eens, text: Ja: nee}
      background:
        wijk: {label: Wijk, scale: eens, groups: [arsten]}
      sources:
        - {file: ../a.csv, wave: voor, group: artsen, format: spss}
      cleaning:
        speeding: drop
      weights:
        artsen: {wijk: {1: 3}}
      analysis: {confidence: 95}
      privacy: {minimum: 2}
      extra: 1
      """
    #expect(
      message(text) == """
        study.yaml:1:8: A study's name has small letters, digits and hyphens only, since it names a folder; \
        'Proef' does not. Write 'proef'.
        study.yaml:2:20: Unknown language 'de'. The languages are 'nl' and 'en'; a text with a comma between \
        braces, or one that begins with {, goes between quotes.
        study.yaml:5:31: Expected a period such as 2021-08-01/2021-10-31, found '2021-13-01/2021-12-01'. Write \
        the first and the last day as year-month-day, both of them real days.
        study.yaml:7:3: The key 'na' is given twice; it stands on line 6 too. Keep one of them.
        study.yaml:9:40: There is no wave 'vor'. Did you mean 'voor'?
        study.yaml:11:36: Expected 'higher', 'lower' or 'neutral', found 'up'.
        study.yaml:12:9: A YAML anchor (&name) may not be used. Delete it; a text that begins with & goes \
        between quotes.
        study.yaml:14:49: The text 'oneens' stands for answer '2' here and for answer '1' on line 14; case, \
        white space and the shape of quotes do not count. Give one of them another text.
        study.yaml:17:43: Expected ',' or '}' here, for the '{' on line 17. A text with a comma, colon, bracket \
        or quote in it goes between double quotes.
        study.yaml:19:45: There is no group 'arsten'. Did you mean 'artsen'?
        study.yaml:21:12: The path '../a.csv' does not lead to a file within the study's folder. Put the export \
        there and name it from there, as in data/nulmeting/inwoners.csv.
        study.yaml:23:13: Expected 'flag', 'exclude' or 'off', found 'drop'.
        study.yaml:25:12: The answer '2' of 'wijk' has no number of people. Weights need one for each answer.
        study.yaml:26:24: Expected a confidence level of at least 0.5 and below 1, such as 0.95, found '95'.
        study.yaml:27:20: The privacy limit 'minimum' can be raised, never lowered: it is at least 5, and 2 is \
        less.
        study.yaml:28:1: Unknown key 'extra' in the codebook. Its keys are 'study', 'title', 'languages', \
        'waves', 'groups', 'scales', 'items', 'about', 'themes', 'background', 'columns', 'sources', 'cleaning', \
        'weights', 'analysis' and 'privacy'.
        study.yaml has 16 problems.
        """)
  }

  @Test(
    "What refers to a section that cannot be read is not complained about",
    arguments: [
      "waves", "groups", "themes", "scales", "items", "background",
    ])
  func cascades(section: String) throws {
    let rest = """
      columns: {k1: Kosten, wijk: Wijk}
      sources:
        - {file: a.csv, wave: voor, group: artsen}
      cleaning:
        manual:
          - {file: a.csv, row: 3, reason: proef}
      weights:
        artsen: {wijk: {noord: 1, zuid: 2}}

      """
    let sound =
      rest
      + Draft.text("columns:\nsources:\ncleaning:\nweights:").split(separator: "\n").dropFirst(4)
      .joined(separator: "\n")
    #expect(message(sound) == "nothing is wrong")
    let broken = sound.replacing("\(section): \n", with: "\(section): *\n")
    #expect(broken != sound)
    #expect(message(broken).hasSuffix("\nstudy.yaml has 1 problem."))
  }
}
