import Cells
import DelimitedText
import StatisticalFiles
import SurveyModel
import Workbooks

/// Where the cells of an export come from: a reader that hands over batch after batch of records, whatever
/// the file is made of.
enum CellSource: ~Copyable {
  /// Delimited text.
  case text(DelimitedReader)
  /// A sheet of a workbook.
  case workbook(WorkbookCells)
  /// The cases of an SPSS file, read already.
  case cases(CaseBatches)

  /// What is told of a file of text alone.
  struct TextFacts: Hashable, Sendable {
    /// The byte between fields.
    let delimiter: UInt8
    /// How its lines end so far; nil where there is one line without an end.
    let lineEnd: IngestedFile.LineEnd?
  }

  /// The cells of `file`, read as the codebook declares and `inspection` found. `observe` is given the bytes of
  /// a text as they are read.
  init(
    _ file: consuming ByteFile, of source: Source, inspection: FileInspection,
    observe: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(FileProblem) {
    let path = file.path
    switch inspection.kind {
    case .text:
      do {
        self = .text(
          try DelimitedReader(
            file, encoding: inspection.encoding, delimiter: source.delimiter, spaces: .trimmed,
            observe: observe))
      } catch {
        throw FileProblem(error, in: source)
      }
    case .workbook:
      do {
        self = .workbook(try WorkbookCells(path: path))
      } catch {
        throw FileProblem(.workbook(source.file, error))
      }
    case .statistical:
      do {
        self = .cases(try CaseBatches(path: path, encoding: source.encoding))
      } catch {
        throw FileProblem(.statistical(source.file, error))
      }
    }
  }

  /// Reads the next records into `batch`, at least one; false where there are no more.
  mutating func readBatch(of source: Source) throws(FileProblem) -> Bool {
    switch consume self {
    case .text(var reader):
      let result = Result { () throws(DelimitedTextError) in try reader.readBatch() }
      self = .text(reader)
      switch result {
      case .success(let isThere): return isThere
      case .failure(let error): throw FileProblem(error, in: source)
      }
    case .workbook(var cells):
      let result = Result { () throws(WorkbookError) in try cells.reader.readBatch() }
      self = .workbook(cells)
      switch result {
      case .success(let isThere): return isThere
      case .failure(let error): throw FileProblem(.workbook(source.file, error))
      }
    case .cases(var cases):
      let isThere = cases.advance()
      self = .cases(cases)
      return isThere
    }
  }

  /// The records read last.
  var batch: RecordBatch {
    switch self {
    case .text(let reader): reader.batch
    case .workbook(let cells): cells.reader.batch
    case .cases(let cases): cases.batch
    }
  }

  /// What is told of the text; nil where the file is none.
  var textFacts: TextFacts? {
    switch self {
    case .text(let reader):
      TextFacts(delimiter: reader.delimiter, lineEnd: reader.lineEnd.map(IngestedFile.LineEnd.init))
    case .workbook: nil
    case .cases: nil
    }
  }

  /// The encoding that the file itself tells; nil where it has to be detected.
  var encoding: Source.Encoding? {
    switch self {
    case .text: nil
    case .workbook: .utf8
    case .cases(let cases): cases.encoding
    }
  }

  /// What the file says of its columns; nil where it says nothing.
  var dictionary: [StatisticalVariable]? {
    switch self {
    case .text: nil
    case .workbook: nil
    case .cases(let cases): cases.variables
    }
  }

  /// The layout of the export of `source` that begins with `records`.
  func layout(
    of records: LeadingRecords, _ source: Source, kind: FileInspection.Kind
  ) throws(FileProblem) -> ExportLayout {
    var layout = try Dialect.layout(of: records, source, kind: kind)
    if let dictionary { StatisticalLayout.describe(&layout, by: dictionary) }
    return layout
  }

  /// What a person should know of how the file was read, when all of it is.
  func findings(about source: Source) -> [Finding] {
    switch self {
    case .text(let reader):
      reader.blankLines == 0
        ? []
        : [
          Finding(
            severity: .note, code: "blank-lines", file: source.file, count: reader.blankLines,
            text:
              Wording.counted(reader.blankLines, "blank line was", "blank lines were") + " left out.")
        ]
    case .cases: []
    case .workbook(let cells): cells.findings(about: source)
    }
  }
}

extension FileProblem {
  init(_ error: DelimitedTextError, in source: Source) {
    if case .readFailed(_, let reason) = error {
      self.init(.readFailed(source.file, reason: reason))
    } else {
      self.init(.text(source.file, error))
    }
  }
}

extension IngestedFile.LineEnd {
  init(_ lineEnd: DelimitedReader.LineEnd) {
    switch lineEnd {
    case .lineFeed: self = .lineFeed
    case .both: self = .both
    case .carriageReturn: self = .carriageReturn
    case .mixed: self = .mixed
    }
  }
}
