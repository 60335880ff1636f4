internal import CLibZip

/// The archive around a workbook.
final class Archive {
  /// No workbook has so many parts.
  private static let mostParts: Int64 = 100_000

  fileprivate let handle: OpaquePointer

  /// Opens the archive at `path`.
  init(path: String) throws(WorkbookError) {
    var code: Int32 = 0
    guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw Self.error(code: code) }
    self.handle = handle
    if zip_get_num_entries(handle, 0) > Self.mostParts {
      throw .damagedArchive(reason: "it has too many parts")
    }
  }

  deinit { zip_discard(handle) }

  private static func error(code: Int32) -> WorkbookError {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    let reason = String(cString: zip_error_strerror(&error)).lowercased()
    return switch code {
    case ZIP_ER_NOENT: .missing
    case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK, ZIP_ER_MEMORY: .unreadable(reason: reason)
    case ZIP_ER_NOZIP: .damagedArchive(reason: "its list of parts is lacking")
    default: .damagedArchive(reason: reason)
    }
  }

  /// Whether there is a part of this name; capitals do not count.
  func contains(_ part: String) -> Bool { zip_name_locate(handle, part, UInt32(ZIP_FL_NOCASE)) >= 0 }

  /// The part of this name.
  func part(_ name: String) throws(WorkbookError) -> ArchivePart {
    let index = zip_name_locate(handle, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { throw .damagedPart(part: name, line: nil, reason: "it is not there") }
    return try ArchivePart(of: self, index: UInt64(index), name: name)
  }
}

/// A part of an archive that is open for reading.
final class ArchivePart {
  /// The size from which on a part must be in proportion to what it takes in the file. Sheets of answers
  /// unpack to some twenty times their size.
  private static let harmlessSize: UInt64 = 64 << 20
  private static let mostExpansion: UInt64 = 200

  let name: String
  /// Kept since the part reads from it.
  private let archive: Archive
  private let handle: OpaquePointer
  private let packedSize: UInt64
  private var readSize: UInt64 = 0

  fileprivate init(of archive: Archive, index: UInt64, name: String) throws(WorkbookError) {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(archive.handle, index, 0, &facts) == 0 else {
      throw .damagedPart(part: name, line: nil, reason: "its size is unknown")
    }
    if facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, facts.encryption_method != UInt16(ZIP_EM_NONE) {
      throw .encrypted
    }
    guard let handle = zip_fopen_index(archive.handle, index, 0) else {
      throw .damagedPart(
        part: name, line: nil, reason: String(cString: zip_strerror(archive.handle)).lowercased())
    }
    self.name = name
    self.archive = archive
    self.handle = handle
    packedSize = facts.comp_size
  }

  deinit { zip_fclose(handle) }

  /// Fills `buffer` with the next bytes and returns their number; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(WorkbookError) -> Int {
    guard let start = buffer.baseAddress else { return 0 }
    let count = zip_fread(handle, start, UInt64(buffer.count))
    guard count >= 0 else {
      throw .damagedPart(
        part: name, line: nil, reason: String(cString: zip_file_strerror(handle)).lowercased())
    }
    readSize += UInt64(count)
    if readSize > Self.harmlessSize, readSize / Self.mostExpansion > packedSize {
      throw .expandsTooFar(part: name)
    }
    return Int(count)
  }
}
