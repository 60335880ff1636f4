import SurveyModel

/// How the answers to one question stand in the cells of a stage's table.
///
/// An option is its code, a missing answer its name (`weet-niet`), a number itself, ticked options
/// their codes with `;` between them, an open answer the fingerprint of its text in hexadecimal
/// digits. A blank answer is an empty cell, a question that was not shown a `.`, and an answer off
/// the scale a `!`, followed by what stood in the export as long as that is kept.
struct AnswerCells {
  static let notShown = "."
  static let offScale = "!"

  private let options: [[UInt8]]
  private let missing: [[UInt8]]

  init(scale: AnswerScale) {
    options = scale.options.map { Array($0.code.utf8) }
    missing = scale.missing.map { Array($0.id.utf8) }
  }

  /// Appends the cell of an answer without quoting: no code holds a delimiter or a quotation mark.
  func append(_ column: AnswerColumn, row: Int, raw: String?, to bytes: inout [UInt8]) {
    switch column {
    case .coded(let codes):
      append(codes[row], raw: raw, to: &bytes) { bytes in
        if let option = codes[row].option { bytes += options[option] }
      }
    case .numeric(let values, let codes):
      append(codes[row], raw: raw, to: &bytes) { $0 += Self.text(of: values[row]).utf8 }
    case .multiple(let selections, let codes):
      append(codes[row], raw: raw, to: &bytes) { bytes in
        var isFirst = true
        for option in options.indices where selections[row].contains(option) {
          if !isFirst { bytes.append(UInt8(ascii: ";")) }
          bytes += options[option]
          isFirst = false
        }
      }
    case .open(let fingerprints):
      if fingerprints[row] != 0 {
        let digits = String(fingerprints[row], radix: 16)
        bytes += repeatElement(UInt8(ascii: "0"), count: 16 - digits.utf8.count)
        bytes += digits.utf8
      }
    }
  }

  private func append(
    _ code: AnswerCode, raw: String?, to bytes: inout [UInt8], value: (inout [UInt8]) -> Void
  ) {
    if code.option != nil {
      value(&bytes)
    } else if let missing = code.missing {
      bytes += self.missing[missing]
    } else if code == .notShown {
      bytes += Self.notShown.utf8
    } else if code == .outOfRange {
      bytes += Self.offScale.utf8
      if let raw { bytes += raw.utf8 }
    }
  }

  /// A number as the shortest text that reads back as the same number, whole numbers without a point.
  static func text(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }
}
