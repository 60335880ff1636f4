/// Windows code page 1252.
enum Windows1252 {
  /// The character of `byte`, or nil for the five bytes that the code page leaves undefined.
  ///
  /// Source: Unicode Consortium, `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT`, version 2.01.
  static func scalar(of byte: UInt8) -> UInt16? {
    guard (0x80...0x9F).contains(byte) else { return UInt16(byte) }
    let scalar = upperControls[Int(byte) - 0x80]
    return scalar == 0 ? nil : scalar
  }

  /// The characters of 0x80 to 0x9F; 0 where there is none. Elsewhere byte and character are equal.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
