/// The difference between two waves of weighted, clustered or partly linked responses, with its linearised
/// standard error.
///
/// For every unit (person, school, organisation) that answered in either wave, u is the total of its
/// influences on the follow-up mean minus the total of its influences on the baseline mean. A unit that
/// answered twice enters once, so that what its answers have in common cancels.
///
/// With G1 and G2 units in the waves, SE^2 = sum(u^2) where the influences on a wave's mean are multiplied by
/// sqrt(G / (G - 1)) of that wave. So the squared standard errors of two waves without shared units add up, as
/// they are published beside the difference, and units that all answered twice give the paired result. The
/// degrees of freedom are Satterthwaite's over the units of the baseline alone, of the follow-up alone and of
/// both: a wave of few units does not borrow certainty from the many of the other.
///
/// With a finite population of units, P1 and P2 in the waves and Pc in both, of which G1, G2 and Gc answered,
/// SE^2 = sum((1 - G2 / P2) u2^2) + sum((1 - G1 / P1) u1^2) - 2 (1 - Pc G1 G2 / (P1 P2 Gc)) sum(u1 u2): the
/// last factor turns Gc / (G1 G2) into Gc / (G1 G2) - Pc / (P1 P2), as in `DifferenceEstimate.partlyLinked`.
/// It gives the paired result when all units answered twice and 0 when all of the population did.
///
/// Source: linearisation after Binder (1983), Int. Stat. Rev. 51; the correction for a finite population is our
/// own. `Combining.oneSample` is `svyby(covmat = TRUE)` with `svycontrast` of the R package survey 4.1.1.
public struct LinearisedDifference: Sendable, Equatable {
  /// How the units of two waves make one variance.
  public enum Combining: String, Hashable, Sendable, CaseIterable {
    /// Each wave with its own number of units, and Satterthwaite's degrees of freedom.
    case waves

    /// Both waves as one sample of G units: G / (G - 1) sum(u^2) with G - 1 degrees of freedom, as survey
    /// software has it. With few units, unequal in number, its intervals hold less often than they say.
    case oneSample = "one-sample"
  }

  /// The weighted baseline mean; `nil` without responses.
  public let baselineMean: Double?
  /// The weighted follow-up mean; `nil` without responses.
  public let followUpMean: Double?
  /// The units that answered in either wave.
  public let units: Int
  /// The units that answered in the baseline.
  public let baselineUnits: Int
  /// The units that answered in the follow-up.
  public let followUpUnits: Int
  /// The units that answered in both waves.
  public let sharedUnits: Int
  /// The difference, follow-up minus baseline, with its standard error and degrees of freedom; its counts are
  /// of responses, its linked count is of shared units. There is no standard error of a wave with one unit.
  public let estimate: DifferenceEstimate

  /// - Parameters:
  ///   - baseline: the earlier wave.
  ///   - followUp: the later wave; equal unit numbers mean the same person, school or organisation.
  ///   - population: how many units there are, `nil` when they are many, unknown or not what the statement is
  ///     about.
  ///   - combining: how the units of the waves make one variance.
  public init(
    baseline: WeightedSample, followUp: WeightedSample, population: FinitePopulation? = nil,
    combining: Combining = .waves
  ) {
    baselineMean = baseline.mean
    followUpMean = followUp.mean
    let firstCount = baseline.count
    let secondCount = followUp.count
    guard let before = baseline.mean, let after = followUp.mean else {
      units = 0
      baselineUnits = 0
      followUpUnits = 0
      sharedUnits = 0
      estimate = DifferenceEstimate(
        method: .other, firstCount: firstCount, secondCount: secondCount, estimate: nil,
        unknown: .tooFewObservations)
      return
    }
    let totals = UnitTotals(baseline, around: before, followUp, around: after)
    units = totals.baseline.count
    baselineUnits = totals.baselineUnits
    followUpUnits = totals.followUpUnits
    sharedUnits = totals.shared
    let missing: UndefinedReason? =
      if let population,
        population.first < totals.baselineUnits || population.second < totals.followUpUnits
      {
        .populationSmallerThanSample
      } else {
        min(totals.baselineUnits, totals.followUpUnits) < 2 ? .tooFewObservations : nil
      }
    if let missing {
      estimate = DifferenceEstimate(
        method: .other, firstCount: firstCount, secondCount: secondCount, linkedCount: sharedUnits,
        estimate: after - before, unknown: missing)
      return
    }
    let isCensus =
      population.map { $0.first == totals.baselineUnits && $0.second == totals.followUpUnits } ?? false
    let parts = totals.variance(population: population, combining: combining)
    let variance = parts.total
    let scale = Rounding.relative * max(baseline.largestMagnitude, followUp.largestMagnitude)
    let isNothing = isCensus || variance <= scale * scale
    estimate = DifferenceEstimate(
      method: .other, firstCount: firstCount, secondCount: secondCount, linkedCount: sharedUnits,
      estimate: after - before, variance: isNothing ? 0 : variance,
      degreesOfFreedom: combining == .oneSample ? Double(units - 1) : parts.degreesOfFreedom,
      withoutVariance: isCensus ? .census : population == nil ? .zeroVariance : .noSamplingError)
  }
}

