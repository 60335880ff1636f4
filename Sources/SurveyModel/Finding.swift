/// A fact about the data that a person should know. It is counted and reported and never stops a
/// run. Its text is English and holds no link code, open answer or personal data.
public struct Finding: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Good to know.
    case note
    /// Look at it before you trust the results.
    case warning

    /// Whether `one` matters less than `other`.
    public static func < (one: Severity, other: Severity) -> Bool {
      one == .note && other == .warning
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// A name that scripts can rely on, such as `out-of-range`.
  public let code: String
  /// The file it is about, relative to the study's folder.
  public let file: String?
  /// The first line that shows it, from 1.
  public let line: Int?
  /// How often it was seen, at least 1.
  public let count: Int
  /// What was found and what can be done, as a whole sentence.
  public let text: String

  /// A finding.
  public init(
    severity: Severity, code: String, file: String? = nil, line: Int? = nil, count: Int = 1, text: String
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.count = count
    self.text = text
  }
}
