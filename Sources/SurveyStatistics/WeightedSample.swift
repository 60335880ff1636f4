/// Values of one wave with their weights and the units that were drawn.
public struct WeightedSample: Sendable, Equatable {
  /// One value for each response.
  public let values: [Double]
  /// One weight for each response, on any scale; a weight of 0 leaves the response out.
  public let weights: [Double]
  /// For each response the number of its unit: the person, or the school or organisation that was drawn;
  /// `nil` when every response is a unit of its own.
  public let units: [Int]?

  /// - Parameters:
  ///   - values: one value for each response.
  ///   - weights: a weight of 0 or more for each response, `nil` when all are equal.
  ///   - units: any number for each response that is shared by what belongs to one unit, also over waves;
  ///     `nil` when every response is a unit of its own.
  public init(values: [Double], weights: [Double]? = nil, units: [Int]? = nil) {
    self.values = values
    self.weights = weights ?? [Double](repeating: 1, count: values.count)
    self.units = units
    precondition(
      self.weights.count == values.count && (units.map { $0.count == values.count } ?? true),
      "A sample has a weight and a unit for each value.")
    precondition(
      self.weights.allSatisfy { $0 >= 0 && $0.isFinite }, "A weight is a number of 0 or more.")
  }

  /// The responses with a positive weight.
  public var count: Int { weights.reduce(0) { $1 > 0 ? $0 + 1 : $0 } }

  /// The weighted mean (Hájek): sum of weight times value over the sum of weights; `nil` without positive
  /// weights.
  public var mean: Double? {
    let center = values.first ?? 0
    var sum = 0.0
    var total = 0.0
    for index in values.indices where weights[index] > 0 {
      sum += weights[index] * (values[index] - center)
      total += weights[index]
    }
    return total > 0 ? center + sum / total : nil
  }

  /// The size of the largest value, against which rounding is judged.
  var largestMagnitude: Double { values.reduce(0) { max($0, $1.magnitude) } }

  /// What each response adds to the mean's deviation from its expectation: weight x (value - mean) / sum of
  /// weights. Adds up to 0.
  func influences(around mean: Double) -> [Double] {
    let total = weights.reduce(0, +)
    return values.indices.map { weights[$0] * (values[$0] - mean) / total }
  }
}

/// Units numbered from 0 in the order in which they first occur.
struct UnitNumbering {
  private var numberOfUnit: [Int: Int] = [:]
  /// The numbers of units that lie close together, by their distance from the lowest; -1 for those not met.
  private var numberByDistance: [Int] = []
  private let lowest: Int

  /// The number of units so far.
  private(set) var count = 0

  /// - Parameter units: all units that will be met; `nil` where responses are units of their own.
  init(of units: [Int]?...) {
    let all = units.compactMap { $0 }
    let ends = all.compactMap { units in units.min().flatMap { low in units.max().map { (low, $0) } } }
    let lowest = ends.map(\.0).min() ?? 0
    let (span, overflows) = (ends.map(\.1).max() ?? 0).subtractingReportingOverflow(lowest)
    // Row numbers and the like lie close together: an array then does what a dictionary would, much faster.
    let isCompact = !ends.isEmpty && !overflows && span / 4 < all.reduce(0) { $0 + $1.count }
    numberByDistance = isCompact ? [Int](repeating: -1, count: span + 1) : []
    self.lowest = lowest
  }

  /// The numbers of the units of all responses of a sample: a new one when a unit is met for the first time, and
  /// always when responses are units of their own. Those without weight have -1 and meet no unit.
  mutating func numbers(of sample: WeightedSample) -> [Int] {
    var numbers = [Int](repeating: -1, count: sample.values.count)
    guard let units = sample.units else {
      for (response, weight) in sample.weights.enumerated() where weight > 0 {
        numbers[response] = count
        count += 1
      }
      return numbers
    }
    for (response, weight) in sample.weights.enumerated() where weight > 0 {
      numbers[response] = number(of: units[response])
    }
    return numbers
  }

  /// The number of the unit of one response, by the same rule.
  mutating func number(of response: Int, in units: [Int]?) -> Int {
    guard let units else {
      count += 1
      return count - 1
    }
    return number(of: units[response])
  }

  @inline(__always)
  private mutating func number(of unit: Int) -> Int {
    if !numberByDistance.isEmpty {
      let known = numberByDistance[unit - lowest]
      if known >= 0 { return known }
      numberByDistance[unit - lowest] = count
    } else {
      if let known = numberOfUnit[unit] { return known }
      numberOfUnit[unit] = count
    }
    count += 1
    return count - 1
  }
}
