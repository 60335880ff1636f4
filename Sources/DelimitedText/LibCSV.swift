internal import CLibCSV
import Cells

/// libcsv, the parser beneath `DelimitedReader`.
///
/// It runs in its strict mode, with every line end reported, and trims spaces around fields where it is told to. It
/// knows no positions, so lines are counted here: line ends outside fields as they are reported, line breaks inside
/// fields afterwards, since only they are left in the text of the fields.
struct LibCSV: ~Copyable {
  /// The line ends seen outside fields.
  struct LineEnds: Hashable, Sendable {
    var lineFeeds = 0
    var returns = 0
    var both = 0
  }

  /// What stops the parser.
  enum Fault: Hashable, Sendable {
    case unterminatedQuote
    case textAfterClosingQuote
    case quoteInsideUnquotedField
    case outOfMemory
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let progress: UnsafeMutablePointer<Progress>

  /// A parser of text whose first line has the number `firstLine`. Spaces and tabs around fields are part of them
  /// where `keepsSpaces`; asking for each byte whether it is one takes a fifth of the parser's time.
  init(delimiter: UInt8, firstLine: Int, keepsSpaces: Bool) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    // Fails for nothing but a null pointer.
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
    if keepsSpaces { csv_set_space_func(parser) { _ in 0 } }
    csv_set_blk_size(parser, 1 << 16)
    progress = .allocate(capacity: 1)
    progress.initialize(to: Progress(lineEndsSeen: UInt32(truncatingIfNeeded: firstLine - 1)))
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    progress.deallocate()
  }

  /// The line ends seen outside fields.
  var lineEnds: LineEnds { progress.pointee.lineEnds }
  /// The number of lines that hold nothing at all.
  var blankLines: Int { progress.pointee.blankLines }

  /// Parses `text` and appends its records to `batch`.
  func parse(_ text: UnsafeRawBufferPointer, into batch: inout RecordBatch) -> Fault? {
    var fault: Fault?
    appending(to: &batch, atMost: text.count) { context in
      guard csv_parse(parser, text.baseAddress, text.count, fieldEnded, recordEnded, context) < text.count
      else { return }
      if csv_error(parser) != CSV_EPARSE {
        fault = .outOfMemory
      } else {
        fault = parser.pointee.quoted != 0 ? .textAfterClosingQuote : .quoteInsideUnquotedField
      }
    }
    return fault
  }

  /// Appends the record that the end of the text completes.
  func finish(into batch: inout RecordBatch) -> Fault? {
    var fault: Fault?
    // csv_fini resets the parser's status, so its result is all there is to go by.
    appending(to: &batch, atMost: 0) { context in
      if csv_fini(parser, fieldEnded, recordEnded, context) != 0 { fault = .unterminatedQuote }
    }
    return fault
  }

  /// The line at which the parser stands: that of the field under way, or, with `insideField`, that of
  /// the next byte.
  func line(after batch: borrowing RecordBatch, insideField: Bool) -> Int {
    var line = Int(progress.pointee.lineEndsSeen) + Int(progress.pointee.lineBreaksInFields) + 1
    batch.withStorage { fields in
      for field in batch.fieldsInRecords..<fields.count {
        line += UnsafeRawBufferPointer(fields[field]).lineBreakCount
      }
    }
    if insideField, let begun = parser.pointee.entry_buf {
      line += UnsafeRawBufferPointer(start: begun, count: parser.pointee.entry_pos).lineBreakCount
    }
    return line
  }

  /// The number of bytes of the field under way.
  var bytesUnderWay: Int { parser.pointee.entry_pos }

  /// Makes room in `batch` for what `count` more bytes of text can bring, and runs `parsing`.
  private func appending(
    to batch: inout RecordBatch, atMost count: Int, _ parsing: (UnsafeMutablePointer<Context>) -> Void
  ) {
    let first = batch.count
    batch.withRoom(bytes: parser.pointee.entry_pos + count, fields: count + 1) { room in
      var context = Context(room: room, progress: progress.pointee)
      parsing(&context)
      room = context.room
      progress.pointee = context.progress
    }
    addLineBreaksInFields(of: &batch, from: first)
  }

