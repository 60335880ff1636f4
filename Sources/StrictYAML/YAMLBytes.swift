/// The bytes of a YAML file, checked before the parser sees them: the encoding, characters that no
/// text file should hold, and tabs that indent.
struct YAMLBytes {
  /// The most bytes that are read.
  static let mostBytes = 1 << 20

  /// The bytes as UTF-8 without byte order mark; characters that are refused have become spaces, so
  /// that the rest can be read. Nil where reading on makes no sense.
  let text: [UInt8]?

  init(_ bytes: [UInt8], reporting problems: inout Problems) {
    let start = Place(line: 1, column: 1)
    guard bytes.count <= Self.mostBytes else {
      problems.report(YAMLComplaint.tooLarge(bytes: bytes.count).sentence, at: start)
      text = nil
      return
    }
    if let encoding = Self.otherEncoding(of: bytes) {
      problems.report(YAMLComplaint.encoding(encoding).sentence, at: start)
      text = nil
      return
    }
    let text = Self.withLineFeeds(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...])
    if let place = Self.firstPlaceThatIsNotUTF8(in: text) {
      problems.report(YAMLComplaint.notUTF8.sentence, at: place)
      self.text = nil
      return
    }
    self.text = Self.replacingRefusedCharacters(in: text, reporting: &problems)
  }

  /// The encoding that the first bytes tell, where it is not UTF-8.
  private static func otherEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark, every second byte of western text in UTF-16 is zero.
    if bytes.count >= 2, (bytes[0] == 0) != (bytes[1] == 0) { return "UTF-16" }
    return nil
  }

  /// The bytes with one line feed at the end of each line, whatever system wrote them.
  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let lineFeed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte != lineFeed || previous != carriageReturn {
        lines.append(byte == carriageReturn ? lineFeed : byte)
      }
      previous = byte
    }
    return lines
  }

  private static func firstPlaceThatIsNotUTF8(in bytes: [UInt8]) -> Place? {
    var decoder = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var place = Place(line: 1, column: 1)
    while true {
      switch decoder.parseScalar(from: &input) {
      case .valid(let scalar): place = place.after(Unicode.UTF8.decode(scalar))
      case .emptyInput: return nil
      case .error: return place
      }
    }
  }

  /// The text with a space for each character that is refused; nil where tabs indent, since nobody
  /// can tell how deep.
  private static func replacingRefusedCharacters(
    in bytes: [UInt8], reporting problems: inout Problems
  ) -> [UInt8]? {
    var place = Place(line: 1, column: 1)
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var isIndentation = true
    var tab: Place?
    var tabsIndent = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n":
        isIndentation = true
        tab = nil
      case "\t" where isIndentation: tab = tab ?? place
      case " ": break
      default:
        if isIndentation, let tab, scalar != "#" {
          problems.report(YAMLComplaint.tab.sentence, at: tab)
          tabsIndent = true
        }
        isIndentation = false
      }
      if scalar == "\t", isIndentation {
        clean.append(UInt8(ascii: " "))
      } else if isRefused(scalar) {
        problems.report(YAMLComplaint.character(scalar.value).sentence, at: place)
        clean.append(UInt8(ascii: " "))
      } else {
        clean.append(contentsOf: scalar.utf8)
      }
      place = place.after(scalar)
    }
    return tabsIndent ? nil : clean
  }

  /// Whether `scalar` cannot be seen and does something in a file: control characters, byte order
  /// marks, and the rare line breaks that YAML would take for the end of a line.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension Place {
  /// The place of what follows `scalar`.
  fileprivate func after(_ scalar: Unicode.Scalar) -> Place {
    scalar == "\n" ? Place(line: line + 1, column: 1) : Place(line: line, column: column + 1)
  }
}
