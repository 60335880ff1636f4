/// A sample as counts of its distinct values, in ascending order.
///
/// Scores are discrete: four answers on five points give 17 values however many respondents there are. Work on
/// counts costs the number of values, not of respondents, and cannot depend on their order.
public struct CountedSample: Hashable, Sendable {
  /// The distinct values, ascending.
  public let values: [Double]

  /// How often each value occurs, at least once; as long as `values`.
  public let counts: [Int]

  /// The number of observations: the sum of the counts.
  public let count: Int

  /// Counts the distinct values among `observations`, which are finite; values that round to the same multiple of
  /// 1e-9 are one.
  public init(_ observations: [Double]) {
    var table = LevelTable()
    for value in observations { _ = table.add(value) }
    self.init(table)
  }

  /// The sample that holds each of `values` as often as `counts` says, in any order. Counts of 0 are left out, equal
  /// values added up.
  public init(values: [Double], counts: [Int]) {
    precondition(values.count == counts.count, "There is one count for each value.")
    precondition(counts.allSatisfy { $0 >= 0 }, "A count is 0 or more.")
    var table = LevelTable()
    for (value, count) in zip(values, counts) where count > 0 { _ = table.add(value, times: count) }
    self.init(table)
  }

  private init(_ table: LevelTable) {
    let order = table.ascending
    self.values = order.map { table.values[$0] }
    self.counts = order.map { table.counts[$0] }
    self.count = counts.reduce(0, +)
  }

  /// Whether the sample holds no value.
  public var isEmpty: Bool { count == 0 }

  /// Both samples taken together.
  public func merged(with other: CountedSample) -> CountedSample {
    if other.isEmpty { return self }
    if isEmpty { return other }
    return CountedSample(values: values + other.values, counts: counts + other.counts)
  }

  /// Every observation, ascending: as long as `count`.
  var observations: [Double] {
    zip(values, counts).flatMap { [Double](repeating: $0, count: $1) }
  }
}
