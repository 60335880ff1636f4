import Cells
import StatisticalFiles
import SurveyModel

/// The cases of an SPSS file and what its dictionary says.
struct CaseBatches: Sendable {
  let variables: [StatisticalVariable]
  let encoding: Source.Encoding
  private(set) var batch = RecordBatch()
  private var batches: [RecordBatch] = []
  private var next = 0

  /// Reads the file at `path`; a declared encoding overrules the one it claims.
  init(path: String, encoding: Source.Encoding?) throws(StatisticalFileError) {
    let file = try StatisticalFile(path: path, encoding: encoding?.rawValue)
    variables = file.variables
    let isWindows = file.encoding?.contains("1252") ?? false
    self.encoding = encoding ?? (isWindows ? .windows1252 : .utf8)
    var batches: [RecordBatch] = []
    try file.readCases { batches.append($0) }
    self.batches = batches
  }

  /// Makes `batch` the next one; false where there is none.
  mutating func advance() -> Bool {
    guard next < batches.count else { return false }
    swap(&batch, &batches[next])
    batches[next] = RecordBatch()
    next += 1
    return true
  }
}
