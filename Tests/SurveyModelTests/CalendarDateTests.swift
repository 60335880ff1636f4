import Testing

@testable import SurveyModel

@Suite struct CalendarDateTests {
  @Test(
    "Days are counted from 1 January 1970",
    arguments: [
      (1970, 1, 1, 0), (2000, 3, 1, 11_017), (2021, 8, 1, 18_840), (1969, 12, 31, -1), (2024, 2, 29, 19_782),
    ])
  func knownDays(year: Int, month: Int, day: Int, count: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == count)
    #expect(CalendarDate(daysSince1970: count) == date)
  }

  @Test("Counting days and finding the day back are each other's inverse over four centuries")
  func inverse() {
    var last = CalendarDate(daysSince1970: -80_000)
    for days in -79_999...80_000 {
      let date = CalendarDate(daysSince1970: days)
      #expect(date > last)
      #expect(date.daysSince1970 == days)
      last = date
    }
  }

  @Test(
    "A day that the calendar does not have is none",
    arguments: [(2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 1, 0), (0, 1, 1)])
  func noSuchDay(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test("A day is written as ISO 8601 has it")
  func text() {
    #expect(CalendarDate(year: 987, month: 6, day: 5)?.description == "0987-06-05")
  }
}

@Suite struct TimestampTests {
  @Test("A period holds its first and its last day, whole, and not the days around them")
  func period() throws {
    let first = try #require(CalendarDate(year: 2021, month: 8, day: 1))
    let last = try #require(CalendarDate(year: 2021, month: 10, day: 31))
    let period = try #require(Wave.Period(first: first, last: last))
    func moment(_ day: Int, _ second: Int) throws -> Timestamp {
      try #require(Timestamp(date: CalendarDate(daysSince1970: day), secondOfDay: second))
    }
    #expect(period.contains(try moment(first.daysSince1970, 0)))
    #expect(period.contains(try moment(last.daysSince1970, 86_399)))
    #expect(!period.contains(try moment(first.daysSince1970 - 1, 86_399)))
    #expect(!period.contains(try moment(last.daysSince1970 + 1, 0)))
    #expect(Wave.Period(first: last, last: first) == nil)
  }
}
