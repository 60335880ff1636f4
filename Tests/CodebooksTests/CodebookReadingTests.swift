import SurveyModel
import Testing

@testable import Codebooks

@Suite struct CodebookReadingTests {
  @Test(
    "What is wrong with names of the study, texts and languages is told with its place and the cure",
    arguments: [
      Broken(
        """
        study: Westerkwartier 2021
        """,
        "1:8: A study's name has small letters, digits and hyphens only, since it names a folder; "
          + "'Westerkwartier 2021' does not. Write 'westerkwartier-2021'."),
      Broken(
        """
        study: ""
        """,
        "1:8: Expected the study's name, found an empty text."),
      Broken(
        """
        studie: proef
        """,
        "1:1: Unknown key 'studie' in the codebook. Did you mean 'study'?"),
      Broken(
        """
        title: {nl: Proef, de: Probe}
        """,
        "1:20: Unknown language 'de'. The languages are 'nl' and 'en'; a text with a comma between "
          + "braces, or one that begins with {, goes between quotes."),
      Broken(
        """
        title: {nl: Proef, en: Trial}
        """,
        "1:20: The study does not have the language 'en'. Add it to 'languages', or delete this text."),
      Broken(
        """
        languages: [nl, de]
        """,
        "1:17: Expected 'nl' or 'en', found 'de'."),
      Broken(
        """
        languages: [nl, nl]
        """,
        "1:17: The language 'nl' is listed twice. Keep one of them."),
      Broken(
        """
        languages: nl
        """,
        "1:12: Expected a list of languages, such as [nl, en], found 'nl'."),
      Broken(
        """
        title: [Proef]
        """,
        "1:8: Expected a text, or {nl: ...}, found a list."),
      Broken(
        """
        title:
        """,
        "1:1: Expected a text, or {nl: ...}, found nothing."),
      Broken(
        """
        title: {nl: }
        """,
        "1:9: Expected a text, found nothing."),
      Broken(
        """
        about:
          doel: x
        """,
        "2:3: Unknown key 'doel' in 'about'. Its keys are 'purpose', 'population-source', 'recruitment', "
          + "'mode', 'consent', 'ethics', 'pretest', 'publicity', 'nonresponse', 'limitations', 'funding', "
          + "'interests', 'acknowledgements' and 'contact'."),
      Broken(
        """
        about:
          purpse: x
          contact: [a]
        """,
        "2:3: Unknown key 'purpse' in 'about'. Did you mean 'purpose'?",
        "3:12: Expected a text, or {nl: ...}, found a list."),
      Broken(
        """
        about:
        """,
        "1:1: Expected a mapping with keys such as 'purpose', found nothing."),
      Broken(
        """
        study: -
        title: Proef
        """,
        "1:8: A list item ('- ') was not expected here. The items of a list stand on lines of their own "
          + "below their key."),
      Broken(
        """
        titel: Proef
        stady: proef
        languages: [nl, fr]
        """,
        "1:1: Unknown key 'titel' in the codebook. Did you mean 'title'?",
        "2:1: Unknown key 'stady' in the codebook. Did you mean 'study'?",
        "3:17: Expected 'nl' or 'en', found 'fr'."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("Texts that lack a language are remarked on, with their lines, and read")
  func untranslated() throws {
    let codebook = try Draft.codebook(
      """
      title: {nl: Proef}
      languages: [nl, en]
      themes:
        kosten: {label: {en: Costs}, description: Kosten}
      items:
        k1: {theme: kosten, scale: eens, text: {nl: Ja}}
        k2: {scale: eens, text: {nl: Nee}}
      """)
    #expect(
      codebook.findings == [
        Finding(
          severity: .warning, code: "untranslated-text", file: "study.yaml", line: 1, count: 3,
          text: "The texts on lines 1, 6 and 7 lack the language 'en'; a report in it shows the text's first "
            + "language there."),
        Finding(
          severity: .warning, code: "untranslated-text", file: "study.yaml", line: 4, count: 1,
          text: "The text on line 4 lacks the language 'nl'; a report in it shows the text's first language "
            + "there."),
      ])
    #expect(codebook.study.themes[0].label.text(in: .nl) == "Costs")
  }

  @Test("Of many texts without a language the first ten lines are told")
  func manyUntranslated() throws {
    let items = (1...14).map { "  v\($0): {scale: eens, theme: kosten, text: {nl: Vraag \($0)}}" }
    let codebook = try Draft.codebook("languages: [nl, en]\nitems:\n" + items.joined(separator: "\n"))
    #expect(
      codebook.findings.map(\.text) == [
        "The texts on lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 4 more lack the language 'en'; a report in it "
          + "shows the text's first language there."
      ])
    #expect(codebook.findings[0].count == 14)
  }

  @Test("Words that YAML 1.1 takes for something else are names, codes and texts as written")
  func traps() throws {
    let study = try Draft.codebook(
      """
      study: "012"
      title: 2021-08-01
      themes:
        no: {label: nee}
      scales:
        eens: {kind: nominal, answers: {off: on, 1e3: 0x1F, 012: ~, "null": 1_000}, also: {ja: 1e3}}
        cijfer: {kind: numeric, range: [0, 10]}
        wijk: {kind: nominal, answers: {y: on, n: off}, also: {false: y}}
      items:
        yes: {theme: no, scale: cijfer, text: true}
        k2: {scale: eens, text: 12:30}
        k1: {scale: eens, text: .5}
      """
    ).study
    #expect(study.id == "012")
    #expect(study.title == "2021-08-01")
    #expect(study.themes.map(\.id) == ["no"])
    #expect(study.themes[0].label == "nee")
    #expect(study.scales[0].options.map(\.code) == ["off", "1e3", "012", "null"])
    #expect(study.scales[0].options.map(\.label) == ["on", "0x1F", "~", "1_000"])
    #expect(study.scales[0].also == [.init(text: "ja", option: 1)])
    #expect(study.items.map(\.text) == ["true", "12:30", ".5"])
  }
}
