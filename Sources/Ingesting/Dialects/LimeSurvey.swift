import SurveyModel

/// Exports of LimeSurvey: codes, full or abbreviated texts, or codes with texts as headings; codes or full
/// answers in the cells.
///
/// A question has a column by its code, its sub-questions have `Q5[SQ001]`, or `Q5_SQ001` where the heading is
/// that of the expression manager; in full texts a sub-question stands in brackets behind its question. The
/// headings of its own columns are codes or texts in the language of the export, so that texts are told by
/// what the first four columns hold: number, moment of sending in, last page, language.
///
/// An empty cell without quotation marks is a question that was not stored, one of two quotation marks a
/// question that was shown and left open; where a file was saved anew and has no quoted empty cells, it does
/// not tell. Without date stamps a response that was sent in has the moment 1980-01-01.
/// (LimeSurvey's `CsvWriter`, `Writer` and `SurveyObj`.)
enum LimeSurvey {
  static func reading(of records: LeadingRecords) -> Dialect.Reading? {
    guard records.width >= 4 else { return nil }
    let headings = records.rows[0]
    let own = headings.prefix(mostOwn).map(system)
    let isInPlace = hasOwnColumns(records)
    // Words such as `id`, `seed` and `token` stand in other exports too.
    let known = own.contains(.submitted) ? own.count { $0 != nil } : 0
    guard isInPlace || known > 0 else { return nil }
    let hasParts = headings.contains { $0.hasSuffix("]") && isCode($0) }
    let signs = (isInPlace ? 3 : 0) + min(known, 4) + (hasParts ? 1 : 0)
    var columns = headings.map { heading in
      system(of: heading).map { ExportColumn(heading, system: $0) } ?? column(heading)
    }
    if isInPlace { markOwnColumns(of: records, in: &columns) }

    var layout = ExportLayout(.limesurvey, columns: columns)
    layout.hasQuestionCodes = true
    layout.finished = columns.firstIndex { $0.system == .submitted }
    layout.cells.empty = .unseenUnlessQuoted
    layout.cells.notShown = ["N/A", "n.v.t.", "nvt"].map { LooseText($0) }
    layout.cells.codes = answerCodes
    layout.cells.noMoment = CalendarDate(year: 1980, month: 1, day: 1).flatMap {
      Timestamp(date: $0, secondOfDay: 0)
    }
    return Dialect.Reading(layout: layout, signs: signs)
  }

  /// The codes of its own kinds of question, for scales that have the labels alone.
  private static let answerCodes: [LooseText: [String]] = [
    "Y": ["Ja", "Yes"], "N": ["Nee", "No"], "U": ["Onzeker", "Uncertain"], "M": ["Man", "Male"],
    "F": ["Vrouw", "Female"], "I": ["Toename", "Increase"], "S": ["Gelijk", "Same"],
    "D": ["Afname", "Decrease"],
    "-oth-": ["Anders", "Overig", "Other"],
  ].reduce(into: [:]) { $0[LooseText($1.key)] = $1.value }

  // MARK: - Its own columns

  /// Its own columns stand among so many at the beginning, those of times apart.
  private static let mostOwn = 14

  private static let codes: [String: ExportColumn.System] = [
    "id": .other, "submitdate": .submitted, "lastpage": .other, "startlanguage": .other, "seed": .other,
    "token": .other, "startdate": .started, "datestamp": .other, "ipaddr": .personal, "refurl": .other,
    "interviewtime": .duration,
  ]

  private static let texts: [LooseText: ExportColumn.System] = [
    "response id": .other, "date submitted": .submitted, "last page": .other, "start language": .other,
    "seed": .other, "access code": .other, "token": .other, "date started": .started,
    "date last action": .other, "ip address": .personal, "referrer url": .other, "total time": .duration,
    "antwoord id": .other, "antwoord-id": .other, "respons-id": .other, "datum verzonden": .submitted,
    "datum ingezonden": .submitted, "datum ingediend": .submitted, "laatste pagina": .other,
    "starttaal": .other, "begintaal": .other, "toegangscode": .other, "datum gestart": .started,
    "startdatum": .started, "datum laatste actie": .other, "ip-adres": .personal,
    "verwijzende url": .other, "totale tijd": .duration,
  ].reduce(into: [:]) { $0[LooseText($1.key)] = $1.value }

  private static func system(of heading: String) -> ExportColumn.System? {
    // Most headings are longer than any of its own.
    guard heading.utf8.count < 32 else { return nil }
    if let known = codes[heading.trimmingSpaces] ?? texts[LooseText(heading)] { return known }
    let code = heading.trimmingSpaces
    let isGroupTime = code.hasPrefix("groupTime") && ProgramLook.isDigits(String(code.dropFirst(9)))
    return isGroupTime ? .other : nil
  }

