import ArgumentParser
import StageFiles
import SurveyModel

/// `nulmeting purge STUDY`: the answers of single respondents go, the results stay.
struct PurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Remove the confidential stages of a study's output: answers of single respondents.",
    discussion: """
      The folders 1-ingest, 2-clean and 3-score go; the results, the report and the register of releases stay. \
      The exports in the study's folder and the key for respondent codes are yours to keep or delete. The stages \
      can be made again from the exports.
      """)
  @Argument(help: "The folder of the study.") var study: String
  @Option(help: "The folder that holds a folder per study.") var output = "output"
  @Flag(name: .shortAndLong, help: "Say nothing but warnings and errors.") var quiet = false

  func run() throws {
    let console = Console(volume: quiet ? .quiet : .normal)
    try reporting(to: console) {
      let folder = try StudyFolder(path: study)
      let output = OutputFolder(path: "\(self.output)/\(folder.study.id)")
      guard FileSystem.isFolder(output.path) else {
        console.result("\(output.path): there is no such folder, so nothing to remove.")
        return
      }
      let lines = try purge(output, holding: try OutputLock(folder: output.path))
      console.result(
        lines.isEmpty
          ? "\(output.path): holds no answers of single respondents; nothing to remove."
          : (lines + ["The results and the report stay."]).joined(separator: "\n"))
    }
  }

  /// Removes the files of the confidential stages, and of a run that broke off, and says so.
  private func purge(_ output: OutputFolder, holding lock: borrowing OutputLock) throws -> [String] {
    StagingFolder(of: output).discard()
    return try Stage.allCases.filter(\.isConfidential).compactMap { try purge($0, of: output) }
  }

  /// Removes the files of a stage and says so; nil where there are none. A file that the program did not make
  /// stays, and is told.
  private func purge(_ stage: Stage, of output: OutputFolder) throws -> String? {
    let folder = output.folder(of: stage)
    let own = Self.fileNames(of: stage) + [StageStamp.fileName]
    let present = FileSystem.names(in: folder)
    let removed = present.filter(own.contains)
    let others = present.filter { !own.contains($0) }
    for name in removed { FileSystem.remove("\(folder)/\(name)") }
    if let left = removed.first(where: { FileSystem.exists("\(folder)/\($0)") }) {
      throw FileError.writeFailed(path: "\(folder)/\(left)", reason: "the file cannot be removed")
    }
    if others.isEmpty { FileSystem.removeFolder(folder) }
    if removed.isEmpty, others.isEmpty { return nil }
    let files = removed.filter { $0 != StageStamp.fileName }
    return
      (removed.isEmpty
      ? "\(folder): nothing of the program's own" : "\(folder): removed \(files.joined(separator: ", "))")
      + (others.isEmpty ? "" : "; left, since the program did not make it: \(others.joined(separator: ", "))")
  }

  private static func fileNames(of stage: Stage) -> [String] {
    switch stage {
    case .ingest: IngestFolder.fileNames
    case .clean: CleanFolder.fileNames
    case .score: ScoreFolder.fileNames
    case .compare, .report: []
    }
  }
}
