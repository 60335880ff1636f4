import DelimitedText
import StatisticalFiles
import SurveyModel
import Workbooks

/// A place in an export.
struct Place: Hashable, Sendable {
  /// The file, relative to the study's folder.
  let file: String
  /// The line, from 1, where one is meant.
  let line: Int?
}

/// Everything that can be wrong with the exports. The sentences stand in
/// `IngestComplaint+Sentence.swift`. None holds a respondent's code, an open answer or personal data.
enum IngestComplaint: Hashable, Sendable {
  /// What a column of an assignment decides.
  enum Subject: String, Hashable, Sendable {
    case wave
    case group
  }

  /// What a file turns out to be that is no delimited text.
  enum ForeignKind: Hashable, Sendable {
    case pdf
    case webPage
    case json
    case xml
  }

  /// A role whose column is not clear.
  struct UnsettledColumn: Hashable, Sendable {
    /// Why it is not.
    enum Trouble: Hashable, Sendable {
      /// No heading fits.
      case lacking
      /// The headings of several columns fit.
      case several([String])
      /// The heading fits another role as well.
      case shared(String, other: ColumnRole)
    }

    let role: ColumnRole
    /// The wording of an item.
    let wording: String?
    /// The heading that the codebook gives, where it gives one.
    let heading: String?
    let trouble: Trouble
    /// The headings that resemble it most, the nearest first.
    var candidates: [String] = []
  }

  /// What else the headings say, where columns are not settled.
  enum Surroundings: Hashable, Sendable {
    /// There is one heading only.
    case oneHeading
    /// There are headings, and none was recognised.
    case nothingRecognised
    /// Other columns were recognised.
    case others
  }

  /// A column of answers and its scale.
  struct AnsweredColumn: Hashable, Sendable {
    let file: String
    let heading: String
    let variable: Variable
    let scale: AnswerScale
  }

  // The files.
  case nothingToIngest(paths: [String])
  case missingFile(String)
  case unreadableFile(String, reason: String)
  case readFailed(String, reason: String)
  case emptyFile(String)
  case foreignFile(String, ForeignKind)
  case formatNotSeen(Place, Source.Format, detected: Source.Format?)
  case markContradicts(String, declared: TextEncoding, mark: TextEncoding)
  case text(String, DelimitedTextError)
  case workbook(String, WorkbookError)
  case statistical(String, StatisticalFileError)
  case severalExports([String])
  case tooManyDestinations(String, count: Int)

  // The headings.
  case repeatedHeading(Place, heading: String, columns: [Int])
  case unsettledColumns(Place, [UnsettledColumn], Surroundings)
  case optionsWithoutColumn(
    Place, Variable, scale: AnswerScale.ID, options: [AnswerScale.Option], others: [String])
  case missingSubjectColumn(Place, Subject, heading: String, nearest: String?)

  // The rows.
  case raggedRow(Place, found: Int, expected: Int)
  case cellWithoutHeading(Place, column: Int)
  case unlistedValues(Place, Subject, heading: String, values: [SeenText], listed: [String])

  // The cells.
  case unknownAnswers(AnsweredColumn, values: [SeenText], count: Int)
  case shiftedCoding(AnsweredColumn, offScale: Int, answered: Int, observed: [SeenText])
  case ambiguousDate(Place, heading: String, text: String, CalendarDate, CalendarDate, count: Int)
  case unreadableDates(Place, heading: String, first: CellLook, count: Int)
  case unreadableNumbers(Place, ColumnRole, heading: String, shape: String, count: Int)
  case unknownConsent(Place, heading: String, values: [SeenText], count: Int)
  case damagedCodes(Place, ColumnRole, heading: String, shape: String, count: Int)
}

extension IngestComplaint {
  /// What kind of failure it is.
  var kind: IngestError.Kind {
    switch self {
    case .nothingToIngest, .missingFile, .unreadableFile: .input
    case .workbook(_, .missing), .workbook(_, .unreadable), .statistical(_, .missing),
      .statistical(_, .unreadable):
      .input
    case .readFailed, .text(_, .readFailed): .reading
    case .emptyFile, .foreignFile, .formatNotSeen, .markContradicts, .text, .workbook, .statistical,
      .severalExports,
      .tooManyDestinations, .repeatedHeading, .unsettledColumns, .optionsWithoutColumn, .missingSubjectColumn,
      .raggedRow, .cellWithoutHeading, .unlistedValues, .unknownAnswers, .shiftedCoding, .ambiguousDate,
      .unreadableDates, .unreadableNumbers, .unknownConsent, .damagedCodes:
      .data
    }
  }
}
