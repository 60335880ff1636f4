public import Cells

/// Reads a delimited text (RFC 4180 with any delimiter) in batches of records, whatever its size.
///
/// Fields are verbatim, but for spaces around them where these are to be trimmed; line breaks inside quotation marks
/// stay as they are.
/// CR LF, LF and CR all end a record; blank lines are counted and yield no record. A byte order mark and a
/// line `sep=X` above the heading are skipped. Whether records are equally long is left to the reader's
/// user. What is wrong is thrown with its line; the records before it in the same batch are then lost.
///
/// Memory: one piece of 1 MiB and one batch of some 64 KiB of text, or one record where that is longer.
public struct DelimitedReader: ~Copyable {
  /// How the line ends of a text are written.
  public enum LineEnd: String, Hashable, Sendable, CaseIterable {
    /// LF.
    case lineFeed = "LF"
    /// CR LF.
    case both = "CRLF"
    /// CR.
    case carriageReturn = "CR"
    /// Not all the same.
    case mixed
  }

  /// What becomes of spaces and tabs around a field, outside quotation marks.
  public enum Spaces: Hashable, Sendable {
    /// They are part of the field, as in RFC 4180.
    case kept
    /// They are left out, also between a quotation mark and a delimiter; a line of nothing else is blank.
    case trimmed
  }

  /// The length, in bytes, above which a record is refused.
  public static let longestRecord = 16 << 20

  /// How the bytes are read.
  public var encoding: TextEncoding { text.encoding }
  /// The byte between two fields.
  public let delimiter: UInt8
  /// Whether a line `sep=X` stands above the heading.
  public let hasSeparatorLine: Bool
  /// The records read last.
  public private(set) var batch = RecordBatch()

  static let pieceSize = 1 << 18
  private static let sliceSize = 1 << 16

  private var text: DecodedText
  private var parser: LibCSV
  private var isAtEnd = false

  /// A reader of `file`. Without `delimiter` a `sep=X` line or the heading line tells it. All bytes of the file are
  /// given to `observe` as they are read, those of a byte order mark included.
  public init(
    _ file: consuming ByteFile, encoding: TextEncoding = .utf8, delimiter: UInt8? = nil,
    spaces: Spaces = .kept, observe: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DelimitedTextError) {
    try self.init(
      DecodedText(file: file, encoding: encoding, observe: observe), delimiter: delimiter, spaces: spaces)
  }

  /// A reader of `bytes`. Without `delimiter` a `sep=X` line or the heading line tells it.
  public init(
    bytes: [UInt8], encoding: TextEncoding = .utf8, delimiter: UInt8? = nil, spaces: Spaces = .kept
  ) throws(DelimitedTextError) {
    try self.init(DecodedText(bytes: bytes, encoding: encoding), delimiter: delimiter, spaces: spaces)
  }

  private init(
    _ text: consuming DecodedText, delimiter: UInt8?, spaces: Spaces
  ) throws(DelimitedTextError) {
    do {
      _ = try text.refill()
    } catch {
      throw .readFailed(line: 1, reason: error.reason)
    }
    let separator = SeparatorDetector.separatorLine(of: text.unreadText)
    text.skip(separator?.length ?? 0)
    hasSeparatorLine = separator != nil
    self.delimiter =
      delimiter ?? separator?.delimiter ?? SeparatorDetector.delimiter(of: text.unreadText)
    parser = LibCSV(
      delimiter: self.delimiter, firstLine: separator == nil ? 1 : 2, keepsSpaces: spaces == .kept)
    self.text = text
  }

  /// The number of lines so far that hold nothing at all.
  public var blankLines: Int { parser.blankLines }

  /// How the line ends so far are written, or nil where there were none.
  public var lineEnd: LineEnd? {
    let seen = parser.lineEnds
    switch (seen.lineFeeds > 0, seen.both > 0, seen.returns > 0) {
    case (false, false, false): return nil
    case (true, false, false): return .lineFeed
    case (false, true, false): return .both
    case (false, false, true): return .carriageReturn
    default: return .mixed
    }
  }

  /// Reads the next records into `batch`, at least one; false where there are no more.
  public mutating func readBatch() throws(DelimitedTextError) -> Bool {
    batch.removeRecords()
    while batch.count == 0 {
      if isAtEnd { return false }
      if !text.needsRefill {
        try parseSlice()
      } else if let problem = text.problem {
        throw error(for: problem)
      } else if try !refill() {
        try finish()
      }
    }
    return true
  }

  private mutating func refill() throws(DelimitedTextError) -> Bool {
    do {
      return try text.refill()
    } catch {
      throw .readFailed(line: parser.line(after: batch, insideField: true), reason: error.reason)
    }
  }

  private mutating func parseSlice() throws(DelimitedTextError) {
    let fault = Self.parseSlice(of: &text, with: parser, into: &batch)
    if let fault { throw error(for: fault) }
    if batch.count == 0, batch.byteCount + parser.bytesUnderWay > Self.longestRecord {
      throw .recordTooLong(line: parser.line(after: batch, insideField: false))
    }
  }

  private static func parseSlice(
    of text: inout DecodedText, with parser: borrowing LibCSV, into batch: inout RecordBatch
  ) -> LibCSV.Fault? {
    text.take(atMost: sliceSize) { parser.parse($0, into: &batch) }
  }

  private mutating func finish() throws(DelimitedTextError) {
    isAtEnd = true
    if let problem = text.problem { throw error(for: problem) }
    if let fault = parser.finish(into: &batch) { throw error(for: fault) }
  }

  private func error(for fault: LibCSV.Fault) -> DelimitedTextError {
    let start = parser.line(after: batch, insideField: false)
    let here = parser.line(after: batch, insideField: true)
    return switch fault {
    case .unterminatedQuote: .unterminatedQuote(openedOn: start)
    case .textAfterClosingQuote: .textAfterClosingQuote(line: here)
    case .quoteInsideUnquotedField: .quoteInsideUnquotedField(line: here)
    case .outOfMemory: .outOfMemory(line: start)
    }
  }

  private func error(for problem: TextDecoder.Problem) -> DelimitedTextError {
    let line = parser.line(after: batch, insideField: true)
    return switch problem {
    case .invalidUTF8(let byte): .invalidUTF8(line: line, byte: byte)
    case .incompleteUTF8: .incompleteUTF8(line: line)
    case .undefinedInWindows1252(let byte): .undefinedInWindows1252(line: line, byte: byte)
    case .loneSurrogate(let unit): .loneSurrogate(line: line, unit: unit)
    case .incompleteUTF16: .incompleteUTF16(line: line)
    case .nullCharacter: .nullCharacter(line: line)
    }
  }
}
