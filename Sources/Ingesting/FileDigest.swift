import DelimitedText
import Digests
import SurveyModel

/// The SHA-256 digest of a file whose bytes pass by.
final class FileDigest {
  private var accumulator = SHA256Accumulator()

  /// The digest of what was taken in, as 64 hexadecimal digits.
  var text: String { accumulator.digest().description }

  /// Takes in the next bytes.
  func add(_ bytes: UnsafeRawBufferPointer) { accumulator.add(bytes) }

  /// Takes in all bytes of `file`.
  func add(_ file: borrowing ByteFile, of source: Source) throws(FileProblem) {
    do {
      try file.forEachPiece { add($0) }
    } catch {
      throw FileProblem(.readFailed(source.file, reason: error.reason))
    }
  }
}
