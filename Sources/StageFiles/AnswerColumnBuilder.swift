import SurveyModel

/// Reads the cells of one question back into a column of answers. See `AnswerCells` for their form.
struct AnswerColumnBuilder {
  private let kind: AnswerScale.Kind
  private let options: [[UInt8]]
  private let missing: [[UInt8]]
  /// The position of the option whose code is this one byte, or -1: nearly all codes are.
  private let optionOfByte: [Int16]
  private var codes = CodeColumn()
  private var values: [Double] = []
  private var selections: [Selection] = []
  private var fingerprints: [UInt64] = []

  init(scale: AnswerScale) {
    kind = scale.kind
    options = scale.options.map { Array($0.code.utf8) }
    missing = scale.missing.map { Array($0.id.utf8) }
    var optionOfByte = [Int16](repeating: -1, count: 256)
    for (position, code) in options.enumerated().reversed() where code.count == 1 {
      optionOfByte[Int(code[0])] = Int16(position)
    }
    self.optionOfByte = optionOfByte
  }

  /// Adds a cell; false where it is no answer to the question.
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if case .open = kind { return appendFingerprint(cell) }
    var value = 0.0
    var selection = Selection(bits: 0)
    guard let code = code(cell, &value, &selection) else { return false }
    codes.append(code)
    switch kind {
    case .numeric: values.append(value)
    case .multiple: selections.append(selection)
    case .ordinal, .nominal, .open: break
    }
    return true
  }

  /// The column of all cells so far.
  var column: AnswerColumn {
    switch kind {
    case .ordinal, .nominal: .coded(codes)
    case .numeric: .numeric(values: values, codes: codes)
    case .multiple: .multiple(selections: selections, codes: codes)
    case .open: .open(fingerprints: fingerprints)
    }
  }

  private func code(
    _ cell: UnsafeBufferPointer<UInt8>, _ value: inout Double, _ selection: inout Selection
  ) -> AnswerCode? {
    guard let first = cell.first else { return .blank }
    if first == UInt8(ascii: "!") { return .outOfRange }
    if first == UInt8(ascii: "."), cell.count == 1 { return .notShown }
    switch kind {
    case .ordinal, .nominal:
      if cell.count == 1, optionOfByte[Int(first)] >= 0 {
        return AnswerCode(option: Int(optionOfByte[Int(first)]))
      }
      if let option = position(of: cell, in: options) { return AnswerCode(option: option) }
    case .numeric:
      if let number = Double(String(decoding: cell, as: UTF8.self)), number.isFinite {
        value = number
        return .number
      }
    case .multiple:
      let ticked = cell.split(separator: UInt8(ascii: ";")).map { position(of: $0, in: options) }
      if ticked.allSatisfy({ $0 != nil }) {
        selection = Selection(options: ticked.compactMap { $0 })
        return AnswerCode(option: 0)
      }
    case .open: return nil
    }
    return position(of: cell, in: missing).map(AnswerCode.init(missing:))
  }

  private func position(of cell: some Collection<UInt8>, in texts: [[UInt8]]) -> Int? {
    texts.firstIndex { $0.count == cell.count && $0.elementsEqual(cell) }
  }

  private mutating func appendFingerprint(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard
      let fingerprint = cell.isEmpty ? 0 : UInt64(String(decoding: cell, as: UTF8.self), radix: 16)
    else { return false }
    fingerprints.append(fingerprint)
    return true
  }
}
