/// What an export holds, seen without a codebook: its columns and the different texts in them.
///
/// It is for drafting a codebook. Columns of personal data are named, and nothing of what they hold is kept.
public struct ExportProfile: Hashable, Sendable {
  /// A text in cells of a column, and how often it stands there.
  public struct Value: Hashable, Sendable {
    /// The text, as the first such cell has it.
    public let text: String
    /// The number of cells.
    public let count: Int

    /// A text and how often it stands there.
    public init(text: String, count: Int) {
      self.text = text
      self.count = count
    }
  }

  /// A code and what the file says that it means.
  public struct CodeLabel: Hashable, Sendable {
    /// The code, as cells have it.
    public let code: String
    /// What it means.
    public let label: String
    /// Whether the file counts it as missing.
    public let isMissing: Bool

    /// A code and its meaning.
    public init(code: String, label: String, isMissing: Bool) {
      self.code = code
      self.label = label
      self.isMissing = isMissing
    }
  }

  /// The dates in a column of moments.
  public struct Dates: Hashable, Sendable {
    /// The first.
    public let earliest: CalendarDate
    /// The last.
    public let latest: CalendarDate
    /// The order of day and month that must be declared; nil where every date tells it by itself.
    public let form: Source.DateForm?
    /// Whether the dates themselves settle that order.
    public let isSettled: Bool

    /// The dates in a column.
    public init(earliest: CalendarDate, latest: CalendarDate, form: Source.DateForm?, isSettled: Bool) {
      self.earliest = earliest
      self.latest = latest
      self.form = form
      self.isSettled = isSettled
    }
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// How exports and the codebook's `columns` call it.
    public let heading: String
    /// The text of the question, where the heading is a code and the file tells the text too, or the part
    /// of a question that the column is about.
    public let wording: String?
    /// The question that the column is a part of, as a text or a code.
    public let question: String?
    /// Which part of that question: a statement, an option, or the code of one.
    public let part: String?
    /// The fact that the program which made the export keeps there.
    public let role: ColumnRole?
    /// Whether the program keeps something of its own there that nobody needs.
    public let isOfProgram: Bool
    /// Whether it holds personal data.
    public let isPersonal: Bool
    /// The different texts, the most frequent first; at most `ExportProfile.mostValues`.
    public let values: [Value]
    /// Whether there are more different texts than that.
    public let hasMoreValues: Bool
    /// The number of cells with something in them.
    public let filled: Int
    /// The dates, where all cells with something in them hold one.
    public let dates: Dates?
    /// What the file says that its codes mean.
    public let codeLabels: [CodeLabel]

    /// A column of an export.
    public init(
      heading: String, wording: String?, question: String?, part: String?, role: ColumnRole?,
      isOfProgram: Bool, isPersonal: Bool, values: [Value], hasMoreValues: Bool, filled: Int, dates: Dates?,
      codeLabels: [CodeLabel]
    ) {
      self.heading = heading
      self.wording = wording
      self.question = question
      self.part = part
      self.role = role
      self.isOfProgram = isOfProgram
      self.isPersonal = isPersonal
      self.values = values
      self.hasMoreValues = hasMoreValues
      self.filled = filled
      self.dates = dates
      self.codeLabels = codeLabels
    }
  }

  /// So many different texts of a column are kept.
  public static let mostValues = 100

  /// The file, as it was named.
  public let file: String
  /// The program that made it; `csv`, `excel` or `spss` where it is none in particular.
  public let format: Source.Format
  /// The number of responses.
  public let rows: Int
  /// The columns with a heading, in the order of the file.
  public let columns: [Column]

  /// A profile of an export.
  public init(file: String, format: Source.Format, rows: Int, columns: [Column]) {
    self.file = file
    self.format = format
    self.rows = rows
    self.columns = columns
  }
}
