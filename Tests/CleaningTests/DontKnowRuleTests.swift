import SurveyModel
import Testing

@Suite struct DontKnowRuleTests {
  private func found(_ answers: String, above: Double = 0.5) throws -> Bool {
    var survey = Survey(items: 4)
    survey.cleaning = CleaningOptions(dontKnowAbove: above)
    return try !survey.found(by: .dontKnow, in: [Row(answers: answers)]).isEmpty
  }

  @Test(
    "Found is more than the share of what was answered; blanks, off-scale and unseen questions count for nothing",
    arguments: [
      ("??12", false), ("???1", true), ("??1.", true), ("?1x-", false), ("?...", true), ("....", false),
    ])
  func share(answers: String, isFound: Bool) throws {
    #expect(try found(answers) == isFound)
  }

  @Test("The threshold is the codebook's", arguments: [(0.25, true), (0.4, true), (0.5, false), (0.0, true)])
  func threshold(above: Double, isFound: Bool) throws {
    #expect(try found("??12", above: above) == isFound)
    #expect(try !found("1234", above: above))
  }

  @Test("Off where the codebook says nothing; an exclusion says how many")
  func exclusion() throws {
    #expect(CleaningOptions().treatment(of: .dontKnow) == .off)
    let excluded = try Survey(items: 4).excluded(by: .dontKnow, from: [Row(answers: "???1")])
    #expect(excluded.map(\.detail) == ["3 of 4 items answered with don't know"])
  }
}
