/// A file of the output folder: its name below the stage's folder, and its bytes.
public struct StageFile: Hashable, Sendable {
  /// The name, with `/` between folders.
  public let name: String
  /// The whole contents.
  public let bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a file of an earlier stage cannot be read back. Every cure is to run that stage again.
public enum StageFileError: Error, Hashable, CustomStringConvertible {
  /// The file is not there.
  case missing(file: String, stage: String)
  /// The file is not what the stage writes.
  case damaged(file: String, stage: String, line: Int?, detail: String)

  /// What is wrong and how to mend it.
  public var description: String {
    switch self {
    case .missing(let file, let stage):
      "\(file) is not there; run 'nulmeting \(stage)' first"
    case .damaged(let file, let stage, let line, let detail):
      "\(file)\(line.map { ":\($0)" } ?? ""): \(detail), which 'nulmeting \(stage)' never writes; "
        + "run that stage again"
    }
  }
}
