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

/// What counts as rounding and not as a difference.
enum Rounding {
  /// Relative to the largest value: below it a spread is the rounding of a computation.
  static let relative = 1e-12

  /// Scores that differ by less than this tie: a mean of four answers does not come out equal to the last bit.
  static let tie = 1e-9

  /// `value` rounded to a multiple of `tie`, so that equal scores are equal numbers.
  @inline(__always)
  static func snapped(_ value: Double) -> Double {
    let scaled = value * 1e9
    // Beyond 2^53 there are no decimals left to round.
    return scaled.magnitude < 9e15 ? scaled.rounded() / 1e9 : value
  }
}

/// The covariance (divisor n − 1) and Pearson's correlation of pairs.
public struct Covariation: Hashable, Sendable {
  /// The covariance with divisor n − 1, or `nil` of fewer than two pairs.
  public let covariance: Double?

  /// Pearson's correlation, −1 to 1, or `nil` where it is not defined: fewer than two pairs, or no spread in
  /// one of the two.
  public let correlation: Double?

  /// The covariation of two columns of equal length.
  public init(_ first: [Double], _ second: [Double]) {
    precondition(first.count == second.count, "Paired columns are equally long.")
    let x = Moments(of: first)
    let y = Moments(of: second)
    guard let meanX = x.mean, let meanY = y.mean, let varianceX = x.variance, let varianceY = y.variance
    else {
      self.covariance = nil
      self.correlation = nil
      return
    }
    var products = CompensatedSum()
    for index in first.indices { products.add((first[index] - meanX) * (second[index] - meanY)) }
    guard varianceX > 0, varianceY > 0 else {
      self.covariance = 0
      self.correlation = nil
      return
    }
    let covariance = products.value / Double(first.count - 1)
    self.covariance = covariance
    let scale = varianceX.squareRoot() * varianceY.squareRoot()
    self.correlation = min(1, max(-1, covariance / scale))
  }
}
