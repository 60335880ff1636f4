import SurveyModel
import Testing

@testable import Codebooks

@Suite struct OptionsTests {
  @Test(
    "What is wrong with the options of analysis and privacy is told with its place and the cure",
    arguments: [
      Broken(
        """
        analysis:
          minimum-answered: 1.5
          confidence: 95
          relevant-change: 101
          adjust: bonferroni
          bootstrap: {replicates: 10, seed: -1}
        """,
        "2:21: Expected a share above 0 and at most 1, found '1.5'.",
        "3:15: Expected a confidence level of at least 0.5 and below 1, such as 0.95, found '95'.",
        "4:20: Expected a number of points above 0 and at most 100, found '101'.",
        "5:11: Expected 'holm', 'benjamini-hochberg' or 'none', found 'bonferroni'.",
        "6:27: Expected a whole number from 99 to 1000000, found '10'.",
        "6:37: Expected a whole number of at least 0, found '-1'."),
      Broken(
        """
        analysis:
          bootstrap: 9999
          adjust: bh
          confidence: 1
          power: 0.8
        """,
        "2:14: Expected a mapping with keys such as 'replicates', found '9999'.",
        "3:11: Expected 'holm', 'benjamini-hochberg' or 'none', found 'bh'.",
        "4:15: Expected a confidence level of at least 0.5 and below 1, such as 0.95, found '1'.",
        "5:3: Unknown key 'power' in 'analysis'. Its keys are 'minimum-answered', 'confidence', "
          + "'relevant-change', 'adjust' and 'bootstrap'."),
      Broken(
        """
        privacy:
          minimum: 3
          detail: 8
        """,
        "2:12: The privacy limit 'minimum' can be raised, never lowered: it is at least 5, and 3 is less.",
        "3:11: The privacy limit 'detail' can be raised, never lowered: it is at least 10, and 8 is less."),
      Broken(
        """
        privacy:
          minimum: 15
          detail: 12
        """,
        "3:3: The privacy limit 'detail' is at least 'minimum': 12 is less than 15. Raise 'detail'."),
      Broken(
        """
        privacy:
          minimum: vijf
        """,
        "2:12: Expected a whole number, found 'vijf'."),
      Broken(
        """
        analysis:
          relevant-change: 0,5
          minimum-answered: 0
          confidence: "0.95"
          bootstrap: {replicates: 1e4, sead: 1}
        """,
        "2:20: Expected a number of points above 0 and at most 100, found '0,5'. Write it with a decimal "
          + "point and without separators.",
        "3:21: Expected a share above 0 and at most 1, found '0'.",
        "4:15: Expected a confidence level of at least 0.5 and below 1, such as 0.95, found the text "
          + "'0.95'. Write it without quotes.",
        "5:27: Expected a whole number from 99 to 1000000, found '1e4'. Write it with digits only, "
          + "without leading zeros.",
        "5:32: Unknown key 'sead' in 'bootstrap'. Did you mean 'seed'?"),
      Broken(
        """
        privacy:
          minimum: 5
          detail: 10
          maximum: 20
        """,
        "4:3: Unknown key 'maximum' in 'privacy'. Did you mean 'minimum'?"),
    ])
  func messages(broken: Broken) {
    #expect(Draft.problems(broken.part) == broken.problems)
  }

  @Test("What is not written has its default")
  func defaults() throws {
    let study = try Draft.codebook("analysis: {confidence: 0.9}\nprivacy: {detail: 20}").study
    #expect(study.analysis == AnalysisOptions(confidence: 0.9))
    #expect(study.privacy == PrivacyOptions(minimum: 5, detail: 20))
    let without = try Draft.codebook("study: proef").study
    #expect(without.analysis == AnalysisOptions())
    #expect(without.privacy == PrivacyOptions())
  }

  @Test("The ends of the allowed ranges are allowed")
  func ends() throws {
    let analysis = try Draft.codebook(
      """
      analysis:
        minimum-answered: 1
        confidence: 0.5
        relevant-change: 100
        adjust: none
        bootstrap: {replicates: 99, seed: 0}
      """
    ).study.analysis
    #expect(
      analysis
        == AnalysisOptions(
          minimumAnswered: 1, confidence: 0.5, relevantChange: 100, adjust: .none, bootstrapReplicates: 99,
          bootstrapSeed: 0))
  }

  @Test("A minimum above the usual limit for detail raises that too")
  func raised() throws {
    #expect(
      try Draft.codebook("privacy: {minimum: 15}").study.privacy == PrivacyOptions(minimum: 15, detail: 15))
  }
}
