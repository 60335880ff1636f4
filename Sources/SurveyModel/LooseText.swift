/// A text as answers and headings are compared: two texts that differ only in case, white space,
/// Unicode composition or the shape of their quotation marks are equal, and no others are.
///
/// - Case: a letter equals its lower-case mapping; `ß` and `ss` differ.
/// - White space: that around the text does not count, and any run inside it equals one space. What
///   white space is, Unicode's property `White_Space` says; a no-break space is.
/// - Composition: `é` equals `e` with a combining accent, as in all comparisons of Swift strings
///   (canonical equivalence, the Unicode Standard, annex 15).
/// - Quotation marks: `‘ ’ ‚ ‛ ‹ ›` equal the apostrophe, `“ ” „ ‟ « »` the straight double mark.
///
/// Punctuation, accents and digits count: `4,0` and `4.0` differ, and so do `een` and `één`.
/// Folding takes one pass over the text; plain ASCII that is folded already is not copied.
public struct LooseText: Hashable, Sendable, CustomStringConvertible {
  /// The text in lower case, with single spaces and straight quotation marks. Its composition is
  /// that of the text it was made from, so compare it as a string and never byte by byte.
  public let folded: String

  /// The text as it is compared.
  public init(_ text: String) {
    folded =
      switch Self.form(of: text) {
      case .folded: text
      case .ascii: Self.foldedASCII(text)
      case .other: Self.foldedScalars(text)
      }
  }

  /// Whether the text holds nothing but white space.
  public var isEmpty: Bool { folded.isEmpty }

  /// The folded text.
  public var description: String { folded }
}

extension LooseText {
  private enum Form {
    /// Plain ASCII that folding would not change.
    case folded
    /// Plain ASCII.
    case ascii
    /// Anything else.
    case other
  }

  private static let space = UInt8(ascii: " ")

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == space || (0x09...0x0D).contains(byte)
  }

  private static func isUpperCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func form(of text: String) -> Form {
    var isFolded = true
    var followsSpace = true
    for byte in text.utf8 {
      if byte >= 0x80 { return .other }
      let isSpace = isSpace(byte)
      if isUpperCase(byte) || (isSpace && (followsSpace || byte != space)) { isFolded = false }
      followsSpace = isSpace
    }
    return isFolded && (!followsSpace || text.isEmpty) ? .folded : .ascii
  }

  private static func foldedASCII(_ text: String) -> String {
    let text = text.utf8
    return String(unsafeUninitializedCapacity: text.count) { buffer in
      var count = 0
      var spaceIsDue = false
      for byte in text {
        if isSpace(byte) {
          spaceIsDue = count > 0
          continue
        }
        if spaceIsDue {
          buffer[count] = space
          count += 1
          spaceIsDue = false
        }
        buffer[count] = isUpperCase(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  private static func foldedScalars(_ text: String) -> String {
    var folded = String()
    folded.reserveCapacity(text.utf8.count)
    var spaceIsDue = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        spaceIsDue = !folded.isEmpty
        continue
      }
      if spaceIsDue {
        folded.unicodeScalars.append(" ")
        spaceIsDue = false
      }
      appendFolded(scalar, to: &folded)
    }
    return folded
  }

  private static func appendFolded(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE:
      // The capitals of ISO 8859-1 lie 32 below their small letters.
      if let small = Unicode.Scalar(scalar.value + 0x20) { text.unicodeScalars.append(small) }
    case 0x00...0x7F, 0xDF...0xFF:
      text.unicodeScalars.append(scalar)
    case 0x2018...0x201B, 0x2039, 0x203A:
      text.unicodeScalars.append("'")
    case 0x201C...0x201F, 0xAB, 0xBB:
      text.unicodeScalars.append("\"")
    default:
      text += scalar.properties.lowercaseMapping
    }
  }
}
