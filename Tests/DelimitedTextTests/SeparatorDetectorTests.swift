import Cells
import DelimitedText
import Testing

@Suite struct SeparatorDetectorTests {
  @Test(
    "The heading line tells the delimiter",
    arguments: [
      ("a;b;c\n1,5;2;3\n", ";"), ("a,b\n1;2,3\n", ","), ("a\tb\n", "\t"), ("a|b\n", "|"), ("a\n1\n", ","),
      // Commas within the wording do not win from a delimiter that the rows have as often.
      ("Ik weet, dus ik ben;En, dan;nu\n4;5;1\n2;2;2\n", ";"),
      // What stands inside quotation marks does not count.
      ("\"a;b;c;d\",b\n\"1\",2\n", ","),
      ("\n\na;b\n", ";"),
    ])
  func heading(text: String, delimiter: Character) throws {
    let found = try read(text, delimiter: nil).delimiter
    #expect(Character(Unicode.Scalar(found)) == delimiter)
  }

  @Test(
    "A line sep=X is obeyed and skipped, and the lines keep their numbers",
    arguments: ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\r"])
  func separatorLine(line: String) throws {
    let text = try read(line + "a,x;b\n1;2\n", delimiter: nil)
    #expect(text.records == [["a,x", "b"], ["1", "2"]])
    #expect(text.lines == [2, 3])
  }

  @Test("A declared delimiter stands above the line sep=X")
  func declared() throws {
    #expect(try read("sep=;\na,b;c\n", delimiter: UInt8(ascii: ",")).records == [["a", "b;c"]])
  }

  @Test(
    "A heading that merely begins like such a line stays a heading", arguments: ["sep=;x\n1", "sep;x\n1;2\n"])
  func noSeparatorLine(text: String) throws {
    var reader = try DelimitedReader(bytes: Array(text.utf8))
    let hasSeparatorLine = reader.hasSeparatorLine
    #expect(!hasSeparatorLine)
    #expect(try reader.readBatch())
    #expect(reader.batch[0].line == 1)
  }
}
