extension DifferenceEstimate {
  /// `ofMeans` where `ShortTails` applies, and a few respondents deceive.
  ///
  /// Close to an end of the scale, of ten respondents there may be none far from it, by luck. Their mean is then too
  /// close to the end and their spread too small, so that Student's t is too large twice over. `BoundedScaleTest`
  /// takes the spread from the wave that has more of it and from the means under test.
  ///
  /// Beside many, elsewhere on the scale, the few keep their own variance. They have no more degrees of freedom than
  /// their own, n − 1 (Mickey & Brown 1966), and t is corrected for `SamplingSkewness` by Hall's transformation where
  /// that takes certainty away.
  ///
  /// `make coverage` simulates what the intervals hold. What has no test has none here either.
  public static func ofMeans(
    _ sample: PartlyLinkedSample, with tails: ShortTails, population: FinitePopulation? = nil,
    codes: CodeCoverage = .complete
  ) -> DifferenceEstimate {
    let plain = ofMeans(sample, population: population, codes: codes)
    guard let own = plain.standardError, plain.degreesOfFreedom != nil,
      min(sample.first.count, sample.second.count) >= 2,
      let waves = DrawnWaves(sample, population: population, codes: codes)
    else { return plain }
    switch tails {
    case .scaleEnd: return plain.atScaleEnd(sample, waves: waves)
    case .lopsided: return plain.besideMany(sample, waves: waves, standardError: own)
    }
  }

  private func atScaleEnd(_ sample: PartlyLinkedSample, waves: DrawnWaves) -> DifferenceEstimate {
    // A wave that lies at an end beside a larger one that does not says little of what both have in common.
    let degreesOfFreedom =
      ShortTails.lieAtEnd(sample.first, sample.second) ? waves.pooledDegreesOfFreedom : fewestDegreesOfFreedom
    guard let test = BoundedScaleTest(sample, drawn: waves, degreesOfFreedom: degreesOfFreedom) else {
      return limited(toDegreesOfFreedom: fewestDegreesOfFreedom)
    }
    var difference = self
    difference.standardError = test.standardError
    difference.degreesOfFreedom = test.degreesOfFreedom
    difference.correction = .boundedScale(test)
    return difference
  }

  private func besideMany(
    _ sample: PartlyLinkedSample, waves: DrawnWaves, standardError own: Double
  ) -> DifferenceEstimate {
    var difference = limited(toDegreesOfFreedom: fewestDegreesOfFreedom)
    // A small wave that spreads too little by chance would make the same third moment a very large skewness.
    let pooled =
      Moments.pooledVariance(of: sample.first, sample.second).map { max(0, $0 * waves.variance) } ?? 0
    if let skewness = SamplingSkewness(ofDifference: sample, drawn: waves),
      let transform = HallTransform(skewness, standardError: max(own, pooled.squareRoot()))
    {
      difference.correction = .skewness(transform)
    }
    return difference
  }

  /// Those of the smaller wave.
  private var fewestDegreesOfFreedom: Double { Double(min(firstCount, secondCount) - 1) }
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
