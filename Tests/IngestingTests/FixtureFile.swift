import Foundation
import SurveyModel

/// The exports that lie beside the tests.
enum FixtureFile {
  /// The bytes of a file in `Fixtures`.
  static func bytes(_ name: String) throws -> [UInt8] {
    let url = Bundle.module.resourceURL?.appending(path: "Fixtures/\(name)")
    guard let url else { throw CocoaError(.fileNoSuchFile) }
    return Array(try Data(contentsOf: url))
  }

  /// The text of a file in `Fixtures`.
  static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The source of `forms.csv`: semicolons, labels, Dutch dates, decimal commas.
  static func forms(
    _ file: String = "forms.csv", encoding: Source.Encoding? = nil, delimiter: UInt8? = nil
  ) -> Source {
    SampleStudy.source(
      file, encoding: encoding, delimiter: delimiter, dates: .dayMonthYear,
      columns: [
        ColumnMapping(role: .started, heading: "Begintijd"),
        ColumnMapping(role: .submitted, heading: "Tijd van voltooien"),
      ])
  }

  /// The source of `limesurvey.csv`: codes, everything in quotation marks, a token, consent, organisations.
  static func limeSurvey(_ file: String = "limesurvey.csv") -> Source {
    SampleStudy.source(
      file,
      columns: [
        ColumnMapping(role: .respondent, heading: "token"),
        ColumnMapping(role: .submitted, heading: "submitdate"),
        ColumnMapping(role: .duration, heading: "interviewtime"),
        ColumnMapping(role: .consent, heading: "toestemming"),
        ColumnMapping(role: .cluster, heading: "school"),
        ColumnMapping(role: .weight, heading: "weegfactor"),
        ColumnMapping(role: .answers(.item("kosten-1")), heading: "KB[SQ001]"),
        ColumnMapping(role: .answers(.item("kosten-2")), heading: "KB[SQ002]"),
        ColumnMapping(role: .answers(.item("cijfer-1")), heading: "CIJ"),
        ColumnMapping(role: .answers(.item("vervoer-1")), heading: "VV"),
        ColumnMapping(role: .answers(.item("open-1")), heading: "OPEN"),
        ColumnMapping(role: .answers(.background("gebied")), heading: "GEB"),
      ])
  }
}
