/// How the respondents of two waves were drawn: all that the variance and the skewness of the difference of two means
/// need beside the moments of the scores.
struct DrawnWaves {
  /// The respondents of the waves.
  let count: (first: Double, second: Double)
  /// Of the population what did not answer, 1 − n/N; 1 of an endless one.
  let left: (first: Double, second: Double)
  /// o = ñ_c/(n₁ n₂) − N_c/(N₁ N₂), by which the covariance of two scores becomes that of the two means; 0 where
  /// links are not used.
  let overlap: Double
  /// The correlation over the pairs, 0 where there is none.
  let correlation: Double
  /// The respondents in both waves, where links are used.
  let linked: Double
  /// The variance of their differences, 0 where there are none.
  let differenceVariance: Double

  /// `nil` where more answered than there are.
  init?(_ sample: PartlyLinkedSample, population: FinitePopulation?, codes: CodeCoverage) {
    let share = SampledShare(population, firstCount: sample.first.count, secondCount: sample.second.count)
    guard share.first <= 1, share.second <= 1 else { return nil }
    count = (Double(sample.first.count), Double(sample.second.count))
    left = (1 - share.first, 1 - share.second)
    let parts = sample.linkage == .unlinked ? nil : PartlyLinkedParts(sample)
    // Two means have no more in common than their spreads allow. Where the population is one and the same they never
    // seem to; where members come and go the bracket is an average over who is asked.
    let most = max(0, left.first * left.second / (count.first * count.second)).squareRoot()
    overlap = max(-most, min(most, parts?.overlapBeyondChance(population, codes) ?? 0))
    correlation = parts?.r ?? 0
    linked = Double(parts?.nc ?? 0)
    differenceVariance = parts == nil ? 0 : Moments(of: sample.pairs.differences).variance ?? 0
  }

  /// The variance of the difference of the means where the scores of both waves have a variance of 1.
  var variance: Double {
    left.first / count.first + left.second / count.second - 2 * correlation * overlap
  }

  /// The degrees of freedom of one variance for both waves: n₁ + n₂ − 2 without links, one less than the pairs where
  /// all are linked. Those of Derrick's T_new1.
  var pooledDegreesOfFreedom: Double {
    let unpaired = count.first + count.second - 2 * linked
    return (linked - 1) + (unpaired + linked - 1) / (unpaired + 2 * linked) * unpaired
  }
}
