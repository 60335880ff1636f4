import DelimitedText
import Testing

@Suite struct DelimitedWriterTests {
  private func written(
    _ records: [[String]], delimiter: UInt8 = UInt8(ascii: ","),
    formulas: DelimitedWriter.FormulaTreatment = .verbatim
  ) -> String {
    var writer = DelimitedWriter(delimiter: delimiter, formulas: formulas)
    for record in records { writer.appendRecord(record) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("Fields are quoted only where they must be")
  func quoting() {
    #expect(
      written([["a", " b ", "c;d", ""], ["x,y", "say \"ja\"", "1\n2", "r\r"]])
        == "a, b ,c;d,\n\"x,y\",\"say \"\"ja\"\"\",\"1\n2\",\"r\r\"\n")
    #expect(written([["x,y", "c;d"]], delimiter: UInt8(ascii: ";")) == "x,y;\"c;d\"\n")
  }

  @Test("A record whose only field is empty is no blank line")
  func loneEmptyField() {
    #expect(written([["a"], [""], ["b"]]) == "a\n\"\"\nb\n")
  }

  @Test(
    "Text that a spreadsheet would run gets an apostrophe where people open the file, and nowhere else",
    arguments: [
      ("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-", "'-"), ("@x", "'@x"), ("\tx", "'\tx"),
      ("\r=x", "\"'\r=x\""), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"), ("'=x", "'=x"),
    ])
  func formulas(text: String, field: String) {
    #expect(written([[text, "z"]], formulas: .neutralised) == field + ",z\n")
    let verbatim = field.replacing("'\(text.prefix(1))", with: text.prefix(1), maxReplacements: 1)
    #expect(written([[text, "z"]]) == (text == "'=x" ? "'=x" : verbatim) + ",z\n")
  }

  @Test("Numbers are never taken for formulas")
  func numbers() {
    var writer = DelimitedWriter(formulas: .neutralised)
    writer.append(-12)
    writer.append(number: "-1.25".utf8)
    writer.appendEmpty()
    writer.append(utf8: Array("x".utf8))
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-12,-1.25,,x\n")
  }

  @Test("Whatever is written reads back the same", arguments: [UInt64(1), 2, 3])
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let alphabet: [Character] = ["a", ",", ";", "\"", "\n", "\r", "\r\n", " ", "é", "😀", "=", "'"]
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let records = (0..<200).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          String(
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
              alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            })
        }
      }
      let text = written(records, delimiter: delimiter)
      #expect(try read(Array(text.utf8), delimiter: delimiter).records == records)
    }
  }
}
