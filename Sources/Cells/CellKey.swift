/// A byte that stands for the whole text of a cell of up to two characters, as the codes of answers are: who looks
/// codes up need not go to the text.
///
/// 0 is the empty cell, and 254 the one that is written as two quotation marks; 1 to 127 the cell of that one byte;
/// 128 to 227 the cell of two digits, as their number beyond 128. All other cells share one key.
public enum CellKey {
  /// The number of keys.
  package static var count: Int { 256 }
  /// The key of a cell without text, and without quotation marks.
  @inlinable static var empty: UInt8 { 0 }
  /// The key of a cell without text that is written as two quotation marks.
  @inlinable static var quotedEmpty: UInt8 { 254 }
  /// The keys of cells without text.
  package static var keysOfEmptyCells: [UInt8] { [empty, quotedEmpty] }
  /// The key of all cells that have none of their own.
  @inlinable static var other: UInt8 { 255 }

  /// The key of a cell of one byte.
  @inlinable
  @inline(__always)
  static func of(_ byte: UInt8) -> UInt8 { Int8(bitPattern: byte) > 0 ? byte : other }

  /// The key of a cell of two bytes.
  @inlinable
  @inline(__always)
  static func of(_ first: UInt8, _ second: UInt8) -> UInt8 {
    let (tens, ones) = (first &- 48, second &- 48)
    return tens < 10 && ones < 10 ? 128 &+ tens &* 10 &+ ones : other
  }

  /// The key of a cell.
  package static func of(_ cell: UnsafeBufferPointer<UInt8>) -> UInt8 {
    switch cell.count {
    case 0: empty
    case 1: of(cell[0])
    case 2: of(cell[0], cell[1])
    default: other
    }
  }

  /// The text of the cells with this key, or nil of the one that cells share.
  package static func text(of key: UInt8) -> String? {
    switch key {
    case 0, 254: ""
    case 1..<128: String(Unicode.Scalar(key))
    case 128..<228: "\((key - 128) / 10)\((key - 128) % 10)"
    default: nil
    }
  }
}
