/// A resample of respondents in two partly linked waves: how often each kind of respondent was drawn.
public struct PartlyLinkedResample: Sendable {
  /// The sample that was drawn from; its distinct values are the kinds.
  public let sample: PartlyLinkedSample

  /// How often each value of `sample.onlyFirst` was drawn.
  public let onlyFirstCounts: [Int]

  /// How often each value of `sample.onlySecond` was drawn.
  public let onlySecondCounts: [Int]

  /// How often each pair of `sample.pairs` was drawn.
  public let pairCounts: [Int]

  /// The mean of the later wave minus that of the earlier one, or `nil` when a wave is empty.
  public var meanDifference: Double? { zip(firstMoments.mean, secondMoments.mean).map { $1 - $0 } }

  /// The difference in units of the average standard deviation, without correction for small samples, or `nil` when
  /// it has none.
  public var standardisedDifference: Double? {
    let first = firstMoments
    let second = secondMoments
    guard let m1 = first.mean, let m2 = second.mean, let v1 = first.variance, let v2 = second.variance,
      v1 + v2 > 0
    else { return nil }
    return (m2 - m1) / ((v1 + v2) / 2).squareRoot()
  }

  /// The correlation over the pairs, or `nil` when it has none.
  public var correlation: Double? {
    guard let origin = sample.pairs.pairs.first else { return nil }
    var first = Sums(around: origin.first)
    var second = Sums(around: origin.second)
    var products = 0.0
    for (pair, count) in zip(sample.pairs.pairs, pairCounts) {
      first.add(pair.first, count)
      second.add(pair.second, count)
      products += Double(count) * (pair.first - origin.first) * (pair.second - origin.second)
    }
    guard let v1 = first.variance, let v2 = second.variance, v1 > 0, v2 > 0 else { return nil }
    let covariance = (products - first.sum * second.sum / first.count) / (first.count - 1)
    return max(-1, min(1, covariance / (v1 * v2).squareRoot()))
  }

  private var firstMoments: Sums {
    var sums = Sums(around: sample.first.values.first ?? 0)
    for (value, count) in zip(sample.onlyFirst.values, onlyFirstCounts) { sums.add(value, count) }
    for (pair, count) in zip(sample.pairs.pairs, pairCounts) { sums.add(pair.first, count) }
    return sums
  }

  private var secondMoments: Sums {
    var sums = Sums(around: sample.second.values.first ?? 0)
    for (value, count) in zip(sample.onlySecond.values, onlySecondCounts) { sums.add(value, count) }
    for (pair, count) in zip(sample.pairs.pairs, pairCounts) { sums.add(pair.second, count) }
    return sums
  }

  /// Sums in one pass around one of the values: quick, and without the loss of digits of sums around 0.
  private struct Sums {
    let origin: Double
    var count = 0.0
    var sum = 0.0
    var squares = 0.0

    init(around origin: Double) { self.origin = origin }

    @inline(__always)
    mutating func add(_ value: Double, _ times: Int) {
      let deviation = value - origin
      count += Double(times)
      sum += Double(times) * deviation
      squares += Double(times) * deviation * deviation
    }

    var mean: Double? { count > 0 ? origin + sum / count : nil }

    var variance: Double? { count > 1 ? max(0, squares - sum * sum / count) / (count - 1) : nil }
  }
}

extension BootstrapInterval {
  /// The interval of a statistic of two partly linked waves from random resamples of respondents.
  ///
  /// - Parameters:
  ///   - sample: The respondents.
  ///   - level: The confidence level.
  ///   - replicates: The number of resamples.
  ///   - stream: Where they come from; equal streams give equal intervals.
  ///   - statistic: The statistic of a resample, or `nil` when it has none; such resamples are left out.
  /// - Returns: `nil` when the statistic does not exist in the data, without one respondent, or in half of the
  ///   resamples.
  public static func resampling(
    _ sample: PartlyLinkedSample, level: Double, replicates: Int = 9_999, stream: RandomStream,
    statistic: (PartlyLinkedResample) -> Double?
  ) -> BootstrapInterval? {
    resampling(
      strata: [sample.onlyFirst.counts, sample.onlySecond.counts, sample.pairs.counts], level: level,
      replicates: replicates, stream: stream
    ) { counts in
      statistic(
        PartlyLinkedResample(
          sample: sample, onlyFirstCounts: counts[0], onlySecondCounts: counts[1], pairCounts: counts[2]))
    }
  }

