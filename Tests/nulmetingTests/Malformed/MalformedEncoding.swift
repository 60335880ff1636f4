/// Exports whose bytes do not stand for the text that was meant.
enum MalformedEncoding {
  private static let whole = "wave: voor, group: artsen"

  /// The sound export with these bytes as the open answer of one more response, on line 7.
  private static func open(_ bytes: [UInt8], in encoding: (String) -> [UInt8] = { Array($0.utf8) }) -> [UInt8]
  {
    encoding(MalformedStudy.export + "a6,2021-03-05,1,2,7,1,") + bytes + encoding(",noord\n")
  }

  private static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  static let cases: [MalformedInput] = [
    .bytes(
      "a byte that is no UTF-8 in a file declared as that", open([0xE9]),
      says: "artsen.csv:7: byte 0xE9 is not valid UTF-8 here", sources: "\(whole), encoding: utf-8"),
    .bytes(
      "an overlong form of UTF-8", open([0xC0, 0xAF]),
      says: "artsen.csv:7: byte 0xC0 is not valid UTF-8 here",
      sources: "\(whole), encoding: utf-8"),
    .bytes(
      "a surrogate in UTF-8", open([0xED, 0xA0, 0x80]),
      says: "artsen.csv:7: byte 0xED is not valid UTF-8 here",
      sources: "\(whole), encoding: utf-8"),
    .bytes(
      "a file that was cut off within a character", Array(MalformedStudy.export.utf8) + [0xE2, 0x82],
      says: "the file ends in the middle of a UTF-8 character", sources: "\(whole), encoding: utf-8"),
    .bytes(
      "a file in Windows-1252, which is not declared", open([0x43, 0x61, 0x66, 0xE9]), 0,
      says: "The file is no UTF-8 and was read as Windows-1252."),
    .bytes(
      "a byte that Windows-1252 does not have", open([0x81]),
      says: "artsen.csv:7: byte 0x81 has no meaning in Windows-1252",
      sources: "\(whole), encoding: windows-1252"),
    .bytes(
      "bytes that are neither UTF-8 nor Windows-1252", open([0x8D, 0x9D]),
      says: "artsen.csv:7: byte 0x8D is not valid UTF-8 here"),
    .bytes(
      "UTF-8 declared as Windows-1252, with an answer that has an accent",
      Array(MalformedStudy.with("a6,2021-03-05,Eéns,2,7,1,x,noord").utf8),
      says: "artsen.csv:7: column 'k1': 1 cell holds", sources: "\(whole), encoding: windows-1252",
      codebook: ("3: Eens}", "3: Eéns}")),
    .export(
      "text that was encoded twice", MalformedStudy.with("a6,2021-03-05,EÃ©ns,2,7,1,x,noord"),
      says: "add to the scale: 'also: {EÃ©ns: 3}'".replacing("EÃ©ns: 3", with: "\"EÃ©ns\": 3"),
      codebook: ("3: Eens}", "3: Eéns}")),
    .export(
      "a question mark in the place of a character", MalformedStudy.with("a6,2021-03-05,E?ns,2,7,1,x,noord"),
      says: "'E?ns' (once, on line 7)", codebook: ("3: Eens}", "3: Eéns}")),
    .bytes(
      "a null character", open([0x61, 0x00, 0x62]), says: "artsen.csv:7: the file holds a null character"),
    .bytes(
      "UTF-16 without a byte order mark", wide(MalformedStudy.export),
      says: "declare 'encoding: utf-16le' or 'utf-16be'"),
    .bytes(
      "UTF-16 with half a character at its end", [0xFF, 0xFE] + wide(MalformedStudy.export) + [0x61],
      says: "the file ends in the middle of a UTF-16 character"),
    .bytes(
      "half of a surrogate pair", [0xFF, 0xFE] + open([0x00, 0xD8], in: wide),
      says: "artsen.csv:7: the UTF-16 code unit 0xD800 is half of a character"),
    .bytes(
      "a byte order mark that contradicts the declared encoding", [0xFF, 0xFE] + wide(MalformedStudy.export),
      says: "the codebook says the encoding is windows-1252, but the file begins with the mark of utf-16le",
      sources: "\(whole), encoding: windows-1252"),
    .bytes(
      "the mark of UTF-8 before a file declared as UTF-16",
      [0xEF, 0xBB, 0xBF] + Array(MalformedStudy.export.utf8),
      says: "Leave 'encoding' out, or write 'encoding: utf-8'", sources: "\(whole), encoding: utf-16le"),
    .bytes(
      "UTF-32",
      [0xFF, 0xFE, 0x00, 0x00]
        + MalformedStudy.export.unicodeScalars.flatMap {
          [UInt8(truncatingIfNeeded: $0.value), 0, 0, 0]
        }, says: "artsen.csv:1: the file holds a null character"),
    .bytes(
      "the bytes of UTF-16 in the wrong order", [0xFE, 0xFF] + wide(MalformedStudy.export),
      says: "artsen.csv:1"),
    .export(
      "an item's id with a letter of another script", MalformedStudy.export.replacing("k1", with: "к1"),
      says: "artsen.csv:1: 1 column is lacking"),
  ]
}
