#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The secret with which respondent codes are replaced by digests. It is made once per user and kept
/// outside every study, so that whoever gets a study's files cannot find the codes back.
struct RespondentKey {
  /// Why there is no key.
  enum Failure: Error, Hashable, CustomStringConvertible {
    /// The file that `--key` names is no key.
    case notAKey(path: String)
    /// A key is needed and cannot be kept anywhere.
    case nowhere(path: String?, reason: String)

    var description: String {
      switch self {
      case .notAKey(let path):
        "\(path) is not a key: expected 64 hexadecimal digits; "
          + "leave --key out, and a key is made in your configuration folder"
      case .nowhere(let path, let reason):
        "the key for respondent codes cannot be kept\(path.map { " at \($0)" } ?? "") (\(reason)); "
          + "name a file for it with --key FILE, outside the study's folder"
      }
    }
  }

  let bytes: [UInt8]

  /// The key in the file that the user names, which is made where it is not there; else the one in the
  /// user's configuration folder, likewise.
  init(path: String?, environment: [String: String]) throws {
    guard let place = path ?? Self.defaultPath(environment) else {
      throw Failure.nowhere(path: nil, reason: "neither XDG_CONFIG_HOME nor HOME is set")
    }
    if FileSystem.exists(place) {
      guard let key = Self.key(in: try FileSystem.read(place)) else { throw Failure.notAKey(path: place) }
      bytes = key
      return
    }
    let key = try Self.fresh()
    do throws(FileError) {
      if let slash = place.lastIndex(of: "/"), slash > place.startIndex {
        try FileSystem.makeFolder(String(place[..<slash]), mode: 0o700)
      }
      let text = key.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined() + "\n"
      try FileSystem.write(Array(text.utf8), to: place, mode: 0o600)
    } catch {
      throw Failure.nowhere(path: place, reason: Self.reason(of: error))
    }
    bytes = key
  }

  static func defaultPath(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], !folder.isEmpty { return "\(folder)/nulmeting/key" }
    if let home = environment["HOME"], !home.isEmpty { return "\(home)/.config/nulmeting/key" }
    return nil
  }

  private static func key(in bytes: [UInt8]) -> [UInt8]? {
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard text.utf8.count == 64 else { return nil }
    let digits = text.compactMap(\.hexDigitValue)
    guard digits.count == 64 else { return nil }
    return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  private static func fresh() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    guard getentropy(&bytes, bytes.count) == 0 else {
      throw Failure.nowhere(path: nil, reason: "the system gives no random bytes")
    }
    return bytes
  }

  private static func reason(of error: FileError) -> String {
    switch error {
    case .unreadable(_, let reason), .cannotCreate(_, let reason), .writeFailed(_, let reason),
      .cannotRemove(_, let reason),
      .locked(_, let reason):
      reason
    }
  }
}
