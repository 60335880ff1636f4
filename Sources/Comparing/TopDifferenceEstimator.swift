internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The change of the share of the best answers, with an interval that suits shares.
///
/// Unlinked waves: Newcombe's hybrid of two Wilson intervals. Linked waves: Newcombe's with the correlation of the
/// pairs. Partly linked waves, and linked ones of a finite population: the same construction (MOVER, Zou & Donner
/// 2008) with the correlation that the overlap leaves. Weighted and clustered waves: the hybrid of Wilson intervals
/// at the effective number of answers (Korn & Graubard 1998), without links.
struct TopDifferenceEstimator: Sendable {
  /// The confidence level.
  let confidence: Double

  /// The change of the share of answers that `isTop`, or nil where a wave has none.
  func difference(
    of pair: ScorePair, isTop: (Double) -> Bool, design: Design, population: FinitePopulation?
  ) -> ItemChangeNumbers.TopDifference? {
    switch design {
    case .independent, .linked, .partlyLinked, .census:
      let isLinked = pair.sample.linkage != .unlinked
      let shares =
        isLinked
        ? Self.proportions(pair.sample, isTop)
        : Self.proportions(pair.sample.unlinked, isTop)
      guard let estimate = shares.difference else { return nil }
      let plainPaired = design == .linked && population == nil
      let interval =
        plainPaired
        ? shares.pairedScoreInterval(level: confidence)
        : shares.interval(level: confidence, population: population)
      guard let interval else { return nil }
      let name = plainPaired ? "newcombe-paired" : isLinked ? "mover" : "newcombe"
      return ItemChangeNumbers.TopDifference(
        estimate: estimate, low: interval.lower, high: interval.upper,
        method: population == nil ? name : name + "-finite-population")
    case .weighted, .clustered:
      guard let samples = pair.weighted,
        let from = effectiveShare(samples.from, isTop), let to = effectiveShare(samples.to, isTop)
      else { return nil }
      let below = Proportion.wilsonInterval(share: from.share, count: from.count, level: confidence)
      let above = Proportion.wilsonInterval(share: to.share, count: to.count, level: confidence)
      func reach(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
      let estimate = to.share - from.share
      return ItemChangeNumbers.TopDifference(
        estimate: estimate, low: estimate - reach(to.share - above.lower, below.upper - from.share),
        high: estimate + reach(above.upper - to.share, from.share - below.lower),
        method: "newcombe-effective-n")
    }
  }

  /// A share and the number of unweighted, unclustered answers that would be as precise.
  private func effectiveShare(
    _ sample: WeightedSample, _ isTop: (Double) -> Bool
  ) -> (share: Double, count: Double)? {
    let estimate = LinearisedMean(sample.mapped { isTop($0) ? 1 : 0 })
    guard let mean = estimate.mean, let weights = KishEffect(weights: sample.weights) else { return nil }
    let share = min(1, max(0, mean))
    let bySpread = estimate.standardError.flatMap { $0 > 0 ? share * (1 - share) / ($0 * $0) : nil }
    return (share, max(1, min(Double(estimate.count), bySpread ?? weights.effectiveCount)))
  }

  private static func proportions(
    _ sample: PartlyLinkedSample, _ isTop: (Double) -> Bool
  ) -> PartlyLinkedProportions {
    func proportion(_ scores: CountedSample) -> Proportion {
      let top = zip(scores.values, scores.counts).reduce(0) { isTop($1.0) ? $0 + $1.1 : $0 }
      return Proportion(successes: top, count: scores.count)
    }
    var both = 0
    var firstOnly = 0
    var secondOnly = 0
    var neither = 0
    for (pair, count) in zip(sample.pairs.pairs, sample.pairs.counts) {
      switch (isTop(pair.first), isTop(pair.second)) {
      case (true, true): both += count
      case (true, false): firstOnly += count
      case (false, true): secondOnly += count
      case (false, false): neither += count
      }
    }
    return PartlyLinkedProportions(
      onlyFirst: proportion(sample.onlyFirst), onlySecond: proportion(sample.onlySecond),
      pairs: PairedProportions(
        both: both, firstOnly: firstOnly, secondOnly: secondOnly, neither: neither))
  }
}
