import DelimitedText
import Digests
import SurveyModel

/// The SHA-256 digest of a file: of the bytes that pass by as it is read, so that it is that of the very rows, or,
/// where another program's reader opens the file itself, made apart from that.
final class FileDigest {
  private let path: String
  private let passesBy: Bool
  private var passing = SHA256Accumulator()

  /// The digest of `file`, which is about to be read; `passesBy` tells whether all its bytes will be taken in.
  init(_ file: borrowing ByteFile, passesBy: Bool) {
    path = file.path
    self.passesBy = passesBy
  }

  /// Takes in the next bytes that pass by.
  func add(_ bytes: UnsafeRawBufferPointer) {
    if passesBy { passing.add(bytes) }
  }

  /// The digest as 64 hexadecimal digits, when all of the file has been read.
  func text(of source: Source) throws(FileProblem) -> String {
    if passesBy { return passing.digest().description }
    do {
      var accumulator = SHA256Accumulator()
      try ByteFile(path: path).forEachPiece { accumulator.add($0) }
      return accumulator.digest().description
    } catch {
      throw FileProblem(.readFailed(source.file, reason: error.reason))
    }
  }
}
