import SurveyModel

/// Looks for personal data in what a respondent wrote: by their form alone, without lists of names, and without
/// keeping or telling what was found.
///
/// - *E-mail address*: a name, `@`, and a domain with a dot and a last part of two letters or more.
/// - *Telephone number*: ten digits from 06 or a Dutch area code of three or four, or from `+` or `00` a country code
///   and 8 to 13 digits more, with spaces, hyphens, dots, brackets or a slash between them. A date with a time is
///   none.
/// - *Postcode*: four digits, the first not 0, and two capitals, with or without a space; two small letters only
///   without one. SA, SD and SS are never issued.
/// - *BSN*: nine digits, together or as 4-2-3 or 3-3-3 with one kind of mark between, that pass the eleven-test:
///   9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11.
///
/// One text in eleven with nine loose digits passes the eleven-test by chance: the traces are signs to look at.
struct PersonalTraceDetector {
  /// The text in ASCII: other letters are `x`, all spaces one kind, all dashes one kind.
  private let letters: [UInt8]

  /// The traces in `text`, which is UTF-8.
  static func traces(in text: UnsafeBufferPointer<UInt8>) -> PersonalTraces {
    // Most texts have neither a digit nor an @, and are looked at once.
    isWorthALook(UnsafeRawBufferPointer(text)) ? PersonalTraceDetector(text).traces : []
  }

