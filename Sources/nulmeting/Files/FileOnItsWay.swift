import Digests

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A file that is written piece by piece to where it waits for its place.
///
/// As long as its place holds the same bytes, nothing is written: so whoever copies or publishes the folder sees what
/// changed. With the first piece that differs a new file begins.
struct FileOnItsWay: ~Copyable {
  private let place: String
  private let temporary: String
  private let mode: mode_t
  /// The file in its place, as long as it holds what was added so far; -1 where it does not.
  private var former: Int32
  /// The new file; -1 where there is none yet.
  private var file: Int32 = -1
  private var accumulator = SHA256Accumulator()
  /// The number of bytes so far.
  private(set) var count = 0
  /// Why it cannot be written, or nil.
  private(set) var failure: FileError?

  private static let readAtOnce = 1 << 16

  init(place: String, temporary: String, mode: mode_t) {
    self.place = place
    self.temporary = temporary
    self.mode = mode
    former = FileSystem.openRegular(place, mode: mode)
  }

  deinit {
    if former >= 0 { close(former) }
    if file >= 0 { close(file) }
  }

  /// The digest of the bytes so far, as hexadecimal digits.
  var digest: String { accumulator.digest().description }

  /// Adds the next bytes; false where that failed.
  mutating func add(_ bytes: UnsafeRawBufferPointer) -> Bool {
    accumulator.add(bytes)
    attempt { target throws(FileError) in
      if target.former >= 0, !target.formerHolds(bytes) { try target.begin() }
      guard target.former < 0 else { return }
      if target.file < 0 { try target.begin() }
      try target.write(bytes)
    }
    count += bytes.count
    return failure == nil
  }

  /// Ends the file; true where there is a new one, false where its place holds the same bytes or it cannot be
  /// written.
  mutating func end() -> Bool {
    if failure != nil || (former >= 0 && FileSystem.size(of: former) == count) { return false }
    attempt { target throws(FileError) in
      if target.file < 0 { try target.begin() }
      let ended = close(target.file)
      target.file = -1
      // Some file systems tell only here that there was no room.
      guard ended == 0 else { throw .writeFailed(path: target.temporary, reason: FileSystem.lastReason) }
    }
    return failure == nil
  }

  private mutating func attempt(_ work: (inout FileOnItsWay) throws(FileError) -> Void) {
    do throws(FileError) {
      try work(&self)
    } catch {
      // The person looks for the file that is lacking, not for where it waited.
      failure = error.about(place)
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    guard FileSystem.write(bytes, to: file) else {
      throw .writeFailed(path: temporary, reason: FileSystem.lastReason)
    }
  }

  /// Whether the file in its place goes on with these bytes.
  private func formerHolds(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    return withUnsafeTemporaryAllocation(byteCount: Self.readAtOnce, alignment: 16) { room in
      while offset < bytes.count {
        let wanted = min(room.count, bytes.count - offset)
        let read = pread(former, room.baseAddress, wanted, off_t(count + offset))
        guard read == wanted,
          room[..<wanted].elementsEqual(bytes[offset..<offset + wanted])
        else { return false }
        offset += wanted
      }
      return true
    }
  }

  /// Begins the new file with what its place holds of it.
  private mutating func begin() throws(FileError) {
    file = try FileSystem.create(temporary, mode: mode)
    guard former >= 0 else { return }
    var copied = 0
    while copied < count {
      let piece = [UInt8](unsafeUninitializedCapacity: min(Self.readAtOnce, count - copied)) { room, read in
        read = max(0, pread(former, room.baseAddress, room.count, off_t(copied)))
      }
      guard !piece.isEmpty else { throw .unreadable(path: place, reason: "it became shorter meanwhile") }
      guard piece.withUnsafeBytes({ FileSystem.write($0, to: file) }) else {
        throw .writeFailed(path: temporary, reason: FileSystem.lastReason)
      }
      copied += piece.count
    }
    close(former)
    former = -1
  }
}
