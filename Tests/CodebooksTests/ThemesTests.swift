import SurveyModel
import Testing

@testable import Codebooks

@Suite struct ThemesTests {
  @Test(
    "What is wrong with themes is told with its place and the cure",
    arguments: [
      Broken(
        """
        themes:
          kosten: {label: Kosten, desired: hoger}
        """,
        "2:36: Expected 'higher', 'lower' or 'neutral', found 'hoger'. Did you mean 'higher'?"),
      Broken(
        """
        themes:
          kosten: {label: Kosten, desired: Higher, spotlight: ja}
        """,
        "2:36: Expected 'higher', 'lower' or 'neutral', found 'Higher'. Did you mean 'higher'?",
        "2:55: Expected true or false, found 'ja'."),
      Broken(
        """
        themes:
          kosten: {label: Kosten, relevant-change: 0}
        """,
        "2:44: Expected a number of points above 0 and at most 100, found '0'."),
      Broken(
        """
        themes:
          werk: {label: Werk}
        """,
        "2:3: No item belongs to the theme 'werk'. Give it to an item, or delete it."),
      Broken(
        """
        themes: {}
        """,
        "1:9: Expected a mapping from themes to their labels, found an empty mapping.",
        "15:15: There is no theme 'kosten'. Define it under 'themes'."),
      Broken(
        """
        themes:
          kosten: {description: [x], colour: red}
        """,
        "2:3: The key 'label' is lacking in theme 'kosten'.",
        "2:25: Expected a text, or {nl: ...}, found a list.",
        "2:30: Unknown key 'colour' in theme 'kosten'. Its keys are 'label', 'description', 'desired', "
          + "'spotlight', 'relevant-change' and 'ends'."),
      Broken(
        """
        themes:
          kosten: {label: Kosten, ends: {low: kosten tellen niet mee}}
        """,
        "2:27: The key 'high' is lacking in ends."),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("A theme can say what the ends of its score mean")
  func ends() throws {
    let study = try Draft.codebook(
      "themes:\n  kosten: {label: Kosten, ends: {low: {nl: weinig}, high: veel}}"
    ).study
    #expect(study.themes[0].ends?.low.text(in: .nl) == "weinig")
    #expect(study.themes[0].ends?.high.text(in: .nl) == "veel")
  }

  @Test("A theme needs a label only, and a study needs no themes")
  func defaults() throws {
    let study = try Draft.codebook("themes:").study
    #expect(
      study.themes == [
        Theme(
          id: "kosten", label: "Kosten", description: nil, desired: .higher, isSpotlight: false,
          relevantChange: nil)
      ])
    let text = Draft.text("items:\n  k1: {scale: eens, text: Ik ken de kosten.}")
      .replacing("themes: \n  kosten: {label: Kosten}\n", with: "")
    #expect(try CodebookReader().read(Array(text.utf8)).study.themes.isEmpty)
  }
}
