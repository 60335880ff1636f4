import SurveyModel

/// How facts about a response stand in the cells of a stage's table.
enum FactCells {
  /// A digest as its description.
  static func append(_ digest: KeyedDigest, to buffer: inout TextBuffer) {
    buffer.append(hexadecimal: digest.high)
    buffer.append(hexadecimal: digest.low)
  }

  /// The moment that `MomentCells` wrote, or nil.
  static func timestamp(_ cell: some Collection<UInt8>) -> Timestamp? {
    let parts = cell.split { [UInt8(ascii: "-"), UInt8(ascii: "T"), UInt8(ascii: ":")].contains($0) }
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? -1 }
    guard parts.count == 6, parts.allSatisfy({ $0 >= 0 }), parts[3] < 24, parts[4] < 60, parts[5] < 60,
      let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    return Timestamp(date: day, secondOfDay: parts[3] * 3600 + parts[4] * 60 + parts[5])
  }

  /// The digest that its description stands for, or nil.
  static func digest(_ cell: some Collection<UInt8>) -> KeyedDigest? {
    let text = String(decoding: cell, as: UTF8.self)
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.suffix(16), radix: 16)
    else { return nil }
    return KeyedDigest(high: high, low: low)
  }

  /// The finite number that a cell holds, or nil.
  static func number(_ cell: some Collection<UInt8>) -> Double? {
    Double(String(decoding: cell, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Two cells with a comma before each: the names of the rules in `flags`, and of those that are strong, with `;`
  /// between them.
  static func append(_ flags: CleanedResponses.Flags, to buffer: inout TextBuffer) {
    buffer.append(UInt8(ascii: ","))
    if !flags.isEmpty { append(CleaningRule.allCases.filter(flags.contains), to: &buffer) }
    buffer.append(UInt8(ascii: ","))
    if !flags.isEmpty { append(CleaningRule.allCases.filter(flags.containsStrong), to: &buffer) }
  }

  private static func append(_ rules: [CleaningRule], to buffer: inout TextBuffer) {
    var isFirst = true
    for rule in rules {
      if !isFirst { buffer.append(UInt8(ascii: ";")) }
      buffer.append(rule.rawValue)
      isFirst = false
    }
  }

  /// The flags that two cells stand for: the rules, and those of them that are strong; or nil.
  static func flags(
    _ rules: some Collection<UInt8>, strong: some Collection<UInt8>
  ) -> CleanedResponses.Flags? {
    var flags = CleanedResponses.Flags.none
    for text in rules.split(separator: UInt8(ascii: ";")) {
      guard let rule = CleaningRule(rawValue: String(decoding: text, as: UTF8.self)) else { return nil }
      flags.insert(rule)
    }
    for text in strong.split(separator: UInt8(ascii: ";")) {
      guard let rule = CleaningRule(rawValue: String(decoding: text, as: UTF8.self)) else { return nil }
      flags.insert(rule, strong: true)
    }
    return flags
  }
}
