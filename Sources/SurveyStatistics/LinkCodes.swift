/// The code that links a respondent over waves, in the one spelling in which codes are compared.
///
/// White space and everything that is neither a letter nor a digit is left out, the rest is put in capitals:
/// `" k-1 "` and `"K1"` are the same code. A code without letters or digits becomes the empty string, which
/// links to nobody. Codes are only ever equal or not: there is no approximate match.
public func normalisedLinkCode(_ raw: String) -> String {
  var ascii: [UInt8] = []
  ascii.reserveCapacity(raw.utf8.count)
  for byte in raw.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      ascii.append(byte)
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      ascii.append(byte - 32)
    case 0x80...:
      return String(raw.filter { $0.isLetter || $0.isNumber }).uppercased()
    case _:
      continue
    }
  }
  return String(decoding: ascii, as: UTF8.self)
}
