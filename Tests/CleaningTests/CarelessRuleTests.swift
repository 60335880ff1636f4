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

  /// Responses of which every fourth is careless, and every seventh holds nothing.
  private var mixed: [Row] {
    (0..<40).map { row in
      if row % 7 == 6 { return Row(answers: "........", seconds: 600) }
      return row % 4 == 1
        ? Row(answers: "33333333", code: UInt64(row), seconds: 50)
        : Row(answers: "1234512\(row % 5 + 1)", code: UInt64(row), seconds: 600)
    }
  }

  @Test(
    "What careless alone leaves out stays apart, and with it the responses are those of a study that flags")
  func apart() throws {
    func cleaned(_ treatment: CleaningTreatment) throws -> CleanedResponses {
      var survey = survey
      survey.cleaning = CleaningOptions(treatments: [.careless: treatment])
      return try survey.cleaned(mixed)
    }
    let excluding = try cleaned(.exclude)
    let flagging = try cleaned(.flag)
    let careless = try #require(excluding.careless)
    #expect(careless.table.count == 9 && excluding.excluded.count { $0.rule == .careless } == 9)
    #expect(careless.flags.allSatisfy { $0.contains(.careless) && $0.contains(.speeding) })
    #expect(excluding.flags.allSatisfy { !$0.contains(.careless) })
    #expect(Set(excluding.table.origins).isDisjoint(with: careless.table.origins))
    #expect(excluding.read == 40 && flagging.read == 40)
    #expect(
      flagging.careless == nil && flagging.excluded.map(\.rule) == Array(repeating: .noAnswers, count: 5))
    #expect(excluding.withCareless == flagging)
  }

  @Test("A careless response that another rule leaves out first does not come back")
  func otherRules() throws {
    var survey = survey
    survey.cleaning = CleaningOptions(
      treatments: [.careless: .exclude], manual: [.init(file: "data/huisartsen.csv", row: 3, reason: "test")])
    let excluded = try survey.cleaned(mixed)
    #expect(excluded.excluded.first?.rule == .manual)
    #expect(excluded.careless?.table.count == 8)
    #expect(excluded.withCareless?.table.origins.contains { $0.line == 3 } == false)
  }
}
