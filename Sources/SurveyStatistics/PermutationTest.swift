/// The permutation test of a difference of means: could chance alone have dealt these scores over the two waves?
///
/// Unlinked scores are dealt anew over the waves, with the size of each kept; the two scores of a linked respondent
/// are swapped or not. Without pairs this is Fisher and Pitman's test, with pairs alone the test of flipped signs,
/// with both the combination of Yu et al. (2012). p is the share of rearrangements with a mean difference at least as
/// far from 0 as the one seen. It tests "no change in the process", so a finite population has no part in it.
///
/// Exact whenever the scores are whole steps apart and the counting is affordable, or the rearrangements are few;
/// otherwise by random rearrangements or, for many respondents, by the normal approximation of the same distribution.
public struct PermutationTest: Hashable, Sendable {
  /// The mean difference, later minus earlier, or `nil` when a wave is empty.
  public let estimate: Double?

  /// The two-sided p-value, or `nil` with a `reason`.
  public let p: PValue?

  /// How many rearrangements there are, or `nil` beyond 2⁵³, where they are no longer counted.
  public let rearrangements: Double?

  /// Why there is no p-value, or `nil` when there is.
  public let reason: UndefinedReason?

  /// The test of two waves that may be linked.
  ///
  /// - Parameters:
  ///   - sample: The scores.
  ///   - limit: How much work may be done.
  ///   - stream: Where random rearrangements come from, if they are needed.
  public init(
    _ sample: PartlyLinkedSample, limit: ExactnessLimit = .standard,
    stream: RandomStream = RandomStream(seed: 0)
  ) {
    let unlinked = sample.onlyFirst.count + sample.onlySecond.count
    let flips = sample.pairs.pairs.indices.filter { sample.pairs.pairs[$0].difference != 0 }
    let deals = Gamma.logarithmOfChoose(unlinked, sample.onlySecond.count)
    let swaps = Double(sample.pairs.count) * log(2)
    self.rearrangements = deals + swaps < 53 * log(2) ? exp(deals).rounded() * exp(swaps).rounded() : nil
    self.estimate = zip(Moments(of: sample.first).mean, Moments(of: sample.second).mean).map { $1 - $0 }
    guard estimate != nil else {
      self.p = nil
      self.reason = .tooFewObservations
      return
    }
    let isRearrangeable = (!sample.onlyFirst.isEmpty && !sample.onlySecond.isEmpty) || !flips.isEmpty
    guard isRearrangeable else {
      // Nothing can be dealt otherwise: every rearrangement is the data.
      self.p = sample.pairs.isEmpty ? nil : PValue(1, source: .exact)
      self.reason = sample.pairs.isEmpty ? .tooFewObservations : nil
      return
    }
    self.reason = nil
    var stream = stream
    self.p =
      Self.counted(sample, limit) ?? Self.enumerated(sample, rearrangements, limit)
      ?? (sample.first.count + sample.second.count <= limit.mostShuffled
        ? Self.shuffled(sample, limit, &stream) : Self.approximated(sample))
  }

  /// The exact test on a lattice, or `nil` when the scores are on none or the work is too much.
  private static func counted(_ sample: PartlyLinkedSample, _ limit: ExactnessLimit) -> PValue? {
    let pairs = sample.pairs.pairs
    let values =
      sample.onlyFirst.values + sample.onlySecond.values + pairs.map(\.first) + pairs.map(\.second)
    guard let lattice = Lattice(holding: values) else { return nil }
    let a = sample.onlyFirst.values.count
    let b = sample.onlySecond.values.count
    let earlier = repeated(lattice.indices[..<a], sample.onlyFirst.counts)
    let later = repeated(lattice.indices[a..<(a + b)], sample.onlySecond.counts)
    let pairEarlier = repeated(lattice.indices[(a + b)..<(a + b + pairs.count)], sample.pairs.counts)
    let pairLater = repeated(lattice.indices[(a + b + pairs.count)...], sample.pairs.counts)
    return counted(
      earlier: earlier, later: later, pairs: zip(pairEarlier, pairLater).map { ($0, $1) }, limit)
  }

