import DelimitedText
import Foundation
import Ingesting
import SurveyModel
import Testing

/// The same five responses as each program exports them: codes or labels, Dutch or English, a grid, several
/// choices with a comma inside an option, decimal commas, a blank, *don't know*, *none of these*, and an open
/// answer with a line break, quotation marks and accents.
struct ExportFixture: Sendable, CustomTestStringConvertible {
  let file: String
  let format: Source.Format
  let encoding: Source.Encoding
  /// Whether the export tells when a response was begun.
  var hasStart = true
  /// The rows of headings.
  var headingRows = 1
  /// The columns of personal data.
  var personal: [String] = []
  var dates: Source.DateForm?
  var columns: [ColumnMapping] = []

  var testDescription: String { file }

  /// The export of which all others are twins.
  static let codes = ExportFixture(
    file: "csv-codes.csv", format: .csv, encoding: .utf8,
    columns: [
      ColumnMapping(role: .respondent, heading: "code"), ColumnMapping(role: .started, heading: "begin"),
      ColumnMapping(role: .submitted, heading: "verzonden"),
    ])

  static let all: [ExportFixture] = [
    codes, plain("csv-labels.nl.csv"), plain("csv-labels.en.csv"), plain("csv-options.csv"),
    ExportFixture(
      file: "limesurvey-codes.csv", format: .limesurvey, encoding: .utf8, personal: ["ipaddr"],
      columns: [
        ColumnMapping(role: .respondent, heading: "CODE"),
        ColumnMapping(role: .answers(.item("kosten-1")), heading: "KB[SQ001]"),
        ColumnMapping(role: .answers(.item("kosten-2")), heading: "KB_SQ002"),
        ColumnMapping(role: .answers(.item("cijfer-1")), heading: "CIJ"),
        ColumnMapping(role: .answers(.item("vervoer-1")), heading: "VV"),
        ColumnMapping(role: .answers(.item("open-1")), heading: "OPEN"),
        ColumnMapping(role: .answers(.background("gebied")), heading: "GEB"),
      ]),
    labelled("limesurvey-full.nl.csv", .limesurvey, personal: ["IP-adres"]),
    labelled("limesurvey-full.en.csv", .limesurvey, personal: ["IP address"]),
    labelled("qualtrics-values.nl.csv", .qualtrics, headingRows: 3, personal: qualtricsPersonal),
    labelled("qualtrics-labels.en.csv", .qualtrics, headingRows: 3, personal: qualtricsPersonal),
    labelled(
      "surveymonkey.nl.csv", .surveymonkey, headingRows: 2,
      personal: ["IP-adres", "E-mailadres", "Voornaam", "Achternaam"], dates: .dayMonthYear),
    labelled(
      "surveymonkey.en.csv", .surveymonkey, headingRows: 2,
      personal: ["IP Address", "Email Address", "First Name", "Last Name"]),
    labelled("ms-forms.nl.csv", .msForms, personal: ["E-mail", "Naam"], dates: .dayMonthYear),
    labelled("ms-forms.en.csv", .msForms, personal: ["Email", "Name"]),
    labelled("google-forms.nl.csv", .googleForms, hasStart: false, personal: ["E-mailadres"]),
    labelled("google-forms.en.csv", .googleForms, hasStart: false, personal: ["Email Address"]),
  ]

  private static let qualtricsPersonal = [
    "IPAddress", "RecipientLastName", "RecipientFirstName", "RecipientEmail", "LocationLatitude",
    "LocationLongitude",
  ]

  private static func plain(_ file: String) -> ExportFixture {
    ExportFixture(file: file, format: .csv, encoding: .utf8, columns: codes.columns)
  }

  private static func labelled(
    _ file: String, _ format: Source.Format, hasStart: Bool = true, headingRows: Int = 1, personal: [String],
    dates: Source.DateForm? = nil
  ) -> ExportFixture {
    ExportFixture(
      file: file, format: format, encoding: .utf8, hasStart: hasStart, headingRows: headingRows,
      personal: personal, dates: dates,
      columns: [
        ColumnMapping(role: .respondent, heading: file.contains(".en.") ? "Your code" : "Uw code")
      ])
  }

  /// The source that reads it; the format is declared or left to be detected.
  func source(_ format: Source.Format? = nil) -> Source {
    Source(
      file: file, wave: .fixed(SampleStudy.wave1), group: .fixed(SampleStudy.doctors), format: format,
      encoding: nil, delimiter: nil, dates: dates, columns: columns)
  }

  /// Its text without a byte order mark.
  func text() throws -> String {
    let text = try FixtureFile.text(file)
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// What it holds, read in this encoding.
  func result(in encoding: TextEncoding? = nil, declared: Source.Format? = nil) throws -> IngestResult {
    let bytes = try encoding.map { try Self.encoded(try text(), $0) } ?? FixtureFile.bytes(file)
    let folder = try StudyFolder([file: bytes])
    return try Ingester(
      study: SampleStudy.study(sources: [source(declared)]), folder: folder.path, key: testKey
    ).ingest()
  }

  private static func encoded(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .windows1252: return Array(try #require(text.data(using: .windowsCP1252)))
    case .utf16LittleEndian:
      return encoding.byteOrderMark + Array(try #require(text.data(using: .utf16LittleEndian)))
    case .utf16BigEndian:
      return encoding.byteOrderMark + Array(try #require(text.data(using: .utf16BigEndian)))
    }
  }
}