  /// Whether the first four columns hold a growing number, a moment or nothing, a page and a language.
  private static func hasOwnColumns(_ records: LeadingRecords) -> Bool {
    guard records.rows.count > 1 else { return false }
    let numbers = (1..<records.rows.count).map { Int(records.cell($0, 0)) ?? 0 }
    let moments = records.filled(1, from: 1)
    let pages = records.filled(2, from: 1)
    let languages = records.filled(3, from: 1)
    return numbers.allSatisfy { $0 > 0 } && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
      && moments.allSatisfy {
        $0.hasPrefix("1980-01-01") || ($0.dropFirst(4).first == "-" && ProgramLook.isMoment($0))
      }
      && pages.allSatisfy { Int($0).map { (0...500).contains($0) } ?? false }
      && !languages.isEmpty && languages.allSatisfy(ProgramLook.isLanguage)
  }

  /// Marks the columns of the program itself by what they hold, for headings in any language.
  private static func markOwnColumns(of records: LeadingRecords, in columns: inout [ExportColumn]) {
    for (column, system) in [ExportColumn.System.other, .submitted, .other, .other].enumerated() {
      columns[column].system = columns[column].system ?? system
    }
    var hasStart = columns.contains { $0.system == .started }
    for column in 4..<min(10, columns.count) where columns[column].system == nil {
      let cells = records.filled(column, from: 1)
      guard !cells.isEmpty else { continue }
      if cells.allSatisfy({ $0.dropFirst(4).first == "-" && ProgramLook.isMoment($0) }) {
        // The first is when the response was begun, the next when it was touched last.
        columns[column].system = hasStart ? .other : .started
        hasStart = true
      } else if cells.allSatisfy(ProgramLook.isNetworkAddress) {
        columns[column].system = .personal
      }
    }
  }

  // MARK: - Questions

  /// A column of answers: its heading, what its code can be spelled as, and the text behind a code.
  private static func column(_ heading: String) -> ExportColumn {
    let heading = heading.trimmingSpaces
    if isCode(heading) {
      var column = ExportColumn(heading, also: spellings(ofCode: heading))
      if heading.hasSuffix("Time") { column.system = .other }
      return column
    }
    var names: [String] = []
    for mark in [". ", ": ", " - ", "; ", " "] {
      guard let range = heading.firstRange(of: mark) else { continue }
      let code = String(heading[..<range.lowerBound])
      // A word before a space is a code only where it cannot be the first word of a text.
      guard isCode(code), mark != " " || code.contains(where: \.isNumber) else { continue }
      names += [code] + spellings(ofCode: code) + [String(heading[range.upperBound...])]
      break
    }
    if !heading.contains(" "), heading.count(where: { $0 == "_" }) >= 2 {
      names.append(heading.replacing("_", with: " "))
    }
    var column = ExportColumn(heading, also: names)
    if let end = heading.firstRange(of: "..") {
      let beginning = String(heading[..<end.lowerBound])
      if beginning.count >= 8 { column.beginning = beginning }
    }
    return column
  }

  /// Whether `text` is a question's code, with sub-questions in brackets or behind underscores.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    var isInside = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["):
        if isInside { return false }
        isInside = true
      case UInt8(ascii: "]"):
        if !isInside { return false }
        isInside = false
      case UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: if !isLetter(byte) { return false }
      }
    }
    return !isInside
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

  /// The code in its other spelling: `Q5_SQ001` for `Q5[SQ001]` and the reverse. The second scale of an
  /// array is `[2]` in brackets and `_1` behind an underscore.
  static func spellings(ofCode code: String) -> [String] {
    if let bracket = code.firstIndex(of: "[") {
      let parts = code[bracket...].split { $0 == "[" || $0 == "]" }.map(String.init)
      let scales = parts.enumerated().map { position, part in
        position > 0 ? Int(part).map { String($0 - 1) } ?? part : part
      }
      return [([String(code[..<bracket])] + scales).joined(separator: "_")]
    }
    let parts = code.split(separator: "_").map(String.init)
    switch parts.count {
    case 2: return ["\(parts[0])[\(parts[1])]"]
    case 3:
      let joined = "\(parts[0])[\(parts[1])_\(parts[2])]"
      return Int(parts[2]).map { [joined, "\(parts[0])[\(parts[1])][\($0 + 1)]"] } ?? [joined]
    default: return []
    }
  }
}
