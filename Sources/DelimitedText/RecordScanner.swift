import Cells

/// Finds the fields and records of a delimited text, strictly as RFC 4180 has them, and counts its lines.
///
/// A quotation mark opens a field only at its start, and only a delimiter or a line end follows the one that
/// closes it. Line ends are CR LF, LF and CR; lines that hold nothing are counted and yield no record. Text is
/// taken over as it is: only doubled quotation marks and line ends of two bytes become one byte.
struct RecordScanner {
  /// What stops the scanner.
  enum Fault: Hashable, Sendable {
    case unterminatedQuote(openedOn: Int)
    case textAfterClosingQuote(line: Int)
    case quoteInsideUnquotedField(line: Int)
  }

  /// The line ends seen outside fields.
  struct LineEnds: Hashable, Sendable {
    var lineFeeds = 0
    var returns = 0
    var both = 0
  }

  private(set) var lineEnds = LineEnds()
  /// The number of lines that hold nothing at all.
  private(set) var blankLines = 0
  /// The line on which the next record starts, from 1.
  private(set) var line: Int
  /// The number of line breaks in the part of a record that was scanned last, and in its whole fields.
  private var breaks = 0
  private var breaksInWholeFields = 0

  private let delimiter: UInt8
  private let outside: ByteMarks
  private let inside: ByteMarks

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// A scanner of text whose first line has the number `firstLine`.
  init(delimiter: UInt8, firstLine: Int) {
    self.delimiter = delimiter
    line = firstLine
    outside = ByteMarks(delimiter, Self.quote, Self.lineFeed, Self.carriageReturn)
    inside = ByteMarks(Self.quote, Self.quote, Self.lineFeed, Self.carriageReturn)
  }

  /// The line of the field under way after the last scan.
  var lineOfField: Int { line + breaksInWholeFields }

  /// The line of the byte behind the text scanned last.
  var lineOfEnd: Int { line + breaks }

  /// Writes the whole records of `text` into `room` and returns how many bytes they take. What is left is the
  /// beginning of a record, to be scanned again with what follows it; `isEnd` says that nothing does.
  mutating func scan(
    _ text: UnsafeRawBufferPointer, isEnd: Bool, into room: inout RecordRoom
  ) -> (consumed: Int, fault: Fault?) {
    var taking = TextTaking(text, into: room)
    let fault = scan(text, isEnd: isEnd, taking: &taking)
    taking.take(upTo: taking.wholeRecords)
    room = taking.room
    return (taking.wholeRecords, fault)
  }

  private mutating func scan(
    _ text: UnsafeRawBufferPointer, isEnd: Bool, taking: inout TextTaking
  ) -> Fault? {
    let count = text.count
    var position = 0
    var fieldStart = 0
    startRecord()
    blocks: while position < count {
      var marks = outside.bits(in: text, from: position)
      while marks != 0 {
        let place = position &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        let byte = text[place]
        var end = place
        if byte == Self.lineFeed || byte == Self.carriageReturn {
          if byte == Self.carriageReturn, place &+ 1 == count, !isEnd { return nil }
          if place > taking.wholeRecords { taking.endField(at: place) }
        } else if byte == Self.quote {
          guard place == fieldStart else { return .quoteInsideUnquotedField(line: lineOfEnd) }
          guard let close = closingQuote(of: text, openedAt: place, isEnd: isEnd, &taking) else {
            return isEnd ? .unterminatedQuote(openedOn: lineOfField) : nil
          }
          end = close &+ 1
          if end == count, !isEnd { return nil }
          taking.endQuotedField(at: end)
          breaksInWholeFields = breaks
          position = end &+ 1
          fieldStart = position
          if end == count {
            endRecord(of: &taking, next: count)
            return nil
          }
          let next = text[end]
          if next != Self.lineFeed, next != Self.carriageReturn {
            guard next == delimiter else { return .textAfterClosingQuote(line: lineOfEnd) }
            continue blocks
          }
          if next == Self.carriageReturn, end &+ 1 == count, !isEnd { return nil }
        } else {
          taking.endField(at: place)
          fieldStart = place &+ 1
          continue
        }
        // A line ends at `end`.
        let isBoth =
          text[end] == Self.carriageReturn && end &+ 1 < count && text[end &+ 1] == Self.lineFeed
        fieldStart = end &+ (isBoth ? 2 : 1)
        if end == taking.wholeRecords {
          blankLines += 1
          taking.leaveOut(from: end, to: fieldStart)
          taking.wholeRecords = fieldStart
        } else {
          if isBoth { taking.leaveOut(from: end &+ 1, to: fieldStart) }
          endRecord(of: &taking, next: fieldStart)
        }
        countLine(endingIn: text[end], isBoth: isBoth)
        if isBoth || byte == Self.quote {
          position = fieldStart
          continue blocks
        }
      }
      position &+= ByteMarks.width
    }
    if isEnd, taking.wholeRecords < count {
      taking.endField(at: count)
      endRecord(of: &taking, next: count)
    }
    return nil
  }

