/// The different texts that the cells of a table's columns can hold, by number, each with the comma before it.
struct CellTexts {
  /// The number that stands for a cell that is no such text.
  static let none: UInt32 = 0

  private var slots: [UInt8]
  /// The length of each text; 0 for number 0 and for a text too long for its slot.
  private var lengths: [UInt8] = [0]
  private var long: [UInt32: [UInt8]] = [:]

  init() {
    slots = [UInt8](repeating: 0, count: TextBuffer.slot)
  }

  /// The number of a new text, one more than that of the text added before it.
  @discardableResult
  mutating func add(_ text: [UInt8]) -> UInt32 {
    let number = UInt32(lengths.count)
    let cell = [UInt8(ascii: ",")] + text
    if cell.count <= TextBuffer.slot {
      slots += cell + repeatElement(0, count: TextBuffer.slot - cell.count)
      lengths.append(UInt8(cell.count))
    } else {
      slots += repeatElement(0, count: TextBuffer.slot)
      lengths.append(0)
      long[number] = cell
    }
    return number
  }

  /// Appends the texts with these numbers; `other` appends the cell at a position whose number is `none`.
  func append(
    _ numbers: UnsafeBufferPointer<UInt32>, to buffer: inout TextBuffer,
    other: (Int, inout TextBuffer) -> Void
  ) {
    slots.withUnsafeBytes { slots in
      lengths.withUnsafeBufferPointer { lengths in
        guard let slots = slots.baseAddress else { return }
        for (position, number) in numbers.enumerated() {
          let length = Int(lengths[Int(number)])
          if length > 0 {
            buffer.append(slot: slots + Int(number) * TextBuffer.slot, length: length)
          } else if let text = long[number] {
            buffer.append(text)
          } else {
            other(position, &buffer)
          }
        }
      }
    }
  }
}
