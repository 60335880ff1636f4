import Cleaning
import SurveyModel
import Testing

@Suite struct OutsidePeriodRuleTests {
  private func survey() throws -> Survey {
    let first = try #require(CalendarDate(year: 2021, month: 9, day: 1))
    let last = try #require(CalendarDate(year: 2021, month: 9, day: 2))
    return Survey(period: Wave.Period(first: first, last: last))
  }

  @Test(
    "Both the first and the last day belong to the period, to the second",
    arguments: [(-1, true), (0, false), (86_400, false), (2 * 86_400 - 1, false), (2 * 86_400, true)])
  func boundaries(sent: Int, isFound: Bool) throws {
    let found = try survey().found(by: .outsidePeriod, in: [Row(answers: "1234", sent: sent)])
    #expect(found == (isFound ? [Found(0)] : []))
  }

  @Test("An exclusion tells on which side of the period the response lies")
  func details() throws {
    let rows = [Row(answers: "1234", sent: -1), Row(answers: "1234", sent: 2 * 86_400)]
    #expect(
      try survey().excluded(by: .outsidePeriod, from: rows).map(\.detail) == [
        "before the first day of the fieldwork", "after the last day of the fieldwork",
      ])
  }

  @Test("A response without a time of sending is judged by when it was begun, one without either not at all")
  func beginCountsWithoutEnd() throws {
    let rows = [
      Row(answers: "1234", begun: -1), Row(answers: "1234", sent: 10, begun: -1), Row(answers: "1234"),
    ]
    #expect(try survey().found(by: .outsidePeriod, in: rows) == [Found(0)])
  }

  @Test("Without a period nothing is outside it")
  func withoutPeriod() throws {
    #expect(try Survey().found(by: .outsidePeriod, in: [Row(answers: "1234", sent: -99_999)]).isEmpty)
  }
}
