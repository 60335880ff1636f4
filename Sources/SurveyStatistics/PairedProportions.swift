/// A yes or no of the same respondents in two waves, as a table of four counts.
public struct PairedProportions: Hashable, Sendable {
  /// Yes in both waves.
  public let both: Int

  /// Yes in the earlier wave only.
  public let firstOnly: Int

  /// Yes in the later wave only.
  public let secondOnly: Int

  /// No in both waves.
  public let neither: Int

  /// The table of four counts, each 0 or more.
  public init(both: Int, firstOnly: Int, secondOnly: Int, neither: Int) {
    precondition(min(both, firstOnly, secondOnly, neither) >= 0, "A count is 0 or more.")
    self.both = both
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    self.neither = neither
  }

  /// Nobody is linked.
  public static let none = PairedProportions(both: 0, firstOnly: 0, secondOnly: 0, neither: 0)

  /// The number of respondents.
  public var count: Int { both + firstOnly + secondOnly + neither }

  /// The earlier wave.
  public var first: Proportion { Proportion(successes: both + firstOnly, count: count) }

  /// The later wave.
  public var second: Proportion { Proportion(successes: both + secondOnly, count: count) }

  /// The correlation of the two answers, 0 where one of them does not vary.
  public var phi: Double { correlation(product: crossProduct) }

  /// The correlation with Newcombe's continuity correction: a positive cross product is lessened by n/2, not below 0.
  public var correctedPhi: Double {
    let product = crossProduct
    return correlation(product: product > 0 ? max(0, product - Double(count) / 2) : product)
  }

  private var crossProduct: Double {
    Double(both) * Double(neither) - Double(firstOnly) * Double(secondOnly)
  }

  private func correlation(product: Double) -> Double {
    let margins =
      Double(both + firstOnly) * Double(secondOnly + neither) * Double(both + secondOnly)
      * Double(firstOnly + neither)
    return margins > 0 ? product / margins.squareRoot() : 0
  }
}

/// McNemar's test: did as many respondents turn to yes as turned away from it?
///
/// The mid-p form is the one to report: the exact one is too careful, the asymptotic one too bold with few changes.
/// Source: Fagerland, Lydersen & Laake (2013), BMC Med. Res. Methodol. 13; R: `mcnemar.test`, `contingencytables`.
public struct McNemarTest: Hashable, Sendable {
  /// The exact two-sided p-value; 1 when nobody changed.
  public let exactP: Double

  /// The exact p-value less half of the probability of the table seen; 1 when nobody changed.
  public let midP: Double

  /// (n₀₁ − n₁₀)²/(n₀₁ + n₁₀), or `nil` when nobody changed.
  public let chiSquared: Double?

  /// The same with continuity correction.
  public let correctedChiSquared: Double?

  /// The asymptotic p-value.
  public var asymptoticP: Double? { chiSquared.map { ChiSquared(degreesOfFreedom: 1).upperTail($0) } }

  /// The asymptotic p-value with continuity correction.
  public var correctedAsymptoticP: Double? {
    correctedChiSquared.map { ChiSquared(degreesOfFreedom: 1).upperTail($0) }
  }

  /// The test of a table.
  public init(_ table: PairedProportions) {
    let changed = table.firstOnly + table.secondOnly
    guard changed > 0 else {
      self.exactP = 1
      self.midP = 1
      self.chiSquared = nil
      self.correctedChiSquared = nil
      return
    }
    let distribution = Binomial(trials: changed, chance: 0.5)
    let fewer = min(table.firstOnly, table.secondOnly)
    let tail = 2 * distribution.cdf(fewer)
    self.exactP = min(1, tail)
    // When both directions are equally many the two tails share the table seen, which counts half once.
    self.midP =
      table.firstOnly == table.secondOnly
      ? 1 - 0.5 * distribution.probability(fewer) : tail - distribution.probability(fewer)
    let difference = Double(abs(table.secondOnly - table.firstOnly))
    self.chiSquared = difference * difference / Double(changed)
    let lessened = max(0, difference - 1)
    self.correctedChiSquared = lessened * lessened / Double(changed)
  }
}
