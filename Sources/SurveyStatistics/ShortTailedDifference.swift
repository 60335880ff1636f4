extension DifferenceEstimate {
  /// `ofMeans` where `ShortTails` applies: nowhere surer, and less sure where few respondents deceive.
  ///
  /// Three things that t leaves out, each of which takes certainty away and never adds any:
  ///
  /// - The degrees of freedom are at most the smaller wave's own, n − 1 (Mickey & Brown 1966).
  /// - Close to an end of the scale the standard error is at least that with one variance for both waves (Derrick's
  ///   T_new1, with the correction for a finite population). Of ten respondents at a ceiling there may be none below
  ///   it, by luck; sixty others then show that there are such answers. So small a spread goes with a mean that is
  ///   too high, so that t is too large on that side.
  /// - t is corrected for `SamplingSkewness` by Hall's transformation where that takes certainty away.
  ///
  /// `make coverage` simulates what the intervals hold. That certainty is only ever taken away makes them wider than
  /// they need be where the waves are very unequal in size.
  public static func ofMeans(
    _ sample: PartlyLinkedSample, with tails: ShortTails, population: FinitePopulation? = nil,
    codes: CodeCoverage = .complete
  ) -> DifferenceEstimate {
    var difference = ofMeans(sample, population: population, codes: codes)
    let fewest = min(sample.first.count, sample.second.count)
    guard let own = difference.standardError, difference.degreesOfFreedom != nil, fewest >= 2 else {
      return difference
    }
    difference = difference.limited(toDegreesOfFreedom: Double(fewest - 1))
    var used = own
    if tails == .scaleEnd, let waves = DrawnWaves(sample, population: population, codes: codes),
      let pooled = Moments.pooledVariance(of: sample.first, sample.second)
    {
      used = max(own, max(0, pooled * waves.variance).squareRoot())
    }
    difference.standardError = used
    if let skewness = SamplingSkewness(
      ofDifference: sample, population: population, codes: codes, ownShare: (own / used) * (own / used))
    {
      difference.transform = HallTransform(skewness, standardError: used)
    }
    return difference
  }
}

extension Moments {
  /// The mean of the variances of two samples, weighted by n − 1; `nil` where one of them has none.
  fileprivate static func pooledVariance(of first: CountedSample, _ second: CountedSample) -> Double? {
    zip(Moments(of: first).variance, Moments(of: second).variance).map { one, other in
      let weights = (Double(first.count - 1), Double(second.count - 1))
      return (weights.0 * one + weights.1 * other) / (weights.0 + weights.1)
    }
  }
}
