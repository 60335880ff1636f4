import SurveyModel

/// How an export is laid out: what a dialect makes of its first records.
struct ExportLayout: Sendable {
  /// The program that made it.
  var format: Source.Format
  /// The columns in the order of the file.
  var columns: [ExportColumn]
  /// The number of records above the first response.
  var headingRows: Int
  /// What its cells mean beyond the scales of the codebook.
  var cells = CellRules()
  /// Whether its questions have codes, which ids of the codebook may spell in their own way.
  var hasQuestionCodes = false
  /// The column that tells whether a response was sent in to the end: filled where it was, or a yes.
  var finished: Int?
  /// The columns that tell a test by the makers of the questionnaire.
  var status: [Int] = []

  init(_ format: Source.Format, columns: [ExportColumn], headingRows: Int = 1) {
    self.format = format
    self.columns = columns
    self.headingRows = headingRows
  }
}

/// A column of an export as its dialect understands it.
struct ExportColumn: Sendable {
  /// What a program that makes exports keeps in a column beside the answers.
  enum System: Hashable, Sendable {
    case submitted
    case started
    case duration
    /// Direct personal data.
    case personal
    /// Nothing that is read here.
    case other

    /// The role that the column has where the codebook gives it to no other.
    var role: ColumnRole? {
      switch self {
      case .submitted: .submitted
      case .started: .started
      case .duration: .duration
      case .personal, .other: nil
      }
    }
  }

  /// How messages call it, and the codebook's `columns` may.
  let heading: String
  /// Everything else that names the whole column: codes, full texts, texts without their mark-up.
  var names: [String]
  /// What names it within its question only: a sub-question or statement. Wordings are compared with it
  /// where no whole name fits.
  var parts: [String]
  /// What the exporting program keeps there; nil for a question.
  var system: System?
  /// The heading that this one repeats with a number behind it.
  var repeats: String?
  /// The beginning of the heading that its program cut.
  var beginning: String?

  /// A question and a part of it.
  struct Pair: Hashable, Sendable {
    let question: String
    let part: String
  }

  /// The question and the part of it that this column is about, as they may be read; for questions with a
  /// column for each option.
  var pairs: [Pair] { names.flatMap(HeadingText.pairs) }

  /// A column with a heading; further names are derived from it.
  init(_ heading: String, also names: [String] = [], parts: [String] = [], system: System? = nil) {
    let whole = ([heading] + names).flatMap { HeadingText.readings(of: $0) }
    self.heading = heading.trimmingSpaces
    self.names = whole
    self.parts = parts.flatMap { HeadingText.readings(of: $0) } + whole.compactMap(HeadingText.bracketed)
    self.system = system
  }
}

/// What cells mean in the exports of one program, beyond the scales of the codebook. A scale's own codes
/// and labels stand above it.
struct CellRules: Sendable {
  /// What an empty cell says.
  enum EmptyCell: Hashable, Sendable {
    /// The question was left open, or the export does not tell.
    case blank
    /// The question was not shown, provided that the export marks those that were.
    case unseen
    /// The same, unless the cell is written as two quotation marks.
    case unseenUnlessQuoted
  }

  /// Texts of cells of questions that were shown and left open.
  var leftOpen: [LooseText] = []
  /// Texts of cells of questions that were not shown.
  var notShown: [LooseText] = []
  /// Codes of the program itself, each with the labels for which it stands.
  var codes: [LooseText: [String]] = [:]
  var empty: EmptyCell = .blank
  /// The moment that stands where the exporting program kept none.
  var noMoment: Timestamp?
  /// The forms of dates that the program itself writes.
  var dates: [DateHabit] = []

  /// What `text` says, or nil.
  func meaning(of text: String) -> AnswerCode? {
    if leftOpen.isEmpty, notShown.isEmpty { return nil }
    let loose = LooseText(text)
    if leftOpen.contains(loose) { return .blank }
    return notShown.contains(loose) ? .notShown : nil
  }
}

/// A form of date that one program alone writes, which tells the order of day and month.
struct DateHabit: Hashable, Sendable {
  /// The byte between day, month and year.
  let mark: UInt8
  /// The number of digits of the year, where that belongs to the form.
  var yearDigits: Int?
  /// Whether AM or PM stands behind the time.
  var hasHalfOfDay = false
  /// Whether the time has seconds.
  var hasSeconds = false
  /// The order of day and month.
  let order: Source.DateForm
}
