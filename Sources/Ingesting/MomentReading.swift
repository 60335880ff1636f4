import SurveyModel

/// Reads a date, with or without a time, as questionnaire programs write it.
///
/// - ISO 8601, `2021-09-01T10:59:37`, with a space for the `T`, with `/` for `-`, without seconds or time.
/// - Day, month and year between `-`, `/` or `.`, in the order that the codebook declares; undeclared only
///   where one order makes a date and the other does not, or both make the same.
/// - Where nothing is declared, a form that only the exporting program itself writes tells the order.
/// - A two-digit year belongs to this century.
/// - A time has 24 hours, or 12 with AM or PM. Fractions of seconds and a zone behind the time (`Z`,
///   `+02:00`, `GMT+3`, `UTC`) do not count: the clock of the questionnaire holds.
struct MomentReading: Sendable {
  /// What stands in a cell.
  enum Outcome: Hashable, Sendable {
    case blank
    case moment(Timestamp)
    /// Two dates are possible: with the day first, or with the month first.
    case ambiguous(dayFirst: CalendarDate, monthFirst: CalendarDate)
    case unreadable
  }

  let form: Source.DateForm?
  /// The forms that the exporting program itself writes.
  var habits: [DateHabit] = []

  /// What `cell` says.
  func outcome(of cell: UnsafeBufferPointer<UInt8>) -> Outcome {
    let range = CellNumber.trimmed(cell)
    if range.isEmpty { return .blank }
    var scanner = ByteScanner(UnsafeBufferPointer(rebasing: cell[range]))
    guard let first = scanner.number(digits: 1...4), let mark = scanner.byte(of: Self.marks),
      let second = scanner.number(digits: 1...2), scanner.byte(of: [mark]) != nil,
      let third = scanner.number(digits: 1...4), let time = time(&scanner)
    else { return .unreadable }
    let parts = (first, second, third)
    if parts.0.digits == 4 {
      guard parts.2.digits <= 2 else { return .unreadable }
      return moment(
        CalendarDate(year: parts.0.value, month: parts.1.value, day: parts.2.value), time.secondOfDay)
    }
    guard parts.0.digits <= 2, parts.2.digits == 4 || parts.2.digits == 2 else { return .unreadable }
    let year = parts.2.digits == 2 ? 2000 + parts.2.value : parts.2.value
    let dayFirst = CalendarDate(year: year, month: parts.1.value, day: parts.0.value)
    let monthFirst = CalendarDate(year: year, month: parts.0.value, day: parts.1.value)
    let habit = habits.first { habit in
      habit.mark == mark && (habit.yearDigits ?? third.digits) == third.digits
        && (!habit.hasHalfOfDay || time.hasHalfOfDay) && (!habit.hasSeconds || time.hasSeconds)
    }
    switch form ?? habit?.order {
    case .dayMonthYear: return moment(dayFirst, time.secondOfDay)
    case .monthDayYear: return moment(monthFirst, time.secondOfDay)
    case .yearMonthDay: return .unreadable
    case nil:
      if let dayFirst, let monthFirst, dayFirst != monthFirst {
        return .ambiguous(dayFirst: dayFirst, monthFirst: monthFirst)
      }
      return moment(dayFirst ?? monthFirst, time.secondOfDay)
    }
  }

  private func moment(_ date: CalendarDate?, _ secondOfDay: Int) -> Outcome {
    guard let date, let moment = Timestamp(date: date, secondOfDay: secondOfDay) else { return .unreadable }
    return .moment(moment)
  }

  private struct Time {
    var secondOfDay = 0
    var hasSeconds = false
    var hasHalfOfDay = false
  }

  /// What the rest of the cell says, midnight where there is no rest, nil where it is no time.
  private func time(_ scanner: inout ByteScanner) -> Time? {
    var time = Time()
    if scanner.isAtEnd { return time }
    guard scanner.byte(of: [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20, UInt8(ascii: ",")]) != nil
    else { return nil }
    scanner.skipSpaces()
    guard var hour = scanner.number(digits: 1...2)?.value, scanner.byte(of: [UInt8(ascii: ":")]) != nil,
      let minute = scanner.number(digits: 2...2)?.value
    else { return nil }
    var second = 0
    if scanner.byte(of: [UInt8(ascii: ":")]) != nil {
      guard let number = scanner.number(digits: 2...2)?.value else { return nil }
      second = number
      time.hasSeconds = true
      if scanner.byte(of: [UInt8(ascii: "."), UInt8(ascii: ",")]) != nil {
        guard scanner.number(digits: 1...9) != nil else { return nil }
      }
    }
    scanner.skipSpaces()
    if let half = scanner.halfOfDay() {
      guard (1...12).contains(hour) else { return nil }
      time.hasHalfOfDay = true
      hour = hour % 12 + (half == .afternoon ? 12 : 0)
    }
    scanner.skipSpaces()
    guard scanner.isAtEnd || scanner.skipZone(), hour < 24, minute < 60, second < 60 else { return nil }
    time.secondOfDay = hour * 3600 + minute * 60 + second
    return time
  }

  static let marks: [UInt8] = ["-", "/", "."].map { UInt8(ascii: $0) }
}

/// A number of seconds as questionnaire programs write it: `95`, `95.5`, or `0:01:35`.
enum DurationReading {
  /// The seconds that `cell` says; nil where it is neither a number nor a time of hours, minutes and
  /// seconds.
  static func seconds(of cell: UnsafeBufferPointer<UInt8>) -> Double? {
    if let value = CellNumber.value(of: cell) { return value }
    let range = CellNumber.trimmed(cell)
    var scanner = ByteScanner(UnsafeBufferPointer(rebasing: cell[range]))
    let colon = [UInt8(ascii: ":")]
    guard let hours = scanner.number(digits: 1...4)?.value, scanner.byte(of: colon) != nil,
      let minutes = scanner.number(digits: 2...2)?.value, scanner.byte(of: colon) != nil,
      let seconds = scanner.number(digits: 2...2)?.value, scanner.isAtEnd, minutes < 60, seconds < 60
    else { return nil }
    return Double(hours * 3600 + minutes * 60 + seconds)
  }
}
