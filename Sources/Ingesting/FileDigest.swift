import DelimitedText
import Digests
import ParallelWork
import SurveyModel

/// The SHA-256 digest of a file: of the bytes that pass by as it is read, or made apart from that.
final class FileDigest {
  private let path: String
  private let passesBy: Bool
  private var passing = SHA256Accumulator()
  private let beside: Deferred<Result<SHA256Digest, ByteFileError>>?

  /// The digest of `file`, which is about to be read; `passesBy` tells whether all its bytes will be taken in.
  /// Another thread makes it at once where one is idle.
  init(_ file: borrowing ByteFile, passesBy: Bool, hasIdleThread: Bool) {
    let path = file.path
    self.path = path
    self.passesBy = passesBy && !hasIdleThread
    beside = hasIdleThread ? Deferred { Self.digest(of: path) } : nil
  }

  /// Takes in the next bytes that pass by.
  func add(_ bytes: UnsafeRawBufferPointer) {
    if passesBy { passing.add(bytes) }
  }

  /// The digest as 64 hexadecimal digits, when all of the file has been read.
  func text(of source: Source) throws(FileProblem) -> String {
    if passesBy { return passing.digest().description }
    switch beside?.value ?? Self.digest(of: path) {
    case .success(let digest): return digest.description
    case .failure(let error): throw FileProblem(.readFailed(source.file, reason: error.reason))
    }
  }

  private static func digest(of path: String) -> Result<SHA256Digest, ByteFileError> {
    Result { () throws(ByteFileError) in
      var accumulator = SHA256Accumulator()
      try ByteFile(path: path).forEachPiece { accumulator.add($0) }
      return accumulator.digest()
    }
  }
}
