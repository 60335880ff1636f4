internal import Cells

/// What the number of a cell stands for, told by its format (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Hashable, Sendable {
  /// A number.
  case number
  /// A day.
  case date
  /// A day and a time.
  case moment
  /// A time of the day.
  case time
  /// Hours, minutes or seconds that may be more than a day.
  case elapsed

  /// One of the formats that no workbook spells out.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 34...36, 50...58: self = .date
    case 18...21, 32...33, 45, 47: self = .time
    case 22: self = .moment
    case 46: self = .elapsed
    default: self = .number
    }
  }

  /// The format that `code` spells out. Only its first section counts, which is that of positive numbers.
  init(code: String) {
    var hasDate = false
    var hasTime = false
    var hasMonthOrMinute = false
    var isElapsed = false
    var rest = Substring(code)
    while let character = rest.popFirst() {
      switch character {
      case ";": rest = ""
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }.lowercased()
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          isElapsed = true
        }
        rest = rest.drop { $0 != "]" }.dropFirst()
      case "G", "g":
        // 'General' holds letters of its own.
        if code.lowercased().hasPrefix("general") { rest = "" }
      case "a", "A":
        // AM/PM, of which the m is no month.
        if rest.lowercased().hasPrefix("m/pm") { rest = rest.dropFirst(4) }
      case "y", "Y", "d", "D": hasDate = true
      case "h", "H", "s", "S": hasTime = true
      case "m", "M": hasMonthOrMinute = true
      default: break
      }
    }
    if isElapsed {
      self = .elapsed
    } else if hasDate {
      self = hasTime ? .moment : .date
    } else if hasTime {
      self = .time
    } else {
      self = hasMonthOrMinute ? .date : .number
    }
  }

  /// The text of a number in this format: ISO dates and times, to the second.
  func text(of value: Double, countsFrom1904: Bool) -> String {
    guard self != .number, value >= 0, value < Self.firstSerialBeyond else { return CellText.number(value) }
    // A day has 86,400 seconds, and the nearest is what the cell meant: 58.99999999 is a minute.
    let seconds = Int((value * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    switch self {
    case .number: return CellText.number(value)
    case .elapsed: return CellText.hours(seconds: seconds, hourDigits: 1)
    case .time where day == 0: return CellText.hours(seconds: second, hourDigits: 2)
    case .date where second == 0: return Self.date(day, countsFrom1904: countsFrom1904)
    case .date, .moment, .time:
      return Self.date(day, countsFrom1904: countsFrom1904) + " "
        + CellText.hours(seconds: second, hourDigits: 2)
    }
  }

  /// The serial number of the day after 31 December 9999.
  private static let firstSerialBeyond = 2_958_466.0

  /// Day 1 is 1 January 1900, and 29 February of that year, which never was, is day 60; or day 0 is
  /// 1 January 1904.
  private static func date(_ serial: Int, countsFrom1904: Bool) -> String {
    if countsFrom1904 { return CellText.date(days: serial - 24_107) }
    if serial == 60 { return "1900-02-29" }
    return CellText.date(days: serial - (serial < 60 ? 25_568 : 25_569))
  }
}
