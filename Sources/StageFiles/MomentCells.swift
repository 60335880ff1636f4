import SurveyModel

/// Writes moments as `2021-08-03T10:15:00`. A survey has few days: each is worked out once, not for every response.
struct MomentCells {
  /// Days by their last bits, each with its text up to the time.
  private var known: [(day: Int, text: SIMD16<UInt8>)]

  private static let places = 64
  /// The bytes of `2021-08-03T`.
  private static let dayLength = 11

  init() {
    known = Array(repeating: (-1, SIMD16(repeating: 0)), count: Self.places)
  }

  /// Appends `moment` to `buffer`.
  mutating func append(_ moment: Timestamp, to buffer: inout TextBuffer) {
    let day = moment.daysSince1970
    let place = day % Self.places
    if known[place].day != day { known[place] = (day, Self.text(ofDay: day)) }
    buffer.append(known[place].text, length: Self.dayLength)
    let second = Int(moment.seconds % 86_400)
    buffer.append(twoDigits: second / 3600)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(twoDigits: second / 60 % 60)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(twoDigits: second % 60)
  }

  private static func text(ofDay day: Int) -> SIMD16<UInt8> {
    let date = CalendarDate(daysSince1970: day)
    var buffer = TextBuffer()
    buffer.append(twoDigits: date.year / 100)
    buffer.append(twoDigits: date.year % 100)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(twoDigits: date.month)
    buffer.append(UInt8(ascii: "-"))
    buffer.append(twoDigits: date.day)
    buffer.append(UInt8(ascii: "T"))
    var text = SIMD16<UInt8>(repeating: 0)
    buffer.withBytes { bytes in
      for (position, byte) in bytes.enumerated() { text[position] = byte }
    }
    return text
  }
}
