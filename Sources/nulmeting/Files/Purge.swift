/// The removal of the answers of single respondents from a study's output folder, once the results are made.
///
/// The folders of the stages that hold a row a respondent go, with every file that the program made in them. A file
/// that it did not make is not its own to remove: it stays, and the folder with it. The results, the report and the
/// register of releases are not touched. Files are unlinked, not overwritten: a backup, or a disk that keeps old
/// blocks, still has them.
struct Purge {
  /// What became of the folder of one stage.
  struct Removal: Hashable {
    /// The folder below the study's output folder.
    let folder: String
    /// The number of files removed.
    let files: Int
    /// Their size together.
    let bytes: Int
    /// What stays because the program did not make it, sorted.
    let foreign: [String]
  }

  /// The folders that were there, in the order of the stages.
  let removals: [Removal]

  /// Removes the stages with rows from `output`, whose lock the caller holds.
  init(of output: OutputFolder) throws(FileError) {
    // What a run that was broken off left behind holds rows as well.
    StagingFolder(of: output).discard()
    var removals: [Removal] = []
    for stage in Stage.allCases where stage.isConfidential && FileSystem.isFolder(output.folder(of: stage)) {
      removals.append(try Self.remove(stage, from: output))
    }
    self.removals = removals
  }

  private static func remove(_ stage: Stage, from output: OutputFolder) throws(FileError) -> Removal {
    let folder = output.folder(of: stage)
    let made = Set(stage.confidentialFileNames + output.namesInStamp(of: stage))
    var (files, bytes) = (0, 0)
    var foreign: [String] = []
    for name in FileSystem.names(in: folder) where name != StageStamp.fileName {
      guard made.contains(name) else {
        foreign.append(name)
        continue
      }
      bytes += FileSystem.size(of: "\(folder)/\(name)")
      try FileSystem.purge("\(folder)/\(name)")
      files += 1
    }
    // The stamp goes last: a purge that was broken off still knows what the stage made.
    if FileSystem.exists("\(folder)/\(StageStamp.fileName)") {
      try FileSystem.purge("\(folder)/\(StageStamp.fileName)")
    }
    if foreign.isEmpty { FileSystem.removeFolder(folder) }
    return Removal(folder: stage.folder, files: files, bytes: bytes, foreign: foreign)
  }
}
