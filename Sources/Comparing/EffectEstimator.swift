internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The size of a change in standard deviations and as a chance, with intervals that know who is who.
///
/// Hedges' g of unlinked and of fully linked waves has the exact interval of the noncentral t distribution. All other
/// intervals rest on influences: to first order the effect is a difference of two means, of what each response adds
/// to it, and such a difference has a standard error in every design. For the superiority of unlinked waves that is
/// the interval of Brunner and Munzel on the logit scale; for linked waves that of Konietschke et al. (2012). The
/// size of the population has no part in effects.
///
/// Source: Deville (1999), *Variance estimation for complex statistics and estimators*, Survey Methodology 25.
struct EffectEstimator: Sendable {
  /// The confidence level of the intervals.
  let confidence: Double

  /// The effects of the change in `pair`; without intervals for a census.
  func effect(of pair: ScorePair, design: Design) -> ChangeNumbers.Effect {
    var effect = hedgesG(of: pair, design: design)
    let chance = superiority(of: pair, design: design)
    effect.superiority = chance?.probability
    effect.superiorityLow = chance?.interval?.lower
    effect.superiorityHigh = chance?.interval?.upper
    return effect
  }

  private func hedgesG(of pair: ScorePair, design: Design) -> ChangeNumbers.Effect {
    let sample = pair.sample
    switch design {
    case .independent:
      let g = StandardisedDifference.independent(
        first: Moments(of: sample.first), second: Moments(of: sample.second))
      return Self.effect(g, g.intervalOfG(level: confidence))
    case .linked:
      let g = StandardisedDifference.linked(sample.pairs)
      return Self.effect(g, g.intervalOfG(level: confidence))
    case .census:
      return Self.effect(StandardisedDifference.partlyLinked(sample), nil)
    case .partlyLinked, .weighted, .clustered:
      guard let spread = pair.averageSpread(in: design),
        let correction = StandardisedDifference.smallSampleCorrection(
          degreesOfFreedom: Double(pair.fromCount + pair.toCount - 2))
      else { return ChangeNumbers.Effect() }
      let g = spread.change / spread.deviation * correction
      // d(D/s) = dD/s - D/(4 s^3) (d s1^2 + d s2^2), with s^2 = (s1^2 + s2^2)/2.
      let bend = spread.change / (4 * spread.deviation * spread.deviation)
      func term(_ value: Double, _ mean: Double, _ sign: Double) -> Double {
        let deviation = value - mean
        return (deviation - sign * bend * deviation * deviation) / spread.deviation
      }
      let influence = pair.difference(
        ofEarlier: { term($0, spread.fromMean, -1) }, later: { term($0, spread.toMean, 1) }, design: design)
      guard let error = influence.standardError, let degreesOfFreedom = influence.degreesOfFreedom else {
        return ChangeNumbers.Effect(hedgesG: g)
      }
      let reach =
        ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: confidence) * error * correction
      return ChangeNumbers.Effect(hedgesG: g, gLow: g - reach, gHigh: g + reach)
    }
  }

  private func superiority(
    of pair: ScorePair, design: Design
  ) -> (probability: Double, interval: ConfidenceInterval?)? {
    let unweighted = Superiority(first: pair.sample.first, second: pair.sample.second)
    guard let plain = unweighted.probability else { return nil }
    switch design {
    case .census: return (plain, nil)
    case .independent: return (plain, unweighted.interval(level: confidence))
    case .linked, .partlyLinked, .weighted, .clustered:
      let masses = pair.masses(in: design)
      let earlier = MidShares(values: pair.from.levels, masses: masses.from)
      let later = MidShares(values: pair.to.levels, masses: masses.to)
      // The mean of the later wave's places among the earlier one's is the superiority itself.
      let influence = pair.difference(
        ofEarlier: { later.below($0) }, later: { earlier.below($0) }, design: design)
      guard let doubled = influence.estimate else { return nil }
      let probability = min(1, max(0, (1 + doubled) / 2))
      let interval = influence.degreesOfFreedom.flatMap { degreesOfFreedom in
        ConfidenceInterval.onLogits(
          probability: probability, standardError: influence.standardError ?? 0,
          distribution: .studentT(degreesOfFreedom), level: confidence)
      }
      return (
        probability,
        interval
          ?? Superiority.newcombeInterval(
            probability: probability, firstCount: pair.fromCount, secondCount: pair.toCount,
            level: confidence)
      )
    }
  }

  private static func effect(
    _ difference: StandardisedDifference, _ interval: ConfidenceInterval?
  ) -> ChangeNumbers.Effect {
    ChangeNumbers.Effect(hedgesG: difference.g, gLow: interval?.lower, gHigh: interval?.upper)
  }
}

/// Which share of a wave lies below a value, those at the value counting half.
private struct MidShares {
  private let values: [Double]
  /// Cumulated masses before each value; one more than there are values.
  private let before: [Double]

  init(values: [Double], masses: [Double]) {
    self.values = values
    var sums = [0.0]
    for mass in masses { sums.append(sums[sums.count - 1] + mass) }
    before = sums
  }

  func below(_ value: Double) -> Double {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      // Equal scores of two waves may differ in the last bits.
      if values[middle] < value - 1e-9 { low = middle + 1 } else { high = middle }
    }
    let isAt = low < values.count && values[low] <= value + 1e-9
    let total = before[before.count - 1]
    return total > 0 ? (before[low] + (isAt ? before[low + 1] : before[low])) / (2 * total) : 0
  }
}
