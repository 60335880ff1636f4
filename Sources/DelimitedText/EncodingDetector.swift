/// Finds out how the bytes of a whole file stand for characters, piece by piece.
///
/// - A byte order mark decides.
/// - Bytes that are valid UTF-8 throughout are UTF-8.
/// - Bytes of which none beyond ASCII forms a UTF-8 character, while all are defined in Windows-1252,
///   are Windows-1252.
/// - Anything else is taken for UTF-8, so that reading it names the first bad byte: a file with both
///   good and bad UTF-8 characters is damaged, not written in another encoding.
///
/// UTF-16 without a byte order mark is not recognised.
public struct EncodingDetector: Sendable {
  private var start: [UInt8] = []
  private var check = UTF8Check()
  private var characters = 0
  private var invalidBytes = 0
  private var isDefinedInWindows1252 = true

  /// A detector that has seen nothing.
  public init() {}

  /// Takes in the next bytes of the file.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    if start.count < 3 { start += bytes.prefix(3 - start.count) }
    var offset = 0
    while offset < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[offset...])
      let validCount = check.countValidBytes(in: rest)
      if validCount == rest.count { break }
      // A byte that cannot follow what came before may itself begin a character.
      invalidBytes += 1
      offset += check.isInsideCharacter ? validCount : validCount + 1
      check.startAfresh()
    }
    let isCandidate = check.charactersBeyondASCII == 0 && isDefinedInWindows1252
    if isCandidate, invalidBytes > 0 || check.isInsideCharacter {
      isDefinedInWindows1252 = !bytes.contains { Windows1252.scalar(of: $0) == nil }
    }
  }

  /// The encoding of what was taken in.
  public func encoding() -> TextEncoding {
    if let told = TextEncoding(byteOrderMarkOf: start) { return told }
    let isInvalid = invalidBytes > 0 || check.isInsideCharacter
    guard isInvalid, check.charactersBeyondASCII == 0, isDefinedInWindows1252 else { return .utf8 }
    return .windows1252
  }
}
