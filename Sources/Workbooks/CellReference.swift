/// The place of a cell in a sheet, such as `AB12`.
struct CellReference: Hashable, Sendable {
  /// The number of rows and columns that a sheet has at most.
  static let mostRows = 1 << 20
  static let mostColumns = 1 << 14

  /// From 0.
  let column: Int
  /// From 1.
  let row: Int

  init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The place that `text` says; nil where it says none.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var column = 0
    var row = 0
    var letters = 0
    for byte in text {
      let letter = (byte | 0x20) &- UInt8(ascii: "a")
      if letter < 26, row == 0 {
        column = column * 26 + Int(letter) + 1
        letters += 1
      } else if byte &- 48 < 10, letters > 0 {
        row = row * 10 + Int(byte &- 48)
      } else {
        return nil
      }
      guard letters <= 3, row <= Self.mostRows else { return nil }
    }
    guard letters > 0, row > 0, column <= Self.mostColumns else { return nil }
    self.init(column: column - 1, row: row)
  }

  /// The letters of a column, such as `AB`.
  static func letters(column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension CellReference: CustomStringConvertible {
  /// As a spreadsheet shows it.
  var description: String { Self.letters(column: column) + String(row) }
}
