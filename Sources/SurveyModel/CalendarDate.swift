/// A day of the Gregorian calendar, without time or time zone.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The number of days from 1 January 1970 to this day, negative before it.
  ///
  /// Years are counted from March on, so that a leap day is the last of its year.
  public var daysSince1970: Int {
    let isBeforeMarch = month <= 2
    let year = isBeforeMarch ? year - 1 : year
    let daysInYears = 365 * year + year / 4 - year / 100 + year / 400
    let daysInMonths = (153 * (isBeforeMarch ? month + 9 : month - 3) + 2) / 5
    return daysInYears + daysInMonths + day - 719_469
  }

  /// The day that lies so many days after 1 January 1970, before it where negative; within the years 1
  /// to 9999.
  ///
  /// Source: Howard Hinnant, *chrono-compatible low-level date algorithms*, `civil_from_days`.
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    precondition((1...9999).contains(year), "a day lies within the years 1 to 9999")
  }

  /// The day in the form `2021-08-01`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Whether `earlier` comes before `later`.
  public static func < (earlier: CalendarDate, later: CalendarDate) -> Bool {
    (earlier.year, earlier.month, earlier.day) < (later.year, later.month, later.day)
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    // Odd months until July and even ones from August on have 31 days.
    return 30 + (month + month / 8) % 2
  }
}

/// A moment as the questionnaire's clock showed it: local time, no time zone, whole seconds.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// Seconds from 1 January 1970, 00:00 on the same clock; at least 1, before the year 2106.
  public let seconds: UInt32

  /// The moment, or nil outside 1970 to 2105.
  public init?(date: CalendarDate, secondOfDay: Int) {
    let total = date.daysSince1970 * 86_400 + secondOfDay
    guard (0..<86_400).contains(secondOfDay), total > 0, total <= Int(UInt32.max) else { return nil }
    seconds = UInt32(total)
  }

  /// The moment that lies `seconds` after 1 January 1970, or nil for 0.
  public init?(seconds: UInt32) {
    guard seconds > 0 else { return nil }
    self.seconds = seconds
  }

  /// The number of whole days from 1 January 1970 to this moment.
  public var daysSince1970: Int { Int(seconds / 86_400) }

  /// Whether `earlier` comes before `later`.
  public static func < (earlier: Timestamp, later: Timestamp) -> Bool {
    earlier.seconds < later.seconds
  }
}
