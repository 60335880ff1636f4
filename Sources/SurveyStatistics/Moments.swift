/// How many values there are, their mean and how they spread: all that a comparison of means needs of a sample.
///
/// The variance is computed in two passes around the mean, so that a large mean takes no digits from it.
/// Values that differ by no more than rounding (1e-12 of the largest) count as equal: their spread is 0, not noise.
public struct Moments: Hashable, Sendable {
  /// The number of values.
  public let count: Int

  /// The mean, or `nil` of no values.
  public let mean: Double?

  /// The variance with divisor n − 1, or `nil` of fewer than two values.
  public let variance: Double?

  /// The moments of `values`. Their order does not matter.
  public init(of values: [Double]) {
    self.init(values, weight: { _ in 1 }, count: values.count)
  }

  /// The moments of a sample that is held as counts of distinct values.
  public init(of sample: CountedSample) {
    let counts = sample.counts
    self.init(sample.values, weight: { Double(counts[$0]) }, count: sample.count)
  }

  /// The moments that a publication gives.
  ///
  /// - Parameters:
  ///   - count: The number of values, 1 or more.
  ///   - mean: Their mean.
  ///   - standardDeviation: Their standard deviation with divisor n − 1; ignored for a single value.
  public init(count: Int, mean: Double, standardDeviation: Double) {
    precondition(count >= 1 && standardDeviation >= 0, "Moments need a value and a spread of 0 or more.")
    self.count = count
    self.mean = mean
    self.variance = count >= 2 ? standardDeviation * standardDeviation : nil
  }

  /// The standard deviation with divisor n − 1, or `nil` of fewer than two values.
  public var standardDeviation: Double? { variance?.squareRoot() }

  /// The variance of the mean, s²/n, or `nil` of fewer than two values.
  public var varianceOfMean: Double? { variance.map { $0 / Double(count) } }

  private init(_ values: [Double], weight: (Int) -> Double, count: Int) {
    self.count = count
    guard let first = values.first, count > 0 else {
      self.mean = nil
      self.variance = nil
      return
    }
    var lowest = first
    var highest = first
    var total = CompensatedSum()
    for (index, value) in values.enumerated() {
      lowest = min(lowest, value)
      highest = max(highest, value)
      total.add(weight(index) * value)
    }
    let isConstant = highest - lowest <= Rounding.relative * max(lowest.magnitude, highest.magnitude)
    let mean = isConstant ? first : total.value / Double(count)
    self.mean = mean
    guard count >= 2 else {
      self.variance = nil
      return
    }
    guard !isConstant else {
      self.variance = 0
      return
    }
    var squares = CompensatedSum()
    var remainder = CompensatedSum()
    for (index, value) in values.enumerated() {
      let deviation = value - mean
      squares.add(weight(index) * deviation * deviation)
      remainder.add(weight(index) * deviation)
    }
    // The remainder is 0 but for rounding of the mean; subtracting it is Björck's correction.
    let correction = remainder.value * remainder.value / Double(count)
    self.variance = max(0, squares.value - correction) / Double(count - 1)
  }
}
