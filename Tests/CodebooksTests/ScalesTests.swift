import SurveyModel
import Testing

@testable import Codebooks

@Suite struct ScalesTests {
  @Test(
    "What is wrong with scales is told with its place and the cure",
    arguments: [
      Broken(
        """
        scales:
          eens: {kind: likert, answers: {1: Oneens, 2: Eens}}
        """,
        "2:16: Expected 'ordinal', 'numeric', 'nominal', 'multiple' or 'open', found 'likert'."),
      Broken(
        """
        scales:
          eens: {answers: {1: Oneens, 2: Eens}}
        """,
        "2:3: The key 'kind' is lacking in scale 'eens'."),
      Broken(
        """
        scales:
          eens: {kind: ordinal}
        """,
        "2:3: The key 'answers' is lacking in scale 'eens', as its kind is ordinal."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Eens}}
        """,
        "2:25: The scale 'eens' needs at least 2 answers."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: Eens}, range: [1, 2]}
        """,
        "2:56: The scale 'eens' is ordinal and cannot have 'range'. Delete the key, or change the kind."),
      Broken(
        """
        scales:
          eens: {kind: numeric, answers: {1: Oneens, 2: Eens}}
        """,
        "2:3: The key 'range' is lacking in scale 'eens', as its kind is numeric.",
        "2:25: The scale 'eens' is numeric and cannot have 'answers'. Delete the key, or change the kind."),
      Broken(
        """
        scales:
          eens: {kind: numeric, range: [1, 10, 20]}
        """,
        "2:32: Expected a lowest and a highest number, such as [1, 10], found a list of 3."),
      Broken(
        """
        scales:
          eens: {kind: numeric, range: [10, 1]}
        """,
        "2:32: The range goes from 10 to 1. Write the lowest number first and a higher one after it."),
      Broken(
        """
        scales:
          eens: {kind: numeric, range: 1-10}
        """,
        "2:32: Expected a lowest and a highest number, such as [1, 10], found '1-10'."),
      Broken(
        """
        scales:
          eens: {kind: numeric, range: [1, "10"]}
        """,
        "2:36: Expected a number, found the text '10'. Write it without quotes."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 1: Eens}}
        """,
        "2:25: The scale 'eens' needs at least 2 answers.",
        "2:46: The key '1' is given twice; it stands on line 2 too. Keep one of them."),
      Broken(
        """
        scales:
          over: {kind: open}
        """,
        "2:3: Nothing uses the scale 'over'. Give it to an item, or delete it."),
      Broken(
        """
        scales:
          eens: {kind: multiple}
        """,
        "2:3: The key 'answers' is lacking in scale 'eens', as its kind is multiple.",
        "16:23: The scale 'eens' is multiple, so the item has no score for theme 'kosten'. Give it an "
          + "ordinal or numeric scale, or leave its theme out."),
      Broken(
        """
        scales:
          eens: {kind: open, missing: {geen: {label: Geen}}, also: {x: 1}}
        """,
        "2:22: The scale 'eens' is open and cannot have 'missing'. Delete the key, or change the kind.",
        "2:54: The scale 'eens' is open and cannot have 'also'. Delete the key, or change the kind.",
        "16:23: The scale 'eens' is open, so the item has no score for theme 'kosten'. Give it an ordinal "
          + "or numeric scale, or leave its theme out."),
      Broken(
        """
        scales:
          eens: {kind: ordinal, answers: {1: Oneens, 2: {nl: Eens, en: Agree}, 3: }}
        """,
        "2:60: The study does not have the language 'en'. Add it to 'languages', or delete this text.",
        "2:72: Expected a text, or {nl: ...}, found nothing."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("A scale has up to 100 answers and 20 missing answers, and more are told")
  func limits() throws {
    func scale(answers: Int, missing: Int) -> String {
      let options = (1...answers).map { "a\($0): Antwoord \($0)" }.joined(separator: ", ")
      let others = (1...missing).map { "m\($0): {label: Geen \($0)}" }.joined(separator: ", ")
      return "scales:\n  wijk: {kind: nominal, answers: {\(options)}, missing: {\(others)}}"
    }
    let full = try Draft.codebook(scale(answers: 100, missing: 20)).study.scales[0]
    #expect(full.options.count == AnswerScale.mostOptions)
    #expect(full.missing.count == AnswerScale.mostMissingAnswers)
    let problems = Draft.problems(scale(answers: 101, missing: 21)).map { $0.drop { $0 != " " }.dropFirst() }
    #expect(
      problems == [
        "The scale 'wijk' has 101 answers and can have 100. Merge answers, or make it numeric or open.",
        "A scale can have 20 missing answers and this one has 21. One missing answer may have many codes.",
      ])
  }

  @Test("A range may be negative and have fractions, and missing codes lie outside it")
  func ranges() throws {
    let scale = try Draft.codebook(
      """
      scales:
        eens: {kind: numeric, range: [-2.5, 2], missing: {nvt: {label: Nvt, codes: [3, -9, 2;5]}}}
      """
    ).study.scales[0]
    #expect(scale.kind == .numeric(low: -2.5, high: 2))
    #expect(scale.missing[0].codes == ["3", "-9", "2;5"])
  }
}
