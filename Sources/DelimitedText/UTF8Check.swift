/// Checks that bytes are valid UTF-8 (the Unicode Standard, table 3-7: no overlong forms, no
/// surrogates, nothing above U+10FFFF), piece by piece; a character may lie across two pieces.
struct UTF8Check: Sendable {
  /// The number of whole characters beyond ASCII seen.
  private(set) var charactersBeyondASCII = 0
  /// The byte that began the character under way.
  private(set) var leadByte: UInt8 = 0
  private var bytesDue = 0
  private var lowestNext: UInt8 = 0x80
  private var highestNext: UInt8 = 0xBF

  /// Whether the bytes seen end within a character.
  var isInsideCharacter: Bool { bytesDue > 0 }

  /// Forgets the beginning of a character that turned out to be none.
  mutating func startAfresh() {
    bytesDue = 0
    lowestNext = 0x80
    highestNext = 0xBF
  }

  /// The number of bytes of `bytes` before the first that cannot stand where it stands; all of them
  /// where there is no such byte.
  mutating func countValidBytes(in bytes: UnsafeRawBufferPointer) -> Int {
    var position = 0
    let end = bytes.count
    while position < end {
      if bytesDue == 0 {
        position = Self.endOfASCII(in: bytes, from: position)
        if position == end { break }
      }
      guard accept(bytes[position]) else { return position }
      position += 1
    }
    return end
  }

  private static func endOfASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    var position = start
    while position + 64 <= bytes.count {
      let block = bytes.loadUnaligned(fromByteOffset: position, as: SIMD8<UInt64>.self)
      let halves = block.lowHalf | block.highHalf
      if (halves[0] | halves[1] | halves[2] | halves[3]) & highBits != 0 {
        for word in 0..<8 {
          let high = UInt64(littleEndian: block[word]) & highBits
          if high != 0 { return position + 8 * word + high.trailingZeroBitCount / 8 }
        }
      }
      position += 64
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    if bytesDue > 0 {
      guard byte >= lowestNext, byte <= highestNext else { return false }
      lowestNext = 0x80
      highestNext = 0xBF
      bytesDue -= 1
      if bytesDue == 0 { charactersBeyondASCII += 1 }
      return true
    }
    leadByte = byte
    switch byte {
    case 0xC2...0xDF: bytesDue = 1
    case 0xE0...0xEF:
      bytesDue = 2
      if byte == 0xE0 { lowestNext = 0xA0 }
      if byte == 0xED { highestNext = 0x9F }
    case 0xF0...0xF4:
      bytesDue = 3
      if byte == 0xF0 { lowestNext = 0x90 }
      if byte == 0xF4 { highestNext = 0x8F }
    default: return false
    }
    return true
  }
}
