import SurveyModel

/// How the answers to one question stand in the cells of a stage's table.
///
/// An option is its code, a missing answer its name (`weet-niet`), a number itself, ticked options
/// their codes with `;` between them, an open answer the fingerprint of its text in hexadecimal
/// digits. A blank answer is an empty cell, a question that was not shown a `.`, and an answer off
/// the scale a `!`, followed by what stood in the export as long as that is kept.
/// No cell needs quoting but that last one: no code holds a delimiter or a quotation mark.
struct AnswerCells {
  static let offScale = "!"
  private static let notShown = "."

  private let options: [[UInt8]]
  private let missing: [[UInt8]]

  init(scale: AnswerScale) {
    options = scale.options.map { Array($0.code.utf8) }
    missing = scale.missing.map { Array($0.id.utf8) }
  }

  /// The cells of a column of codes that are not empty.
  var texts: [(code: AnswerCode, text: [UInt8])] {
    options.enumerated().map { (AnswerCode(option: $0.offset), $0.element) }
      + missing.enumerated().map { (AnswerCode(missing: $0.offset), $0.element) }
      + [(.notShown, Array(Self.notShown.utf8)), (.outOfRange, Array(Self.offScale.utf8))]
  }

  /// Appends the cell of an answer.
  func append(_ column: AnswerColumn, row: Int, to buffer: inout TextBuffer) {
    switch column {
    case .coded(let codes):
      append(codes[row], to: &buffer) { buffer in
        if let option = codes[row].option { buffer.append(options[option]) }
      }
    case .numeric(let values, let codes):
      append(codes[row], to: &buffer) { $0.append(values[row]) }
    case .multiple(let selections, let codes):
      append(codes[row], to: &buffer) { buffer in
        var isFirst = true
        for option in options.indices where selections[row].contains(option) {
          if !isFirst { buffer.append(UInt8(ascii: ";")) }
          buffer.append(options[option])
          isFirst = false
        }
      }
    case .open(let fingerprints):
      if fingerprints[row] != 0 { buffer.append(hexadecimal: fingerprints[row]) }
    }
  }

  private func append(
    _ code: AnswerCode, to buffer: inout TextBuffer, value: (inout TextBuffer) -> Void
  ) {
    if code.option != nil {
      value(&buffer)
    } else if let missing = code.missing {
      buffer.append(self.missing[missing])
    } else if code == .notShown {
      buffer.append(Self.notShown)
    } else if code == .outOfRange {
      buffer.append(Self.offScale)
    }
  }

  /// A number as the shortest text that reads back as the same number, whole numbers without a point.
  static func text(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    return number.description
  }
}
