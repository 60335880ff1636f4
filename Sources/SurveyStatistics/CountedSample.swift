/// A sample as counts of its distinct values, in ascending order.
///
/// Scores are discrete: four answers on five points give 17 values however many respondents there are. Work on
/// counts costs the number of values, not of respondents.
public struct CountedSample: Hashable, Sendable {
  /// The distinct values, ascending.
  public let values: [Double]

  /// How often each value occurs, at least once; as long as `values`.
  public let counts: [Int]

  /// The number of observations: the sum of the counts.
  public let count: Int

  /// Counts the distinct values among `observations`; values less than 1e-9 apart that round alike are one.
  public init(_ observations: [Double]) {
    self.init(sorted: observations.map(Rounding.snapped).sorted())
  }

  /// The sample that holds each of `values` as often as `counts` says. Counts of 0 are left out, equal values
  /// added up.
  public init(values: [Double], counts: [Int]) {
    precondition(values.count == counts.count, "There is one count for each value.")
    precondition(counts.allSatisfy { $0 >= 0 }, "A count is 0 or more.")
    let order = values.indices.sorted { values[$0] < values[$1] }
    var distinct: [Double] = []
    var totals: [Int] = []
    for index in order where counts[index] > 0 {
      let value = Rounding.snapped(values[index])
      if distinct.last == value {
        totals[totals.count - 1] += counts[index]
      } else {
        distinct.append(value)
        totals.append(counts[index])
      }
    }
    self.values = distinct
    self.counts = totals
    self.count = totals.reduce(0, +)
  }

  private init(sorted: [Double]) {
    var distinct: [Double] = []
    var totals: [Int] = []
    for value in sorted {
      if distinct.last == value {
        totals[totals.count - 1] += 1
      } else {
        distinct.append(value)
        totals.append(1)
      }
    }
    self.values = distinct
    self.counts = totals
    self.count = sorted.count
  }
}
