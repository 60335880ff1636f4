import StageFiles
import SurveyModel

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The output folder of one study: `<output>/<study>/`.
///
/// Files are first written to a staging folder and only when all of a run's files are written do they take
/// their places: a run that fails, for whatever reason, leaves what was there before.
struct OutputFolder {
  /// The files of a stage that is to be written.
  struct Delivery {
    let stage: Stage
    /// The folder below the study's output folder.
    let folder: String
    let files: StagedFiles
    let stamp: StageStamp
  }

  let path: String

  func folder(of stage: Stage) -> String { "\(path)/\(stage.folder)" }

  /// Whether the stage ran before.
  func hasStamp(of stage: Stage) -> Bool {
    FileSystem.exists("\(folder(of: stage))/\(StageStamp.fileName)")
  }

  /// The files that the stage's last run made, whether or not they are still there; none without a stamp.
  func namesInStamp(of stage: Stage) -> [String] {
    guard let bytes = try? FileSystem.read("\(folder(of: stage))/\(StageStamp.fileName)") else { return [] }
    return StageStamp(bytes: bytes)?.outputs.map(\.name) ?? []
  }

  /// The stamp of the stage's last run whose files are all still there unchanged, or nil.
  func stamp(of stage: Stage) -> StageStamp? {
    let folder = folder(of: stage)
    guard let bytes = try? FileSystem.read("\(folder)/\(StageStamp.fileName)"),
      let stamp = StageStamp(bytes: bytes)
    else { return nil }
    for output in stamp.outputs {
      guard let found = try? FileSystem.digest(of: "\(folder)/\(output.name)"),
        found == (output.bytes, output.sha256)
      else { return nil }
    }
    return stamp
  }

  /// The files of a stage as they are on disk, in the order of `names`.
  func read(_ names: [String], of stage: Stage) throws -> [[UInt8]] {
    try names.map { try FileSystem.read(path(of: $0, stage)) }
  }

  /// The digests of the files of a stage of `study` as they are on disk.
  func digests(of stage: Stage, study: Study) throws -> [StageStamp.Output] {
    try stage.fileNames(of: study).map { name in
      let found = try FileSystem.digest(of: path(of: name, stage))
      return StageStamp.Output(name: name, bytes: found.bytes, sha256: found.sha256)
    }
  }

  /// The path of a file that a stage made.
  private func path(of name: String, _ stage: Stage) throws(StageFileError) -> String {
    let path = "\(folder(of: stage))/\(name)"
    guard FileSystem.exists(path) else { throw .missing(file: path, stage: stage.name) }
    return path
  }

  /// Gives the staged files of one or more stages their places, all or none.
  func deliver(_ deliveries: [Delivery], from staging: StagingFolder) throws(FileError) {
    let stale = deliveries.flatMap(staleFiles)
    for delivery in deliveries {
      if let failure = delivery.files.failure { throw failure }
    }
    var moves: [(temporary: String, place: String)] = []
    for delivery in deliveries {
      try makeFolders(for: delivery)
      let folder = "\(path)/\(delivery.folder)"
      for (output, temporary) in zip(delivery.files.outputs, delivery.files.temporaries) {
        if let temporary { moves.append((temporary, "\(folder)/\(output.name)")) }
      }
      // The stamp comes last: without it the stage simply runs again.
      let stamp = staging.write(
        StageFile(name: StageStamp.fileName, bytes: delivery.stamp.bytes), of: delivery.stage,
        as: delivery.files.outputs.count, to: delivery.folder)
      if let failure = stamp.failure { throw failure }
      if let temporary = stamp.temporary { moves.append((temporary, "\(folder)/\(StageStamp.fileName)")) }
    }
    for move in moves { try FileSystem.rename(move.temporary, to: move.place) }
    for file in stale { FileSystem.remove(file) }
  }

  /// The folders of a stage's files.
  private func makeFolders(for delivery: Delivery) throws(FileError) {
    let folder = "\(path)/\(delivery.folder)"
    let subfolders = Set(
      delivery.files.outputs.compactMap { output in
        output.name.lastIndex(of: "/").map { String(output.name[..<$0]) }
      })
    for path in [folder] + subfolders.sorted().map({ "\(folder)/\($0)" }) {
      try FileSystem.makeFolder(path, mode: delivery.stage.isConfidential ? 0o700 : 0o755)
    }
  }

  /// What the stage's last run made and this one does not.
  private func staleFiles(of delivery: Delivery) -> [String] {
    let folder = "\(path)/\(delivery.folder)"
    guard let bytes = try? FileSystem.read("\(folder)/\(StageStamp.fileName)"),
      let stamp = StageStamp(bytes: bytes)
    else { return [] }
    let names = Set(delivery.files.outputs.map(\.name))
    return stamp.outputs.map(\.name).filter { !names.contains($0) }.map { "\(folder)/\($0)" }
  }
}
