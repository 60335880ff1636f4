/// One record of a batch, by itself: slower than `RecordBatch.withFields`, and easier.
public struct CellRecord: Sendable, RandomAccessCollection {
  private let batch: RecordBatch
  private let fields: Range<Int>
  /// The line on which it starts, from 1.
  public let line: Int

  init(batch: RecordBatch, fields: Range<Int>, line: Int) {
    self.batch = batch
    self.fields = fields
    self.line = line
  }

  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of fields.
  public var endIndex: Int { fields.count }

  /// The bytes of the field at `position`, from 0.
  public subscript(position: Int) -> [UInt8] {
    batch.withFields { Array($0[field(at: position)]) }
  }

  /// The text of the field at `position`.
  public func text(at position: Int) -> String {
    batch.withFields { String(decoding: $0[field(at: position)], as: UTF8.self) }
  }

  /// The texts of all fields.
  public var texts: [String] { indices.map(text(at:)) }

  /// Whether the field at `position` is empty but written as two quotation marks.
  public func isQuotedEmpty(at position: Int) -> Bool {
    batch.withFields { $0.isQuotedEmpty(field(at: position)) }
  }

  private func field(at position: Int) -> Int {
    precondition(indices.contains(position), "a field lies within its record")
    return fields.lowerBound + position
  }
}

extension RecordBatch: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }
  /// The number of records.
  public var endIndex: Int { count }

  /// The record at `index`.
  public subscript(index: Int) -> CellRecord {
    CellRecord(batch: self, fields: fields(ofRecord: index), line: line(ofRecord: index))
  }
}