  /// Moves the lines of the records from `first` on down by the line breaks within fields before them.
  private func addLineBreaksInFields(of batch: inout RecordBatch, from first: Int) {
    guard batch.count > first else { return }
    let all = 0..<batch.fieldsInRecords
    let firstField = batch.fields(ofRecord: first).lowerBound
    var breaks = progress.pointee.lineBreaksInFields
    // Few bytes are line breaks, so they are searched for, not met.
    var feed = -1
    var carriageReturn = -1
    batch.moveLines(from: first) { record, fields in
      let text = UnsafeRawBufferPointer(fields.text(of: all))
      func next(_ byte: UInt8, from start: Int) -> Int {
        text.firstOffset(of: byte, from: start) ?? text.count
      }
      if feed < 0 {
        let start = fields.range(of: firstField).lowerBound
        feed = next(UInt8(ascii: "\n"), from: start)
        carriageReturn = next(UInt8(ascii: "\r"), from: start)
      }
      let before = breaks
      let end = fields.range(of: record.upperBound - 1).upperBound
      while min(feed, carriageReturn) < end {
        breaks += 1
        if feed < carriageReturn {
          feed = next(UInt8(ascii: "\n"), from: feed + 1)
        } else {
          if feed == carriageReturn + 1,
            !record.contains(where: { field in fields.range(of: field).upperBound == feed })
          {
            feed = next(UInt8(ascii: "\n"), from: feed + 1)
          }
          carriageReturn = next(UInt8(ascii: "\r"), from: carriageReturn + 1)
        }
      }
      return before
    }
    progress.pointee.lineBreaksInFields = breaks
  }
}

/// How far the parser is.
private struct Progress {
  var lineEndsSeen: UInt32
  var lineBreaksInFields: UInt32 = 0
  var followsReturn = false
  var blankLines = 0
  var lineEnds = LibCSV.LineEnds()

  init(lineEndsSeen: UInt32) {
    self.lineEndsSeen = lineEndsSeen
  }
}

/// Where the callbacks write, and what they know.
private struct Context {
  var room: RecordRoom
  var progress: Progress

  mutating func endRecord(_ terminator: Int32) {
    let isLineFeed = terminator == Int32(UInt8(ascii: "\n"))
    let isReturn = terminator == Int32(UInt8(ascii: "\r"))
    let isBlank = room.isAtRecordStart
    if isLineFeed, isBlank, progress.followsReturn {
      // The second half of a CR LF, of which libcsv reports both.
      progress.followsReturn = false
      progress.lineEnds.returns -= 1
      progress.lineEnds.both += 1
      return
    }
    if isBlank {
      progress.blankLines += 1
    } else {
      room.endRecord(line: progress.lineEndsSeen &+ 1)
    }
    if isLineFeed { progress.lineEnds.lineFeeds += 1 }
    if isReturn { progress.lineEnds.returns += 1 }
    if isLineFeed || isReturn { progress.lineEndsSeen &+= 1 }
    progress.followsReturn = isReturn
  }
}

// Called a hundred million times for a large file: a call less is a tenth of a second.
@inline(__always)
private func fieldEnded(_ text: UnsafeMutableRawPointer?, _ length: Int, _ data: UnsafeMutableRawPointer?) {
  // libcsv's buffer has whole blocks of 64 KiB, which are longer than what is moved at once.
  data?.assumingMemoryBound(to: Context.self).pointee.room.appendField(text, length: length)
}

private func recordEnded(_ terminator: Int32, _ data: UnsafeMutableRawPointer?) {
  data?.assumingMemoryBound(to: Context.self).pointee.endRecord(terminator)
}
