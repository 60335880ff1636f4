public import SurveyModel

/// What the exports of a study hold.
public struct IngestResult: Hashable, Sendable {
  /// The responses of each wave and group that has an export, by wave, then by group, both in codebook
  /// order. An export with a heading only gives a table without rows.
  public let responses: [IngestedResponses]
  /// The answers to open questions, by wave, group and item in codebook order, and within those in an
  /// order that tells nothing about the rows; none where they were not asked for.
  public let openAnswers: OpenAnswers
  /// What was read, in the order of the sources.
  public let files: [IngestedFile]
  /// What a person should know, in the order of the sources.
  public let findings: [Finding]

  /// A result.
  public init(
    responses: [IngestedResponses], openAnswers: OpenAnswers, files: [IngestedFile], findings: [Finding]
  ) {
    self.responses = responses
    self.openAnswers = openAnswers
    self.files = files
    self.findings = findings
  }
}

/// An export as it was read.
public struct IngestedFile: Hashable, Sendable {
  /// What a column was used for.
  public enum Use: Hashable, Sendable {
    /// It holds answers or a fact about the response.
    case role(ColumnRole)
    /// It tells the wave.
    case wave
    /// It tells the group.
    case group

    /// The name in the codebook: an id, `respondent`, ..., `wave` or `group`.
    public var name: String {
      switch self {
      case .role(let role): role.name
      case .wave: "wave"
      case .group: "group"
      }
    }
  }

  /// A column that was read.
  public struct Column: Hashable, Sendable {
    /// Its heading in the export.
    public let heading: String
    /// What it was used for.
    public let use: Use

    /// A column that was read.
    public init(heading: String, use: Use) {
      self.heading = heading
      self.use = use
    }
  }

  /// Rows that the codebook says to skip.
  public struct SkippedRows: Hashable, Sendable {
    /// The text in the column that tells the wave or group.
    public let value: String
    /// The number of rows.
    public let count: Int

    /// Rows that were skipped.
    public init(value: String, count: Int) {
      self.value = value
      self.count = count
    }
  }

  /// How the line ends of an export are written.
  public enum LineEnd: String, Hashable, Sendable, CaseIterable {
    /// LF.
    case lineFeed = "LF"
    /// CR LF.
    case both = "CRLF"
    /// CR.
    case carriageReturn = "CR"
    /// Not all the same.
    case mixed
  }

  /// Where it lies, relative to the study's folder.
  public let path: String
  /// Its number of bytes.
  public let bytes: Int
  /// The SHA-256 digest of its bytes, as 64 hexadecimal digits; nil where it was not asked for.
  public let sha256: String?
  /// The program that made it, declared or detected; `csv` where it is none in particular.
  public let format: Source.Format
  /// Whether the codebook declares the format.
  public let isFormatDeclared: Bool
  /// The encoding it was read in, declared or detected.
  public let encoding: Source.Encoding
  /// The byte between fields, declared or detected; nil where the file is no text.
  public let delimiter: UInt8?
  /// How its lines end; nil where there is one line without an end, or no text.
  public let lineEnd: LineEnd?
  /// The number of its columns with a heading.
  public let headings: Int
  /// The number of rows of headings.
  public let headingRows: Int
  /// The number of rows below the headings, blank lines left out: those in the tables and those skipped.
  public let rows: Int
  /// The rows skipped, by value, in the order in which the values first occur.
  public let skipped: [SkippedRows]
  /// The columns that were read, in the order of the file.
  public let columns: [Column]
  /// The headings that nobody asked for, without those of personal data.
  public let ignored: [String]
  /// The headings of columns that were dropped because they hold personal data.
  public let personal: [String]

  /// A report on a file.
  public init(
    path: String, bytes: Int, sha256: String?, format: Source.Format, isFormatDeclared: Bool,
    encoding: Source.Encoding, delimiter: UInt8?, lineEnd: LineEnd?, headings: Int, headingRows: Int,
    rows: Int,
    skipped: [SkippedRows], columns: [Column], ignored: [String], personal: [String]
  ) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
    self.format = format
    self.isFormatDeclared = isFormatDeclared
    self.encoding = encoding
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.headings = headings
    self.headingRows = headingRows
    self.rows = rows
    self.skipped = skipped
    self.columns = columns
    self.ignored = ignored
    self.personal = personal
  }
}
