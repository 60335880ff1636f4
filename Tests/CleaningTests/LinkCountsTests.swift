import Cleaning
import SurveyModel
import Testing

@Suite struct LinkCountsTests {
  private func linked(
    _ first: [UInt64?], _ second: [UInt64?], survey: Survey = Survey()
  ) throws -> CleaningResult {
    func rows(_ codes: [UInt64?]) -> [Row] { codes.map { Row(answers: "1234", code: $0) } }
    return try Cleaner(study: survey.study).clean([
      survey.ingested(rows(first)), survey.ingested(rows(second), wave: "vervolgmeting"),
    ])
  }

  @Test("Linked are the responses kept whose respondent is kept at the other wave too")
  func counts() throws {
    let result = try linked([1, 2, 3, nil], [3, 4, 1, nil, 5])
    #expect(result.flow.map(\.linked) == [2, 2])
    #expect(result.findings.isEmpty)
  }

  @Test("The number of threads changes nothing", arguments: [2, 3, 16])
  func threads(count: Int) throws {
    let survey = Survey()
    func rows(_ codes: [UInt64?]) -> [Row] { codes.map { Row(answers: "1234", code: $0) } }
    let responses = [
      survey.ingested(rows([1, 2, 2, nil])), survey.ingested(rows([2, 1, 1, 5]), wave: "vervolgmeting"),
    ]
    let alone = try Cleaner(study: survey.study).clean(responses)
    #expect(try Cleaner(study: survey.study, threads: count).clean(responses) == alone)
  }

  @Test("A response that was left out is linked to nobody")
  func excludedDoNotLink() throws {
    let survey = Survey()
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested([Row(answers: "1234", code: 1), Row(answers: "1234", code: 2)]),
      survey.ingested(
        [Row(answers: "....", code: 1), Row(answers: "1234", code: 2)], wave: "vervolgmeting"),
    ])
    #expect(result.flow.map(\.linked) == [1, 1])
  }

  @Test("A code that still occurs twice links to nobody, with a warning that gives the first line")
  func ambiguousCodes() throws {
    var survey = Survey()
    survey.cleaning = CleaningOptions(treatments: [.duplicate: .flag])
    let result = try linked([1, 2, 3], [2, 1, 2, 3], survey: survey)
    #expect(result.flow.map(\.linked) == [2, 2])
    let finding = try #require(result.findings.first)
    #expect(result.findings.count == 1)
    #expect(finding.code == "ambiguous-link-code" && finding.severity == .warning)
    #expect(finding.line == 2 && finding.count == 2)
    #expect(
      finding.text
        == "2 responses of group huisartsen at wave vervolgmeting share their respondent code with another one "
        + "and are linked to no other wave. Let the rule duplicate exclude them, or exclude the wrong ones by hand."
    )
  }

  @Test("With the default rules the fullest response of a duplicate links")
  func duplicatesLinkOnce() throws {
    let result = try linked([1, 2], [2, 2, 3])
    #expect(result.flow.map(\.linked) == [1, 1])
    #expect(result.findings.isEmpty)
  }

  @Test("Without codes, or without another wave, nothing is said about linking")
  func withoutCodes() throws {
    #expect(try linked([nil, nil], [1, 2]).flow.map(\.linked) == [nil, 0])
    let survey = Survey()
    let alone = try Cleaner(study: survey.study).clean([
      survey.ingested([Row(answers: "1234", code: 1)]),
      survey.ingested([Row(answers: "1234", code: 1)], group: "scholen"),
    ])
    #expect(alone.flow.map(\.linked) == [nil, nil])
  }
}
