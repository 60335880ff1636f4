/// The covariance (divisor n − 1) and Pearson's correlation of pairs.
public struct Covariation: Hashable, Sendable {
  /// The covariance with divisor n − 1, or `nil` of fewer than two pairs.
  public let covariance: Double?

  /// Pearson's correlation, −1 to 1, or `nil` where it is not defined: fewer than two pairs, or no spread in
  /// one of the two.
  public let correlation: Double?

  /// The covariation of pairs held as counts.
  public init(of pairs: CountedPairs) {
    let x = Moments(of: pairs.first)
    let y = Moments(of: pairs.second)
    guard let meanX = x.mean, let meanY = y.mean, let varianceX = x.variance, let varianceY = y.variance
    else {
      self.covariance = nil
      self.correlation = nil
      return
    }
    guard varianceX > 0, varianceY > 0 else {
      self.covariance = 0
      self.correlation = nil
      return
    }
    var products = CompensatedSum()
    for (pair, count) in zip(pairs.pairs, pairs.counts) {
      products.add(Double(count) * (pair.first - meanX) * (pair.second - meanY))
    }
    let covariance = products.value / Double(pairs.count - 1)
    self.covariance = covariance
    self.correlation = min(1, max(-1, covariance / (varianceX.squareRoot() * varianceY.squareRoot())))
  }

  /// The covariation of two columns of equal length.
  public init(_ first: [Double], _ second: [Double]) {
    self.init(of: CountedPairs(first: first, second: second))
  }
}
