/// Which share of the respondents gave a code by which they can be recognised in another wave.
public struct CodeCoverage: Hashable, Sendable {
  /// The share in the earlier wave, above 0 and at most 1.
  public let first: Double

  /// The share in the later wave, above 0 and at most 1.
  public let second: Double

  /// Coverage of the two waves.
  public init(first: Double, second: Double) {
    precondition(
      first > 0 && first <= 1 && second > 0 && second <= 1, "A share of codes is above 0, at most 1.")
    self.first = first
    self.second = second
  }

  /// Everybody gave a code.
  public static let complete = CodeCoverage(first: 1, second: 1)
}

extension DifferenceEstimate {
  /// The difference of two waves of which some respondents are linked: Derrick's T_new2.
  ///
  /// SE² = s₁²/n₁ + s₂²/n₂ − 2 r s₁ s₂ n_c/(n₁ n₂), with s over all respondents of a wave and r the correlation over
  /// the n_c pairs; ν = (n_c − 1) + (γ − n_c + 1)/(n_a + n_b + 2 n_c) · (n_a + n_b), γ being Welch's. All linked
  /// gives the paired test. The formula is not defined for fewer than two pairs: use `welch` then.
  ///
  /// With a finite `population` of N_w members, N_c of them in both waves,
  ///
  ///     SE² = (1 − n₁/N₁) s₁²/n₁ + (1 − n₂/N₂) s₂²/n₂ − 2 r s₁ s₂ (ñ_c/(n₁ n₂) − N_c/(N₁ N₂)).
  ///
  /// The last term matters most: two samples of one small population overlap by chance, and only the overlap beyond
  /// that is a gain. For a fixed overlap Cov(ȳ₁, ȳ₂) = S₁₂ (n_c/(n₁ n₂) − 1/N), since π_ii = n_c/N and
  /// π_ij = (n₁ n₂ − n_c)/(N (N − 1)). With the old covariance term the intervals would hold half as often as they
  /// say. With turnover (N₁ ≠ N₂) the bracket is an approximation. The degrees of freedom are Derrick's, but never
  /// more than Satterthwaite's of the two variances that the correction leaves: where everybody answered in one wave,
  /// only the other one's respondents tell how sure the difference is.
  ///
  /// ñ_c is the overlap corrected for respondents without a code, with c = c₁c₂ the share of the overlap that can be
  /// seen: n_c/c where that is no more than the overlap m = n₁ n₂ N_c/(N₁ N₂) that chance brings about, else
  /// n_c + (1 − c) m, since n_c/c would blow up the luck of having seen many. It is kept between what is seen and
  /// what is possible, and used with a finite population only; without one, n_c keeps the standard error on the safe
  /// side.
  ///
  /// Source: Derrick, Russ, Toher & White (2017), JMASM 16; R: `Partiallyoverlapping::Partover.test`. The correction
  /// for a finite population is our own; `make coverage` simulates what its intervals hold.
  public static func partlyLinked(
    _ sample: PartlyLinkedSample, population: FinitePopulation? = nil, codes: CodeCoverage = .complete
  ) -> DifferenceEstimate {
    guard let parts = PartlyLinkedParts(sample) else { return .withoutPairs(sample, method: .partlyLinked) }
    let share = SampledShare(population, firstCount: parts.n1, secondCount: parts.n2)
    guard share.first <= 1, share.second <= 1 else {
      return DifferenceEstimate(
        method: .partlyLinked, firstCount: parts.n1, secondCount: parts.n2, linkedCount: parts.nc,
        estimate: parts.difference, unknown: .populationSmallerThanSample)
    }
    let overlap = parts.overlapBeyondChance(population, codes)
    let covariance = 2 * parts.r * (parts.variance1 * parts.variance2).squareRoot() * overlap
    let own1 = (1 - share.first) * parts.v1
    let own2 = (1 - share.second) * parts.v2
    let variance = own1 + own2 - covariance
    let most = population.flatMap { _ in welchDegreesOfFreedom(own1, parts.n1, own2, parts.n2) }
    let isNothing = share.withoutVariance == .census || variance <= Rounding.relative * (parts.v1 + parts.v2)
    let reason: UndefinedReason =
      share.withoutVariance == .census ? .census : population == nil ? .zeroVariance : .noSamplingError
    return DifferenceEstimate(
      method: .partlyLinked, firstCount: parts.n1, secondCount: parts.n2, linkedCount: parts.nc,
      estimate: parts.difference, variance: isNothing ? 0 : variance,
      degreesOfFreedom: parts.degreesOfFreedom.map { min($0, most ?? $0) }, correlation: parts.r,
      withoutVariance: parts.v1 + parts.v2 == 0 && reason != .census ? .zeroVariance : reason)
  }

