import Cleaning
import SurveyModel
import Testing

@Suite struct LinkReportTests {
  private func rows(_ codes: [UInt64?]) -> [Row] { codes.map { Row(answers: "1234", code: $0) } }

  @Test("Counted are usable codes and codes used more than once among all read, and links among those kept")
  func counts() throws {
    let survey = Survey()
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested(rows([1, 2, 2, 2, 3, 3, nil])),
      survey.ingested(rows([3, 2, 9, nil]), wave: "vervolgmeting"),
    ])
    #expect(
      result.links == [
        LinkCount(
          group: "huisartsen", wave: "nulmeting", read: 7, coded: 6, repeatedCodes: 2, kept: 4, linked: 2),
        LinkCount(
          group: "huisartsen", wave: "vervolgmeting", read: 4, coded: 3, repeatedCodes: 0, kept: 4, linked: 2),
      ])
  }

  @Test("Codes are paired within a group, never across")
  func acrossGroups() throws {
    let survey = Survey()
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested(rows([1, 2, 3])), survey.ingested(rows([4, 5]), wave: "vervolgmeting"),
      survey.ingested(rows([4, 5]), group: "scholen", file: "data/scholen.csv"),
      survey.ingested(rows([1, 2, 3]), wave: "vervolgmeting", group: "scholen", file: "data/scholen.csv"),
    ])
    #expect(result.links.map(\.linked) == [0, 0, 0, 0])
    #expect(result.flow.map(\.linked) == [0, 0, 0, 0])
  }

  @Test("A group of which no wave has codes has no counts, one of which one wave has them has")
  func withoutCodes() throws {
    let survey = Survey()
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested(rows([nil, nil])), survey.ingested(rows([1, 2]), wave: "vervolgmeting"),
      survey.ingested(rows([nil]), group: "scholen", file: "data/scholen.csv"),
    ])
    #expect(result.links.map(\.group) == ["huisartsen", "huisartsen"])
    #expect(result.links.map(\.coded) == [0, 2])
    #expect(result.links.map(\.linked) == [nil, 0])
  }
}
