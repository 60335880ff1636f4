/// Takes bytes from the front of a cell.
struct ByteScanner {
  /// A half of the day.
  enum HalfOfDay: Hashable {
    case morning
    case afternoon
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Takes a whole number with so many digits; nil, and takes nothing, where there is none or where it is
  /// longer.
  mutating func number(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    var value = 0
    var end = position
    while end < bytes.count, bytes[end] &- 48 < 10 {
      if end - position == digits.upperBound { return nil }
      value = value * 10 + Int(bytes[end] - 48)
      end += 1
    }
    let count = end - position
    guard digits.contains(count) else { return nil }
    position = end
    return (value, count)
  }

  /// Takes the next byte where it is one of these.
  mutating func byte(of allowed: [UInt8]) -> UInt8? {
    guard let next, allowed.contains(next) else { return nil }
    position += 1
    return next
  }

  /// Takes white space.
  mutating func skipSpaces() {
    while let next, CellNumber.isSpace(next) { position += 1 }
  }

  /// Takes `AM`, `pm`, `a.m.` and the like.
  mutating func halfOfDay() -> HalfOfDay? {
    let letters = bytes[position...].prefix(4).filter { $0 != UInt8(ascii: ".") }.map { $0 | 0x20 }
    let half: HalfOfDay
    if letters.starts(with: "am".utf8) {
      half = .morning
    } else if letters.starts(with: "pm".utf8) {
      half = .afternoon
    } else {
      return nil
    }
    let isDotted = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: ".")
    position += isDotted ? min(4, bytes.count - position) : 2
    return half
  }

  /// Takes the name or offset of a time zone, which ends the cell; false where something else stands there.
  mutating func skipZone() -> Bool {
    let rest = bytes[position...]
    let isZone = rest.allSatisfy { byte in
      byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ":")
    }
    guard isZone, rest.count <= 9 else { return false }
    position = bytes.count
    return true
  }
}
