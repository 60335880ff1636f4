import StageFiles
import SurveyModel

/// What each stage hands over to the next: kept where it was just made, else read from the files of an earlier run.
/// Both are the same value.
///
/// The responses of a stage are let go as soon as the next one has made its own of them: in a large study they are
/// most of what is in memory. What later stages need beside responses is kept.
struct HandedOver {
  let study: Study
  let output: OutputFolder

  private var ingestFolder: IngestFolder?
  private var cleanFolder: CleanFolder?
  private var scoreFolder: ScoreFolder?
  private var compareFolder: CompareFolder?
  private var exportsRead: [ExportAccount]?
  private var flowCounted: [FlowCount]?

  init(study: Study, output: OutputFolder) {
    self.study = study
    self.output = output
  }

  mutating func keep(_ folder: IngestFolder) {
    ingestFolder = folder
    exportsRead = folder.exports
  }

  mutating func keep(_ folder: CleanFolder) {
    cleanFolder = folder
    flowCounted = folder.flow
    ingestFolder = nil
  }

  mutating func keep(_ folder: ScoreFolder) {
    scoreFolder = folder
    cleanFolder = nil
  }

  mutating func keep(_ folder: CompareFolder) {
    compareFolder = folder
    scoreFolder = nil
  }

  mutating func ingested() throws -> IngestFolder {
    try value(\.ingestFolder, of: .ingest, files: IngestFolder.fileNames) { [study] in
      try IngestFolder(files: $0, folder: $1, study: study)
    }
  }

  mutating func cleaned() throws -> CleanFolder {
    try value(\.cleanFolder, of: .clean, files: CleanFolder.fileNames(of: study)) { [study] in
      try CleanFolder(files: $0, folder: $1, study: study)
    }
  }

  mutating func scored() throws -> ScoreFolder {
    try value(\.scoreFolder, of: .score, files: ScoreFolder.fileNames(of: study)) { [study] in
      try ScoreFolder(files: $0, folder: $1, study: study)
    }
  }

  mutating func compared() throws -> CompareFolder {
    try value(\.compareFolder, of: .compare, files: [CompareFolder.fileNames[0]]) { [study] in
      try CompareFolder(resultsFile: $0[0], folder: $1, study: study)
    }
  }

  /// The value of `stage` that is kept, or else what `make` makes of these of its files and their folder, kept from
  /// now on.
  private mutating func value<Value>(
    _ kept: WritableKeyPath<HandedOver, Value?>, of stage: Stage, files: [String],
    _ make: ([[UInt8]], String) throws -> Value
  ) throws -> Value {
    if let value = self[keyPath: kept] { return value }
    let value = try make(try output.read(files, of: stage), output.folder(of: stage))
    self[keyPath: kept] = value
    return value
  }

  /// The digest of an export as it was when this run read it; nil where it did not.
  func digest(ofExport path: String) -> String? { exportsRead?.first { $0.path == path }?.sha256 }

  /// What became of every response. The answers themselves came with the scores.
  func flow() throws -> [FlowCount] {
    if let flowCounted { return flowCounted }
    let name = CleanFolder.fileNames[2]
    return try CleanFolder.flow(
      from: try output.read([name], of: .clean)[0], folder: output.folder(of: .clean))
  }

  /// The exports that were read. Their answers are not needed for that.
  func exports() throws -> [ExportAccount] {
    if let exportsRead { return exportsRead }
    let name = IngestFolder.fileNames[2]
    return try IngestFolder.exports(
      from: try output.read([name], of: .ingest)[0], folder: output.folder(of: .ingest))
  }
}
