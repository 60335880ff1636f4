import SurveyModel

/// Recognises what spreadsheets do to answers and codes when they open an export: `6-25` becomes `25-Jun`,
/// `1/2` becomes `02-01`, `001` becomes `1`, `120000000001` becomes `1.2E+11`. What was meant is proposed where
/// exactly one answer of a list can have become it, and never assumed.
enum SpreadsheetDamage {
  /// The one of `spellings` that a spreadsheet can have turned into `text`; nil where it is none of them, or
  /// more than one.
  static func original(of text: String, among spellings: [String]) -> String? {
    let seen = LooseText(text)
    var found: String?
    for spelling in spellings where LooseText(spelling) != seen {
      guard forms(of: spelling).contains(seen) || isRounded(text, from: spelling) else { continue }
      if let found, LooseText(found) != LooseText(spelling) { return nil }
      found = spelling
    }
    return found
  }

  /// Whether a cell holds a rounded number such as `1.23E+11`.
  static func isRounded(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count >= 5, cell.count <= 16, let plus = cell.firstIndex(of: UInt8(ascii: "+")), plus >= 2
    else { return false }
    let exponent = cell[(plus + 1)...]
    let mantissa = cell[..<(plus - 1)]
    let marks = mantissa.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    return cell[plus - 1] | 0x20 == UInt8(ascii: "e") && (2...3).contains(exponent.count)
      && exponent.allSatisfy { $0 &- 48 < 10 } && mantissa.first.map { $0 &- 48 < 10 } == true
      && mantissa.count { $0 &- 48 < 10 } + marks == mantissa.count && marks <= 1
  }

  private static func isRounded(_ text: String, from spelling: String) -> Bool {
    var text = text
    guard text.withUTF8(isRounded), ProgramLook.isDigits(spelling), spelling.count >= 6,
      let rounded = Double(text.replacing(",", with: ".")), let exact = Double(spelling)
    else { return false }
    // A spreadsheet shows at least three digits of the mantissa, rounded.
    return abs(rounded - exact) <= 0.005 * exact
  }

  /// What a spreadsheet can make of `spelling`: the dates that two numbers with a mark between them can be.
  private static func forms(of spelling: String) -> Set<LooseText> {
    let parts = spelling.split { $0 == "-" || $0 == "/" || $0 == " " }
    guard parts.count == 2, let one = Int(parts[0]), let two = Int(parts[1]),
      spelling.contains(where: { $0 == "-" || $0 == "/" })
    else { return [] }
    var forms: Set<LooseText> = []
    for (day, month) in [(one, two), (two, one)] where (1...12).contains(month) {
      for name in months[month - 1] {
        if (1...31).contains(day) {
          forms.formUnion(["\(day)-\(name)", "\(padded(day))-\(name)"].map { LooseText($0) })
        }
        // A number that is no day is taken for a year.
        if (0...99).contains(day) { forms.insert(LooseText("\(name)-\(padded(day))")) }
      }
      if (1...31).contains(day) {
        for mark in ["-", "/"] { forms.insert(LooseText("\(padded(day))\(mark)\(padded(month))")) }
      }
    }
    return forms
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// The months as spreadsheets write them in English and Dutch.
  private static let months = [
    ["Jan"], ["Feb"], ["Mar", "Mrt"], ["Apr"], ["May", "Mei"], ["Jun"], ["Jul"], ["Aug"], ["Sep"],
    ["Oct", "Okt"], ["Nov"], ["Dec"],
  ]
}
