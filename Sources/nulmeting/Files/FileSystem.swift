import Digests

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Why a file or folder could not be read or written.
enum FileError: Error, Hashable, CustomStringConvertible {
  /// It is not there, or may not be read.
  case unreadable(path: String, reason: String)
  /// It cannot be made.
  case cannotCreate(path: String, reason: String)
  /// Writing stopped midway, for want of space perhaps.
  case writeFailed(path: String, reason: String)
  /// It is still there, though it was to go.
  case cannotRemove(path: String, reason: String)
  /// Another run holds the output folder.
  case locked(path: String, holder: String)

  /// The same of another path.
  func about(_ path: String) -> FileError {
    switch self {
    case .unreadable(_, let reason): .unreadable(path: path, reason: reason)
    case .cannotCreate(_, let reason): .cannotCreate(path: path, reason: reason)
    case .writeFailed(_, let reason): .writeFailed(path: path, reason: reason)
    case .cannotRemove(_, let reason): .cannotRemove(path: path, reason: reason)
    case .locked(_, let holder): .locked(path: path, holder: holder)
    }
  }

  var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .cannotCreate(let path, let reason):
      "\(path) cannot be made: \(reason); choose another folder with --output, or make this one writable"
    case .writeFailed(let path, let reason):
      "\(path) could not be written: \(reason); what was there before is as it was"
    case .cannotRemove(let path, let reason):
      "\(path) cannot be removed: \(reason); it may still hold answers of single respondents"
    case .locked(let path, let holder):
      "\(path) is in use by another run (\(holder)); wait until it is done, or choose another folder with --output"
    }
  }
}

/// The few calls on files that the program needs, each of which tells what went wrong.
enum FileSystem {
  /// What the operating system says of the last call that failed.
  static var lastReason: String { String(cString: strerror(errno)) }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether two paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return stat(path, &one) == 0 && stat(other, &two) == 0 && one.st_dev == two.st_dev
      && one.st_ino == two.st_ino
  }

  static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Opens a file with these permissions to read it; -1 where there is none.
  static func openRegular(_ path: String, mode: mode_t) -> Int32 {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return -1 }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_mode & 0o777 == mode else {
      close(file)
      return -1
    }
    return file
  }

  /// The whole contents of a file.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try readPieces(of: path, atMost: .max) { piece in
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
    }
    return bytes
  }

  /// The number of bytes of a file and their digest. However large it is, little of it is in memory at once.
  static func digest(of path: String) throws(FileError) -> (bytes: Int, sha256: String) {
    var accumulator = SHA256Accumulator()
    var count = 0
    try readPieces(of: path, atMost: 1 << 18) { piece in
      piece.withUnsafeBytes { accumulator.add($0) }
      count += piece.count
    }
    return (count, accumulator.digest().description)
  }

  /// Gives the contents of a file to `body`, in pieces of at most so many bytes.
  private static func readPieces(
    of path: String, atMost limit: Int, body: ([UInt8]) -> Void
  ) throws(FileError) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(path: path, reason: lastReason) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw .unreadable(path: path, reason: lastReason) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
    var rest = Int(facts.st_size)
    var failure: FileError?
    while true {
      let room = min(limit, max(rest, 1 << 16))
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let read = Glibc.read(file, buffer.baseAddress, room)
        if read < 0 { failure = .unreadable(path: path, reason: lastReason) }
        count = max(0, read)
      }
      if let failure { throw failure }
      if piece.isEmpty { return }
      body(piece)
      rest -= piece.count
    }
  }

  /// Makes a folder and those above it, where they are not there yet.
  static func makeFolder(_ path: String, mode: mode_t) throws(FileError) {
    if isFolder(path) { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), mode: 0o755)
    }
    guard mkdir(path, mode) == 0 || (errno == EEXIST && isFolder(path)) else {
      throw .cannotCreate(path: path, reason: lastReason)
    }
    chmod(path, mode)
  }

  /// Writes a new file. Its bytes are not forced to the disk, which takes longer than all stages
  /// together: after a loss of power the digests in the stage's stamp tell that a file is damaged, and the
  /// stage runs again.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(FileError) {
    let file = try create(path, mode: mode)
    let isWritten = bytes.withUnsafeBytes { write($0, to: file) }
    let reason = lastReason
    // Some file systems tell only when it is closed that there was no room.
    guard isWritten else {
      close(file)
      throw .writeFailed(path: path, reason: reason)
    }
    guard close(file) == 0 else { throw .writeFailed(path: path, reason: lastReason) }
  }

  /// Makes a new file, open for writing.
  static func create(_ path: String, mode: mode_t) throws(FileError) -> Int32 {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: lastReason) }
    // The umask may have taken something away. To look is much cheaper than to set what is set already.
    var facts = stat()
    if fstat(file, &facts) != 0 || facts.st_mode & 0o777 != mode { fchmod(file, mode) }
    return file
  }

  /// Writes bytes after those before them to an open file; false where it failed, with `lastReason`.
  static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  static func rename(_ path: String, to other: String) throws(FileError) {
    guard Glibc.rename(path, other) == 0 else { throw .writeFailed(path: other, reason: lastReason) }
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Removes a file that must not stay.
  static func purge(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .cannotRemove(path: path, reason: lastReason) }
  }

  /// The number of bytes of a file; 0 where there is none.
  static func size(of path: String) -> Int {
    var facts = stat()
    return stat(path, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// The number of bytes of an open file; 0 where it cannot be told.
  static func size(of file: Int32) -> Int {
    var facts = stat()
    return fstat(file, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Removes a folder that is empty.
  static func removeFolder(_ path: String) {
    rmdir(path)
  }

  /// The names in a folder, sorted; none where there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