  /// The interval of any statistic of respondents that come in kinds, from random resamples within strata.
  ///
  /// - Parameters:
  ///   - strata: How many respondents there are of each kind, for each stratum. The size of a stratum stays.
  ///   - level: The confidence level.
  ///   - replicates: The number of resamples.
  ///   - stream: Where they come from.
  ///   - statistic: The statistic of counts in the shape of `strata`, or `nil` when it has none.
  public static func resampling(
    strata: [[Int]], level: Double, replicates: Int = 9_999, stream: RandomStream,
    statistic: ([[Int]]) -> Double?
  ) -> BootstrapInterval? {
    precondition(replicates > 0, "A bootstrap needs a resample at least.")
    guard let estimate = statistic(strata), let acceleration = acceleration(strata, statistic) else {
      return nil
    }
    var stream = stream
    var draws = strata.map(StratumDraws.init)
    var values: [Double] = []
    values.reserveCapacity(replicates)
    for _ in 0..<replicates {
      var counts: [[Int]] = []
      for index in draws.indices { counts.append(draws[index].next(&stream)) }
      if let value = statistic(counts), value.isFinite { values.append(value) }
    }
    guard values.count * 2 > replicates else { return nil }
    return BootstrapInterval(
      SortedReplicates(values, estimate: estimate), method: .resampling(replicates: values.count),
      acceleration: acceleration, level: level)
  }

  /// The acceleration of a statistic in strata: the jackknife of each stratum around its own mean, weighted with
  /// (n − 1)/n. `nil` when the statistic does not exist without one respondent.
  private static func acceleration(_ strata: [[Int]], _ statistic: ([[Int]]) -> Double?) -> Double? {
    var influences: [Double] = []
    var weights: [Int] = []
    var counts = strata
    for (stratum, kinds) in strata.enumerated() {
      let n = kinds.reduce(0, +)
      // A stratum of one respondent does not vary over the resamples.
      guard n > 1 else { continue }
      var leftOut: [Double] = []
      var present: [Int] = []
      for (kind, count) in kinds.enumerated() where count > 0 {
        counts[stratum][kind] -= 1
        let value = statistic(counts)
        counts[stratum][kind] += 1
        guard let value, value.isFinite else { return nil }
        leftOut.append(value)
        present.append(count)
      }
      let mean = CompensatedSum(zip(leftOut, present).map { Double($1) * $0 }).value / Double(n)
      influences += leftOut.map { (mean - $0) * Double(n - 1) / Double(n) }
      weights += present
    }
    return acceleration(influences: influences, counts: weights)
  }
}

/// Draws as many respondents from a stratum as it has, with replacement.
private struct StratumDraws {
  private let counts: [Int]
  private let draws: Int
  /// The kind of each respondent, where drawing them one by one is the quicker way.
  private let kinds: [Int]?
  private var result: [Int]

  init(_ counts: [Int]) {
    self.counts = counts
    self.draws = counts.reduce(0, +)
    self.kinds =
      draws <= 20 * counts.count ? counts.indices.flatMap { [Int](repeating: $0, count: counts[$0]) } : nil
    self.result = counts
  }

  mutating func next(_ stream: inout RandomStream) -> [Int] {
    guard let kinds else {
      stream.multinomial(draws: draws, counts: counts, into: &result)
      return result
    }
    for kind in result.indices { result[kind] = 0 }
    for _ in 0..<draws { result[kinds[stream.integer(below: draws)]] += 1 }
    return result
  }
}

/// The values of random resamples as a distribution.
struct SortedReplicates: BootstrapDistribution {
  private let sorted: [Double]
  private let estimate: Double

  init(_ values: [Double], estimate: Double) {
    self.sorted = values.sorted()
    self.estimate = estimate
  }

  var shareBelowEstimate: Double {
    // Equal values that were summed in another order differ in the last bits.
    let tolerance = Rounding.relative * max(1, estimate.magnitude)
    var below = 0
    var equal = 0
    for value in sorted {
      if value < estimate - tolerance { below += 1 } else if value <= estimate + tolerance { equal += 1 }
    }
    return (Double(below) + 0.5 * Double(equal)) / Double(sorted.count)
  }

  func quantile(_ p: Double) -> Double {
    SurveyStatistics.quantile(p, ofSorted: sorted) ?? estimate
  }
}