  private static func isWorthALook(_ text: UnsafeRawBufferPointer) -> Bool {
    // Comparisons of vectors with vectors are one instruction; those with a number are a loop.
    let zeros = SIMD16<UInt8>(repeating: UInt8(ascii: "0"))
    let tens = SIMD16<UInt8>(repeating: 10)
    let ats = SIMD16<UInt8>(repeating: UInt8(ascii: "@"))
    var offset = 0
    while offset + 16 <= text.count {
      let block = text.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let halves = unsafeBitCast(((block &- zeros) .< tens) .| (block .== ats), to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 { return true }
      offset += 16
    }
    while offset < text.count {
      if text[offset] == UInt8(ascii: "@") || isDigit(text[offset]) { return true }
      offset += 1
    }
    return false
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    func ascii(_ byte: UInt8) -> UInt8 { byte < 0x20 ? UInt8(ascii: " ") : byte }
    guard !text.allSatisfy({ $0 < 0x80 }) else {
      letters = text.map(ascii)
      return
    }
    letters = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      if scalar.isASCII { return ascii(UInt8(truncatingIfNeeded: scalar.value)) }
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: return UInt8(ascii: " ")
      case .dashPunctuation: return UInt8(ascii: "-")
      case _: return scalar.properties.isAlphabetic ? UInt8(ascii: "x") : UInt8(ascii: "!")
      }
    }
  }

  private var traces: PersonalTraces {
    var traces: PersonalTraces = []
    for place in letters.indices {
      let letter = letters[place]
      if letter == UInt8(ascii: "@") {
        if isEmail(around: place) { traces.insert(.email) }
        continue
      }
      let isStart = Self.isDigit(letter) || letter == UInt8(ascii: "+")
      guard isStart, place == 0 || !Self.isWordLetter(letters[place - 1]) else { continue }
      if isPhone(from: place) { traces.insert(.phone) }
      if isPostcode(from: place) { traces.insert(.postcode) }
      if isBSN(from: place) { traces.insert(.bsn) }
    }
    return traces
  }

  // MARK: - Forms

  private func isEmail(around at: Int) -> Bool {
    guard at > 0, Self.isWordLetter(letters[at - 1]) || "._%+-".utf8.contains(letters[at - 1]) else {
      return false
    }
    var parts: [Int] = [0]
    var isLastOfLetters = true
    for letter in letters[(at + 1)...] {
      if letter == UInt8(ascii: ".") {
        // A full stop after the address ends a sentence.
        if parts.last == 0 { break }
        parts.append(0)
        isLastOfLetters = true
      } else if Self.isWordLetter(letter) || letter == UInt8(ascii: "-") {
        parts[parts.count - 1] += 1
        if !Self.isLetter(letter) { isLastOfLetters = false }
      } else {
        break
      }
    }
    if parts.last == 0 {
      parts.removeLast()
      isLastOfLetters = true
    }
    return parts.count >= 2 && isLastOfLetters && (parts.last ?? 0) >= 2
  }

  private func isPhone(from start: Int) -> Bool {
    let isInternational = letters[start] == UInt8(ascii: "+")
    let digits = DigitGroups(letters[(isInternational ? start + 1 : start)...], marks: " -./()", most: 3)
    var number = digits.digits
    if isInternational || number.starts(with: [0, 0]) {
      if !isInternational { number.removeFirst(2) }
      guard let first = number.first, first != 0 else { return false }
      guard number.starts(with: [3, 1]) else { return (10...15).contains(number.count) }
      // +31 (0)6: the zero is not dialled.
      let national = number.dropFirst(2).drop { $0 == 0 }
      return national.count >= 9
        && digits.endsAfter(number.count - national.count + 9 + (isInternational ? 0 : 2))
    }
    guard number.count >= 10, number[0] == 0, number[1] != 0, digits.endsAfter(10) else { return false }
    let area = digits.groups[0]
    guard area == 10 || area == 3 || area == 4 || (area == 2 && number[1] == 6) else { return false }
    return !digits.groups.starts(with: [2, 2, 4])
  }

  private func isPostcode(from start: Int) -> Bool {
    guard start + 6 <= letters.count, letters[start] != UInt8(ascii: "0"),
      letters[start..<start + 4].allSatisfy(Self.isDigit)
    else { return false }
    let hasSpace = letters[start + 4] == UInt8(ascii: " ")
    let first = start + (hasSpace ? 5 : 4)
    guard first + 2 <= letters.count else { return false }
    let pair = Array(letters[first..<first + 2])
    let areCapitals = pair.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let areSmall = pair.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    guard areCapitals || (areSmall && !hasSpace) else { return false }
    let isIssued = !["SA", "SD", "SS"].contains(String(decoding: pair, as: UTF8.self).uppercased())
    return isIssued && (first + 2 == letters.count || !Self.isWordLetter(letters[first + 2]))
  }

  private func isBSN(from start: Int) -> Bool {
    let digits = DigitGroups(letters[start...], marks: " -.", most: 1)
    let number = digits.digits.prefix(9)
    guard number.count == 9, digits.endsAfter(9) else { return false }
    let forms = [[9], [4, 2, 3], [3, 3, 3]]
    guard forms.contains(where: { digits.groups.starts(with: $0) && digits.haveOneMark(among: $0.count) })
    else { return false }
    let weighted = zip(number, [9, 8, 7, 6, 5, 4, 3, 2, -1]).reduce(0) { $0 + $1.0 * $1.1 }
    return weighted % 11 == 0 && number.contains { $0 != 0 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isWordLetter(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
}

/// Digits that follow each other, with marks between them.
private struct DigitGroups {
  /// The digits, at most `most`.
  private(set) var digits: [Int] = []
  /// How many digits stand together.
  private(set) var groups: [Int] = []
  /// What stands between the groups.
  private var marks: [[UInt8]] = []
  /// The number of digits at which a letter follows, and the number is part of a word.
  private var wordAfter: Int?

  private static let most = 24

  /// The digits at the start of `letters`, between which up to `most` of `marks` stand.
  init(_ letters: ArraySlice<UInt8>, marks allowed: String, most: Int) {
    let allowed = Array(allowed.utf8)
    var pending: [UInt8] = []
    for letter in letters {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(letter) {
        if digits.count == Self.most { return }
        if !pending.isEmpty {
          marks.append(pending)
          pending = []
          groups.append(0)
        }
        if groups.isEmpty { groups.append(0) }
        groups[groups.count - 1] += 1
        digits.append(Int(letter) - Int(UInt8(ascii: "0")))
      } else if allowed.contains(letter), pending.count < most {
        pending.append(letter)
      } else {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
        if pending.isEmpty, isLetter { wordAfter = digits.count }
        return
      }
    }
  }

  /// Whether a group, and no word, ends after `count` digits.
  func endsAfter(_ count: Int) -> Bool {
    var sum = 0
    for group in groups where sum < count { sum += group }
    return sum == count && wordAfter != count
  }

  /// Whether the same mark stands between the first `count` groups.
  func haveOneMark(among count: Int) -> Bool {
    Set(marks.prefix(count - 1)).count <= 1
  }
}
