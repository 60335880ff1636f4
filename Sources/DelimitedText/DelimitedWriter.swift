/// Writes records as delimited text (RFC 4180, but with LF at the end of each record).
///
/// Fields are quoted only where they must be: with a delimiter, a quotation mark or a line break inside,
/// or when the only field of a record is empty, which would else be a blank line. What is written, any
/// `DelimitedReader` with the same delimiter reads back as the same fields.
public struct DelimitedWriter: Sendable {
  /// What happens to text that a spreadsheet would run as a formula: text that begins with `=`, `+`,
  /// `-`, `@`, a tab or a carriage return.
  public enum FormulaTreatment: Hashable, Sendable, CaseIterable {
    /// It is written verbatim, for files that programs read.
    case verbatim
    /// An apostrophe is put before it, for files that people open.
    case neutralised
  }

  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private let formulas: FormulaTreatment
  private var fieldsInRecord = 0
  private var recordStart = 0

  /// A writer without text.
  public init(delimiter: UInt8 = UInt8(ascii: ","), formulas: FormulaTreatment) {
    precondition(
      ![UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(delimiter),
      "a delimiter is neither a quotation mark nor a line end")
    self.delimiter = delimiter
    self.formulas = formulas
  }

  /// Adds a field with this text.
  public mutating func append(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { append(utf8: $0) }
  }

  /// Adds a field with this text, given as UTF-8.
  public mutating func append(utf8 text: some Collection<UInt8>) {
    beginField()
    let isFormula = formulas == .neutralised && text.first.map(Self.beginsFormula) == true
    let needsQuotes = text.contains { byte in
      byte == delimiter || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in text {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += text
    }
  }

  /// Adds a field with this number. A number is never taken for a formula.
  public mutating func append(_ number: some BinaryInteger) {
    append(number: String(number).utf8)
  }

  /// Adds a field with a number that is written out already, such as `-1.25`: nothing in it needs
  /// quotation marks, and it is never taken for a formula.
  public mutating func append(number: some Collection<UInt8>) {
    beginField()
    bytes += number
  }

  /// Adds an empty field.
  public mutating func appendEmpty() {
    beginField()
  }

  /// Ends the record, which has at least one field.
  public mutating func endRecord() {
    precondition(fieldsInRecord > 0, "a record has at least one field")
    if fieldsInRecord == 1, bytes.count == recordStart {
      bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
    }
    bytes.append(UInt8(ascii: "\n"))
    fieldsInRecord = 0
    recordStart = bytes.count
  }

  /// Adds a record of texts, of which there is at least one.
  public mutating func appendRecord(_ texts: [String]) {
    for text in texts { append(text) }
    endRecord()
  }

  private mutating func beginField() {
    if fieldsInRecord > 0 { bytes.append(delimiter) }
    fieldsInRecord += 1
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