  /// The exact test of whole numbers.
  ///
  /// The mean difference is a rising function of S, the sum of the later wave: D = S (1/n₁ + 1/n₂) − T/n₁ with T the
  /// sum of all. It is 0 at S₀ = T n₂/(n₁ + n₂), and as far from 0 as the data at S and at 2 S₀ − S.
  static func counted(
    earlier: [Int], later: [Int], pairs: [(Int, Int)], _ limit: ExactnessLimit
  ) -> PValue? {
    let n1 = earlier.count + pairs.count
    let n2 = later.count + pairs.count
    let flips = pairs.map { abs($0.1 - $0.0) }
    let fixed = pairs.reduce(0) { $0 + min($1.0, $1.1) }
    let laterSum = later.reduce(0, +) + pairs.reduce(0) { $0 + $1.1 }
    let total = laterSum + earlier.reduce(0, +) + pairs.reduce(0) { $0 + $1.0 }
    // Twice S₀ times n₁ + n₂, less S: the other end, times n₁ + n₂ to stay with whole numbers.
    let mirrored = 2 * total * n2 - laterSum * (n1 + n2)
    let seen = laterSum * (n1 + n2)
    if mirrored == seen { return PValue(1, source: .exact) }
    let high = -floorDivision(-max(mirrored, seen), n1 + n2)
    let low = floorDivision(min(mirrored, seen), n1 + n2)

    let elements = earlier + later
    guard Double(elements.count) * Double(min(earlier.count, later.count)) <= limit.operations else {
      return nil
    }
    // Drawing the smaller wave is the same as drawing the other: sums turn round.
    let drawsLater = later.count <= earlier.count
    let draws = min(earlier.count, later.count)
    let sumOfElements = elements.reduce(0, +)
    let cost = SubsetSums.cost(elements: elements, draws: draws)
    guard cost.operations + SignFlipSums.cost(elements: flips) <= limit.operations, cost.cells <= limit.cells
    else { return nil }
    let sums = SubsetSums(elements: elements, draws: draws)
    func unlinkedTails(atMost low: Int, atLeast high: Int) -> Double {
      drawsLater
        ? sums.tails(atMost: low, atLeast: high)
        : sums.tails(atMost: sumOfElements - high, atLeast: sumOfElements - low)
    }
    if pairs.isEmpty {
      return PValue(unlinkedTails(atMost: low, atLeast: high), source: .exact)
    }
    let flipped = SignFlipSums(elements: flips)
    if draws == 0 {
      // All of the unlinked are in one wave, where they stay.
      let stays = fixed + later.reduce(0, +)
      return PValue(flipped.tails(atMost: low - stays, atLeast: high - stays), source: .exact)
    }
    let drawn = sums.probabilities()
    let probabilities = drawsLater ? drawn : mirroredSums(drawn, total: sumOfElements)
    return PValue(
      combinedTails(probabilities, flipped.probabilities, atMost: low - fixed, atLeast: high - fixed),
      source: .exact)
  }

  /// P(X + Y ≤ low) + P(X + Y ≥ high) of two independent sums.
  private static func combinedTails(
    _ x: [Double], _ y: [Double], atMost low: Int, atLeast high: Int
  ) -> Double {
    var below = [0.0]
    for probability in x { below.append(below[below.count - 1] + probability) }
    var above = [Double](repeating: 0, count: x.count + 1)
    for index in x.indices.reversed() { above[index] = above[index + 1] + x[index] }
    var total = CompensatedSum()
    for (sum, probability) in y.enumerated() {
      let left = max(0, min(x.count, low - sum + 1))
      let right = max(0, min(x.count, high - sum))
      total.add(probability * (below[left] + above[right]))
    }
    return total.value
  }

  /// The distribution of `total` minus a sum.
  private static func mirroredSums(_ probabilities: [Double], total: Int) -> [Double] {
    var mirrored = [Double](repeating: 0, count: total + 1)
    for (sum, probability) in probabilities.enumerated() where probability > 0 {
      mirrored[total - sum] = probability
    }
    return mirrored
  }

  private static func repeated(_ indices: ArraySlice<Int>, _ counts: [Int]) -> [Int] {
    zip(indices, counts).flatMap { [Int](repeating: $0, count: $1) }
  }

  /// The quotient rounded to below.
  private static func floorDivision(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return quotient * divisor > number ? quotient - 1 : quotient
  }
}
