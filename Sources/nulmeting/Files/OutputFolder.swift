import Digests
import StageFiles

/// The output folder of one study: `<output>/<study>/`.
///
/// Files are first written beside their places and only when all of a run's files are written do
/// they take them: a run that fails, for whatever reason, leaves what was there before.
struct OutputFolder {
  /// The files of a stage that is to be written.
  struct Delivery {
    let stage: Stage
    let files: [StageFile]
    let stamp: StageStamp
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

  /// Writes the files of one or more stages, all or none.
  func deliver(_ deliveries: [Delivery]) throws(FileError) {
    var moves: [(from: String, to: String)] = []
    var stale: [String] = []
    do throws(FileError) {
      for delivery in deliveries {
        let folder = folder(of: delivery.stage)
        let isConfidential = delivery.stage.isConfidential
        try FileSystem.makeFolder(folder, mode: isConfidential ? 0o700 : 0o755)
        let stamp = StageFile(name: StageStamp.fileName, bytes: delivery.stamp.bytes)
        for file in delivery.files + [stamp] {
          let place = "\(folder)/\(file.name)"
          if let slash = place.lastIndex(of: "/") {
            try FileSystem.makeFolder(String(place[..<slash]), mode: isConfidential ? 0o700 : 0o755)
          }
          let temporary = Self.temporary(for: place)
          moves.append((temporary, place))
          try FileSystem.write(file.bytes, to: temporary, mode: isConfidential ? 0o600 : 0o644)
        }
        stale += staleFiles(of: delivery)
      }
      for move in moves { try FileSystem.rename(move.from, to: move.to) }
      for file in stale { FileSystem.remove(file) }
    } catch {
      for move in moves { FileSystem.remove(move.from) }
      throw error
    }
  }

  /// A name beside `place` that no file of the program has.
  private static func temporary(for place: String) -> String {
    guard let slash = place.lastIndex(of: "/") else { return ".\(place).part" }
    return "\(place[...slash]).\(place[place.index(after: slash)...]).part"
  }

  /// What the stage's last run made and this one does not.
  private func staleFiles(of delivery: Delivery) -> [String] {
    let folder = folder(of: delivery.stage)
    guard let bytes = try? FileSystem.read("\(folder)/\(StageStamp.fileName)"),
      let stamp = StageStamp(bytes: bytes)
    else { return [] }
    let names = Set(delivery.files.map(\.name))
    return stamp.outputs.map(\.name).filter { !names.contains($0) }.map { "\(folder)/\($0)" }
  }
}