/// The influences on both means, added up for each unit.
private struct UnitTotals {
  let baseline: [Double]
  let followUp: [Double]
  let baselineUnits: Int
  let followUpUnits: Int
  /// The units that answered in both waves.
  let shared: Int
  /// For each unit whether it answered in the follow-up; those of the baseline are the first ones.
  private let isInFollowUp: [Bool]

  init(
    _ first: WeightedSample, around before: Double, _ second: WeightedSample, around after: Double
  ) {
    var numbering = UnitNumbering(of: first.units, second.units)
    let earlier = numbering.numbers(of: first)
    // The first wave meets new units only, from 0 on.
    baselineUnits = numbering.count
    let later = numbering.numbers(of: second)
    baseline = Self.totals(of: first, around: before, by: earlier, units: numbering.count)
    followUp = Self.totals(of: second, around: after, by: later, units: numbering.count)
    var hasAnswered = [Bool](repeating: false, count: numbering.count)
    for unit in later where unit >= 0 { hasAnswered[unit] = true }
    var followUpUnits = 0
    var shared = 0
    for (unit, answered) in hasAnswered.enumerated() where answered {
      followUpUnits += 1
      if unit < baselineUnits { shared += 1 }
    }
    self.followUpUnits = followUpUnits
    self.shared = shared
    isInFollowUp = hasAnswered
  }

  private static func totals(
    of sample: WeightedSample, around mean: Double, by unitOfResponse: [Int], units: Int
  ) -> [Double] {
    var totals = [Double](repeating: 0, count: units)
    let influences = sample.influences(around: mean)
    for (response, unit) in unitOfResponse.enumerated() where unit >= 0 {
      totals[unit] += influences[response]
    }
    return totals
  }

  func variance(
    population: FinitePopulation?, combining: LinearisedDifference.Combining
  ) -> UnitVariance {
    var baselineFactor = 1.0
    var followUpFactor = 1.0
    var productFactor = 1.0
    if let population {
      let first = Double(baselineUnits) / Double(population.first)
      let second = Double(followUpUnits) / Double(population.second)
      baselineFactor = 1 - first
      followUpFactor = 1 - second
      productFactor = shared > 0 ? 1 - Double(population.both) * first * second / Double(shared) : 0
    }
    func ownScale(_ units: Int) -> Double { Double(units) / Double(units - 1) }
    let scales: (baseline: Double, followUp: Double) =
      switch combining {
      case .waves: (ownScale(baselineUnits), ownScale(followUpUnits))
      case .oneSample: (ownScale(baseline.count), ownScale(baseline.count))
      }
    baselineFactor *= scales.baseline
    followUpFactor *= scales.followUp
    productFactor *= (scales.baseline * scales.followUp).squareRoot()
    var sums = UnitVariance(baselineUnits: baselineUnits, followUpUnits: followUpUnits, shared: shared)
    for index in baseline.indices {
      let first = baselineFactor * baseline[index] * baseline[index]
      let second = followUpFactor * followUp[index] * followUp[index]
      switch (index < baselineUnits, isInFollowUp[index]) {
      case (true, true):
        sums.both.add(second)
        sums.both.add(first)
        sums.both.add(-2 * productFactor * baseline[index] * followUp[index])
      case (true, false): sums.baselineOnly.add(first)
      case (false, _): sums.followUpOnly.add(second)
      }
    }
    return sums
  }
}

/// The variance of a difference in its three parts: of the units of the baseline alone, of the follow-up alone, and
/// of both.
private struct UnitVariance {
  let baselineUnits: Int
  let followUpUnits: Int
  let shared: Int
  var baselineOnly = CompensatedSum()
  var followUpOnly = CompensatedSum()
  var both = CompensatedSum()

  init(baselineUnits: Int, followUpUnits: Int, shared: Int) {
    self.baselineUnits = baselineUnits
    self.followUpUnits = followUpUnits
    self.shared = shared
  }

  var total: Double {
    var sum = both
    sum.add(baselineOnly.value)
    sum.add(followUpOnly.value)
    return sum.value
  }

  /// Satterthwaite's: each part is a sum of as many squares as it has units, less its share of the one that each
  /// wave's mean takes. A unit in both waves loses half of what it would lose in each.
  var degreesOfFreedom: Double? {
    let ofBaseline = 1 / Double(baselineUnits)
    let ofFollowUp = 1 / Double(followUpUnits)
    let parts: [(variance: Double, freedom: Double)] = [
      (baselineOnly.value, Double(baselineUnits - shared) * (1 - ofBaseline)),
      (followUpOnly.value, Double(followUpUnits - shared) * (1 - ofFollowUp)),
      (both.value, Double(shared) * (1 - (ofBaseline + ofFollowUp) / 2)),
    ]
    let positive = parts.filter { $0.variance > 0 && $0.freedom > 0 }
    let sum = positive.reduce(0) { $0 + $1.variance }
    guard sum > 0 else { return nil }
    // Shares of the sum, so that very small variances do not underflow when squared.
    return 1 / positive.reduce(0) { $0 + ($1.variance / sum) * ($1.variance / sum) / $1.freedom }
  }
}
