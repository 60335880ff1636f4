/// A file of the output folder: its name below the stage's folder, and its contents in pieces.
///
/// A piece is made only when it is written, so that a file need not be in memory as a whole.
public struct StageFile: Sendable {
  /// Appends a piece of the file to a buffer. It depends on nothing else: pieces may be made at once, on any thread.
  public typealias Piece = @Sendable (inout TextBuffer) -> Void

  /// The name, with `/` between folders.
  public let name: String
  /// What makes up the file, in order.
  public let pieces: [Piece]

  /// A file that is made piece by piece.
  public init(name: String, pieces: [Piece]) {
    self.name = name
    self.pieces = pieces
  }

  /// A file with these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, pieces: [{ $0.append(bytes) }])
  }

  /// The whole contents.
  public var bytes: [UInt8] {
    var buffer = TextBuffer()
    for piece in pieces { piece(&buffer) }
    return buffer.withBytes { Array($0) }
  }

  /// Enough rows to be worth a turn, few enough that the text of some pieces fits in the processor's caches.
  private static let rowsInPiece = 2048

  /// The pieces of a table with so many rows, of which `append` appends some.
  static func pieces(
    ofRows count: Int, append: @escaping @Sendable (Range<Int>, inout TextBuffer) -> Void
  ) -> [Piece] {
    stride(from: 0, to: count, by: rowsInPiece).map { first in
      { append(first..<min(first + rowsInPiece, count), &$0) }
    }
  }
}

extension StageFile: Equatable {
  /// Whether two files have the same name and contents; both are made for it.
  public static func == (one: StageFile, other: StageFile) -> Bool {
    one.name == other.name && one.bytes == other.bytes
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
