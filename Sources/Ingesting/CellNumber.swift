/// A number as people and programs write it in a cell.
enum CellNumber {
  /// The number that `cell` holds, or nil. White space around it does not count; the decimal mark is a
  /// point or a comma; there are no thousands separators, exponents, infinities or percentages.
  static func value(of cell: UnsafeBufferPointer<UInt8>) -> Double? {
    let digits = trimmed(cell)
    var position = digits.lowerBound
    var isNegative = false
    if position < digits.upperBound, cell[position] == minus || cell[position] == plus {
      isNegative = cell[position] == minus
      position += 1
    }
    var mantissa: UInt64 = 0
    var significant = 0
    var decimals = 0
    var hasMark = false
    var hasDigit = false
    while position < digits.upperBound {
      let byte = cell[position]
      position += 1
      if byte &- zero < 10 {
        hasDigit = true
        if significant > 0 || byte != zero { significant += 1 }
        if significant > 15 { return longValue(of: cell, in: digits) }
        mantissa = mantissa * 10 + UInt64(byte &- zero)
        if hasMark { decimals += 1 }
      } else if !hasMark, byte == point || byte == comma {
        hasMark = true
      } else {
        return nil
      }
    }
    guard hasDigit else { return nil }
    guard decimals < powersOfTen.count else { return longValue(of: cell, in: digits) }
    // Both are exact, so the quotient is the double nearest to the number.
    let size = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -size : size
  }

  /// The number that `text` holds, or nil.
  static func value(of text: String) -> Double? {
    var text = text
    return text.withUTF8 { value(of: $0) }
  }

  /// The part of `cell` within the white space of ASCII.
  static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = 0
    var end = cell.count
    while start < end, isSpace(cell[start]) { start += 1 }
    while end > start, isSpace(cell[end - 1]) { end -= 1 }
    return start..<end
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }

  /// More digits than an exact product holds: left to the library, provided the form is right.
  private static func longValue(of cell: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Double? {
    var text = ""
    var marks = 0
    for byte in cell[range] {
      switch byte {
      case point, comma:
        marks += 1
        text.append(".")
      case zero...(zero + 9), minus, plus: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    return marks <= 1 ? Double(text.hasSuffix(".") ? text + "0" : text) : nil
  }

  private static let zero = UInt8(ascii: "0")
  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let point = UInt8(ascii: ".")
  private static let comma = UInt8(ascii: ",")
  /// The powers of ten that a double holds exactly.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20, 1e21, 1e22,
  ]
}
