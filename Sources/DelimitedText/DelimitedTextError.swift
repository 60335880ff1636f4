/// Why a delimited text cannot be read further.
public enum DelimitedTextError: Error, Hashable, Sendable {
  /// A field opens with a quotation mark on this line and the file ends before it closes.
  case unterminatedQuote(openedOn: Int)
  /// Something other than a delimiter or a line end follows a closing quotation mark.
  case textAfterClosingQuote(line: Int)
  /// A quotation mark stands inside a field that does not begin with one.
  case quoteInsideUnquotedField(line: Int)
  /// A null character.
  case nullCharacter(line: Int)
  /// A byte that is not valid UTF-8 where it stands.
  case invalidUTF8(line: Int, byte: UInt8)
  /// The file ends within a UTF-8 character.
  case incompleteUTF8(line: Int)
  /// A byte that Windows-1252 does not define.
  case undefinedInWindows1252(line: Int, byte: UInt8)
  /// Half of a surrogate pair.
  case loneSurrogate(line: Int, unit: UInt16)
  /// UTF-16 with an odd number of bytes.
  case incompleteUTF16(line: Int)
  /// A record that is longer than any questionnaire: most likely a quotation mark does not close.
  case recordTooLong(line: Int)
  /// The memory for a record is lacking.
  case outOfMemory(line: Int)
  /// The file could be opened but not read to its end.
  case readFailed(line: Int, reason: String)

  /// The line in the file, from 1.
  public var line: Int {
    switch self {
    case .unterminatedQuote(let line), .textAfterClosingQuote(let line),
      .quoteInsideUnquotedField(let line), .nullCharacter(let line), .invalidUTF8(let line, _),
      .incompleteUTF8(let line), .undefinedInWindows1252(let line, _), .loneSurrogate(let line, _),
      .incompleteUTF16(let line), .recordTooLong(let line), .outOfMemory(let line),
      .readFailed(let line, _):
      line
    }
  }

  /// What is wrong and what can be done, without the place.
  public var problem: String {
    switch self {
    case .unterminatedQuote:
      "a quotation mark opens a field on this line and never closes; close it, or double it if it "
        + "belongs to the text."
    case .textAfterClosingQuote:
      "text follows a closing quotation mark, where a delimiter or the end of the line was expected; "
        + "double a quotation mark that belongs to the text, and check the delimiter."
    case .quoteInsideUnquotedField:
      "a quotation mark stands inside a field that does not begin with one; put the whole field in "
        + "quotation marks and double those inside it, and check the delimiter."
    case .nullCharacter:
      "the file holds a null character, so it is no text, or it is UTF-16 without a byte order mark; "
        + "declare 'encoding: utf-16le' or 'utf-16be' in that case, or export it anew."
    case .invalidUTF8(_, let byte):
      "byte \(Self.hexadecimal(byte)) is not valid UTF-8 here; export the file anew as UTF-8, or "
        + "declare its encoding, such as 'encoding: windows-1252'."
    case .incompleteUTF8:
      "the file ends in the middle of a UTF-8 character; it was cut off, so export it anew."
    case .undefinedInWindows1252(_, let byte):
      "byte \(Self.hexadecimal(byte)) has no meaning in Windows-1252; export the file anew as UTF-8, "
        + "or declare the encoding that it has."
    case .loneSurrogate(_, let unit):
      "the UTF-16 code unit \(Self.hexadecimal(unit)) is half of a character; export the file anew as UTF-8."
    case .incompleteUTF16:
      "the file ends in the middle of a UTF-16 character; it was cut off or has another encoding, so "
        + "export it anew as UTF-8."
    case .recordTooLong:
      "the record that starts on this line is longer than \(DelimitedReader.longestRecord >> 20) MiB; "
        + "most likely a quotation mark in it is never closed."
    case .outOfMemory:
      "there is not enough memory for the record that starts on this line."
    case .readFailed(_, let reason):
      "reading stopped here: \(reason)."
    }
  }

  private static func hexadecimal(_ number: some BinaryInteger) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "0x" + (digits.count % 2 == 0 ? digits : "0" + digits)
  }
}

extension DelimitedTextError: CustomStringConvertible {
  /// The line and what is wrong there, as a sentence.
  public var description: String { "line \(line): \(problem)" }
}
