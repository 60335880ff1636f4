import StageFiles
import SurveyModel

/// What each stage hands over to the next: kept where it was just made, else read from the files of an earlier run.
/// Both are the same value.
///
/// The responses of a stage are let go as soon as the next one has made its own of them: in a large study they are most
/// of what is in memory. What later stages need beside responses is kept.
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
    if let ingestFolder { return ingestFolder }
    let value = try IngestFolder(
      files: try output.read(IngestFolder.fileNames, of: .ingest), folder: output.folder(of: .ingest),
      study: study)
    ingestFolder = value
    return value
  }

  mutating func cleaned() throws -> CleanFolder {
    if let cleanFolder { return cleanFolder }
    let value = try CleanFolder(
      files: try output.read(CleanFolder.fileNames, of: .clean), folder: output.folder(of: .clean),
      study: study)
    cleanFolder = value
    return value
  }

  mutating func scored() throws -> ScoreFolder {
    if let scoreFolder { return scoreFolder }
    let value = try ScoreFolder(
      files: try output.read(ScoreFolder.fileNames, of: .score), folder: output.folder(of: .score),
      study: study)
    scoreFolder = value
    return value
  }

  mutating func compared() throws -> CompareFolder {
    if let compareFolder { return compareFolder }
    let value = try CompareFolder(
      resultsFile: try output.read([CompareFolder.fileNames[0]], of: .compare)[0],
      folder: output.folder(of: .compare), study: study)
    compareFolder = value
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
