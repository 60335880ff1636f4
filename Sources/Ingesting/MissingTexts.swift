/// The texts in answer to an open question that are none: missing answers, such as *n.a.*, and white space
/// beyond ASCII. Nearly all texts are passed after a look at their length and their first letter.
struct MissingTexts: Sendable {
  private let lookup: AnswerLookup
  /// The number of bytes beyond which a cell is no missing answer, however it is spaced or composed.
  private let longest: Int
  /// For each first byte whether the text may be a missing answer.
  private let mayBegin: [Bool]

  init(_ lookup: AnswerLookup) {
    self.lookup = lookup
    let texts = lookup.foldedTexts
    longest = 3 * (texts.map(\.utf8.count).max() ?? 0)
    let firsts = Set(texts.compactMap(\.utf8.first))
    // A letter with an accent may also be written as one without and the accent behind it.
    let areLetters = firsts.allSatisfy { $0 < 0x80 }
    mayBegin = (0...UInt8.max).map { byte in
      let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
      return !isLetter || !areLetters || firsts.contains(byte | 0x20)
    }
  }

  /// Whether `text`, which begins and ends with a visible byte, is one of them.
  func contains(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text[0] >= 0x80 || (text.count <= longest && mayBegin[Int(text[0])]) else { return false }
    if case .answer = lookup.outcome(of: text) { return true }
    return false
  }
}
