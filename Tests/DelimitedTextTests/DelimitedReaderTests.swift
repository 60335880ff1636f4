import Cells
import DelimitedText
import Foundation
import Testing

@Suite struct DelimitedReaderTests {
  @Test(
    "Records read the same whichever way their lines end",
    arguments: [
      ("\n", DelimitedReader.LineEnd.lineFeed), ("\r\n", .both), ("\r", .carriageReturn),
    ])
  func lineEnds(lineEnd: String, name: DelimitedReader.LineEnd) throws {
    let text = try read(["a,b", "1,2", "", "3,4"].joined(separator: lineEnd) + lineEnd)
    #expect(text.records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(text.lines == [1, 2, 4])
    #expect(text.blankLines == 1)
    #expect(text.lineEnd == name)
  }

  @Test("Line ends of different kinds are told and counted one each")
  func mixedLineEnds() throws {
    let text = try read("a\r\nb\nc\rd\r\r\ne")
    #expect(text.records == [["a"], ["b"], ["c"], ["d"], ["e"]])
    #expect(text.lines == [1, 2, 3, 4, 6])
    #expect(text.lineEnd == .mixed)
    #expect(text.blankLines == 1)
  }

  @Test("A text without a line end at its end loses nothing")
  func noFinalLineEnd() throws {
    #expect(try read("a,b\n1,").records == [["a", "b"], ["1", ""]])
    #expect(try read("a").lineEnd == nil)
  }

  @Test("Fields are verbatim: nothing is trimmed, and quoted fields keep their line breaks")
  func verbatim() throws {
    let text = try read("\" a \n\r\nb\", x ,\"say \"\"ja\"\"\"\n\t1 ,\u{A0},\n")
    #expect(text.records == [[" a \n\r\nb", " x ", "say \"ja\""], ["\t1 ", "\u{A0}", ""]])
    #expect(text.lines == [1, 4])
  }

  @Test("Spaces around fields can be trimmed, never those in quotation marks nor a tab that delimits")
  func trimmed() throws {
    let text = "a , \" b \" ,\tc\n \t\n  ,\"\",\u{A0}d e \n"
    let read = try read(Array(text.utf8), spaces: .trimmed)
    #expect(read.records == [["a", " b ", "c"], ["", "", "\u{A0}d e"]])
    #expect(read.lines == [1, 3] && read.blankLines == 1)
    let tabs = try DelimitedTextTests.read(
      Array("a\t b\t\n".utf8), delimiter: UInt8(ascii: "\t"), spaces: .trimmed)
    #expect(tabs.records == [["a", "b", ""]])
  }

  @Test("A record starts on the line of its first byte, however many lines the one before it took")
  func linesAfterEmbeddedBreaks() throws {
    #expect(try read("h\n\"1\r\n2\r3\n4\"\n5\n\n6").lines == [1, 2, 6, 8])
    // A return that ends a field and a line feed that begins the next are two breaks.
    #expect(try read("\"a\r\",\"\nb\"\nc").lines == [1, 4])
  }

  @Test("An empty field in quotation marks can be told from nothing between delimiters")
  func quotedEmpty() throws {
    var reader = try DelimitedReader(bytes: Array("a,b,c\n\"\",,x\n".utf8))
    #expect(try reader.readBatch())
    let record = reader.batch[1]
    #expect((0..<3).map { record.isQuotedEmpty(at: $0) } == [true, false, false])
    #expect(record.texts == ["", "", "x"])
  }

  @Test("A text without any record yields no batch", arguments: ["", "\n\r\n\n"])
  func nothing(text: String) throws {
    var reader = try DelimitedReader(bytes: Array(text.utf8))
    #expect(try !reader.readBatch())
    #expect(try !reader.readBatch())
  }

  @Test("Fields and records longer than a piece of the file come out whole, on their lines")
  func longRecords() throws {
    let long = String(repeating: "0123456789\n", count: 300_000)
    let text = try read("a,b\n\"\(long)\",1\n2,3\n")
    #expect(text.records == [["a", "b"], [long, "1"], ["2", "3"]])
    #expect(text.lines == [1, 2, 300_003])
  }

