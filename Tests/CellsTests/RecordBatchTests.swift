import Cells
import Testing

@Suite struct RecordBatchTests {
  /// The records that are appended to a batch, one by one.
  private func batch(_ records: [[String]], lines: [Int]) -> RecordBatch {
    var batch = RecordBatch()
    for (record, line) in zip(records, lines) {
      for field in record {
        if field.isEmpty { batch.appendEmptyFields() } else { batch.appendField(field.utf8) }
      }
      batch.endRecord(line: line)
    }
    return batch
  }

  @Test("Records come back as they were appended, with their lines")
  func appended() {
    let records = [["één", "", "3"], [""], ["", "", String(repeating: "x", count: 1000)]]
    let batch = batch(records, lines: [1, 4, 9])
    #expect(batch.map(\.texts) == records)
    #expect(batch.map(\.line) == [1, 4, 9])
    #expect(batch.firstRecord(notOfWidth: 3) == 1)
    #expect(batch.firstRecord(notOfWidth: 3, from: 2) == nil)
    // A byte stands before the first field, and one behind each.
    #expect(batch.byteCount == 1 + (5 + 1 + 1000) + 7)
  }

  @Test("A field that nobody wrote is not quoted")
  func notQuoted() {
    let batch = batch([["", "a"]], lines: [1])
    #expect(!batch[0].isQuotedEmpty(at: 0))
    #expect(!batch[0].isQuotedEmpty(at: 1))
  }

  @Test("Removing the records keeps the fields of the one under way")
  func removed() {
    var batch = batch([["a", "b"], ["c", "d"]], lines: [1, 2])
    batch.appendField("under".utf8)
    batch.appendEmptyFields(2)
    batch.removeRecords()
    #expect(batch.isEmpty)
    batch.appendField("way".utf8)
    batch.endRecord(line: 3)
    #expect(batch.map(\.texts) == [["under", "", "", "way"]])
    #expect(batch[0].line == 3)
  }

  @Test("What is written into room is what appending gives, without a record that was not completed")
  func room() {
    let long = String(repeating: "lang", count: 20)
    let text = Array("a,,\"\",\"\(long)\"\nweg,".utf8)
    var roomy = RecordBatch()
    for line in 1...3 {
      let fields = roomy.withRoom(bytes: text.count, fields: 6) { room in
        let start = room.byteCount
        room.endField(at: start + 1)
        room.endField(at: start + 2)
        room.endQuotedField(at: start + 5)
        room.endQuotedField(at: start + 88)
        room.endRecord(line: UInt32(line))
        room.endField(at: start + 92)
        text.withUnsafeBytes { room.append($0) }
        return 4
      }
      #expect(fields == 4)
    }
    let appended = batch([[String]](repeating: ["a", "", "", long], count: 3), lines: [1, 2, 3])
    #expect(roomy.map(\.texts) == appended.map(\.texts))
    #expect(roomy.map(\.line) == appended.map(\.line))
    #expect(roomy.map { $0.isQuotedEmpty(at: 2) } == [true, true, true])
    #expect(roomy.map { $0.isQuotedEmpty(at: 1) || $0.isQuotedEmpty(at: 3) } == [false, false, false])
    roomy.removeRecords()
    roomy.appendField("b".utf8)
    roomy.endRecord(line: 7)
    #expect(roomy.map(\.texts) == [["b"]])
  }

  @Test("A batch of many small fields holds them all")
  func many() {
    var batch = RecordBatch()
    for line in 1...5000 {
      batch.appendField(String(line).utf8)
      batch.appendField("x".utf8)
      batch.endRecord(line: line)
    }
    let sum = batch.withFields { fields in
      (0..<batch.count).reduce(0) { $0 + (Int(String(decoding: fields[2 * $1], as: UTF8.self)) ?? 0) }
    }
    #expect(sum == 5000 * 5001 / 2)
  }
}
