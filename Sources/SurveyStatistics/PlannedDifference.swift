/// What a design can be expected to find, before the data are in (or apart from what they show).
public struct PlannedDifference: Hashable, Sendable {
  /// The standard error that the design leads to, above 0.
  public let standardError: Double

  /// Its degrees of freedom, above 0.
  public let degreesOfFreedom: Double

  /// A design known by its standard error, for instance that of a `DifferenceEstimate`, whose `ShortTailCorrection`
  /// has no part in a plan.
  public init(standardError: Double, degreesOfFreedom: Double) {
    precondition(
      standardError > 0 && degreesOfFreedom > 0, "A plan needs a standard error and its degrees of freedom.")
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The design of two waves of one group.
  ///
  /// The standard error is that of `DifferenceEstimate.welch`, `.paired` or `.partlyLinked` with equal standard
  /// deviations in both waves, and so are the degrees of freedom, with the limit of `ShortTails`. Where scores will
  /// lie, and how skewed they will be, no plan knows: at an end of the scale the interval will be wider.
  ///
  /// - Parameters:
  ///   - standardDeviation: Of the scores, above 0.
  ///   - firstCount: Expected respondents in the earlier wave, 2 or more.
  ///   - secondCount: Expected respondents in the later wave, 2 or more.
  ///   - linkedCount: How many of them will be recognised in both.
  ///   - correlation: Between the two scores of one respondent.
  ///   - population: The population, where the correction for its size is to be made.
  /// - Returns: `nil` when the expected respondents are too few or more than there are, or when nothing is left to
  ///   chance: everybody is expected to answer.
  public init?(
    standardDeviation: Double, firstCount: Int, secondCount: Int, linkedCount: Int = 0,
    correlation: Double = 0, population: FinitePopulation? = nil
  ) {
    precondition(standardDeviation > 0, "A spread is above 0.")
    precondition(correlation >= -1 && correlation <= 1, "A correlation lies from −1 to 1.")
    guard firstCount >= 2, secondCount >= 2, linkedCount <= min(firstCount, secondCount) else { return nil }
    let n1 = Double(firstCount)
    let n2 = Double(secondCount)
    let nc = Double(linkedCount)
    let share = SampledShare(population, firstCount: firstCount, secondCount: secondCount)
    guard share.first <= 1, share.second <= 1 else { return nil }
    let isLinked = linkedCount >= PartlyLinkedSample.Linkage.fewestPairs
    var overlap = isLinked ? nc / (n1 * n2) : 0
    if isLinked, let population {
      overlap -= Double(population.both) / (Double(population.first) * Double(population.second))
    }
    let own1 = (1 - share.first) / n1
    let own2 = (1 - share.second) / n2
    let units = own1 + own2 - 2 * correlation * overlap
    guard units > Rounding.relative * (1 / n1 + 1 / n2),
      let gamma = DifferenceEstimate.welchDegreesOfFreedom(1 / n1, firstCount, 1 / n2, secondCount),
      let finite = DifferenceEstimate.welchDegreesOfFreedom(own1, firstCount, own2, secondCount)
    else { return nil }
    let unpaired = n1 + n2 - 2 * nc
    let derrick = (nc - 1) + (gamma - nc + 1) / (unpaired + 2 * nc) * unpaired
    let estimated = isLinked ? min(derrick, finite) : finite
    let isLopsided = ShortTails.isLopsided(firstCount, secondCount)
    self.init(
      standardError: standardDeviation * units.squareRoot(),
      degreesOfFreedom: isLopsided ? min(estimated, min(n1, n2) - 1) : estimated)
  }

  /// The expected distance from the estimate to each end of its interval, taking the standard error as known.
  public func halfWidth(level: Double) -> Double {
    ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: level) * standardError
  }

  /// The chance that a true difference of `difference` is found: that the two-sided test at `alpha` rejects in the
  /// direction of the difference.
  ///
  /// R: `power.t.test(strict = FALSE)`.
  public func power(of difference: Double, alpha: Double = 0.05) -> Double {
    let critical = ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: 1 - alpha)
    return power(of: difference.magnitude / standardError, beyond: critical)
  }

  /// The chance that t exceeds `critical` where the true difference is `shift` standard errors.
  private func power(of shift: Double, beyond critical: Double) -> Double {
    NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: shift).upperTail(critical)
  }

  /// The smallest true difference that is found with a chance of `power`, or `nil` for a power that the test has
  /// even without a difference.
  public func detectableDifference(power wanted: Double = 0.8, alpha: Double = 0.05) -> Double? {
    guard wanted > alpha / 2, wanted < 1 else { return nil }
    let critical = ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: 1 - alpha)
    // The distribution of t under a shift is close to normal with this mean and spread (Abramowitz & Stegun 26.7.10),
    // which is near the root for all but a few degrees of freedom; there the bracket is made as wide as it must be.
    let squeeze = 1 - 1 / (4 * degreesOfFreedom)
    let spread = (1 + critical * critical / (2 * degreesOfFreedom)).squareRoot()
    let near = critical * squeeze + Normal.quantile(wanted) * spread
    let reach = 0.01 + 1 / degreesOfFreedom
    func excess(_ shift: Double) -> Double { power(of: shift, beyond: critical) - wanted }
    if let shift = brentRoot(in: max(0, near - reach)...(near + reach), of: excess) {
      return shift * standardError
    }
    var high = near + reach
    for _ in 0..<60 where excess(high) < 0 { high *= 2 }
    return brentRoot(in: 0...high, of: excess).map { $0 * standardError }
  }

  /// The chance that two one-sided tests at `alpha` show a difference smaller than `margin` when it truly is
  /// `difference`.
  ///
  /// Exact for a normal estimate with an independent χ² variance: the chance given the estimated standard error,
  /// averaged over its distribution (Owen 1965, Biometrika 52; Phillips 1990).
  public func chanceOfEquivalence(
    margin: Double, trueDifference difference: Double = 0, alpha: Double = 0.05
  )
    -> Double
  {
    precondition(margin > 0, "Equivalence needs a margin above 0.")
    let critical = ReferenceDistribution.studentT(degreesOfFreedom).criticalValue(level: 1 - 2 * alpha)
    return ScaledChi(degreesOfFreedom: degreesOfFreedom).expectation(
      below: margin / (critical * standardError)
    ) { ratio in
      let room = margin / standardError - critical * ratio
      let shift = difference / standardError
      return room > 0 ? Normal.cdf(room - shift) - Normal.cdf(-room - shift) : 0
    }
  }
}
