/// The lines of a file from one key at the start of a line up to the next.
struct YAMLSection {
  /// The key, as far as it can be told.
  let key: String
  /// The number of lines before the section.
  let linesBefore: Int
  /// The lines.
  let text: [UInt8]

  /// The sections of a file. What stands before the first, such as comments, is left out.
  static func sections(of text: [UInt8]) -> [YAMLSection] {
    var sections: [YAMLSection] = []
    var start: (offset: Int, line: Int, key: String)?
    var offset = 0
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if let key = key(atStartOf: line) {
        if let start {
          sections.append(
            YAMLSection(key: start.key, linesBefore: start.line, text: Array(text[start.offset..<offset])))
        }
        start = (offset, number, key)
      }
      offset += line.count + 1
    }
    if let start {
      sections.append(
        YAMLSection(key: start.key, linesBefore: start.line, text: Array(text[start.offset...])))
    }
    return sections
  }

  private static func key(atStartOf line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first, let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let isWord = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    guard isWord else { return nil }
    return String(decoding: line[..<colon], as: UTF8.self)
  }
}
