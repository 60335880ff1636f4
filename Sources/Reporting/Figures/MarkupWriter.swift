/// Markup in the making: bytes of HTML or SVG. Fixed markup is a `StaticString`; everything that comes
/// from a study goes through `text`, which escapes it, so that there is one way in and it is safe.
struct MarkupWriter {
  /// The markup so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// An empty writer with room for `capacity` bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Adds fixed markup.
  mutating func raw(_ markup: StaticString) {
    precondition(markup.hasPointerRepresentation, "fixed markup is longer than one character")
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Adds markup that was made by another writer.
  mutating func made(_ markup: [UInt8]) {
    bytes.append(contentsOf: markup)
  }

  /// Adds a piece of markup that was made by another writer.
  mutating func made(_ markup: ArraySlice<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  /// Adds fixed markup of this module that is kept as a string.
  mutating func fixed(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }

  /// Adds text, for an element or for an attribute in double quotes. What XML forbids becomes the
  /// replacement character; marks that turn the direction of writing are left out, and text with
  /// letters that run from right to left is closed off, so that it cannot turn its surroundings.
  mutating func text(_ text: String) {
    guard TextEscaping.needsCare(text) else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    TextEscaping.append(text, to: &bytes)
  }

  /// Adds a whole number.
  mutating func number(_ value: Int) {
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
    }
    digits(value.magnitude)
  }

  /// Adds a coordinate, rounded to 2 decimals, half away from zero, without trailing zeros. It is
  /// finite and smaller than 10 million.
  mutating func number(_ value: Double) {
    precondition(value.isFinite && value.magnitude < 1e7, "a coordinate is a number that fits a page")
    let hundredths = Int((value * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(hundredths.magnitude / 100)
    let rest = UInt8(hundredths.magnitude % 100)
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + rest / 10)
      if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + rest % 10) }
    }
  }

  private mutating func digits(_ value: UInt) {
    if value >= 10 { digits(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
