import StageFiles
import SurveyModel

/// What each stage hands over to the next: kept where it was just made, else read from the files of an earlier run.
/// Both are the same value.
struct HandedOver {
  let study: Study
  let output: OutputFolder

  private var ingestFolder: IngestFolder?
  private var cleanFolder: CleanFolder?
  private var scoreFolder: ScoreFolder?
  private var compareFolder: CompareFolder?

  init(study: Study, output: OutputFolder) {
    self.study = study
    self.output = output
  }

  mutating func keep(_ folder: IngestFolder) { ingestFolder = folder }
  mutating func keep(_ folder: CleanFolder) { cleanFolder = folder }
  mutating func keep(_ folder: ScoreFolder) { scoreFolder = folder }
  mutating func keep(_ folder: CompareFolder) { compareFolder = folder }

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

  /// What became of every response. The answers themselves came with the scores.
  func flow() throws -> [FlowCount] {
    if let cleanFolder { return cleanFolder.flow }
    let name = CleanFolder.fileNames[2]
    return try CleanFolder.flow(
      from: try output.read([name], of: .clean)[0], folder: output.folder(of: .clean))
  }

  /// The exports that were read. Their answers are not needed for that.
  func exports() throws -> [ExportAccount] {
    if let ingestFolder { return ingestFolder.exports }
    let name = IngestFolder.fileNames[2]
    return try IngestFolder.exports(
      from: try output.read([name], of: .ingest)[0], folder: output.folder(of: .ingest))
  }
}
