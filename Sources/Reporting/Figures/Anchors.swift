extension MarkupWriter {
  /// Adds an identifier or the anchor of a link. Letters, digits, `-`, `_` and `.` stand for themselves;
  /// every other byte becomes `_` and two hexadecimal digits, so that it can be no markup and no two
  /// identifiers become one by it.
  mutating func anchor(_ id: String) {
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        made([byte])
      default: escaped(byte, with: UInt8(ascii: "_"))
      }
    }
  }

  /// Adds a path relative to the page, for a link. What could be read as a scheme, a host or a query is
  /// encoded, so that a link never leaves the report's folder by what a study says.
  mutating func path(_ path: String) {
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        made([byte])
      default: escaped(byte, with: UInt8(ascii: "%"))
      }
    }
  }

  private mutating func escaped(_ byte: UInt8, with mark: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    made([mark, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
