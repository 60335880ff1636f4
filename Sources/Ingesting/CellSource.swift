import Cells
import DelimitedText
import SurveyModel

/// Where the cells of an export come from: a reader that hands over batch after batch of records, whatever
/// the file is made of.
enum CellSource: ~Copyable {
  /// Delimited text.
  case text(DelimitedReader)

  /// What is told of a file of text alone.
  struct TextFacts: Hashable, Sendable {
    /// The byte between fields.
    let delimiter: UInt8
    /// How its lines end so far; nil where there is one line without an end.
    let lineEnd: IngestedFile.LineEnd?
  }

  /// The cells of `file`, read as the codebook declares and `inspection` found.
  init(
    _ file: consuming ByteFile, of source: Source, inspection: FileInspection
  ) throws(FileProblem) {
    do {
      self = .text(
        try DelimitedReader(file, encoding: inspection.encoding, delimiter: source.delimiter))
    } catch {
      throw FileProblem(error, in: source)
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
    }
  }

  /// The records read last.
  var batch: RecordBatch {
    switch self {
    case .text(let reader): reader.batch
    }
  }

  /// What is told of the text; nil where the file is none.
  var textFacts: TextFacts? {
    switch self {
    case .text(let reader):
      TextFacts(delimiter: reader.delimiter, lineEnd: reader.lineEnd.map(IngestedFile.LineEnd.init))
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
