/// The texts that the cells of a workbook share, behind each other in memory.
struct SharedStrings: Sendable {
  /// More text than this is refused.
  static let mostBytes = 256 << 20

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  mutating func append(_ text: [UInt8]) {
    bytes += text
    ends.append(bytes.count)
  }

  var byteCount: Int { bytes.count }

  subscript(position: Int) -> ArraySlice<UInt8> {
    bytes[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
  }
}

/// Reads the texts that the cells of a workbook share. The runs of a rich text are joined; hints for
/// pronunciation are left out.
final class SharedStringsHandler: PartHandler {
  private(set) var strings = SharedStrings()
  private(set) var fault: WorkbookError?
  private var current: [UInt8] = []
  private var isInText = false
  private var isInHint = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isInText = !isInHint
    } else if name == "si" {
      current.removeAll(keepingCapacity: true)
    } else if name == "rPh" {
      isInHint = true
    }
  }

  func end(_ name: XMLName) {
    if name == "t" {
      isInText = false
    } else if name == "rPh" {
      isInHint = false
    } else if name == "si" {
      EscapedText.decode(&current)
      strings.append(current)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    current += bytes
    if current.count + strings.byteCount > SharedStrings.mostBytes { fault = .tooMuchText }
  }
}

/// Characters that XML cannot hold, which workbooks write as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// Decodes them in place.
  static func decode(_ text: inout [UInt8]) {
    guard text.count >= 7, isEscape(text[...]) != nil || hasMark(text) else { return }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      if let unit = isEscape(text[position...]), let scalar = Unicode.Scalar(unit) {
        decoded += String(Character(scalar)).utf8
        position += 7
      } else {
        decoded.append(text[position])
        position += 1
      }
    }
    text = decoded
  }

  private static func hasMark(_ text: [UInt8]) -> Bool {
    text.indices.dropLast().contains { text[$0] == UInt8(ascii: "_") && text[$0 + 1] == UInt8(ascii: "x") }
  }

  /// The UTF-16 unit that an escape at the start of `text` stands for.
  private static func isEscape(_ text: ArraySlice<UInt8>) -> UInt16? {
    let escape = Array(text.prefix(7))
    guard escape.count == 7, escape[0] == UInt8(ascii: "_"), escape[1] == UInt8(ascii: "x"),
      escape[6] == UInt8(ascii: "_"), escape[2] != UInt8(ascii: "+"), escape[2] != UInt8(ascii: "-")
    else { return nil }
    return UInt16(String(decoding: escape[2..<6], as: UTF8.self), radix: 16)
  }
}
