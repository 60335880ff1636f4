/// A share of respondents: how many of how many, with the intervals that suit shares.
public struct Proportion: Hashable, Sendable {
  /// How many have the property.
  public let successes: Int

  /// Out of how many, 0 or more.
  public let count: Int

  /// `successes` of `count`.
  public init(successes: Int, count: Int) {
    precondition(successes >= 0 && successes <= count, "No more can have a property than there are.")
    self.successes = successes
    self.count = count
  }

  /// The share, 0 to 1, or `nil` of nobody.
  public var share: Double? { count > 0 ? Double(successes) / Double(count) : nil }

  /// The standard error of the share as a mean of zeros and ones, √((1 − f) p(1 − p)/(n − 1)), or `nil` of fewer than
  /// two or of more than the population. Intervals do not rest on it. R: `survey::svymean`.
  public func standardError(population: Int? = nil) -> Double? {
    guard let share, count >= 2 else { return nil }
    let remaining = population.map { 1 - Double(count) / Double($0) } ?? 1
    guard remaining >= 0 else { return nil }
    return (remaining * share * (1 - share) / Double(count - 1)).squareRoot()
  }

  /// Wilson's interval, or `nil` of nobody or of more people than the population has.
  ///
  /// With a finite population n is replaced by n* = n (N − 1)/(N − n), since the variance of a share of a sample
  /// without replacement is P(1 − P)/n · (N − n)/(N − 1). When everybody answered it is the share itself.
  ///
  /// Source: Wilson (1927), JASA 22; Newcombe (1998), Statistics in Medicine 17, 857–872, method 3.
  public func wilsonInterval(level: Double, population: Int? = nil) -> ConfidenceInterval? {
    guard let share, let count = Self.effectiveCount(Double(count), population: population) else {
      return nil
    }
    return Self.wilsonInterval(share: share, count: count, level: level)
  }

  /// Wilson's interval of a share of weighted respondents, with the effective number of them in the place of n
  /// (an idea of Korn & Graubard 1998).
  ///
  /// - `share`: 0 to 1.
  /// - `count`: Above 0; infinite for a share without sampling error.
  /// - `level`: The confidence level.
  public static func wilsonInterval(share: Double, count n: Double, level: Double) -> ConfidenceInterval {
    precondition(share >= 0 && share <= 1 && n > 0, "A share is from 0 to 1, of more than 0.")
    guard n.isFinite else { return ConfidenceInterval(lower: share, upper: share, level: level) }
    let z = Normal.upperQuantile((1 - level) / 2)
    let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    // At 0 and 1 the formula meets the end but for rounding.
    let lower = share == 0 ? 0 : max(0, centre - reach)
    let upper = share == 1 ? 1 : min(1, centre + reach)
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  /// n* = n (N − 1)/(N − n): the size of a sample with replacement that is as informative. `nil` when n is 0 or above
  /// N, infinite when everybody answered.
  public static func effectiveCount(_ count: Double, population: Int?) -> Double? {
    guard count > 0 else { return nil }
    guard let population else { return count }
    let size = Double(population)
    if count == size { return .infinity }
    return count < size ? count * (size - 1) / (size - count) : nil
  }

  /// The exact interval of Clopper & Pearson (1934), which is wide; for comparison. `nil` of nobody.
  public func clopperPearsonInterval(level: Double) -> ConfidenceInterval? {
    guard count > 0 else { return nil }
    let tail = (1 - level) / 2
    let x = Double(successes)
    let n = Double(count)
    let lower = successes == 0 ? 0 : BetaDistribution(alpha: x, beta: n - x + 1).quantile(tail)
    let upper = successes == count ? 1 : BetaDistribution(alpha: x + 1, beta: n - x).quantile(1 - tail)
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  /// How many of a finite population may have the property: all numbers that neither tail of the hypergeometric
  /// distribution rejects at (1 − level)/2. Exact, for populations of some hundreds. `nil` of nobody or of more
  /// people than the population has.
  ///
  /// Source: Konijn (1973); Wright (1991), *Exact Confidence Bounds when Sampling from Small Finite Universes*.
  public func possibleSuccesses(population: Int, level: Double) -> ClosedRange<Int>? {
    guard count > 0, count <= population else { return nil }
    let tail = (1 - level) / 2
    // Both tails change in one direction only as the number grows, so the ends are found by halving.
    func fewest(_ accepts: (Int) -> Bool, _ range: Range<Int>) -> Int {
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = (low + high) / 2
        if accepts(middle) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    func distribution(_ marked: Int) -> Hypergeometric {
      Hypergeometric(marked: marked, unmarked: population - marked, drawn: count)
    }
    let least = successes
    let most = population - (count - successes)
    let lower = fewest({ distribution($0).upperTail(successes - 1) > tail }, least..<most)
    let firstTooMany = fewest({ distribution($0).cdf(successes) <= tail }, lower..<(most + 1))
    return lower...max(lower, firstTooMany - 1)
  }

  /// The range of `possibleSuccesses` as shares of the population.
  public func hypergeometricInterval(population: Int, level: Double) -> ConfidenceInterval? {
    guard let range = possibleSuccesses(population: population, level: level) else { return nil }
    return ConfidenceInterval(
      lower: Double(range.lowerBound) / Double(population),
      upper: Double(range.upperBound) / Double(population), level: level)
  }
}
