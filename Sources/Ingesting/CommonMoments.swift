import SurveyModel

/// Reads moments in the form that most have, `2021-09-01 10:59:37` with a space or a `T`: the same as `MomentReading`
/// makes of them, but at once.
///
/// A wave lasts a few months, so what the calendar says of a month is asked for once.
struct CommonMoments: Sendable {
  /// A month that was met before.
  private struct Month: Sendable {
    /// Its digits, see `moment`; that of no month has all bits.
    var digits = UInt64.max
    var length = 0
    /// The number of days from 1 January 1970 to its first, never negative.
    var firstDay = 0
  }

  /// By the last four bits of their number.
  private var months = [Month](repeating: Month(), count: 16)

  /// The moment that `cell` tells; nil where it has another form, or tells none.
  @inline(__always)
  mutating func moment(of cell: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard cell.count == 19, cell[16] == UInt8(ascii: ":") else { return nil }
    let bytes = UnsafeRawBufferPointer(cell)
    let mark: UInt64 = cell[10] == UInt8(ascii: "T") ? 0x54_0000 : 0x20_0000
    // What is left of each byte are the digits, from the lowest byte on, and nothing of the marks between them.
    let month = word(0, of: bytes) ^ 0x2D30_302D_3030_3030
    let time = word(8, of: bytes) ^ (0x3030_3A30_3000_3030 | mark)
    let seconds = (cell[17] &- 48, cell[18] &- 48)
    // A byte that is a digit, or nothing, leaves the highest bit alone.
    let others =
      ((month & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F76_767F_7676_7676 | month)
      | ((time & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7F76_767F_7676 | time)
    guard others & 0x8080_8080_8080_8080 == 0, seconds.0 < 10, seconds.1 < 10 else { return nil }
    let (day, hour, minute) = (number(time, 0), number(time, 24), number(time, 48))
    let second = Int(seconds.0) &* 10 &+ Int(seconds.1)
    let place = number(month, 40) & 15
    if months[place].digits != month {
      guard let known = Self.month(month) else { return nil }
      months[place] = known
    }
    guard day > 0, day <= months[place].length, hour < 24, minute < 60, second < 60 else { return nil }
    let secondOfDay = hour &* 3600 &+ minute &* 60 &+ second
    return Timestamp(
      seconds: UInt32(
        truncatingIfNeeded: (months[place].firstDay &+ day &- 1) &* 86_400 &+ secondOfDay))
  }

  @inline(__always)
  private func word(_ offset: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private func number(_ digits: UInt64, _ place: UInt64) -> Int { Self.number(digits, place) }

  @inline(__always)
  private static func number(_ digits: UInt64, _ place: UInt64) -> Int {
    Int(truncatingIfNeeded: (digits >> place & 15) &* 10 &+ (digits >> (place &+ 8) & 15))
  }

  /// What the calendar says of a month; nil of one that a moment cannot lie in, or not to its end.
  private static func month(_ digits: UInt64) -> Month? {
    let year = number(digits, 0) * 100 + number(digits, 16)
    let month = number(digits, 40)
    guard let first = CalendarDate(year: year, month: month, day: 1),
      Timestamp(date: first, secondOfDay: 86_399) != nil,
      let length = (28...31).last(where: { CalendarDate(year: year, month: month, day: $0) != nil }),
      let last = CalendarDate(year: year, month: month, day: length),
      Timestamp(date: last, secondOfDay: 86_399) != nil
    else { return nil }
    return Month(digits: digits, length: length, firstDay: first.daysSince1970)
  }
}
