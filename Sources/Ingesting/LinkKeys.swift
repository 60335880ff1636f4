import Digests
import SurveyModel

/// The digests under which respondents, organisations and open answers are known. Each use has its own beginning of
/// the message, so that a digest of one use says nothing about another.
struct LinkKeys: Sendable {
  /// The secret of the study; nil where no digest outlasts the process.
  private let key: [UInt8]?

  init(key: [UInt8]?) {
    self.key = key
  }

  /// Of the texts of open answers: one half is kept beside the rows, the other orders the answers.
  var fingerprints: KeyedHash { hash("open answer\u{0}") }

  /// Of the respondents' codes within `group`: the same person pairs across waves, never across groups.
  func respondents(of group: RespondentGroup.ID) -> KeyedHash { hash("respondent\u{0}\(group)\u{0}") }

  /// Of the schools or organisations within `group`.
  func clusters(of group: RespondentGroup.ID) -> KeyedHash { hash("cluster\u{0}\(group)\u{0}") }

  private func hash(_ beginning: String) -> KeyedHash {
    KeyedHash(key: key, beginning: Array(beginning.utf8))
  }

  /// A code as it is compared: letters and digits only, letters as capitals; empty where nothing is left.
  /// Letters beyond ASCII are compared in the composition in which they are written.
  static func normalised(_ cell: UnsafeBufferPointer<UInt8>, into code: inout [UInt8]) {
    code.removeAll(keepingCapacity: true)
    for byte in cell {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"): code.append(byte)
      case UInt8(ascii: "a")...UInt8(ascii: "z"): code.append(byte & 0xDF)
      case 0x80...: return normaliseBeyondASCII(cell, into: &code)
      default: break
      }
    }
  }

  /// Whether `cell` is a code as it is compared, as most are written.
  static func isNormalised(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var isNormalised = true
    for byte in cell {
      let isOne = byte &- UInt8(ascii: "0") < 10 || byte &- UInt8(ascii: "A") < 26
      isNormalised = isNormalised && isOne
    }
    return isNormalised
  }

  private static func normaliseBeyondASCII(_ cell: UnsafeBufferPointer<UInt8>, into code: inout [UInt8]) {
    code.removeAll(keepingCapacity: true)
    for scalar in String(decoding: cell, as: UTF8.self).uppercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      code += Array(String(scalar).utf8)
    }
  }
}
