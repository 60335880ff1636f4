/// Turns the bytes of a file into UTF-8, piece by piece, up to the first that cannot be read.
struct TextDecoder: Sendable {
  /// Why decoding stopped. The place is the end of the text decoded so far.
  enum Problem: Hashable, Sendable {
    case invalidUTF8(byte: UInt8)
    case incompleteUTF8
    case undefinedInWindows1252(byte: UInt8)
    case loneSurrogate(unit: UInt16)
    case incompleteUTF16
    case nullCharacter
  }

  let encoding: TextEncoding
  private var check = UTF8Check()
  /// UTF-16: the first byte of a unit whose second byte is still to come.
  private var halfUnit: UInt8?
  /// UTF-16: the first unit of a surrogate pair whose second unit is still to come.
  private var highSurrogate: UInt16?

  init(encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Whether UTF-8 comes in, so that the text can be parsed where it lies.
  var isIdentity: Bool { encoding == .utf8 }

  /// The number of bytes before the first problem, where the text is UTF-8 already.
  mutating func checkUTF8(_ bytes: UnsafeRawBufferPointer) -> (count: Int, problem: Problem?) {
    let validCount = check.countValidBytes(in: bytes)
    let valid = UnsafeRawBufferPointer(rebasing: bytes[..<validCount])
    if let null = valid.firstOffset(of: 0) { return (null, .nullCharacter) }
    if validCount == bytes.count { return (validCount, nil) }
    let bad = check.isInsideCharacter ? check.leadByte : bytes[validCount]
    return (validCount, .invalidUTF8(byte: bad))
  }

  /// Replaces `text` by the UTF-8 form of `bytes`, up to the first problem.
  mutating func decode(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Problem? {
    text.removeAll(keepingCapacity: true)
    text.reserveCapacity(bytes.count * 3)
    switch encoding {
    case .utf8:
      let (count, problem) = checkUTF8(bytes)
      text += bytes[..<count]
      return problem
    case .windows1252: return decodeWindows1252(bytes, into: &text)
    case .utf16LittleEndian, .utf16BigEndian: return decodeUTF16(bytes, into: &text)
    }
  }

  /// What is wrong when the file ends here.
  func finish() -> Problem? {
    if check.isInsideCharacter { return .incompleteUTF8 }
    if halfUnit != nil { return .incompleteUTF16 }
    return highSurrogate.map { .loneSurrogate(unit: $0) }
  }

  private func decodeWindows1252(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Problem? {
    for byte in bytes {
      if byte < 0x80 {
        if byte == 0 { return .nullCharacter }
        text.append(byte)
      } else if let scalar = Windows1252.scalar(of: byte) {
        Self.append(UInt32(scalar), to: &text)
      } else {
        return .undefinedInWindows1252(byte: byte)
      }
    }
    return nil
  }

  private mutating func decodeUTF16(_ bytes: UnsafeRawBufferPointer, into text: inout [UInt8]) -> Problem? {
    for byte in bytes {
      guard let first = halfUnit else {
        halfUnit = byte
        continue
      }
      halfUnit = nil
      let unit =
        encoding == .utf16LittleEndian
        ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      if let problem = accept(unit, into: &text) { return problem }
    }
    return nil
  }

  private mutating func accept(_ unit: UInt16, into text: inout [UInt8]) -> Problem? {
    if let high = highSurrogate {
      guard (0xDC00...0xDFFF).contains(unit) else { return .loneSurrogate(unit: high) }
      highSurrogate = nil
      Self.append(0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00, to: &text)
      return nil
    }
    switch unit {
    case 0: return .nullCharacter
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: return .loneSurrogate(unit: unit)
    default: Self.append(UInt32(unit), to: &text)
    }
    return nil
  }

  /// Appends the UTF-8 form of a scalar value (the Unicode Standard, table 3-6).
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func trail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F)) }
    switch scalar {
    case ..<0x80: text.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      text.append(trail(0))
    case ..<0x10000:
      text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      text.append(trail(6))
      text.append(trail(0))
    default:
      text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      text.append(trail(12))
      text.append(trail(6))
      text.append(trail(0))
    }
  }
}
