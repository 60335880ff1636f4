/// Where each of many responses stands in the exports.
public struct OriginColumn: Hashable, Sendable {
  private var lines: [UInt32] = []
  /// The file of each response; empty as long as all are the first, which is nearly always.
  private var files: [UInt16] = []

  /// A column without rows.
  public init() {}

  /// A column of these places, in their order.
  public init(_ origins: some Sequence<RowOrigin>) {
    for origin in origins { append(origin) }
  }

  /// Makes room for so many rows.
  public mutating func reserveCapacity(_ rows: Int) {
    lines.reserveCapacity(rows)
    if !files.isEmpty { files.reserveCapacity(rows) }
  }

  /// Adds a row.
  public mutating func append(_ origin: RowOrigin) {
    if origin.file != 0, files.isEmpty {
      files.reserveCapacity(lines.capacity)
      files.append(contentsOf: repeatElement(0, count: lines.count))
    }
    if origin.file != 0 || !files.isEmpty { files.append(origin.file) }
    lines.append(origin.line)
  }

  /// The same column for the responses at `rows` alone, in that order.
  public func selecting(_ rows: [Int]) -> OriginColumn {
    var selected = OriginColumn()
    selected.reserveCapacity(rows.count)
    for row in rows { selected.append(self[row]) }
    return selected
  }
}

extension OriginColumn: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { lines.count }

  /// Where the response at `row` stands.
  public subscript(row: Int) -> RowOrigin {
    RowOrigin(file: files.isEmpty ? 0 : files[row], line: lines[row])
  }
}

extension OriginColumn: ExpressibleByArrayLiteral {
  /// The places given.
  public init(arrayLiteral origins: RowOrigin...) { self.init(origins) }
}
