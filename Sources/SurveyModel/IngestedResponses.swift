/// The responses of one group at one wave as the exports hold them: coded, nothing left out.
public struct IngestedResponses: Hashable, Sendable {
  /// What the export says about a response beside its answers.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// The set bits.
    public let rawValue: UInt8

    /// Marks with these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A test by the makers of the questionnaire.
    public static let preview = Marks(rawValue: 1)
    /// The respondent does not consent.
    public static let noConsent = Marks(rawValue: 2)
  }

  /// An answer that the scale does not have, as it stands in the export.
  public struct OffScaleAnswer: Hashable, Sendable {
    /// The row of the table.
    public let row: Int
    /// The question.
    public let variable: Variable
    /// The text of the cell.
    public let text: String

    /// An answer off its scale.
    public init(row: Int, variable: Variable, text: String) {
      self.row = row
      self.variable = variable
      self.text = text
    }
  }

  /// The responses.
  public let table: ResponseTable
  /// The marks of each response.
  public let marks: [Marks]
  /// The answers off their scales, in order of row, then of question.
  public let offScale: [OffScaleAnswer]

  /// Responses with their marks.
  public init(table: ResponseTable, marks: [Marks], offScale: [OffScaleAnswer]) {
    precondition(marks.count == table.count, "each response has its marks")
    self.table = table
    self.marks = marks
    self.offScale = offScale
  }
}
