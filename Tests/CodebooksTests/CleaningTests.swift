import SurveyModel
import Testing

@testable import Codebooks

@Suite struct CleaningTests {
  @Test(
    "What is wrong with cleaning rules is told with its place and the cure",
    arguments: [
      Broken(
        """
        cleaning:
          speding: flag
        """,
        "2:3: Unknown key 'speding' in 'cleaning'. Did you mean 'speeding'?"),
      Broken(
        """
        cleaning:
          speeding: drop
          break-off: {rule: flag, below: 50}
        """,
        "2:13: Expected 'flag', 'exclude' or 'off', found 'drop'.",
        "3:34: Expected a share above 0 and at most 1, found '50'."),
      Broken(
        """
        cleaning:
          preview: {rule: flag, below: 0.5}
          speeding: {below: 0.3, strong-below: 0.4}
        """,
        "2:25: Unknown key 'below' in cleaning rule 'preview'. Its only key is 'rule'.",
        "3:40: 'strong-below' is 0.4 and 'below' 0.3; the limit of a strong sign is the lower one."),
      Broken(
        """
        cleaning:
          duplicate: true
          no-answers: [flag]
        """,
        "2:14: Expected 'flag', 'exclude' or 'off', found 'true'.",
        "3:15: Expected 'flag', 'exclude' or 'off', found a list."),
      Broken(
        """
        cleaning:
          manual:
            - {file: data/voor/arsten.csv, row: 12, reason: test}
            - {file: data/voor/artsen.csv, row: 1, reason: test}
            - {file: data/voor/artsen.csv, row: 5, reason: ""}
            - {file: data/voor/artsen.csv, row: 6, reason: a}
            - {file: data/voor/artsen.csv, row: 6, reason: b}
            - {file: data/voor/artsen.csv, row: 7}
        """,
        "3:14: The study has no export 'data/voor/arsten.csv'. Did you mean 'data/voor/artsen.csv'?",
        "4:41: Expected a line of the export, from 2 on since line 1 holds the headings, found '1'.",
        "5:52: Expected a reason, found an empty text.",
        "7:7: Row 6 of 'data/voor/artsen.csv' is excluded twice. Keep one of them.",
        "8:7: The key 'reason' is lacking in this exclusion."),
      Broken(
        """
        cleaning: streng
        """,
        "1:11: Expected a mapping with keys such as 'preview', found 'streng'."),
      Broken(
        """
        cleaning:
          break-off: {below: 0, above: 1}
        """,
        "2:22: Expected a share above 0 and at most 1, found '0'.",
        "2:25: Unknown key 'above' in cleaning rule 'break-off'. Its keys are 'rule' and 'below'."),
      Broken(
        """
        sources:
          - {file: a.csv, wave: voor, group: artsen}
        cleaning:
          manual:
            - {file: data/voor/artsen.csv, row: 3, reason: test}
        """,
        "5:14: The study has no export 'data/voor/artsen.csv'. Its only export is 'a.csv'."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("A rule is written in short or with its limits, and what is not written has its default")
  func forms() throws {
    let cleaning = try Draft.codebook(
      """
      cleaning:
        careless: exclude
        straight-lining: {rule: off}
        break-off: {below: 0.4}
        speeding: exclude
      """
    ).study.cleaning
    #expect(
      cleaning
        == CleaningOptions(
          treatments: [.careless: .exclude, .straightLining: .off, .speeding: .exclude], breakOffBelow: 0.4))
    #expect(cleaning.treatment(of: .breakOff) == .flag)
    #expect(try Draft.codebook("study: proef").study.cleaning == CleaningOptions())
  }

  @Test("The limit of a strong sign never lies above that of a weak one")
  func limits() throws {
    let cleaning = try Draft.codebook("cleaning:\n  speeding: {below: 0.25}").study.cleaning
    #expect(cleaning.speedingBelow == 0.25)
    #expect(cleaning.speedingStrongBelow == 0.25)
  }

  @Test("Without sources the exports are those of the convention")
  func convention() throws {
    let cleaning = try Draft.codebook(
      "cleaning:\n  manual:\n    - {file: data/na/inwoners.csv, row: 2, reason: proef}"
    ).study.cleaning
    #expect(cleaning.manual == [.init(file: "data/na/inwoners.csv", row: 2, reason: "proef")])
  }

  @Test("Keeping answers without consent is remarked on", arguments: ["flag", "off"])
  func noConsent(treatment: String) throws {
    let findings = try Draft.codebook("cleaning:\n  no-consent: \(treatment)").findings
    #expect(
      findings == [
        Finding(
          severity: .warning, code: "no-consent-kept", file: "study.yaml", line: 2,
          text:
            "With 'no-consent: \(treatment)' the answers of people who did not consent are kept. Is there "
            + "another ground to process them?")
      ])
  }
}