  private mutating func startRecord() {
    breaks = 0
    breaksInWholeFields = 0
  }

  @inline(__always)
  private mutating func endRecord(of taking: inout TextTaking, next: Int) {
    taking.room.endRecord(line: UInt32(truncatingIfNeeded: line))
    taking.wholeRecords = next
    line &+= breaks
    startRecord()
  }

  @inline(__always)
  private mutating func countLine(endingIn lineEnd: UInt8, isBoth: Bool) {
    line &+= 1
    if isBoth {
      lineEnds.both &+= 1
    } else if lineEnd == Self.lineFeed {
      lineEnds.lineFeeds &+= 1
    } else {
      lineEnds.returns &+= 1
    }
  }

  /// Where the quotation mark stands that closes the one at `opening`; nil where the text ends before that is
  /// certain. Doubled ones are taken over as one.
  private mutating func closingQuote(
    of text: UnsafeRawBufferPointer, openedAt opening: Int, isEnd: Bool, _ taking: inout TextTaking
  ) -> Int? {
    var position = opening &+ 1
    blocks: while position < text.count {
      var marks = inside.bits(in: text, from: position)
      while marks != 0 {
        let place = position &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        let byte = text[place]
        if byte == Self.quote {
          guard place &+ 1 < text.count else { return isEnd ? place : nil }
          if text[place &+ 1] != Self.quote { return place }
          taking.leaveOut(from: place, to: place &+ 1)
          position = place &+ 2
          continue blocks
        }
        if byte == Self.carriageReturn || text[place &- 1] != Self.carriageReturn { breaks &+= 1 }
      }
      position &+= ByteMarks.width
    }
    return nil
  }
}

/// Takes over a text into the room of a batch, but for a few bytes, in as few pieces as can be.
private struct TextTaking {
  var room: RecordRoom
  /// The number of bytes of the text up to the end of the last whole record.
  var wholeRecords = 0
  private let text: UnsafeRawBufferPointer
  /// The bytes before this are taken over or left out.
  private var done = 0
  /// What is added to a position in the text for that in the room.
  private var offset: Int

  init(_ text: UnsafeRawBufferPointer, into room: RecordRoom) {
    self.text = text
    self.room = room
    offset = room.byteCount
  }

  @inline(__always)
  mutating func endField(at position: Int) { room.endField(at: position &+ offset) }

  @inline(__always)
  mutating func endQuotedField(at position: Int) { room.endQuotedField(at: position &+ offset) }

  mutating func take(upTo position: Int) {
    guard position > done else { return }
    room.append(UnsafeRawBufferPointer(rebasing: text[done..<position]))
    done = position
  }

  /// Leaves out the bytes from `start` to `end`.
  mutating func leaveOut(from start: Int, to end: Int) {
    take(upTo: start)
    done = end
    offset &-= end &- start
  }
}
