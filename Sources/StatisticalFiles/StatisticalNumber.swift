import Cells

/// A number of an SPSS file as text.
enum StatisticalNumber {
  /// 14 October 1582, from which SPSS counts seconds, as days before 1 January 1970.
  private static let epoch = 141_428
  private static let mostSeconds = 86_400.0 * 3_100_000

  /// What a print format makes of the numbers of a variable.
  static func kind(format: String) -> StatisticalVariable.Kind {
    let name = format.uppercased().prefix { $0.isLetter }
    return switch name {
    case "DATE", "ADATE", "EDATE", "SDATE", "JDATE", "QYR", "MOYR", "WKYR": .date
    case "DATETIME", "YMDHMS": .moment
    case "TIME", "DTIME", "MTIME": .time
    default: .number
    }
  }

  /// The text of a number; empty where it is system-missing.
  static func text(_ value: Double, as kind: StatisticalVariable.Kind) -> String {
    guard value.isFinite else { return "" }
    guard kind != .number, kind != .text, value >= 0, value < mostSeconds else {
      return CellText.number(value)
    }
    let seconds = Int(value.rounded())
    let (day, second) = (seconds / 86_400 - epoch, seconds % 86_400)
    return switch kind {
    case .number, .text: CellText.number(value)
    case .time: CellText.hours(seconds: seconds, hourDigits: 1)
    case .date where second == 0: CellText.date(days: day)
    case .date, .moment: CellText.date(days: day) + " " + CellText.hours(seconds: second, hourDigits: 2)
    }
  }
}
