import SurveyModel

/// A finding as it stands in the JSON file of a stage.
struct FindingLine: Codable, Hashable {
  let severity: String
  let code: String
  let file: String?
  let line: Int?
  let count: Int
  let text: String

  init(_ finding: Finding) {
    severity = finding.severity.rawValue
    code = finding.code
    file = finding.file
    line = finding.line
    count = finding.count
    text = finding.text
  }

  /// The finding, or nil where its severity is none.
  var finding: Finding? {
    Finding.Severity(rawValue: severity).map {
      Finding(severity: $0, code: code, file: file, line: line, count: count, text: text)
    }
  }
}
