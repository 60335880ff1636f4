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

  @Test(
    "Rules that judge by declared items say what is wrong with the declaration",
    arguments: [
      Broken(
        """
        cleaning:
          contradiction: flag
          attention: {rule: exclude}
        """,
        "2:3: The rule 'contradiction' cannot be applied without 'pairs'. Write contradiction: {rule: flag, pairs: "
          + "[[kosten-1, kosten-3]]}.",
        "3:3: The rule 'attention' cannot be applied without 'items'. Write attention: {rule: flag, items: "
          + "{controle: 3}}."),
      Broken(
        """
        cleaning:
          contradiction: {rule: flag, pairs: [[k1, k3], [k1], [k2, k2], [k1, k2], [k2, k1]]}
        """,
        "2:44: There is no item 'k3'. Did you mean 'k1'?",
        "2:49: Expected two items, such as [kosten-1, kosten-3], found a list of 1.",
        "2:55: The item 'k2' is paired with itself. Pair it with the item that says the opposite.",
        "2:75: The items 'k2' and 'k1' are paired twice. Keep one of them."),
      Broken(
        """
        cleaning:
          contradiction: {pairs: [[k1, k2]]}
        items:
          k1: {scale: wijk, text: A}
          k2: {scale: eens, text: B, groups: [artsen], waves: [voor]}
          k3: {scale: eens, theme: kosten, text: C}
        """,
        "2:28: The scale 'wijk' of item 'k1' is nominal; answers contradict each other on ordinal scales of two "
          + "answers or more only."),
      Broken(
        """
        cleaning:
          contradiction: {pairs: [[k1, k2]], above: 1}
        items:
          k1: {theme: kosten, scale: eens, text: A, waves: [na]}
          k2: {scale: eens, text: B, waves: [voor]}
        """,
        "2:27: No group is asked 'k1' and 'k2' at one wave, so that nobody can contradict them. Pair items of one "
          + "questionnaire.",
        "2:45: Expected a share from 0 up to, but not including, 1, found '1'."),
      Broken(
        """
        cleaning:
          attention: {items: {k1: 3, k2: 4, k9: 1}}
          dont-know: {below: 0.5}
        """,
        "2:23: The attention item 'k1' belongs to theme 'kosten', so that the answer it asks for would count in the "
          + "score. Take its theme away.",
        "2:34: The scale 'eens' has no answer '4'. Its answers are '1', '2' and '3'.",
        "2:37: There is no item 'k9'. Did you mean 'k1'?",
        "3:15: Unknown key 'below' in cleaning rule 'dont-know'. Its keys are 'rule' and 'above'."),
    ])
  func declarations(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test(
    "Declared items are read with the places of their answers, and writing them down puts the rule in force")
  func declared() throws {
    let cleaning = try Draft.codebook(
      """
      cleaning:
        dont-know: {above: 0.6}
        contradiction: {pairs: [[k1, k2]], above: 0.25}
        attention: {rule: exclude, items: {k2: 3}}
      """
    ).study.cleaning
    #expect(
      cleaning
        == CleaningOptions(
          treatments: [.dontKnow: .flag, .contradiction: .flag, .attention: .exclude], dontKnowAbove: 0.6,
          contradictoryPairs: [.init(first: "k1", second: "k2")], contradictionAbove: 0.25,
          attentionItems: [.init(item: "k2", option: 2)]))
    let short = try Draft.codebook("cleaning:\n  dont-know: exclude\n  attention: off").study.cleaning
    #expect(short == CleaningOptions(treatments: [.dontKnow: .exclude, .attention: .off]))
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
