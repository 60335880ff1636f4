#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The right to write to a study's output folder. Two runs at once would mix their files, so the second
/// one stops and says who has it. The system takes the lock back whichever way a run ends.
struct OutputLock: ~Copyable {
  private let file: Int32

  init(folder: String) throws(FileError) {
    let path = "\(folder)/.lock"
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: FileSystem.lastReason) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let reason = FileSystem.lastReason
      close(file)
      guard isHeld else { throw .cannotCreate(path: path, reason: reason) }
      let holder = (try? FileSystem.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw .locked(path: folder, holder: holder.isEmpty ? "process unknown" : holder)
    }
    let holder = Array("process \(getpid())".utf8)
    ftruncate(file, 0)
    _ = holder.withUnsafeBytes { pwrite(file, $0.baseAddress, holder.count, 0) }
    self.file = file
  }

  deinit {
    ftruncate(file, 0)
    close(file)
  }
}
