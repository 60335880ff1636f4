/// A questionnaire export of the study, and how to read it.
public struct Source: Hashable, Sendable {
  /// The program that made an export.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// One heading row, then one response a row.
    case csv
    /// LimeSurvey.
    case limesurvey
    /// Qualtrics.
    case qualtrics
    /// SurveyMonkey.
    case surveymonkey
    /// Microsoft Forms.
    case msForms = "ms-forms"
    /// Google Forms.
    case googleForms = "google-forms"
    /// SPSS `.sav` and `.zsav`.
    case spss
    /// Excel `.xlsx`.
    case excel
  }

  /// How the bytes of an export stand for characters.
  public enum Encoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16, least significant byte first.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, most significant byte first.
    case utf16BigEndian = "utf-16be"
    /// Windows code page 1252, which western spreadsheets write.
    case windows1252 = "windows-1252"
  }

  /// The order of day, month and year in dates that are not ISO 8601.
  public enum DateForm: String, Hashable, Sendable, CaseIterable {
    /// `31-12-2021`, `31/12/2021` or `31.12.2021`.
    case dayMonthYear = "dd-mm-yyyy"
    /// `12-31-2021`, `12/31/2021` or `12.31.2021`.
    case monthDayYear = "mm-dd-yyyy"
    /// `2021-12-31`.
    case yearMonthDay = "yyyy-mm-dd"
  }

  /// Which wave or group the rows of an export belong to.
  public enum Assignment<Subject: Sendable>: Hashable, Sendable {
    /// All rows belong to one.
    case fixed(Identifier<Subject>)
    /// A column of the export tells; each text that occurs in it is listed.
    case column(heading: String, values: [AssignedValue<Subject>])
  }

  /// What a text in the column of an `Assignment` stands for.
  public struct AssignedValue<Subject: Sendable>: Hashable, Sendable {
    /// The text in the export.
    public let text: String
    /// The wave or group, or nil for rows to be skipped.
    public let subject: Identifier<Subject>?

    /// What `text` stands for.
    public init(text: String, subject: Identifier<Subject>?) {
      self.text = text
      self.subject = subject
    }
  }

  /// The file, relative to the study's folder, with `/` between folders.
  public let file: String
  /// The wave of its rows.
  public let wave: Assignment<Wave>
  /// The group of its rows.
  public let group: Assignment<RespondentGroup>
  /// The program that made it; nil to detect it.
  public let format: Format?
  /// Its encoding; nil to detect it.
  public let encoding: Encoding?
  /// The byte between two fields; nil to detect it.
  public let delimiter: UInt8?
  /// The form of its dates; nil where only ISO 8601 and unambiguous dates are read.
  public let dates: DateForm?
  /// The headings that differ from what the codebook says. They stand above those of the study.
  public let columns: [ColumnMapping]

  /// A source.
  public init(
    file: String, wave: Assignment<Wave>, group: Assignment<RespondentGroup>, format: Format?,
    encoding: Encoding?, delimiter: UInt8?, dates: DateForm?, columns: [ColumnMapping]
  ) {
    self.file = file
    self.wave = wave
    self.group = group
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.dates = dates
    self.columns = columns
  }
}

/// What a column of an export holds.
public enum ColumnRole: Hashable, Sendable {
  /// The pseudonym that links a respondent's waves.
  case respondent
  /// When the response was sent in.
  case submitted
  /// When the respondent began.
  case started
  /// How long it took, in seconds.
  case duration
  /// Whether the respondent consents; cells that say no are excluded.
  case consent
  /// The school or organisation to which the respondent belongs.
  case cluster
  /// A weight made elsewhere.
  case weight
  /// Answers.
  case answers(Variable)

  /// The name in the codebook: `respondent`, ... or the id of an item or background variable.
  public var name: String {
    switch self {
    case .respondent: "respondent"
    case .submitted: "submitted"
    case .started: "started"
    case .duration: "duration"
    case .consent: "consent"
    case .cluster: "cluster"
    case .weight: "weight"
    case .answers(let variable): variable.description
    }
  }

  /// The roles that are not answers, in the order of the study format.
  public static let facts: [ColumnRole] = [
    .respondent, .submitted, .started, .duration, .consent, .cluster, .weight,
  ]
}

/// A heading of an export and what its column holds.
public struct ColumnMapping: Hashable, Sendable {
  /// What the column holds.
  public let role: ColumnRole
  /// The heading in the export.
  public let heading: String

  /// A mapping.
  public init(role: ColumnRole, heading: String) {
    self.role = role
    self.heading = heading
  }
}
