import Digests
import ParallelWork
import StageFiles

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The output folder of one study: `<output>/<study>/`.
///
/// Files are first written beside their places and only when all of a run's files are written do
/// they take them: a run that fails, for whatever reason, leaves what was there before.
struct OutputFolder {
  /// The files of a stage that is to be written.
  struct Delivery {
    let stage: Stage
    /// The folder below the study's output folder.
    let folder: String
    let files: [StageFile]
    let stamp: StageStamp

    /// Files for the stage's folder, or for another.
    init(stage: Stage, folder: String? = nil, files: [StageFile], stamp: StageStamp) {
      self.stage = stage
      self.folder = folder ?? stage.folder
      self.files = files
      self.stamp = stamp
    }
  }

  let path: String

  func folder(of stage: Stage) -> String { "\(path)/\(stage.folder)" }

  /// Whether the stage ran before.
  func hasStamp(of stage: Stage) -> Bool {
    FileSystem.exists("\(folder(of: stage))/\(StageStamp.fileName)")
  }

  /// The stamp of the stage's last run whose files are all still there unchanged, or nil.
  func stamp(of stage: Stage) -> StageStamp? {
    let folder = folder(of: stage)
    guard let bytes = try? FileSystem.read("\(folder)/\(StageStamp.fileName)"),
      let stamp = StageStamp(bytes: bytes)
    else { return nil }
    for output in stamp.outputs {
      guard let bytes = try? FileSystem.read("\(folder)/\(output.name)"), bytes.count == output.bytes,
        SHA256Digest(of: bytes).description == output.sha256
      else { return nil }
    }
    return stamp
  }

  /// The files of a stage as they are on disk, in the order of `names`.
  func read(_ names: [String], of stage: Stage) throws -> [[UInt8]] {
    try names.map { name in
      let path = "\(folder(of: stage))/\(name)"
      guard FileSystem.exists(path) else { throw StageFileError.missing(file: path, stage: stage.name) }
      return try FileSystem.read(path)
    }
  }

  /// A file to be written beside its place, and then to take it.
  private struct Move {
    let file: StageFile
    let temporary: String
    let place: String
    let mode: mode_t

    /// Writes the file beside its place; what went wrong, or nil.
    func writeTemporary() -> FileError? {
      do throws(FileError) {
        try FileSystem.write(file.bytes, to: temporary, mode: mode)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Writes the files of one or more stages, all or none, by at most `threads` threads.
  func deliver(_ deliveries: [Delivery], threads: Int) throws(FileError) {
    var moves: [Move] = []
    for delivery in deliveries { moves += try self.moves(of: delivery) }
    let stale = deliveries.flatMap(staleFiles)
    let failures = concurrentMap(moves, threads: threads) { $0.writeTemporary() }
    do throws(FileError) {
      if let failure = failures.compactMap({ $0 }).first { throw failure }
      for move in moves { try FileSystem.rename(move.temporary, to: move.place) }
      for file in stale { FileSystem.remove(file) }
    } catch {
      for move in moves { FileSystem.remove(move.temporary) }
      throw error
    }
  }

  /// The files of a stage and its stamp, which comes last, with the folders for them made.
  private func moves(of delivery: Delivery) throws(FileError) -> [Move] {
    let folder = "\(path)/\(delivery.folder)"
    let isConfidential = delivery.stage.isConfidential
    let stamp = StageFile(name: StageStamp.fileName, bytes: delivery.stamp.bytes)
    let files = delivery.files + [stamp]
    let subfolders = Set(
      files.compactMap { file in file.name.lastIndex(of: "/").map { String(file.name[..<$0]) } })
    for path in [folder] + subfolders.sorted().map({ "\(folder)/\($0)" }) {
      try FileSystem.makeFolder(path, mode: isConfidential ? 0o700 : 0o755)
    }
    return files.map { file in
      let place = "\(folder)/\(file.name)"
      return Move(
        file: file, temporary: Self.temporary(for: place), place: place,
        mode: isConfidential ? 0o600 : 0o644)
    }
  }

  /// A name beside `place` that no file of the program has.
  private static func temporary(for place: String) -> String {
    guard let slash = place.lastIndex(of: "/") else { return ".\(place).part" }
    return "\(place[...slash]).\(place[place.index(after: slash)...]).part"
  }

  /// What the stage's last run made and this one does not.
  private func staleFiles(of delivery: Delivery) -> [String] {
    let folder = "\(path)/\(delivery.folder)"
    guard let bytes = try? FileSystem.read("\(folder)/\(StageStamp.fileName)"),
      let stamp = StageStamp(bytes: bytes)
    else { return [] }
    let names = Set(delivery.files.map(\.name))
    return stamp.outputs.map(\.name).filter { !names.contains($0) }.map { "\(folder)/\($0)" }
  }
}
