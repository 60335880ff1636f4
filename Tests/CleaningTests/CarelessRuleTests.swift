import Cleaning
import SurveyModel
import Testing

@Suite struct CarelessRuleTests {
  private let survey = Survey(items: 8, reversed: [1])
  private let usual = (0..<10).map { Row(answers: "1234512\($0 % 5 + 1)", seconds: 600) }

  private func flags(
    _ row: Row, _ options: CleaningOptions = CleaningOptions()
  ) throws -> CleanedResponses.Flags {
    var survey = survey
    survey.cleaning = options
    return try #require(try survey.cleaned(usual + [row]).flags.last)
  }

  @Test("Two strong signs make a response careless")
  func twoStrongSigns() throws {
    #expect(try flags(Row(answers: "33333333", seconds: 60)).contains(.careless))
  }

  @Test("One strong sign does not, nor one with weak ones")
  func oneStrongSign() throws {
    #expect(try !flags(Row(answers: "33333333", seconds: 600)).contains(.careless))
    #expect(try !flags(Row(answers: "33333333", seconds: 250)).contains(.careless))
    #expect(try !flags(Row(answers: "33333312", seconds: 60)).contains(.careless))
    #expect(try !flags(Row(answers: "12345123", seconds: 60)).contains(.careless))
  }

  @Test("Answers off the scale count where they are more than a fifth")
  func offScale() throws {
    #expect(try flags(Row(answers: "xxx45123", seconds: 60)).contains(.careless))
    #expect(try !flags(Row(answers: "x2345123", seconds: 60)).contains(.careless))
  }

  @Test("A sign whose rule is off does not count")
  func rulesThatAreOff() throws {
    let options = CleaningOptions(treatments: [.speeding: .off])
    #expect(try !flags(Row(answers: "33333333", seconds: 60), options).contains(.careless))
  }

  @Test("A careless response is left out only where the codebook says so, and the exclusion names the signs")
  func exclusion() throws {
    var survey = survey
    survey.cleaning = CleaningOptions(treatments: [.careless: .exclude])
    let cleaned = try survey.cleaned(usual + [Row(answers: "33333333", seconds: 60)])
    #expect(
      cleaned.excluded == [
        CleanedResponses.Exclusion(
          origin: RowOrigin(file: 0, line: 12), rule: .careless,
          detail: "strong signs: speeding, straight-lining")
      ])
  }
}
