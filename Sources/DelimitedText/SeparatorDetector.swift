/// Finds out which byte stands between fields from the first lines of a text.
enum SeparatorDetector {
  /// The delimiters looked for; of equals the first counts.
  static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// The line `sep=X` that spreadsheets write above the heading, and obey.
  struct SeparatorLine: Hashable {
    /// The byte that it names.
    let delimiter: UInt8
    /// Its length with its line end.
    let length: Int
  }

  /// The `sep=X` line at the start of `text`, or nil.
  static func separatorLine(of text: some Collection<UInt8>) -> SeparatorLine? {
    let start = Array(text.prefix(10))
    let isQuoted = start.first == quote
    var position = isQuoted ? 1 : 0
    let word = Array("sep=".utf8)
    guard start.dropFirst(position).prefix(4).map({ $0 | 0x20 }) == word.map({ $0 | 0x20 }) else {
      return nil
    }
    position += 4
    guard position < start.count, start[position] < 0x80, start[position] != quote else { return nil }
    let delimiter = start[position]
    position += 1
    if isQuoted {
      guard position < start.count, start[position] == quote else { return nil }
      position += 1
    }
    guard position < start.count else { return nil }
    switch start[position] {
    case lineFeed: return SeparatorLine(delimiter: delimiter, length: position + 1)
    case carriageReturn:
      let hasBoth = position + 1 < start.count && start[position + 1] == lineFeed
      return SeparatorLine(delimiter: delimiter, length: position + (hasBoth ? 2 : 1))
    default: return nil
    }
  }

  /// The delimiter of a text that begins with `text`.
  ///
  /// What stands outside quotation marks on the heading line counts. Where several candidates stand
  /// there, those that the next lines have equally often come first, then the more frequent.
  static func delimiter(of text: some Sequence<UInt8>) -> UInt8 {
    let lines = counts(in: text, lines: 6)
    guard let heading = lines.first else { return candidates[0] }
    let following = lines.dropFirst().filter { $0.contains { $0 > 0 } }
    var best = 0
    var bestRank = (0, 0)
    for (candidate, count) in heading.enumerated() where count > 0 {
      let isSteady = !following.isEmpty && following.allSatisfy { $0[candidate] == count }
      let rank = (isSteady ? 1 : 0, count)
      if rank > bestRank {
        best = candidate
        bestRank = rank
      }
    }
    return candidates[best]
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// How often each candidate stands outside quotation marks on each of the first lines that are not
  /// blank. A last line that does not end counts only if it is the first.
  private static func counts(in text: some Sequence<UInt8>, lines: Int) -> [[Int]] {
    var result: [[Int]] = []
    var current = [Int](repeating: 0, count: candidates.count)
    var isQuoted = false
    var isBlank = true
    for byte in text {
      if byte == quote {
        isQuoted.toggle()
        isBlank = false
      } else if !isQuoted, byte == lineFeed || byte == carriageReturn {
        if !isBlank { result.append(current) }
        if result.count == lines { return result }
        current = [Int](repeating: 0, count: candidates.count)
        isBlank = true
      } else {
        isBlank = false
        if !isQuoted, let candidate = candidates.firstIndex(of: byte) { current[candidate] += 1 }
      }
    }
    if result.isEmpty, !isBlank { result.append(current) }
    return result
  }
}
