import SurveyModel

/// The answers of the labels met last, of up to 24 bytes: an export of labels repeats few of them a million times, and
/// three words with the length tell them apart.
///
/// A label has one place; another one that falls there takes it.
struct FamiliarLabels: Sendable {
  private struct Entry: Sendable {
    var words: SIMD4<UInt64>
    var code: AnswerCode
  }

  private static let places = 64
  // No label is without length.
  private var entries = [Entry](repeating: Entry(words: SIMD4(), code: .blank), count: places)

  /// The answer for which `cell` is known to stand, or nil.
  @inline(__always)
  func code(of cell: UnsafeBufferPointer<UInt8>) -> AnswerCode? {
    guard let words = Self.words(of: cell) else { return nil }
    let entry = entries[Self.place(of: words)]
    return entry.words == words ? entry.code : nil
  }

  /// Remembers the answer for which `cell` stands.
  mutating func insert(_ code: AnswerCode, for cell: UnsafeBufferPointer<UInt8>) {
    guard let words = Self.words(of: cell) else { return }
    entries[Self.place(of: words)] = Entry(words: words, code: code)
  }

  @inline(__always)
  private static func place(of words: SIMD4<UInt64>) -> Int {
    let mixed =
      words[0] ^ (words[1] &<< 21 | words[1] &>> 43) ^ (words[2] &<< 42 | words[2] &>> 22) ^ words[3]
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }

  /// All bytes of a label, some of them twice, and its length; nil of one that is too short or too long for it.
  @inline(__always)
  private static func words(of cell: UnsafeBufferPointer<UInt8>) -> SIMD4<UInt64>? {
    let bytes = UnsafeRawBufferPointer(cell)
    let count = bytes.count
    guard count >= 4, count <= 24 else { return nil }
    func word(_ offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    func half(_ offset: Int) -> UInt64 {
      UInt64(bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    let length = UInt64(truncatingIfNeeded: count)
    if count < 8 { return SIMD4(half(0), half(count - 4), 0, length) }
    return SIMD4(word(0), count > 16 ? word(8) : 0, word(count - 8), length)
  }
}
