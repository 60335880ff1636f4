/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "utf-8"
  /// UTF-16, least significant byte first, with or without a byte order mark.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, most significant byte first, with or without a byte order mark.
  case utf16BigEndian = "utf-16be"
  /// Windows code page 1252, which western spreadsheets write.
  case windows1252 = "windows-1252"

  /// The bytes that a program may put before the text to tell its encoding; empty where there are
  /// none.
  public var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .windows1252: []
    }
  }

  /// The encoding that the byte order mark at the start of `bytes` tells, or nil without such a mark.
  public init?(byteOrderMarkOf bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(3))
    let told = Self.allCases.first { encoding in
      !encoding.byteOrderMark.isEmpty && start.starts(with: encoding.byteOrderMark)
    }
    guard let told else { return nil }
    self = told
  }
}
