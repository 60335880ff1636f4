// How a permutation test is done where the distribution cannot be counted on a lattice.

extension PermutationTest {
  /// The exact test by going through every rearrangement, or `nil` when there are too many.
  static func enumerated(
    _ sample: PartlyLinkedSample, _ rearrangements: Double?, _ limit: ExactnessLimit
  )
    -> PValue?
  {
    guard let rearrangements, rearrangements <= limit.rearrangements else { return nil }
    let statistic = RearrangedDifference(sample)
    let unlinked = sample.onlyFirst.observations + sample.onlySecond.observations
    var laterSums: [Double] = []
    subsetSums(unlinked, drawing: sample.onlySecond.count, from: 0, sum: 0, into: &laterSums)
    var pairSums = [0.0]
    for (pair, count) in zip(sample.pairs.pairs, sample.pairs.counts) {
      for _ in 0..<count { pairSums = pairSums.map { $0 + pair.first } + pairSums.map { $0 + pair.second } }
    }
    var extreme = 0
    for pairSum in pairSums {
      for laterSum in laterSums where statistic.isExtreme(laterSum: pairSum + laterSum) { extreme += 1 }
    }
    return PValue(Double(extreme) / Double(laterSums.count * pairSums.count), source: .exact)
  }

  private static func subsetSums(
    _ values: [Double], drawing draws: Int, from start: Int, sum: Double, into sums: inout [Double]
  ) {
    if draws == 0 {
      sums.append(sum)
      return
    }
    for index in start..<(values.count - draws + 1) {
      subsetSums(values, drawing: draws - 1, from: index + 1, sum: sum + values[index], into: &sums)
    }
  }

  /// The test by random rearrangements.
  static func shuffled(
    _ sample: PartlyLinkedSample, _ limit: ExactnessLimit, _ stream: inout RandomStream
  )
    -> PValue
  {
    let statistic = RearrangedDifference(sample)
    var unlinked = sample.onlyFirst.observations + sample.onlySecond.observations
    let pairs = zip(sample.pairs.pairs, sample.pairs.counts)
      .flatMap { [LinkedPair](repeating: $0, count: $1) }
    let draws = sample.onlySecond.count
    var extreme = 0
    for _ in 0..<limit.replicates {
      var laterSum = 0.0
      // The first places of a partly shuffled array are a random subset.
      for place in 0..<draws {
        unlinked.swapAt(place, place + stream.integer(below: unlinked.count - place))
        laterSum += unlinked[place]
      }
      var bits: UInt64 = 0
      for (index, pair) in pairs.enumerated() {
        if index & 63 == 0 { bits = stream.next() }
        laterSum += bits & 1 == 0 ? pair.first : pair.second
        bits >>= 1
      }
      if statistic.isExtreme(laterSum: laterSum) { extreme += 1 }
    }
    return PValue(exceeding: extreme, of: limit.replicates)
  }

  /// The test by the normal distribution with the mean and the variance of the rearrangements.
  static func approximated(_ sample: PartlyLinkedSample) -> PValue {
    let statistic = RearrangedDifference(sample)
    let unlinked = Moments(of: sample.onlyFirst.merged(with: sample.onlySecond))
    let na = Double(sample.onlyFirst.count)
    let nb = Double(sample.onlySecond.count)
    var variance = 0.0
    if let spread = unlinked.variance, na > 0, nb > 0 { variance += na * nb / (na + nb) * spread }
    for (pair, count) in zip(sample.pairs.pairs, sample.pairs.counts) {
      variance += Double(count) * pair.difference * pair.difference / 4
    }
    guard variance > 0 else { return PValue(1, source: .asymptotic) }
    // The rearrangements need not centre where the mean difference is 0: linked and unlinked respondents differ.
    let centre = statistic.expected(sample)
    let reach = (statistic.seen - statistic.balanced).magnitude
    let deviation = variance.squareRoot()
    return PValue(
      Normal.upperTail((statistic.balanced + reach - centre) / deviation)
        + Normal.cdf((statistic.balanced - reach - centre) / deviation),
      source: .asymptotic)
  }
}

/// Which sums of the later wave are as extreme as the one seen. The mean difference is 0 at the sum `balanced`.
private struct RearrangedDifference {
  let seen: Double
  let balanced: Double
  let tolerance: Double

  init(_ sample: PartlyLinkedSample) {
    let n1 = Double(sample.first.count)
    let n2 = Double(sample.second.count)
    let earlierSum = (Moments(of: sample.first).mean ?? 0) * n1
    let laterSum = (Moments(of: sample.second).mean ?? 0) * n2
    self.seen = laterSum
    self.balanced = (earlierSum + laterSum) * n2 / (n1 + n2)
    self.tolerance = Rounding.tie * max(1, (seen - balanced).magnitude)
  }

  func isExtreme(laterSum: Double) -> Bool {
    (laterSum - balanced).magnitude >= (seen - balanced).magnitude - tolerance
  }

  /// The mean of the later sum over all rearrangements.
  func expected(_ sample: PartlyLinkedSample) -> Double {
    let unlinked = Moments(of: sample.onlyFirst.merged(with: sample.onlySecond)).mean ?? 0
    let pairs =
      ((Moments(of: sample.pairs.first).mean ?? 0) + (Moments(of: sample.pairs.second).mean ?? 0)) / 2
    return unlinked * Double(sample.onlySecond.count) + pairs * Double(sample.pairs.count)
  }
}
