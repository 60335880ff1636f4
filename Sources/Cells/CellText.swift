/// What binary exports keep as a number, as the text that a text export of the same cell has.
package enum CellText {
  /// A number in the shortest form that reads back as the same double, but never with more than 15
  /// significant digits: `1`, not `1.0`, and `0.3` for a sum of tenths. Not a number gives an empty text.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value.magnitude < 1e15, value == value.rounded(.towardZero) { return String(Int64(value)) }
    let shortest = value.magnitude.description
    let parts = shortest.split(separator: "e")
    let mark = parts[0].firstIndex(of: ".") ?? parts[0].endIndex
    var digits = parts[0].filter { $0 != "." }.compactMap(\.wholeNumberValue)
    // The number is 0.DIGITS times ten to this power.
    var power = parts[0].distance(from: parts[0].startIndex, to: mark)
    if parts.count > 1 { power += Int(parts[1]) ?? 0 }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    power -= leading
    round(&digits, to: mostDigits, power: &power)
    return (value < 0 ? "-" : "") + plain(digits, power: power)
  }

  private static let mostDigits = 15

  private static func round(_ digits: inout [Int], to most: Int, power: inout Int) {
    if digits.count > most {
      let isUp = digits[most] >= 5
      digits.removeSubrange(most...)
      if isUp {
        var position = most - 1
        while position >= 0, digits[position] == 9 {
          digits[position] = 0
          position -= 1
        }
        if position >= 0 {
          digits[position] += 1
        } else {
          digits.insert(1, at: 0)
          power += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
  }

  private static func plain(_ digits: [Int], power: Int) -> String {
    func text(_ digits: some Sequence<Int>) -> String { digits.map(String.init).joined() }
    if power > 21 || power < -6 {
      let rest = text(digits.dropFirst())
      return "\(digits.first ?? 0)\(rest.isEmpty ? "" : "." + rest)E\(power > 0 ? "+" : "")\(power - 1)"
    }
    if power <= 0 { return "0." + String(repeating: "0", count: -power) + text(digits) }
    if digits.count <= power { return text(digits) + String(repeating: "0", count: power - digits.count) }
    return text(digits.prefix(power)) + "." + text(digits.dropFirst(power))
  }

  /// The date so many days after 1 January 1970 of the Gregorian calendar, as `2021-09-01`.
  package static func date(days: Int) -> String {
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0)
    return "\(padded(year, to: 4))-\(padded(civilMonth, to: 2))-\(padded(day, to: 2))"
  }

  /// A number of seconds as hours, minutes and seconds, `9:05:00` or, with two digits, `09:05:00`.
  package static func hours(seconds: Int, hourDigits: Int) -> String {
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return "\(padded(hour, to: hourDigits)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
