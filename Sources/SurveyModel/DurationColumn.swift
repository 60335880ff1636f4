/// How long each of many responses took, in seconds, more than 0; any of them may lack it.
///
/// What the moments of a response tell is not stored a second time.
public struct DurationColumn: Sendable {
  // An enumeration would be copied at each row.
  private let isTold: Bool
  private let told: FactColumn<Double>
  private let started: FactColumn<Timestamp>
  private let submitted: FactColumn<Timestamp>

  /// Durations that an export tells.
  public init(_ durations: FactColumn<Double>) {
    (isTold, told) = (true, durations)
    (started, submitted) = ([], [])
  }

  /// Durations from the start of each response to its end, two columns of equal length. A response that ends no later
  /// than it began, or of whose start or end only the day is known, has none.
  public init(from started: FactColumn<Timestamp>, to submitted: FactColumn<Timestamp>) {
    precondition(started.count == submitted.count, "the columns of a table are equally long")
    (isTold, told) = (false, [])
    (self.started, self.submitted) = (started, submitted)
  }

  /// The same column for the responses at `rows` alone, in that order.
  public func selecting(_ rows: [Int]) -> DurationColumn {
    isTold
      ? DurationColumn(told.selecting(rows))
      : DurationColumn(from: started.selecting(rows), to: submitted.selecting(rows))
  }
}

extension DurationColumn: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// The number of rows.
  public var endIndex: Int { isTold ? told.count : started.count }

  /// The seconds that the response at `row` took, or nil where they are not known.
  public subscript(row: Int) -> Double? {
    if isTold { return told[row] }
    guard let start = started[row], let end = submitted[row], start < end else { return nil }
    return start.isMidnight || end.isMidnight ? nil : Double(end.seconds - start.seconds)
  }
}

extension DurationColumn: Hashable {
  /// Whether all responses took the same time, each as long as its counterpart, however that is known.
  public static func == (one: DurationColumn, other: DurationColumn) -> Bool { one.elementsEqual(other) }

  /// Adds the durations to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for seconds in self { hasher.combine(seconds) }
  }
}

extension DurationColumn: ExpressibleByArrayLiteral {
  /// The durations given.
  public init(arrayLiteral durations: Double?...) { self.init(FactColumn(durations)) }
}

extension Timestamp {
  /// Whether it is the first second of a day, as of a date without a time.
  fileprivate var isMidnight: Bool { seconds % 86_400 == 0 }
}
