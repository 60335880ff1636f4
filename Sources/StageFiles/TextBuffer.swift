/// Text in the making: bytes that grow at their end and can be used again for the next text.
///
/// A large study has a hundred million cells, and each of them goes through here: no cell is an allocation, a text
/// or a call that the compiler cannot see through.
public struct TextBuffer: ~Copyable {
  /// The bytes of a text that is moved without a look at its length.
  static let slot = 32

  private var start: UnsafeMutableRawPointer
  private var capacity: Int
  private var end = 0

  /// Without text, but with room for so many bytes.
  public init(capacity: Int = 1 << 12) {
    self.capacity = max(Self.slot, capacity)
    start = .allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { start.deallocate() }

  /// Gives the bytes to `body`, which must not keep the pointer.
  public borrowing func withBytes<Result, Failure>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(start: start, count: end))
  }

  /// Forgets the text and keeps its memory.
  public mutating func removeText() { end = 0 }

  /// Adds one byte.
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start.storeBytes(of: byte, toByteOffset: end, as: UInt8.self)
    end += 1
  }

  /// Adds bytes.
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// Adds a text.
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Adds the first `length` bytes of the slot at `source`, at most all of them.
  mutating func append(slot source: UnsafeRawPointer, length: Int) {
    makeRoom(for: Self.slot)
    // Two moves of known size are quicker than one of a size to be looked at; what is beyond the length is written
    // over.
    let target = start + end
    target.storeBytes(of: source.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    target.storeBytes(
      of: source.loadUnaligned(fromByteOffset: 16, as: SIMD16<UInt8>.self), toByteOffset: 16,
      as: SIMD16<UInt8>.self)
    end += length
  }

  /// Adds the first `length` bytes of `block`.
  mutating func append(_ block: SIMD16<UInt8>, length: Int) {
    makeRoom(for: 16)
    (start + end).storeBytes(of: block, as: SIMD16<UInt8>.self)
    end += length
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + end).copyMemory(from: source, byteCount: bytes.count)
    end += bytes.count
  }

  @inline(__always)
  private mutating func makeRoom(for count: Int) {
    if capacity - end < count { grow(by: count) }
  }

  @inline(never)
  private mutating func grow(by count: Int) {
    let larger = max(capacity * 2, end + count)
    let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
    moved.copyMemory(from: start, byteCount: end)
    start.deallocate()
    start = moved
    capacity = larger
  }
}

// MARK: - Numbers

extension TextBuffer {
  /// Adds a whole number in decimal digits.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var width = 1
    var rest = magnitude / 10
    while rest > 0 {
      width += 1
      rest /= 10
    }
    makeRoom(for: width)
    rest = magnitude
    for place in stride(from: end + width - 1, through: end, by: -1) {
      start.storeBytes(
        of: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10), toByteOffset: place, as: UInt8.self)
      rest /= 10
    }
    end += width
  }

  /// Adds a number from 0 to 99 as two decimal digits.
  mutating func append(twoDigits number: Int) {
    makeRoom(for: 2)
    let tens = number / 10
    let digits = UInt16(truncatingIfNeeded: 0x3030 + tens + (number - tens * 10) << 8)
    start.storeBytes(of: digits.littleEndian, toByteOffset: end, as: UInt16.self)
    end += 2
  }

  /// Adds a word as sixteen lower-case hexadecimal digits.
  mutating func append(hexadecimal word: UInt64) {
    makeRoom(for: 16)
    // A digit in each byte: the halves of the word are spread by shifts, and ten or more becomes a letter.
    func spread(_ half: UInt64) -> UInt64 {
      var digits = half
      digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
      digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
      digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
      let isLetter = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
      return digits &+ 0x3030_3030_3030_3030 &+ isLetter &* UInt64(UInt8(ascii: "a") - UInt8(ascii: "0") - 10)
    }
    let target = start + end
    target.storeBytes(of: spread(word >> 32).bigEndian, as: UInt64.self)
    target.storeBytes(of: spread(word & 0xFFFF_FFFF).bigEndian, toByteOffset: 8, as: UInt64.self)
    end += 16
  }

  /// Adds a number, written as `AnswerCells.text` does.
  mutating func append(_ number: Double) {
    // Most numbers are whole, and need no text between.
    if number == number.rounded(), abs(number) < 1e15 {
      append(decimal: Int(number))
    } else {
      append(AnswerCells.text(of: number))
    }
  }
}
