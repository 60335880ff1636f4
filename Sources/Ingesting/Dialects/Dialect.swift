import SurveyModel

/// Finds out which program made an export.
///
/// Each dialect looks at the whole headings and the rows below them and counts the signs that speak for it;
/// the one with the most is taken. One sign is never enough, and without enough of them the export is plain
/// CSV. A declared format stands above what the signs say, but its structure must be there.
enum Dialect {
  /// What a dialect makes of an export, and how many signs speak for it.
  struct Reading {
    let layout: ExportLayout
    let signs: Int
  }

  /// The signs that must speak for a dialect that the codebook does not declare.
  static let enoughSigns = 3

  /// The layout of the export of `source` that begins with `records`, of which there is at least one, in a
  /// file of this kind.
  static func layout(
    of records: LeadingRecords, _ source: Source, kind: FileInspection.Kind
  ) throws(FileProblem) -> ExportLayout {
    var layout = try textLayout(of: records, source, kind: kind)
    if layout.format == .csv { layout.format = kind.format }
    return layout
  }

  private static func textLayout(
    of records: LeadingRecords, _ source: Source, kind: FileInspection.Kind
  ) throws(FileProblem) -> ExportLayout {
    guard let declared = source.format else { return detect(records) }
    switch declared {
    case .csv where kind == .text: return PlainCSV.reading(of: records).layout
    case .limesurvey, .qualtrics, .surveymonkey, .msForms, .googleForms:
      if let reading = reading(declared, of: records), reading.signs > 0 { return reading.layout }
      let detected = detect(records).format
      throw FileProblem(
        .formatNotSeen(
          Place(file: source.file, line: records.lines.first), declared,
          detected: detected == .csv ? nil : detected))
    case .csv, .spss, .excel:
      if declared == kind.format { return detect(records) }
      throw FileProblem(
        .formatNotSeen(Place(file: source.file, line: nil), declared, detected: kind.format))
    }
  }

  private static func detect(_ records: LeadingRecords) -> ExportLayout {
    var best = PlainCSV.reading(of: records)
    for format in Source.Format.allCases {
      guard let reading = reading(format, of: records), reading.signs >= enoughSigns else { continue }
      if reading.signs > best.signs { best = reading }
    }
    return best.layout
  }

  private static func reading(_ format: Source.Format, of records: LeadingRecords) -> Reading? {
    switch format {
    case .csv, .spss, .excel: nil
    case .limesurvey: LimeSurvey.reading(of: records)
    case .qualtrics: Qualtrics.reading(of: records)
    case .surveymonkey: SurveyMonkey.reading(of: records)
    case .msForms: MicrosoftForms.reading(of: records)
    case .googleForms: GoogleForms.reading(of: records)
    }
  }
}

/// How cells look that programs write into columns of their own.
enum ProgramLook {
  /// Whether `text` is a date with a time behind it, in whatever order of day and month.
  static func isMoment(_ text: String) -> Bool {
    guard text.contains(":") else { return false }
    var text = text
    switch text.withUTF8({ MomentReading(form: nil).outcome(of: $0) }) {
    case .moment, .ambiguous: return true
    case .blank, .unreadable: return false
    }
  }

  /// Whether `text` is a number as a spreadsheet counts days, for the years 1982 to 2119.
  static func isSerialDay(_ text: String) -> Bool {
    CellNumber.value(of: text).map { (30_000...80_000).contains($0) } ?? false
  }

  /// Whether `text` consists of digits alone.
  static func isDigits(_ text: String) -> Bool { !text.isEmpty && text.utf8.allSatisfy { $0 &- 48 < 10 } }

  /// Whether `text` names a language: `nl`, `en-GB`, `de-informal`.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), parts.count <= 2 else { return false }
    return first.allSatisfy { $0.isASCII && $0.isLowercase }
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && $0.isLetter }
      }
  }

  /// Whether `text` is the address of a computer.
  static func isNetworkAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4 { return parts.allSatisfy { UInt8($0) != nil } }
    return text.count { $0 == ":" } >= 2 && text.allSatisfy { $0.isHexDigit || $0 == ":" }
  }
}
