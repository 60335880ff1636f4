import SurveyModel
import Testing

@testable import Ingesting

@Suite struct MomentReadingTests {
  private func read(_ text: String, _ form: Source.DateForm? = nil) -> MomentReading.Outcome {
    var text = text
    return text.withUTF8 { MomentReading(form: form).outcome(of: $0) }
  }

  private func moment(
    _ year: Int, _ month: Int, _ day: Int, _ second: Int = 0
  ) throws -> MomentReading.Outcome {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    return .moment(try #require(Timestamp(date: date, secondOfDay: second)))
  }

  @Test(
    "Moments of the common questionnaire programs are read",
    arguments: [
      ("2021-09-01", nil, 0), ("2021-09-01T10:59:37", nil, 39_577), ("2021-09-01 10:59:37", nil, 39_577),
      ("2021-09-01 10:59", nil, 39_540), (" 2021/09/01 10:59:37.123 ", nil, 39_577),
      ("2021-09-01T10:59:37Z", nil, 39_577), ("2021-09-01T10:59:37.5+02:00", nil, 39_577),
      ("2021/09/01 3:00:00 PM GMT+3", nil, 54_000), ("2021-9-1 12:00 am", nil, 0),
      ("2021-9-1 12:30 p.m.", nil, 45_000),
      ("1-9-2021 10:59:37", .dayMonthYear, 39_577), ("01/09/2021", .dayMonthYear, 0),
      ("1.9.21 08:00", .dayMonthYear, 28_800), ("9/1/2021 10:59:37", .monthDayYear, 39_577),
      ("9/1/21, 3:00:00 PM", .monthDayYear, 54_000), ("2021-09-01", .dayMonthYear, 0),
      ("2021-09-01 23:59:59", .yearMonthDay, 86_399),
    ] as [(String, Source.DateForm?, Int)])
  func forms(text: String, form: Source.DateForm?, second: Int) throws {
    #expect(read(text, form) == (try moment(2021, 9, 1, second)))
  }

  @Test("A date of which only one order exists needs no declaration")
  func unambiguous() throws {
    #expect(read("31-12-2021") == (try moment(2021, 12, 31)))
    #expect(read("12/31/2021") == (try moment(2021, 12, 31)))
    #expect(read("5-5-2021") == (try moment(2021, 5, 5)))
  }

  @Test("A date that two orders can make is ambiguous")
  func ambiguous() throws {
    let first = try #require(CalendarDate(year: 2026, month: 5, day: 4))
    let second = try #require(CalendarDate(year: 2026, month: 4, day: 5))
    #expect(read("4-5-2026 10:59:37") == .ambiguous(dayFirst: first, monthFirst: second))
  }

  @Test(
    "What is no moment is not guessed at",
    arguments: [
      "gisteren", "2021-13-01", "2021-02-29", "31-31-2021", "1-9", "2021-09-01 25:00", "2021-09-01 10:60",
      "44440", "2021-09-01x", "10:59", "2021-9-01-02", "2021-09-01 13:00 PM", "1-9/2021", "20210901",
      "1-9-121", "2021-02-30 10:00:00", "2021-09-01 24:00:00", "2021-09/01 10:00:00", "2021-09-01 10:60:00",
      "2021-09-01 1x:00:00",
    ])
  func unreadable(text: String) {
    #expect(read(text) == .unreadable)
  }

  @Test("White space is no moment", arguments: ["", " ", "\t"])
  func blank(text: String) {
    #expect(read(text) == .blank)
  }

  @Test(
    "A duration is a number of seconds or a time",
    arguments: [("95", 95), ("95,5", 95.5), ("0:01:35", 95), ("1:00:00", 3600)])
  func durations(text: String, seconds: Double) {
    var text = text
    #expect(text.withUTF8 { DurationReading.seconds(of: $0) } == seconds)
  }

  @Test(
    "A time without hours is no duration, since minutes could be meant for hours",
    arguments: ["1:35", "0:61:00", "x"])
  func noDurations(text: String) {
    var text = text
    #expect(text.withUTF8 { DurationReading.seconds(of: $0) } == nil)
  }
}
