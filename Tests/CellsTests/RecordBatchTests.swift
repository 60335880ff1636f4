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

  @Test("What is written into room is what appending gives, however long it is")
  func room() {
    let lengths = [1, 2, 3, 4, 31, 32, 33, 64, 1_023, 1_024, 1_025, 5_000]
    let texts = lengths.map { length in
      String((0..<length).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
    }
    var roomy = RecordBatch()
    for line in 1...3 {
      roomy.withRoom(bytes: lengths.reduce(0, +), fields: lengths.count + 2) { room in
        for text in texts {
          let readable = Array(text.utf8) + [UInt8](repeating: 0x58, count: 2_000)
          readable.withUnsafeBytes { room.appendField($0.baseAddress, length: text.utf8.count) }
        }
        room.appendField(nil, length: 0)
        [UInt8](repeating: 0x58, count: 2_000).withUnsafeBytes { room.appendField($0.baseAddress, length: 0) }
        room.endRecord(line: UInt32(line))
      }
    }
    let appended = batch([[String]](repeating: texts + ["", ""], count: 3), lines: [1, 2, 3])
    #expect(roomy.map(\.texts) == appended.map(\.texts))
    #expect(roomy.map(\.line) == appended.map(\.line))
    #expect(roomy.map { $0.isQuotedEmpty(at: lengths.count) } == [false, false, false])
    #expect(roomy.map { $0.isQuotedEmpty(at: lengths.count + 1) } == [true, true, true])
    let fields = lengths.count + 2
    let keys = { (batch: RecordBatch) in
      batch.withFields { bytes in
        bytes.keys.enumerated().filter { $0.offset % fields < fields - 1 }.map(\.element)
      }
    }
    #expect(keys(roomy) == keys(appended))
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
