import SurveyModel
import Testing

@testable import Codebooks

@Suite struct AnswersTests {
  @Test(
    "What is wrong with answers is told with its place and the cure",
    arguments: [
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: [Oneens, Eens]}
        """,
        "2:34: Expected a mapping from codes to labels, found a list."),
      Broken(
        """
        scales:
          eens: {kind: numeric, range: [0, 100], missing: {geen: {label: Geen, codes: [99]}}}
        """,
        "2:80: The code '99' lies within the scale's range, so it is an answer. Use a code outside the "
          + "range."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {a: Oneens, b: Eens}}
        """,
        "2:35: The codes of an ordinal scale are whole numbers, such as 4, and 'a' is not one. Answers "
          + "without order make a nominal scale.",
        "2:46: The codes of an ordinal scale are whole numbers, such as 4, and 'b' is not one. Answers "
          + "without order make a nominal scale."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {01: Oneens, 2: Eens}}
        """,
        "2:35: The codes of an ordinal scale are whole numbers, such as 4, and '01' is not one. Answers "
          + "without order make a nominal scale."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {2: Eens, 1: Oneens}}
        """,
        "2:44: The codes of an ordinal scale increase, and 1 stands after 2. Write the answers from the "
          + "lowest code to the highest; an item can be scored from the other end by 'reverse: true'."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Eens, 2: " EENS "}}
        """,
        "2:47: The text 'EENS' stands for answer '2' here and for answer '1' on line 2; case, white space "
          + "and the shape of quotes do not count. Give one of them another text."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: "1"}}
        """,
        "2:49: The text '1' stands for answer '2' here and for answer '1' on line 2; case, white space "
          + "and the shape of quotes do not count. Give one of them another text."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: Eens}, also: {Ja: 3}}
        """,
        "2:67: The scale 'eens' has no answer '3'. Its answers are '1' and '2'."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: Eens}, also: {eens: 1}}
        """,
        "2:63: The text 'eens' stands for answer '1' here and for answer '2' on line 2; case, white space "
          + "and the shape of quotes do not count. Give one of them another text."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: Eens}, missing: {weet-niet: {label: Weet niet, codes: [2, 9]}}}
        """,
        "2:104: The text '2' stands for missing answer 'weet-niet' here and for answer '2' on line 2; "
          + "case, white space and the shape of quotes do not count. Give one of them another text."),
      Broken(
        """
        scales:
          eens:
            kind: ordinal
            answers: {1: Oneens, 2: Eens}
            missing:
              weet-niet: {label: Weet niet, codes: [9]}
              n.v.t.: {label: Nvt, codes: [9]}
              blank: {label: Leeg}
        """,
        "7:7: The name of a missing answer has small letters, digits and hyphens only and does not begin "
          + "with a hyphen; 'n.v.t.' does not fit. Write 'n-v-t'.",
        "7:36: The text '9' stands for missing answer 'n.v.t.' here and for missing answer 'weet-niet' on "
          + "line 6; case, white space and the shape of quotes do not count. Give one of them another text.",
        "8:7: The results use 'blank' for cells without an answer. Give this missing answer another name."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: Eens}, missing: {weet-niet: {label: Weet niet, codes: 9}}}
        """,
        "2:103: Expected a list of codes, such as [9, 99], found '9'."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: Eens}, missing: {nvt: {lable: Nvt, codes: [[9]]}}}
        """,
        "2:72: Unknown key 'lable' in missing answer 'nvt'. Did you mean 'label'?",
        "2:92: Expected a code, found a list."),
      Broken(
        #"""
        scales:
          eens: {kind: ordinal, answers: {1: "“Nee”", 2: "\"nee\"", 3: "e\u0301e\u0301n", 4: ÉÉN}}
        """#,
        "2:50: The text '\"nee\"' stands for answer '2' here and for answer '1' on line 2; case, white "
          + "space and the shape of quotes do not count. Give one of them another text.",
        "2:86: The text 'ÉÉN' stands for answer '4' here and for answer '3' on line 2; case, white space "
          + "and the shape of quotes do not count. Give one of them another text."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("One answer may have the same text twice: as label, in two languages, as spelling")
  func sameAnswer() throws {
    let scale = try Draft.codebook(
      """
      languages: [nl, en]
      scales:
        eens:
          kind: ordinal
          answers: {-1: {nl: Neutral, en: neutral}, 0: "0", 10: Ja}
          also: {JA: 10, " neutral": -1, eens: 10}
          missing:
            weet-niet: {label: {nl: Weet niet, en: Don't know}, codes: [weet niet, 99, "9"]}
      """
    ).study.scales[0]
    #expect(scale.kind == .ordinal(values: [-1, 0, 10]))
    #expect(scale.bounds == -1...10)
    #expect(scale.also.map(\.option) == [2, 0, 2])
    #expect(scale.missing[0].codes == ["weet niet", "99", "9"])
  }
}
