#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Why a file's bytes cannot be had.
public enum ByteFileError: Error, Hashable, Sendable {
  /// There is no such file.
  case missing(path: String)
  /// The file is there but cannot be opened.
  case unreadable(path: String, reason: String)
  /// It is a folder or a device, not a file.
  case notAFile(path: String)
  /// Reading stopped midway.
  case readFailed(path: String, reason: String)
}

extension ByteFileError {
  /// What the operating system, or this module, says is wrong, without the file.
  public var reason: String {
    switch self {
    case .missing: "there is no such file"
    case .unreadable(_, let reason), .readFailed(_, let reason): reason
    case .notAFile: "this is not a file"
    }
  }
}

extension ByteFileError: CustomStringConvertible {
  /// What is wrong, as a sentence.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file."
    case .unreadable(let path, let reason): "\(path): the file cannot be opened: \(reason)."
    case .notAFile(let path): "\(path): this is not a file."
    case .readFailed(let path, let reason): "\(path): reading failed: \(reason)."
    }
  }
}

/// A file that is open for reading; it closes when the value goes.
public struct ByteFile: ~Copyable, Sendable {
  /// Where it lies.
  public let path: String
  /// Its number of bytes when it was opened.
  public let size: Int
  private let descriptor: Int32

  /// Opens the file at `path`.
  public init(path: String) throws(ByteFileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .missing(path: path) : .unreadable(path: path, reason: Self.reason(of: errno))
    }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(path: path)
    }
    self.path = path
    self.descriptor = descriptor
    size = Int(facts.st_size)
  }

  deinit { close(descriptor) }

  /// Fills `buffer` with the bytes from `offset` on, as far as the file goes, and returns their number;
  /// 0 at the end of the file.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(ByteFileError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let read = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + count))
      if read < 0 {
        if errno == EINTR { continue }
        throw .readFailed(path: path, reason: Self.reason(of: errno))
      }
      if read == 0 { break }
      count += read
    }
    return count
  }

  /// Hands `body` all bytes of the file in order, in pieces of at most 1 MiB.
  public func forEachPiece(_ body: (UnsafeRawBufferPointer) -> Void) throws(ByteFileError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(DelimitedReader.pieceSize, max(size, 1)), alignment: 16)
    defer { buffer.deallocate() }
    var offset = 0
    while true {
      let count = try read(into: buffer, at: offset)
      if count == 0 { return }
      body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
  }

  private static func reason(of code: Int32) -> String {
    String(cString: strerror(code)).lowercased()
  }
}