  @Test("A record of more fields than a slice has bytes comes out whole")
  func manyFields() throws {
    let wide = Array(repeating: ",", count: 200_000).joined()
    let text = try read("a\n\(wide)\nb,c")
    #expect(text.records.map(\.count) == [1, 200_001, 2])
    #expect(text.records[1].allSatisfy { $0.isEmpty } && text.lines == [1, 2, 3])
  }

  @Test("Where the slices of a text fall does not matter")
  func manyRecords() throws {
    var expected: [[String]] = []
    var lines: [Int] = []
    var text = ""
    var line = 1
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<15_000 {
      let fields = (0..<3).map { _ in
        String(repeating: "xé\n", count: Int.random(in: 0...3, using: &generator))
      }
      expected.append(fields)
      lines.append(line)
      line += 1 + fields.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
      text += fields.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }
    let result = try read(text)
    #expect(result.records == expected)
    #expect(result.lines == lines)
  }

  @Test(
    "What is wrong is told in a whole sentence with its line",
    arguments: [
      (
        "a\n\"b\nc\n",
        "line 2: a quotation mark opens a field on this line and never closes; close it, or double it "
          + "if it belongs to the text."
      ),
      (
        "a\n\"b\nc\"d\n",
        "line 3: text follows a closing quotation mark, where a delimiter or the end of the line was "
          + "expected; double a quotation mark that belongs to the text, and check the delimiter."
      ),
      (
        "a\n\nb\"c\n",
        "line 3: a quotation mark stands inside a field that does not begin with one; put the whole "
          + "field in quotation marks and double those inside it, and check the delimiter."
      ),
      (
        "a\n1,\"x\ny\u{0}",
        "line 3: the file holds a null character, so it is no text, or it is UTF-16 without a byte "
          + "order mark; declare 'encoding: utf-16le' or 'utf-16be' in that case, or export it anew."
      ),
    ])
  func wholeMessages(text: String, message: String) {
    #expect(problem(Array(text.utf8)) == message)
  }

  @Test("A record that never seems to end is refused before memory runs out")
  func endlessRecord() {
    let bytes = Array("a\n\"".utf8) + [UInt8](repeating: 120, count: DelimitedReader.longestRecord + 100_000)
    #expect(throws: DelimitedTextError.recordTooLong(line: 2)) { try read(bytes) }
  }

  @Test("Whoever looks on sees all bytes of a file in order", arguments: [0, 1, 300_000, 1_000_000])
  func observed(length: Int) throws {
    let bytes = Array("\u{FEFF}sep=;\na;b\n".utf8) + [UInt8](repeating: 0x78, count: length)
    let path = FileManager.default.temporaryDirectory.appending(path: "observed-\(UUID().uuidString)")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    var seen: [UInt8] = []
    var reader = try DelimitedReader(
      ByteFile(path: path.path(percentEncoded: false)), observe: { seen += Array($0) })
    while try reader.readBatch() {}
    #expect(seen == bytes)
  }

  @Test("Records before a fault can still be had batch by batch")
  func recordsBeforeFault() throws {
    let good = String(repeating: "1,2\n", count: 50_000)
    var reader = try DelimitedReader(bytes: Array((good + "\"x\"y").utf8), delimiter: UInt8(ascii: ","))
    var count = 0
    #expect(throws: DelimitedTextError.textAfterClosingQuote(line: 50_001)) {
      while try reader.readBatch() { count += reader.batch.count }
    }
    #expect(count > 0 && count <= 50_000)
  }

  @Test("Fields behind each other are the fields of the records")
  func fieldsInARow() throws {
    var reader = try DelimitedReader(bytes: Array("a,bb\n,\"\"\nccc,d\n".utf8))
    #expect(try reader.readBatch())
    let batch = reader.batch
    let texts = batch.withFields { fields in
      (0..<fields.count).map { String(decoding: fields[$0], as: UTF8.self) }
    }
    #expect(texts == ["a", "bb", "", "", "ccc", "d"])
    #expect(batch.withFields { fields in (0..<6).map { fields.isQuotedEmpty($0) } }[3])
    #expect(batch.firstRecord(notOfWidth: 2) == nil)
    #expect(try firstRagged("a,b\n1,2\n3\n4,5,6\n") == 2)
  }

  private func firstRagged(_ text: String) throws -> Int? {
    var reader = try DelimitedReader(bytes: Array(text.utf8))
    _ = try reader.readBatch()
    return reader.batch.firstRecord(notOfWidth: 2)
  }
}
