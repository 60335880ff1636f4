import Cells
import DelimitedText

/// What the tests compare: all records of a text, with their lines.
struct ReadText: Equatable {
  var records: [[String]] = []
  var lines: [Int] = []
  var lineEnd: DelimitedReader.LineEnd?
  var blankLines = 0
  var delimiter: UInt8 = 0
}

/// Reads all of `bytes`.
func read(
  _ bytes: [UInt8], encoding: TextEncoding = .utf8, delimiter: UInt8? = UInt8(ascii: ","),
  spaces: DelimitedReader.Spaces = .kept
) throws(DelimitedTextError) -> ReadText {
  var reader = try DelimitedReader(bytes: bytes, encoding: encoding, delimiter: delimiter, spaces: spaces)
  var result = ReadText()
  while try reader.readBatch() {
    for record in reader.batch {
      result.records.append(record.texts)
      result.lines.append(record.line)
    }
  }
  result.lineEnd = reader.lineEnd
  result.blankLines = reader.blankLines
  result.delimiter = reader.delimiter
  return result
}

/// Reads all of `text`.
func read(_ text: String, delimiter: UInt8? = UInt8(ascii: ",")) throws(DelimitedTextError) -> ReadText {
  try read(Array(text.utf8), delimiter: delimiter)
}

/// Why `bytes` cannot be read, as a sentence; nil where they can.
func problem(_ bytes: [UInt8], encoding: TextEncoding = .utf8) -> String? {
  do {
    _ = try read(bytes, encoding: encoding)
    return nil
  } catch {
    return error.description
  }
}

/// A generator with a seed: xorshift64 (Marsaglia 2003), good enough to vary test data.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
