internal import CLibCSV

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
    state.pointee.fieldsInRecords = batch.fieldsInRecords
    batch.makeRoom(bytes: parser.pointee.entry_pos + count, fields: count + 1)
    batch.bytes.withUnsafeMutableBufferPointer { bytes in
      batch.ends.withUnsafeMutableBufferPointer { ends in
        batch.recordEnds.withUnsafeMutableBufferPointer { recordEnds in
          batch.recordLines.withUnsafeMutableBufferPointer { recordLines in
            state.pointee.bytes = bytes.baseAddress
            state.pointee.byteCount = batch.byteCount
            state.pointee.ends = ends.baseAddress
            state.pointee.fieldCount = batch.fieldCount
            state.pointee.recordEnds = recordEnds.baseAddress
            state.pointee.recordLines = recordLines.baseAddress
            state.pointee.recordCount = batch.count
            parsing()
          }
        }
      }
    }
    batch.byteCount = state.pointee.byteCount
    batch.fieldCount = state.pointee.fieldCount
    batch.count = state.pointee.recordCount
    addLineBreaksInFields(of: &batch, from: first)
  }

  /// Moves the lines of the records from `first` on down by the line breaks within fields before them.
  private func addLineBreaksInFields(of batch: inout RecordBatch, from first: Int) {
    guard batch.count > first else { return }
    var lines: [UInt32] = []
    swap(&lines, &batch.recordLines)
    var breaks = state.pointee.lineBreaksInFields
    batch.withStorage { fields in
      let start = fields.range(of: batch.fields(ofRecord: first).lowerBound).lowerBound
      let text = UnsafeRawBufferPointer(fields.text(of: 0..<batch.fieldsInRecords))
      // Few bytes are line breaks, so they are searched for, not met.
      var feed = text.firstOffset(of: UInt8(ascii: "\n"), from: start) ?? text.count
      var carriageReturn = text.firstOffset(of: UInt8(ascii: "\r"), from: start) ?? text.count
      for record in first..<batch.count {
        lines[record] += breaks
        let end = fields.range(of: Int(batch.recordEnds[record]) - 1).upperBound
        while min(feed, carriageReturn) < end {
          breaks += 1
          if feed < carriageReturn {
            feed = text.firstOffset(of: UInt8(ascii: "\n"), from: feed + 1) ?? text.count
          } else {
            if feed == carriageReturn + 1,
              !batch.fields(ofRecord: record).contains(where: { field in
                fields.range(of: field).upperBound == feed
              })
            {
              feed = text.firstOffset(of: UInt8(ascii: "\n"), from: feed + 1) ?? text.count
            }
            carriageReturn =
              text.firstOffset(of: UInt8(ascii: "\r"), from: carriageReturn + 1) ?? text.count
          }
        }
      }
    }
    state.pointee.lineBreaksInFields = breaks
    swap(&lines, &batch.recordLines)
  }
}

/// Where the callbacks write. Room is made before parsing, so that they need not look at capacities.
private struct State {
  var bytes: UnsafeMutablePointer<UInt8>?
  var byteCount = 0
  var ends: UnsafeMutablePointer<UInt32>?
  var fieldCount = 0
  var recordEnds: UnsafeMutablePointer<UInt32>?
  var recordLines: UnsafeMutablePointer<UInt32>?
  var recordCount = 0
  /// The number of fields when the last record ended.
  var fieldsInRecords = 0
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
  guard let state = data?.assumingMemoryBound(to: State.self), let ends = state.pointee.ends,
    let bytes = state.pointee.bytes
  else { return }
  let count = state.pointee.byteCount
  let end = count &+ length
  var mark = UInt32(truncatingIfNeeded: end)
  if let text {
    if length <= RecordBatch.slack {
      // One move of fixed size is faster than a call. libcsv's buffer is longer than 16 bytes, and so
      // is what remains of ours.
      let block = text.loadUnaligned(as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(bytes + count).storeBytes(of: block, as: SIMD16<UInt8>.self)
      if length == 0 { mark |= RecordBatch.quotedMark }
    } else {
      UnsafeMutableRawPointer(bytes + count).copyMemory(from: text, byteCount: length)
    }
  }
  ends[state.pointee.fieldCount] = mark
  state.pointee.byteCount = end
  state.pointee.fieldCount &+= 1
}

private func recordEnded(_ terminator: Int32, _ data: UnsafeMutableRawPointer?) {
  guard let state = data?.assumingMemoryBound(to: State.self), let recordEnds = state.pointee.recordEnds,
    let recordLines = state.pointee.recordLines
  else { return }
  let isLineFeed = terminator == Int32(UInt8(ascii: "\n"))
  let isReturn = terminator == Int32(UInt8(ascii: "\r"))
  let isBlank = state.pointee.fieldCount == state.pointee.fieldsInRecords
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
    recordEnds[state.pointee.recordCount] = UInt32(truncatingIfNeeded: state.pointee.fieldCount)
    recordLines[state.pointee.recordCount] = state.pointee.lineEndsSeen &+ 1
    state.pointee.recordCount &+= 1
    state.pointee.fieldsInRecords = state.pointee.fieldCount
  }
  if isLineFeed { state.pointee.lineEnds.lineFeeds += 1 }
  if isReturn { state.pointee.lineEnds.returns += 1 }
  if isLineFeed || isReturn { state.pointee.lineEndsSeen &+= 1 }
  state.pointee.followsReturn = isReturn
}
