/// A yes or no in two waves of one group, some of the respondents being the same.
///
/// All differences are the later share minus the earlier one.
public struct PartlyLinkedProportions: Hashable, Sendable {
  /// Respondents of the earlier wave who are not known to be in the later one.
  public let onlyFirst: Proportion

  /// Respondents of the later wave who are not known to be in the earlier one.
  public let onlySecond: Proportion

  /// Respondents known to be in both.
  public let pairs: PairedProportions

  /// Two waves that are linked as far as `pairs` goes.
  public init(onlyFirst: Proportion, onlySecond: Proportion, pairs: PairedProportions = .none) {
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.pairs = pairs
  }

  /// Two waves of the same respondents.
  public init(_ pairs: PairedProportions) {
    let nobody = Proportion(successes: 0, count: 0)
    self.init(onlyFirst: nobody, onlySecond: nobody, pairs: pairs)
  }

  /// The whole earlier wave.
  public var first: Proportion {
    Proportion(
      successes: onlyFirst.successes + pairs.first.successes, count: onlyFirst.count + pairs.count)
  }

  /// The whole later wave.
  public var second: Proportion {
    Proportion(
      successes: onlySecond.successes + pairs.second.successes, count: onlySecond.count + pairs.count)
  }

  /// The difference of the shares, −1 to 1, or `nil` when a wave is empty.
  public var difference: Double? { zip(first.share, second.share).map { $1 - $0 } }

  /// The correlation of the two estimated shares, which the links bring about.
  ///
  /// ρ = φ n_c/√(n₁ n₂); with a finite population φ (n_c/(n₁ n₂) − N_c/(N₁ N₂))/√((1/n₁ − 1/N₁)(1/n₂ − 1/N₂)), the
  /// covariance being that of `DifferenceEstimate.partlyLinked`. 0 where there are no pairs or no sampling error.
  public func correlation(population: FinitePopulation? = nil) -> Double {
    correlation(population: population, phi: pairs.phi)
  }

  private func correlation(population: FinitePopulation?, phi: Double) -> Double {
    guard pairs.count > 0 else { return 0 }
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    let overlap = Double(pairs.count) / (n1 * n2)
    guard let population else { return phi * overlap * (n1 * n2).squareRoot() }
    let size1 = Double(population.first)
    let size2 = Double(population.second)
    let spread = (1 / n1 - 1 / size1) * (1 / n2 - 1 / size2)
    guard spread > 0 else { return 0 }
    let rho = phi * (overlap - Double(population.both) / (size1 * size2)) / spread.squareRoot()
    return max(-1, min(1, rho))
  }

  /// The interval of the difference, put together from the Wilson intervals of the two shares (MOVER).
  ///
  /// Without pairs it is Newcombe's hybrid score interval, with pairs alone his method 8. With a finite population
  /// the Wilson intervals and the correlation allow for it, and with pairs alone the correlation is that of his
  /// method 10, without which the intervals of some twenty pairs hold less often than they say (`make coverage`).
  /// `nil` when a wave is empty or larger than its population.
  ///
  /// Source: Newcombe (1998), Statistics in Medicine 17, 873–890, method 10, and 2635–2650, method 8; Zou & Donner
  /// (2008), Statistics in Medicine 27. Its use for partly linked waves and finite populations is our own.
  public func interval(level: Double, population: FinitePopulation? = nil) -> ConfidenceInterval? {
    let isPaired = onlyFirst.count == 0 && onlySecond.count == 0
    let phi = isPaired && population != nil ? pairs.correctedPhi : pairs.phi
    return interval(
      level: level, population: population, correlation: correlation(population: population, phi: phi))
  }

  /// Newcombe's interval for pairs with continuity-corrected correlation (method 10): for respondents who are all
  /// linked; `nil` when some are not.
  public func pairedScoreInterval(level: Double) -> ConfidenceInterval? {
    guard onlyFirst.count == 0, onlySecond.count == 0 else { return nil }
    return interval(level: level, population: nil, correlation: pairs.correctedPhi)
  }

  private func interval(
    level: Double, population: FinitePopulation?, correlation rho: Double
  )
    -> ConfidenceInterval?
  {
    guard let p1 = first.share, let p2 = second.share,
      let range1 = first.wilsonInterval(level: level, population: population?.first),
      let range2 = second.wilsonInterval(level: level, population: population?.second)
    else { return nil }
    func reach(_ a: Double, _ b: Double) -> Double { max(0, a * a - 2 * rho * a * b + b * b).squareRoot() }
    return ConfidenceInterval(
      lower: p2 - p1 - reach(p2 - range2.lower, range1.upper - p1),
      upper: p2 - p1 + reach(range2.upper - p2, p1 - range1.lower), level: level)
  }

  /// The interval of Agresti & Caffo (2000) for unlinked waves: Wald's after adding a success and a failure to each
  /// wave, around the difference of the shares so adjusted. A check on the other one; it does not see the links.
  public func agrestiCaffoInterval(level: Double) -> ConfidenceInterval {
    let n1 = Double(first.count) + 2
    let n2 = Double(second.count) + 2
    let p1 = (Double(first.successes) + 1) / n1
    let p2 = (Double(second.successes) + 1) / n2
    let variance = p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2
    return .aroundEstimate(
      p2 - p1, standardError: variance.squareRoot(), distribution: .normal, level: level)
  }

  /// The test of equal shares in partly linked waves: z₈ of Derrick et al., D over
  /// √(p(1 − p)(1/n₁ + 1/n₂ − 2 φ n_c/(n₁ n₂))) with p the share among all answers. `nil` when a wave is empty or
  /// nothing varies.
  ///
  /// Source: Derrick, Dobson-Mckittrick, Toher & White (2015), J. Appl. Quant. Methods 10; R:
  /// `Partiallyoverlapping::Prop.test`.
  public var equalityTest: ProportionTest? {
    guard let difference else { return nil }
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    let p = Double(first.successes + second.successes) / (n1 + n2)
    let units = 1 / n1 + 1 / n2 - 2 * pairs.phi * Double(pairs.count) / (n1 * n2)
    let variance = p * (1 - p) * units
    guard p > 0, p < 1, units > Rounding.relative * (1 / n1 + 1 / n2) else { return nil }
    return ProportionTest(difference: difference, standardError: variance.squareRoot())
  }
}

/// A large-sample test of a difference of shares.
public struct ProportionTest: Hashable, Sendable {
  /// The later share minus the earlier one.
  public let difference: Double

  /// Its standard error if the true shares are equal, above 0.
  public let standardError: Double

  /// The difference over its standard error.
  public var z: Double { difference / standardError }

  /// The two-sided p-value.
  public var p: Double { Normal.twoSidedP(z) }

  /// The interval that rests on the same standard error; `PartlyLinkedProportions.interval` holds its level better.
  public func interval(level: Double) -> ConfidenceInterval {
    .aroundEstimate(difference, standardError: standardError, distribution: .normal, level: level)
  }
}
