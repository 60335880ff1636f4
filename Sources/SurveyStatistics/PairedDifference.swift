extension DifferenceEstimate {
  /// The mean difference of pairs: each respondent is their own comparison.
  ///
  /// SE² = s_d²/n with n − 1 degrees of freedom. With a finite `population` the standard error is that of
  /// `partlyLinked` for everybody linked, which for the same members in both waves is (1 − n/N) s_d²/n.
  ///
  /// Fewer than two pairs have no standard error; equal differences have none to compare with.
  /// Source: Student (1908), Biometrika 6; R: `t.test(paired = TRUE)`.
  public static func paired(_ pairs: CountedPairs, population: FinitePopulation? = nil) -> DifferenceEstimate
  {
    let n = pairs.count
    let differences = Moments(of: pairs.differences)
    func unknown(_ reason: UndefinedReason) -> DifferenceEstimate {
      DifferenceEstimate(
        method: .paired, firstCount: n, secondCount: n, linkedCount: n, estimate: differences.mean,
        unknown: reason)
    }
    guard let varianceOfMean = differences.varianceOfMean else { return unknown(.tooFewObservations) }
    let share = SampledShare(population, firstCount: n, secondCount: n)
    guard share.first <= 1, share.second <= 1 else { return unknown(.populationSmallerThanSample) }

    let correlation = Covariation(of: pairs).correlation
    var variance = varianceOfMean
    var withoutVariance = differences.variance == 0 ? UndefinedReason.zeroVariance : .noSamplingError
    if let population {
      // The covariance of the means, cov/n, loses what two samples of one population share anyway.
      let v1 = Moments(of: pairs.first).variance ?? 0
      let v2 = Moments(of: pairs.second).variance ?? 0
      let covariance = Covariation(of: pairs).covariance ?? 0
      variance -=
        v1 / Double(population.first) + v2 / Double(population.second)
        - 2 * covariance * Double(population.both) / (Double(population.first) * Double(population.second))
      if share.withoutVariance == .census {
        variance = 0
        withoutVariance = .census
      } else if variance <= Rounding.relative * varianceOfMean {
        variance = 0
      }
    }
    return DifferenceEstimate(
      method: .paired, firstCount: n, secondCount: n, linkedCount: n, estimate: differences.mean,
      variance: variance, degreesOfFreedom: Double(n - 1), correlation: correlation,
      withoutVariance: withoutVariance)
  }
}
