internal import Cells

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What the cells of a sheet refer to in other parts of the workbook.
struct SheetContext: Sendable {
  let sheet: String
  let strings: SharedStrings
  let formats: [NumberFormat]
  let countsFrom1904: Bool
}

/// Makes records of the rows of a sheet.
///
/// A row without any text or number makes none. Cells that the file leaves out are empty fields; those
/// behind the last with something in it are no fields, unless `width` says how many there are.
final class SheetHandler: PartHandler {
  /// A cell of a spreadsheet holds 32,767 UTF-16 units, hence at most so many bytes.
  private static let mostBytes = 3 * 32_767 + 1

  /// What the value of a cell is.
  private enum ValueKind {
    case number
    case shared
    case boolean
    /// Text that stands in the cell itself, errors and dates of the strict form among it.
    case verbatim
  }

  var batch = RecordBatch()
  /// The number of fields that each record has at least.
  var width = 0
  private(set) var fault: WorkbookError?
  /// The number of rows that are hidden and hold something.
  private(set) var hiddenRows = 0
  /// The number of rows that the file has and that hold nothing.
  private(set) var emptyRows = 0
  /// The ranges of merged cells; beyond the first thousand they are not kept.
  private(set) var mergedRanges: [String] = []

  private let context: SheetContext
  private var isInRows = false
  /// The number of the row under way, or of the last.
  private(set) var row = 0
  private var isHidden = false
  /// The number of fields of the record under way.
  private var fields = 0
  /// The column of the cell under way, from 0; of the one before it where none is.
  private var column = -1
  private var kind = ValueKind.number
  private var format = NumberFormat.number
  private var hasFormula = false
  private var hasValue = false
  private var isInText = false
  private var isInHint = false
  private var value: [UInt8] = []

  init(_ context: SheetContext) {
    self.context = context
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if !isInRows {
      if name == "sheetData" {
        isInRows = true
      } else if name == "mergeCell", mergedRanges.count < 1000, let range = attributes["ref"] {
        mergedRanges.append(range)
      }
      return
    }
    if name == "c" {
      startCell(attributes)
    } else if name == "v" {
      hasValue = true
      isInText = true
    } else if name == "row" {
      startRow(attributes)
    } else if name == "t" {
      hasValue = true
      isInText = !isInHint
    } else if name == "f" {
      hasFormula = true
    } else if name == "rPh" {
      isInHint = true
    }
  }

  func end(_ name: XMLName) {
    guard isInRows else { return }
    if name == "v" || name == "t" {
      isInText = false
    } else if name == "c" {
      endCell()
    } else if name == "row" {
      endRow()
    } else if name == "rPh" {
      isInHint = false
    } else if name == "sheetData" {
      isInRows = false
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText else { return }
    value += bytes
    if value.count > Self.mostBytes { fault = .cellTooLong(sheet: context.sheet, cell: place) }
  }

  private var place: String { CellReference(column: max(column, 0), row: max(row, 1)).description }

  private func startRow(_ attributes: XMLAttributes) {
    let previous = row
    row = attributes.number("r") ?? row + 1
    if row <= previous || row > CellReference.mostRows {
      row = min(max(row, 1), CellReference.mostRows)
      fault = .misplaced(sheet: context.sheet, cell: "A\(row)")
    }
    isHidden = attributes.isSet("hidden")
    fields = 0
    column = -1
  }

  private func endRow() {
    guard fields > 0 else {
      emptyRows += 1
      return
    }
    if fields < width { batch.appendEmptyFields(width - fields) }
    batch.endRecord(line: row)
    if isHidden { hiddenRows += 1 }
  }

  private func startCell(_ attributes: XMLAttributes) {
    let previous = column
    column += 1
    format = .number
    kind = .number
    hasFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
    // A sheet has one cell after another, each with these: they are looked through once.
    var reference: UnsafeBufferPointer<UInt8>?
    var style: Int?
    var position = 0
    while let name = attributes.list[position], let text = attributes.list[position + 1] {
      position += 2
      guard name[0] != 0, name[1] == 0 else { continue }
      switch UInt8(bitPattern: name[0]) {
      case UInt8(ascii: "r"): reference = XMLAttributes.bytes(of: text)
      case UInt8(ascii: "s"): style = Self.wholeNumber(XMLAttributes.bytes(of: text))
      case UInt8(ascii: "t"): kind = Self.kind(of: XMLAttributes.bytes(of: text))
      default: break
      }
    }
    if let reference {
      guard let place = CellReference(reference), place.row == row, place.column > previous else {
        fault = .misplaced(sheet: context.sheet, cell: String(decoding: reference, as: UTF8.self))
        return
      }
      column = place.column
    } else if column >= CellReference.mostColumns {
      fault = .misplaced(sheet: context.sheet, cell: place)
    }
    if kind == .number, let style, context.formats.indices.contains(style) {
      format = context.formats[style]
    }
  }

  private static func kind(of type: UnsafeBufferPointer<UInt8>) -> ValueKind {
    guard type.count == 1 else { return type.isEmpty ? .number : .verbatim }
    return switch type[0] {
    case UInt8(ascii: "s"): .shared
    case UInt8(ascii: "b"): .boolean
    case UInt8(ascii: "n"): .number
    default: .verbatim
    }
  }

  private static func wholeNumber(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard digit &- 48 < 10 else { return nil }
      number = number * 10 + Int(digit &- 48)
    }
    return number
  }

  private func endCell() {
    if !hasValue {
      if hasFormula { fault = .formulaWithoutResult(sheet: context.sheet, cell: place) }
      return
    }
    switch kind {
    case .verbatim:
      EscapedText.decode(&value)
      append(value)
    case .boolean: append((value == [UInt8(ascii: "0")] ? "FALSE" : "TRUE").utf8)
    case .shared: appendShared()
    case .number: appendNumber()
    }
  }

  private func append(_ text: some Collection<UInt8>) {
    if text.isEmpty { return }
    if column > fields { batch.appendEmptyFields(column - fields) }
    batch.appendField(text)
    fields = column + 1
  }

  private func appendShared() {
    var position = 0
    for byte in value {
      guard byte &- 48 < 10, position < context.strings.count else {
        position = context.strings.count
        break
      }
      position = position * 10 + Int(byte &- 48)
    }
    guard !value.isEmpty, position < context.strings.count else {
      fault = damaged("cell \(place) refers to a text that is not there")
      return
    }
    append(context.strings[position])
  }

  private func appendNumber() {
    if value.isEmpty { return }
    let isWhole =
      value.count <= 15 && value.allSatisfy { $0 &- 48 < 10 }
      && (value.count == 1 || value[0] != UInt8(ascii: "0"))
    if isWhole, format == .number {
      append(value)
      return
    }
    value.append(0)
    let number = value.withUnsafeBufferPointer { bytes -> Double? in
      guard let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      else { return nil }
      var end: UnsafeMutablePointer<CChar>?
      let number = strtod(start, &end)
      return end.map { UnsafePointer($0) } == start + bytes.count - 1 && number.isFinite ? number : nil
    }
    guard let number else {
      fault = damaged("cell \(place) holds no number, though it says so")
      return
    }
    append(format.text(of: number, countsFrom1904: context.countsFrom1904).utf8)
  }

  private func damaged(_ reason: String) -> WorkbookError {
    .damagedPart(part: "sheet '\(context.sheet)'", line: nil, reason: reason)
  }
}