  /// Derrick's T_new1: as `partlyLinked`, with one variance for both waves. For comparison with published numbers;
  /// the waves of a survey have no reason to have one variance.
  ///
  /// SE = s_p √(1/n₁ + 1/n₂ − 2 r n_c/(n₁ n₂)),
  /// ν = (n_c − 1) + (n_a + n_b + n_c − 1)/(n_a + n_b + 2 n_c) · (n_a + n_b).
  public static func partlyLinkedPooled(_ sample: PartlyLinkedSample) -> DifferenceEstimate {
    guard let parts = PartlyLinkedParts(sample) else {
      return .withoutPairs(sample, method: .partlyLinkedPooled)
    }
    let n1 = Double(parts.n1)
    let n2 = Double(parts.n2)
    let nc = Double(parts.nc)
    let unpaired = n1 + n2 - 2 * nc
    let pooled = ((n1 - 1) * parts.variance1 + (n2 - 1) * parts.variance2) / (n1 + n2 - 2)
    let factor = 1 / n1 + 1 / n2 - 2 * parts.r * nc / (n1 * n2)
    let isNothing = factor <= Rounding.relative * (1 / n1 + 1 / n2)
    return DifferenceEstimate(
      method: .partlyLinkedPooled, firstCount: parts.n1, secondCount: parts.n2, linkedCount: parts.nc,
      estimate: parts.difference, variance: isNothing ? 0 : pooled * factor,
      degreesOfFreedom: (nc - 1) + (unpaired + nc - 1) / (unpaired + 2 * nc) * unpaired,
      correlation: parts.r, withoutVariance: .zeroVariance)
  }

  /// The difference in the way that fits how the waves hang together: `welch`, `paired` or `partlyLinked`.
  public static func ofMeans(
    _ sample: PartlyLinkedSample, population: FinitePopulation? = nil, codes: CodeCoverage = .complete
  ) -> DifferenceEstimate {
    switch sample.linkage {
    case .unlinked:
      welch(first: Moments(of: sample.first), second: Moments(of: sample.second), population: population)
    case .linked: paired(sample.pairs, population: population)
    case .partlyLinked: partlyLinked(sample, population: population, codes: codes)
    }
  }

  private static func withoutPairs(_ sample: PartlyLinkedSample, method: Method) -> DifferenceEstimate {
    let difference = zip(Moments(of: sample.first).mean, Moments(of: sample.second).mean).map { $1 - $0 }
    return DifferenceEstimate(
      method: method, firstCount: sample.first.count, secondCount: sample.second.count,
      linkedCount: sample.pairs.count, estimate: difference, unknown: .tooFewPairs)
  }
}

/// The numbers that both of Derrick's statistics are made of; there are none of fewer than two pairs.
struct PartlyLinkedParts {
  let n1: Int
  let n2: Int
  let nc: Int
  let difference: Double
  let variance1: Double
  let variance2: Double
  let v1: Double
  let v2: Double
  let r: Double

  init?(_ sample: PartlyLinkedSample) {
    let first = Moments(of: sample.first)
    let second = Moments(of: sample.second)
    guard sample.pairs.count >= 2, let mean1 = first.mean, let mean2 = second.mean,
      let variance1 = first.variance, let variance2 = second.variance
    else { return nil }
    self.n1 = first.count
    self.n2 = second.count
    self.nc = sample.pairs.count
    self.difference = mean2 - mean1
    self.variance1 = variance1
    self.variance2 = variance2
    self.v1 = variance1 / Double(n1)
    self.v2 = variance2 / Double(n2)
    self.r = Covariation(of: sample.pairs).correlation ?? 0
  }

  /// ν of T_new2.
  var degreesOfFreedom: Double? {
    guard let gamma = DifferenceEstimate.welchDegreesOfFreedom(v1, n1, v2, n2) else { return nil }
    let unpaired = Double(n1 + n2 - 2 * nc)
    let pairs = Double(nc)
    return (pairs - 1) + (gamma - pairs + 1) / (unpaired + 2 * pairs) * unpaired
  }

  /// ñ_c/(n₁ n₂) − N_c/(N₁ N₂), by which the covariance of two scores becomes that of the two means; n_c/(n₁ n₂) of
  /// an endless population.
  func overlapBeyondChance(_ population: FinitePopulation?, _ codes: CodeCoverage) -> Double {
    let n1n2 = Double(n1) * Double(n2)
    guard let population else { return Double(nc) / n1n2 }
    let expected = Double(population.both) / (Double(population.first) * Double(population.second))
    return overlap(of: population, codes) / n1n2 - expected
  }

  /// ñ_c: how many respondents of the one wave are in the other, with those who cannot be recognised.
  private func overlap(of population: FinitePopulation, _ codes: CodeCoverage) -> Double {
    guard codes != .complete else { return Double(nc) }
    let least = Double(max(nc, n1 + n2 - population.union))
    let most = Double(min(n1, n2, population.both))
    let visible = codes.first * codes.second
    let byChance =
      Double(n1) * Double(n2) * Double(population.both)
      / (Double(population.first) * Double(population.second))
    let estimated = min(Double(nc) / visible, Double(nc) + (1 - visible) * byChance)
    return max(least, min(most, estimated))
  }
}
