/// A fact about a response that has a value to spare, which stands for its lacking: an optional of it would take half
/// as much memory again, or twice as much.
public protocol Fact: Hashable, Sendable {
  /// What is stored of it.
  associatedtype Stored: Hashable, Sendable

  /// What is stored where the fact is lacking.
  static var lacking: Stored { get }

  /// What is stored of this one.
  var stored: Stored { get }

  /// The fact of which this is stored, or nil where it is lacking.
  init?(stored: Stored)
}

extension KeyedDigest: Fact {
  /// All ones: no message has this digest that anyone will ever find.
  public static var lacking: KeyedDigest { KeyedDigest(high: .max, low: .max) }

  /// The digest itself.
  public var stored: KeyedDigest { self }

  /// The digest, or nil where it stands for none.
  @inlinable
  public init?(stored: KeyedDigest) {
    if stored.high & stored.low == .max { return nil }
    self = stored
  }
}

extension Timestamp: Fact {
  /// No second at all.
  public static var lacking: UInt32 { 0 }

  /// The seconds.
  public var stored: UInt32 { seconds }

  /// The moment so many seconds after 1 January 1970, or nil for 0.
  public init?(stored: UInt32) { self.init(seconds: stored) }
}

extension Double: Fact {
  /// The bits of no number.
  public static var lacking: UInt64 { Double.nan.bitPattern }

  /// The bits of the number; 0 has no sign, and what is no number is lacking.
  public var stored: UInt64 { isNaN ? Self.lacking : (self + 0).bitPattern }

  /// The number with these bits, or nil where they are none.
  public init?(stored: UInt64) {
    let value = Double(bitPattern: stored)
    if value.isNaN { return nil }
    self = value
  }
}

/// A fact about each response of a table, which any of them may lack.
public struct FactColumn<Value: Fact>: Hashable, Sendable {
  @usableFromInline var values: [Value.Stored]

  /// A column without rows.
  public init() { values = [] }

  /// A column of these facts, in their order.
  public init(_ facts: some Sequence<Value?>) { values = facts.map { $0?.stored ?? Value.lacking } }

  /// A column of so many rows that all lack the fact.
  public init(lackingIn count: Int) { values = [Value.Stored](repeating: Value.lacking, count: count) }

  /// Adds a row.
  @inlinable
  public mutating func append(_ fact: Value?) { values.append(fact?.stored ?? Value.lacking) }

  /// Adds so many rows; `fill` initialises what is stored of their facts.
  @inlinable
  public mutating func append(count: Int, fill: (UnsafeMutableBufferPointer<Value.Stored>) -> Void) {
    withUnsafeTemporaryAllocation(of: Value.Stored.self, capacity: count) { stored in
      fill(stored)
      values.append(contentsOf: UnsafeBufferPointer(stored))
    }
  }

  /// Adds the rows of another column.
  public mutating func append(contentsOf other: FactColumn) { values += other.values }

  /// Makes room for so many rows.
  public mutating func reserveCapacity(_ rows: Int) { values.reserveCapacity(rows) }

  /// The same column for the responses at `rows` alone, in that order.
  public func selecting(_ rows: [Int]) -> FactColumn {
    var selected = FactColumn()
    selected.values = rows.map { values[$0] }
    return selected
  }
}

extension FactColumn: RandomAccessCollection, MutableCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  @inlinable public var endIndex: Int { values.count }

  /// The fact about the response at `row`, or nil where it is lacking.
  @inlinable
  public subscript(row: Int) -> Value? {
    get { Value(stored: values[row]) }
    set { values[row] = newValue?.stored ?? Value.lacking }
  }
}

extension FactColumn: ExpressibleByArrayLiteral {
  /// The facts given.
  public init(arrayLiteral facts: Value?...) { self.init(facts) }
}
