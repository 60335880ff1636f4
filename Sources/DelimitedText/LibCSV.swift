internal import CLibCSV
import Cells

/// libcsv, the parser beneath `DelimitedReader`.
///
/// It runs in its strict mode, with every line end reported and no white space trimmed. It knows no
/// positions, so lines are counted here: line ends outside fields as they are reported, line breaks
/// inside fields afterwards, since only they are left in the text of the fields.
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
  private let state: UnsafeMutablePointer<State>

  /// A parser of text whose first line has the number `firstLine`.
  init(delimiter: UInt8, firstLine: Int) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: csv_parser())
    // Fails for nothing but a null pointer.
    csv_init(parser, UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL | CSV_EMPTY_IS_NULL))
    csv_set_delim(parser, delimiter)
    csv_set_space_func(parser) { _ in 0 }
    csv_set_blk_size(parser, 1 << 16)
    state = .allocate(capacity: 1)
    state.initialize(to: State(lineEndsSeen: UInt32(truncatingIfNeeded: firstLine - 1)))
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    state.deallocate()
  }

  /// The line ends seen outside fields.
  var lineEnds: LineEnds { state.pointee.lineEnds }
  /// The number of lines that hold nothing at all.
  var blankLines: Int { state.pointee.blankLines }

  /// Parses `text` and appends its records to `batch`.
  func parse(_ text: UnsafeRawBufferPointer, into batch: inout RecordBatch) -> Fault? {
    var fault: Fault?
    appending(to: &batch, atMost: text.count) {
      guard csv_parse(parser, text.baseAddress, text.count, fieldEnded, recordEnded, state) < text.count
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
    appending(to: &batch, atMost: 0) {
      if csv_fini(parser, fieldEnded, recordEnded, state) != 0 { fault = .unterminatedQuote }
    }
    return fault
  }

  /// The line at which the parser stands: that of the field under way, or, with `insideField`, that of
  /// the next byte.
  func line(after batch: borrowing RecordBatch, insideField: Bool) -> Int {
    var line = Int(state.pointee.lineEndsSeen) + Int(state.pointee.lineBreaksInFields) + 1
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
  private func appending(to batch: inout RecordBatch, atMost count: Int, _ parsing: () -> Void) {
    let first = batch.count
    batch.withRoom(bytes: parser.pointee.entry_pos + count, fields: count + 1) { room in
      state.pointee.room = room
      parsing()
      room = state.pointee.room ?? room
      state.pointee.room = nil
    }
    addLineBreaksInFields(of: &batch, from: first)
  }

  /// Moves the lines of the records from `first` on down by the line breaks within fields before them.
  private func addLineBreaksInFields(of batch: inout RecordBatch, from first: Int) {
    guard batch.count > first else { return }
    let all = 0..<batch.fieldsInRecords
    let firstField = batch.fields(ofRecord: first).lowerBound
    var breaks = state.pointee.lineBreaksInFields
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
    state.pointee.lineBreaksInFields = breaks
  }
}

/// What the callbacks know, and where they write.
private struct State {
  var room: RecordRoom?
  var lineEndsSeen: UInt32
  var lineBreaksInFields: UInt32 = 0
  var followsReturn = false
  var blankLines = 0
  var lineEnds = LibCSV.LineEnds()

  init(lineEndsSeen: UInt32) {
    self.lineEndsSeen = lineEndsSeen
  }
}

private func fieldEnded(_ text: UnsafeMutableRawPointer?, _ length: Int, _ data: UnsafeMutableRawPointer?) {
  guard let state = data?.assumingMemoryBound(to: State.self) else { return }
  guard let text else {
    state.pointee.room?.appendEmptyField()
    return
  }
  if length == 0 {
    state.pointee.room?.appendQuotedEmptyField()
  } else if length <= RecordRoom.mostShort {
    // libcsv's buffer is longer than 16 bytes.
    state.pointee.room?.appendShortField(text.loadUnaligned(as: SIMD16<UInt8>.self), length: length)
  } else {
    state.pointee.room?.appendField(text, length: length)
  }
}

private func recordEnded(_ terminator: Int32, _ data: UnsafeMutableRawPointer?) {
  guard let state = data?.assumingMemoryBound(to: State.self) else { return }
  let isLineFeed = terminator == Int32(UInt8(ascii: "\n"))
  let isReturn = terminator == Int32(UInt8(ascii: "\r"))
  let isBlank = state.pointee.room?.isAtRecordStart ?? true
  if isLineFeed, isBlank, state.pointee.followsReturn {
    // The second half of a CR LF, of which libcsv reports both.
    state.pointee.followsReturn = false
    state.pointee.lineEnds.returns -= 1
    state.pointee.lineEnds.both += 1
    return
  }
  if isBlank {
    state.pointee.blankLines += 1
  } else {
    let line = state.pointee.lineEndsSeen &+ 1
    state.pointee.room?.endRecord(line: line)
  }
  if isLineFeed { state.pointee.lineEnds.lineFeeds += 1 }
  if isReturn { state.pointee.lineEnds.returns += 1 }
  if isLineFeed || isReturn { state.pointee.lineEndsSeen &+= 1 }
  state.pointee.followsReturn = isReturn
}
