/// Why a workbook cannot be read.
public enum WorkbookError: Error, Hashable, Sendable {
  /// What a file is that is no workbook.
  public enum ForeignKind: Hashable, Sendable {
    /// OpenDocument, as `.ods`.
    case openDocument
    /// Excel's binary workbook, `.xlsb`.
    case binaryWorkbook
    /// Some other archive.
    case archive
  }

  /// There is no such file.
  case missing
  /// The file is there but cannot be opened or read.
  case unreadable(reason: String)
  /// The file is no workbook.
  case foreign(ForeignKind)
  /// It needs a password.
  case encrypted
  /// It is an Excel workbook from before 2007, `.xls`.
  case oldFormat
  /// The archive around the workbook is cut off or damaged.
  case damagedArchive(reason: String)
  /// A part of it is lacking or cannot be understood.
  case damagedPart(part: String, line: Int?, reason: String)
  /// A part declares a document type, which workbooks never do and which can hold hostile entities.
  case documentType(part: String)
  /// A part is out of all proportion when unpacked.
  case expandsTooFar(part: String)
  /// The texts of the workbook need more memory than any questionnaire.
  case tooMuchText
  /// A cell with a formula of which the result is not kept.
  case formulaWithoutResult(sheet: String, cell: String)
  /// Rows or cells that do not follow each other, or that no sheet has.
  case misplaced(sheet: String, cell: String)
  /// A cell with more text than a cell can have.
  case cellTooLong(sheet: String, cell: String)
  /// A row with more text than any questionnaire.
  case rowTooLong(sheet: String, row: Int)
  /// No sheet has a cell with a value.
  case noCells(sheets: [String])
  /// Several sheets have cells, and nobody said which is meant.
  case severalSheets([String])
  /// The sheet that is asked for is not there.
  case unknownSheet(String, sheets: [String])
}

extension WorkbookError: CustomStringConvertible {
  /// What is wrong and what can be done, as a sentence that does not name the file.
  public var description: String {
    switch self {
    case .missing: "there is no such file."
    case .unreadable(let reason): "the file cannot be read: \(reason)."
    case .foreign(.openDocument):
      "this is an OpenDocument file; save it as an Excel workbook (.xlsx) or as CSV."
    case .foreign(.binaryWorkbook):
      "this is a binary Excel workbook (.xlsb); save it as .xlsx or as CSV."
    case .foreign(.archive): "this is an archive, but no Excel workbook; unpack it and name what it holds."
    case .encrypted:
      "the workbook is protected with a password; open it, take the password off and save it."
    case .oldFormat:
      "this is an Excel workbook from before 2007 (.xls); save it as .xlsx or as CSV."
    case .damagedArchive(let reason):
      "the workbook is damaged or was cut off (\(reason)); export it anew."
    case .damagedPart(let part, let line, let reason):
      "the workbook is damaged: \(part)\(line.map { ", line \($0)" } ?? ""): \(reason); open it in a "
        + "spreadsheet program and save it, or export it anew."
    case .documentType(let part):
      "\(part) declares a document type, which no spreadsheet program writes and which can be an attack; "
        + "export the workbook anew."
    case .expandsTooFar(let part):
      "\(part) is small in the file and enormous when unpacked, which can be an attack; export the workbook "
        + "anew, or save the sheet as CSV."
    case .tooMuchText:
      "the workbook holds more text than \(SharedStrings.mostBytes >> 20) MiB; save the sheet as CSV."
    case .formulaWithoutResult(let sheet, let cell):
      "cell \(cell) of sheet '\(sheet)' holds a formula of which the file does not keep the result; open the "
        + "workbook in a spreadsheet program and save it."
    case .misplaced(let sheet, let cell):
      "cell \(cell) of sheet '\(sheet)' is out of order or lies outside any sheet; open the workbook in a "
        + "spreadsheet program and save it."
    case .cellTooLong(let sheet, let cell):
      "cell \(cell) of sheet '\(sheet)' holds more text than a cell can have; export the workbook anew."
    case .rowTooLong(let sheet, let row):
      "row \(row) of sheet '\(sheet)' holds more text than any questionnaire; export the workbook anew."
    case .noCells(let sheets):
      "no sheet holds anything (\(Self.list(sheets))); export the workbook anew."
    case .severalSheets(let sheets):
      "several sheets hold something: \(Self.list(sheets)); keep the one with the responses and delete or "
        + "hide the others, or save it as CSV."
    case .unknownSheet(let name, let sheets):
      "there is no sheet '\(name)'; the workbook has \(Self.list(sheets))."
    }
  }

  private static func list(_ sheets: [String]) -> String {
    sheets.isEmpty ? "none at all" : sheets.map { "'\($0)'" }.joined(separator: ", ")
  }
}
