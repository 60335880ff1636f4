/// Writes JSON in the order in which it is told to, so that equal results give equal bytes and a
/// reader finds the keys where the documentation lists them.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  init(reserving capacity: Int = 1 << 16) {
    bytes.reserveCapacity(capacity)
  }

  /// An object; `members` writes its keys.
  mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  /// An array; each element on a line of its own where `lines` says so.
  mutating func array<Element>(
    _ elements: some Sequence<Element>, lines: Lines = .one, _ write: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    var isEmpty = true
    for element in elements {
      if lines == .onePerElement {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        bytes.append(contentsOf: "\n    ".utf8)
        needsComma = false
      }
      write(&self, element)
      isEmpty = false
    }
    if lines == .onePerElement && !isEmpty { bytes.append(contentsOf: "\n  ".utf8) }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// How an array is laid out.
  enum Lines {
    case one
    case onePerElement
  }

  /// The key of the next value.
  mutating func key(_ name: String) {
    separate()
    quoted(name)
    bytes.append(contentsOf: ": ".utf8)
    needsComma = false
  }

  /// The key of the next value, at the start of a line.
  mutating func line(_ name: String) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: "\n  ".utf8)
    needsComma = false
    key(name)
  }

  /// Ends the line.
  mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  mutating func value(_ text: String?) {
    separate()
    if let text { quoted(text) } else { null() }
    needsComma = true
  }

  mutating func value(_ number: Int?) {
    separate()
    if let number { bytes.append(contentsOf: String(number).utf8) } else { null() }
    needsComma = true
  }

  /// A number with full precision: the shortest text that reads back as the same number.
  mutating func value(_ number: Double?) {
    separate()
    if let number {
      precondition(number.isFinite, "a result is a number")
      // Negative zero is zero to a reader.
      bytes.append(contentsOf: (number == 0 ? "0.0" : number.description).utf8)
    } else {
      null()
    }
    needsComma = true
  }

  mutating func value(_ claim: Bool?) {
    separate()
    if let claim { bytes.append(contentsOf: (claim ? "true" : "false").utf8) } else { null() }
    needsComma = true
  }

  mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ number: Double?) {
    key(name)
    value(number)
  }

  mutating func member(_ name: String, _ claim: Bool?) {
    key(name)
    value(claim)
  }

  mutating func member(_ name: String, object members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  mutating func member<Element>(
    _ name: String, array elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }

  private mutating func separate() {
    if needsComma { bytes.append(contentsOf: ", ".utf8) }
    needsComma = false
  }

  private mutating func null() {
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly all texts are names and codes, in which nothing is escaped.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    if isPlain == true {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: (byte < 0x10 ? "\\u000" : "\\u00").utf8)
        bytes.append(contentsOf: digits.utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
