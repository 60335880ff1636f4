public import Cells

/// Reads a delimited text (RFC 4180 with any delimiter) in batches of records, whatever its size.
///
/// Fields are verbatim: no white space is trimmed, line breaks inside quotation marks stay as they are.
/// CR LF, LF and CR all end a record; blank lines are counted and yield no record. A byte order mark and a
/// line `sep=X` above the heading are skipped. Whether records are equally long is left to the reader's
/// user. What is wrong is thrown with its line; the records before it in the same batch are then lost.
///
/// Memory: one piece of 256 KiB and one batch of some 64 KiB of text, or one record where that is longer.
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

  /// Small enough to lie in the nearest memory while it is checked, digested and taken apart.
  static let pieceSize = 1 << 18
  private static let sliceSize = 1 << 16

  private var text: DecodedText
  private var scanner: RecordScanner
  private var isAtEnd = false

  /// A reader of `file`. Without `delimiter` a `sep=X` line or the heading line tells it. `observe` is given
  /// the bytes of the file, in order and all of them, as they are read.
  public init(
    _ file: consuming ByteFile, encoding: TextEncoding = .utf8, delimiter: UInt8? = nil,
    observe: @escaping (UnsafeRawBufferPointer) -> Void = { _ in }
  ) throws(DelimitedTextError) {
    try self.init(DecodedText(file: file, encoding: encoding, observe: observe), delimiter: delimiter)
  }

  /// A reader of `bytes`. Without `delimiter` a `sep=X` line or the heading line tells it.
  public init(
    bytes: [UInt8], encoding: TextEncoding = .utf8, delimiter: UInt8? = nil
  ) throws(DelimitedTextError) {
    try self.init(DecodedText(bytes: bytes, encoding: encoding), delimiter: delimiter)
  }

  private init(_ text: consuming DecodedText, delimiter: UInt8?) throws(DelimitedTextError) {
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
    scanner = RecordScanner(delimiter: self.delimiter, firstLine: separator == nil ? 1 : 2)
    self.text = text
  }

  /// The number of lines so far that hold nothing at all.
  public var blankLines: Int { scanner.blankLines }

  /// How the line ends so far are written, or nil where there were none.
  public var lineEnd: LineEnd? {
    let seen = scanner.lineEnds
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
      if try scanSlice() { continue }
      // What is left is the beginning of a record.
      if let problem = text.problem { throw error(for: problem) }
      if text.unreadCount > Self.longestRecord { throw .recordTooLong(line: scanner.lineOfField) }
      if try !refill() {
        isAtEnd = true
        if let problem = text.problem { throw error(for: problem) }
        _ = try scan(atMost: .max)
      }
    }
    return true
  }

  private mutating func refill() throws(DelimitedTextError) -> Bool {
    do {
      return try text.refill()
    } catch {
      throw .readFailed(line: scanner.lineOfEnd, reason: error.reason)
    }
  }

  /// Scans some of the text at hand, at least a record or a blank line; false where it holds none.
  private mutating func scanSlice() throws(DelimitedTextError) -> Bool {
    var length = Self.sliceSize
    while text.unreadCount > 0 {
      if try scan(atMost: length) { return true }
      if length >= text.unreadCount { break }
      length *= 8
    }
    return false
  }

  /// Scans at most so many bytes of the text at hand; false where they hold no whole record and no blank line.
  private mutating func scan(atMost length: Int) throws(DelimitedTextError) -> Bool {
    let (consumed, fault) = Self.scan(&text, atMost: length, isEnd: isAtEnd, with: &scanner, into: &batch)
    switch fault {
    case .unterminatedQuote(let line): throw .unterminatedQuote(openedOn: line)
    case .textAfterClosingQuote(let line): throw .textAfterClosingQuote(line: line)
    case .quoteInsideUnquotedField(let line): throw .quoteInsideUnquotedField(line: line)
    case nil: return consumed > 0
    }
  }

  private static func scan(
    _ text: inout DecodedText, atMost length: Int, isEnd: Bool, with scanner: inout RecordScanner,
    into batch: inout RecordBatch
  ) -> (consumed: Int, fault: RecordScanner.Fault?) {
    text.take(atMost: length) { bytes in
      // The end of a text ends a field as a byte would.
      let (consumed, fault) = batch.withRoom(bytes: bytes.count + 1, fields: bytes.count + 1) { room in
        scanner.scan(bytes, isEnd: isEnd, into: &room)
      }
      return (consumed, (consumed, fault))
    }
  }

  private func error(for problem: TextDecoder.Problem) -> DelimitedTextError {
    let line = scanner.lineOfEnd
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
