/// Turns text into markup that means that text and nothing else.
enum TextEscaping {
  /// What a byte of UTF-8 may be the begin of.
  private enum Kind: UInt8 {
    /// A character that stands for itself.
    case plain
    /// A character of markup, or a control character.
    case markup
    /// The begin of a character that may have a direction of its own, or that XML forbids.
    case lead
  }

  private static let kinds: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0a, 0x0d: Kind.plain.rawValue
    case 0x00..<0x20, 0x7f, 0x22, 0x26, 0x3c, 0x3e: Kind.markup.rawValue
    case 0xc2, 0xd6...0xdf, 0xe0, 0xe2, 0xef, 0xf0: Kind.lead.rawValue
    default: Kind.plain.rawValue
    }
  }

  /// Whether `text` may hold anything that does not stand for itself.
  static func needsCare(_ text: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
      kinds.withUnsafeBufferPointer { kinds in
        for (position, byte) in bytes.enumerated() where kinds[Int(byte)] != Kind.plain.rawValue {
          // Quotation marks, dashes and the minus sign begin with the same byte as marks of direction.
          if byte != 0xe2 || mayTurn(bytes, at: position) { return true }
        }
        return false
      }
    }
    return found ?? true
  }

  /// Whether the three bytes from `position`, the first of which is E2, are a mark of direction: U+200F, U+202A to
  /// U+202E, U+2066 to U+2069.
  private static func mayTurn(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    guard position + 2 < bytes.count else { return true }
    let last = bytes[position + 2]
    return switch bytes[position + 1] {
    case 0x80: last == 0x8f || (0xaa...0xae).contains(last)
    case 0x81: (0xa6...0xa9).contains(last)
    default: false
    }
  }

  /// Adds `text` to `bytes`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let turns = text.unicodeScalars.contains(where: runsFromRightToLeft)
    if turns { bytes.append(contentsOf: "\u{2068}".utf8) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "\t", "\n", "\r": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\0"..<" ", "\u{7f}"..<"\u{a0}", "\u{fffe}", "\u{ffff}":
        bytes.append(contentsOf: "\u{fffd}".utf8)
      case "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}": break
      default:
        if scalar.value < 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    if turns { bytes.append(contentsOf: "\u{2069}".utf8) }
  }

  /// Whether a character is written from right to left, or is a mark that says so (Unicode 16.0,
  /// Bidi_Class R, AL, AN and the right-to-left mark, by block).
  private static func runsFromRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8ff, 0x200f, 0xfb1d...0xfdff, 0xfe70...0xfefc, 0x10800...0x10fff, 0x1e800...0x1efff: true
    default: false
    }
  }
}
