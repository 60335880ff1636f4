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
    #expect(batch.byteCount == 5 + 1 + 1000)
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

  @Test("What is written into room is what appending gives")
  func room() {
    let long = String(repeating: "lang", count: 20)
    var roomy = RecordBatch()
    for line in 1...3 {
      roomy.withRoom(bytes: 100, fields: 4) { room in
        var block = SIMD16<UInt8>()
        block[0] = UInt8(ascii: "a")
        room.appendShortField(block, length: 1)
        room.appendEmptyField()
        room.appendQuotedEmptyField()
        Array(long.utf8).withUnsafeBytes { text in
          if let start = text.baseAddress { room.appendField(start, length: text.count) }
        }
        room.endRecord(line: UInt32(line))
      }
    }
    let appended = batch([[String]](repeating: ["a", "", "", long], count: 3), lines: [1, 2, 3])
    #expect(roomy.map(\.texts) == appended.map(\.texts))
    #expect(roomy.map(\.line) == appended.map(\.line))
    #expect(roomy.map { $0.isQuotedEmpty(at: 2) } == [true, true, true])
    #expect(roomy.map { $0.isQuotedEmpty(at: 1) } == [false, false, false])
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
