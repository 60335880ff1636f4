import Cells
import Testing

@Suite struct CellKeyTests {
  private func key(_ text: String) -> UInt8 {
    var text = text
    return text.withUTF8 { CellKey.of($0) }
  }

  @Test("Every key but one is that of the cells with its text, and of no other")
  func texts() {
    var texts: Set<String> = []
    for key in UInt8.min ... .max {
      guard let text = CellKey.text(of: key) else {
        #expect((228...253).contains(key) || key == 255)
        continue
      }
      let isQuotedEmpty = key == 254
      #expect(self.key(text) == (isQuotedEmpty ? 0 : key))
      if !isQuotedEmpty { #expect(texts.insert(text).inserted) }
    }
    #expect(texts.count == 1 + 127 + 100)
    #expect(CellKey.keysOfEmptyCells.allSatisfy { CellKey.text(of: $0) == "" })
  }

  @Test(
    "Cells without a key of their own share one",
    arguments: ["é", "1a", "a1", "100", "-1", "1:", "/0", "\0", " 5"])
  func others(text: String) {
    #expect(CellKey.text(of: key(text)) == nil)
  }

  @Test("Removing the records keeps the keys of the fields under way")
  func removed() {
    var batch = RecordBatch()
    for text in ["a", "12"] { batch.appendField(text.utf8) }
    batch.endRecord(line: 1)
    for text in ["7", "", "lang", "34"] { batch.appendField(text.utf8) }
    batch.removeRecords()
    batch.endRecord(line: 2)
    let texts = batch.withFields { $0.keys.map { CellKey.text(of: $0) } }
    #expect(texts == ["7", "", nil, "34"])
  }
}
