import SurveyModel
import Testing

@testable import Codebooks

@Suite struct WeightsTests {
  @Test(
    "What is wrong with weights is told with its place and the cure",
    arguments: [
      Broken(
        """
        weights:
          artsn: {wijk: {noord: 1, zuid: 2}}
        """,
        "2:3: There is no group 'artsn'. Did you mean 'artsen'?"),
      Broken(
        """
        weights:
          artsen: {wijk: {noord: 1}}
        """,
        "2:12: The answer 'zuid' of 'wijk' has no number of people. Weights need one for each answer."),
      Broken(
        """
        weights:
          artsen: {wijk: {noord: 1, zuid: 2, zuyd: 3}}
        """,
        "2:38: The scale 'wijk' has no answer 'zuyd'. Did you mean 'zuid'?"),
      Broken(
        """
        weights:
          artsen: {wijk: {noord: 0, zuid: 20.100}, trim: [3, 0.3]}
        """,
        "2:26: Expected a number of people above 0, found '0'.",
        "2:35: The number '20.100' can be read in two ways. Write 20100, or 20.1 where a fraction is "
          + "meant.",
        "2:51: Expected a smallest weight above 0 and at most 1, found '3'.",
        "2:54: Expected a largest weight of at least 1, found '0.3'."),
      Broken(
        """
        weights:
          artsen: {trim: [0.3, 3]}
          inwoners: {leeftijd: {jong: 3}, trim: [1]}
        """,
        "2:3: The weights of group 'artsen' have limits but no numbers of people. Add a background "
          + "variable with the number of people for each answer.",
        "3:14: There is no background variable 'leeftijd'. The only background variable is 'wijk'.",
        "3:41: Expected a smallest and a largest weight, such as [0.3, 3], or off, found a list of 1."),
      Broken(
        """
        background:
          wijk: {label: Wijk, scale: wijk, groups: [inwoners]}
          mening: {label: Mening, scale: eens}
        weights:
          artsen: {wijk: {noord: 1, zuid: 2}}
          inwoners: {wijk: {noord: 100, zuid: 200}, mening: {1: 100, 2: 100, 3: 120}}
        """,
        "5:12: The background variable 'wijk' is not asked of group 'artsen', so it cannot weight it.",
        "6:45: The numbers of people of 'mening' add up to 320, those of 'wijk' to 300. Both count the "
          + "same population; correct one of them."),
      Broken(
        """
        weights:
          artsen: 3
        """,
        "2:11: Expected a mapping from background variables to numbers of people, found '3'."),
      Broken(
        """
        weights:
          artsen: {wijk: {noord: 100, zuid: 200}, trim: aan}
        """,
        "2:49: Expected a smallest and a largest weight, such as [0.3, 3], or off, found 'aan'."),
      Broken(
        """
        weights:
          artsen: {wijk: [100, 200]}
        """,
        "2:18: Expected a mapping from answers to numbers of people, found a list."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("Weights are trimmed by default, and not with off")
  func trim() throws {
    let weights = try Draft.codebook(
      """
      weights:
        artsen: {wijk: {zuid: 30, noord: 10.5}}
        inwoners: {wijk: {noord: 1, zuid: 2}, trim: off}
      """
    ).study.weights
    #expect(weights["artsen"]?.trim == 0.3...3)
    #expect(weights["artsen"]?.margins == [.init(variable: "wijk", totals: [10.5, 30])])
    #expect(weights["inwoners"]?.trim == nil)
  }

  @Test("Margins that differ by more than half a percent are remarked on")
  func margins() throws {
    func findings(_ old: Int) throws -> [Finding] {
      try Draft.codebook(
        """
        background:
          mening: {label: Mening, scale: eens}
          wijk: {label: Wijk, scale: wijk}
        weights:
          inwoners: {wijk: {noord: 500, zuid: 500}, mening: {1: 400, 2: 500, 3: \(old)}}
        """
      ).findings
    }
    #expect(try findings(105).isEmpty)
    #expect(
      try findings(106) == [
        Finding(
          severity: .warning, code: "margins-differ", file: "study.yaml", line: 5,
          text: "The numbers of people of 'mening' add up to 1006, those of 'wijk' to 1000. Weights are "
            + "computed for the first.")
      ])
  }

  @Test("Weights that a column makes idle are remarked on")
  func twice() throws {
    let text =
      "The group 'artsen' has weights of its own in a column of its export, which stand instead of these "
      + "numbers of people."
    let weights = "weights:\n  artsen: {wijk: {noord: 1, zuid: 2}}"
    #expect(try Draft.codebook("columns: {weight: gewicht}\n\(weights)").findings.map(\.text) == [text])
    func source(_ group: String) -> String {
      "sources:\n  - {file: a.csv, wave: voor, group: \(group), columns: {weight: gewicht}}\n\(weights)"
    }
    #expect(try Draft.codebook(source("artsen")).findings.map(\.text) == [text])
    #expect(try Draft.codebook(source("inwoners")).findings.isEmpty)
    #expect(
      try Draft.codebook(source("{column: Groep, values: {A: artsen}}")).findings.map(\.code) == [
        "weights-twice"
      ])
  }
}
