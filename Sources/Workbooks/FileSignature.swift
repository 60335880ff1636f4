#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What the first bytes of a file tell.
enum FileSignature {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let archive: [UInt8] = Array("PK".utf8)
  /// The directory of a compound file stands anywhere in it; that of a protected workbook within this.
  private static let searched = 16 << 20

  /// Refuses a file that is no archive: a protected workbook is a compound file with a stream
  /// `EncryptedPackage`, an old one a compound file without.
  static func check(_ path: String) throws(WorkbookError) {
    guard let file = fopen(path, "rb") else {
      if errno == ENOENT || errno == ENOTDIR { throw .missing }
      throw .unreadable(reason: String(cString: strerror(errno)).lowercased())
    }
    defer { fclose(file) }
    var start = [UInt8](repeating: 0, count: 512)
    start.removeLast(512 - fread(&start, 1, 512, file))
    if start.starts(with: archive) { return }
    guard start.starts(with: compound) else {
      throw .damagedArchive(reason: start.isEmpty ? "it is empty" : "it does not begin as a workbook does")
    }
    var mark: [UInt8] = []
    for letter in "EncryptedPackage".utf8 { mark += [letter, 0] }
    var rest: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while total < searched {
      let count = fread(&piece, 1, piece.count, file)
      if count == 0 { break }
      total += count
      rest += piece[..<count]
      if contains(rest, mark) { throw .encrypted }
      rest.removeFirst(max(0, rest.count - mark.count))
    }
    throw .oldFormat
  }

  private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
    guard bytes.count >= mark.count else { return false }
    return (0...bytes.count - mark.count).contains { start in
      bytes[start] == mark[0] && bytes[start..<start + mark.count].elementsEqual(mark)
    }
  }
}
