/// The difference between two waves of weighted, clustered or partly linked responses, with its linearised standard error.
///
/// For every unit (person, school, organisation) that answered in either wave, u is the total of its influences on the
/// follow-up mean minus the total of its influences on the baseline mean; SE^2 = G / (G - 1) sum(u^2) with G - 1
/// degrees of freedom. A unit that answered twice enters once, so that what its answers have in common cancels.
///
/// With a known, closed population of units the parts are corrected for the share of it that answered:
/// SE^2 = G / (G - 1) (sum((1 - f2) u2^2) + sum((1 - f1) u1^2) - 2 (1 - G1 G2 / (P Gc)) sum(u1 u2)), where Gc units of
/// P answered twice. The last factor follows from Cov = S12 (Gc / (G1 G2) - 1 / P) for two simple random samples with Gc
/// units in common. It gives the paired result when all units answered twice and 0 when all of the population did.
///
/// Source: equal to `svyby(covmat = TRUE)` with `svycontrast` of the R package survey 4.1.1; the correction for a
/// closed population is our own derivation.
public struct LinearisedDifference: Sendable, Equatable {
  /// The weighted baseline mean; `nil` without responses.
  public let baselineMean: Double?
  /// The weighted follow-up mean; `nil` without responses.
  public let followUpMean: Double?
  /// The standard error of the change; `nil` for the reason in `gap`.
  public let standardError: Double?
  /// The units that answered in either wave.
  public let units: Int
  /// The units that answered in both waves.
  public let sharedUnits: Int
  /// Why `change` or `standardError` is `nil`.
  public let gap: LinearisationGap?

  /// Follow-up mean minus baseline mean; `nil` when a wave has no responses.
  public var change: Double? {
    guard let baselineMean, let followUpMean else { return nil }
    return followUpMean - baselineMean
  }

  /// Units minus one.
  public var degreesOfFreedom: Int { max(0, units - 1) }

  /// The change divided by its standard error; `nil` without a standard error above 0.
  public var t: Double? {
    guard let change, let standardError, standardError > 0 else { return nil }
    return change / standardError
  }

  /// The two-sided p-value of no change; `nil` where `t` is.
  public var pValue: Double? {
    t.map { StudentT(degreesOfFreedom: Double(degreesOfFreedom)).twoSidedP($0) }
  }

  /// The t interval around the change; `nil` without a standard error.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    linearisedInterval(change, standardError, degreesOfFreedom: degreesOfFreedom, level: level)
  }

  /// - Parameters:
  ///   - baseline: the earlier wave.
  ///   - followUp: the later wave; equal unit numbers mean the same person, school or organisation.
  ///   - population: the number of units in a closed population that is the same in both waves, `nil` when it is
  ///     large, unknown or not the population the statement is about.
  public init(
    baseline: WeightedSample, followUp: WeightedSample, population: Int? = nil
  ) {
    baselineMean = baseline.mean
    followUpMean = followUp.mean
    guard let before = baseline.mean, let after = followUp.mean else {
      standardError = nil
      units = 0
      sharedUnits = 0
      gap = .noResponses
      return
    }
    let totals = UnitTotals(baseline, around: before, followUp, around: after)
    units = totals.baseline.count
    let shared = totals.shared
    sharedUnits = shared
    let largest = max(totals.baselineUnits, totals.followUpUnits)
    if let population, population < largest {
      standardError = nil
      gap = .populationTooSmall(population: population, units: largest)
    } else if units < 2 {
      standardError = nil
      gap = .singleUnit
    } else {
      let variance = totals.variance(population: population.map(Double.init))
      standardError = max(0, variance).squareRoot()
      gap = nil
    }
  }
}

/// The influences on both means, added up for each unit.
private struct UnitTotals {
  private(set) var baseline: [Double] = []
  private(set) var followUp: [Double] = []
  private var answered: [(baseline: Bool, followUp: Bool)] = []

  init(
    _ first: WeightedSample, around before: Double, _ second: WeightedSample, around after: Double
  ) {
    var numbering = UnitNumbering()
    func slot(of response: Int, in units: [Int]?) -> Int {
      let number = numbering.number(of: response, in: units)
      if number == baseline.count {
        baseline.append(0)
        followUp.append(0)
        answered.append((false, false))
      }
      return number
    }
    for (index, influence) in first.influences(around: before).enumerated()
    where first.weights[index] > 0 {
      let unit = slot(of: index, in: first.units)
      baseline[unit] += influence
      answered[unit].baseline = true
    }
    for (index, influence) in second.influences(around: after).enumerated()
    where second.weights[index] > 0 {
      let unit = slot(of: index, in: second.units)
      followUp[unit] += influence
      answered[unit].followUp = true
    }
  }

  var baselineUnits: Int { answered.count { $0.baseline } }
  var followUpUnits: Int { answered.count { $0.followUp } }
  var shared: Int { answered.count { $0.baseline && $0.followUp } }

  func variance(population: Double?) -> Double {
    let units = Double(baseline.count)
    var baselineFactor = 1.0
    var followUpFactor = 1.0
    var productFactor = 1.0
    if let population {
      let first = Double(baselineUnits)
      let second = Double(followUpUnits)
      baselineFactor = 1 - first / population
      followUpFactor = 1 - second / population
      productFactor = shared > 0 ? 1 - first * second / (population * Double(shared)) : 0
    }
    var sum = 0.0
    for index in baseline.indices {
      sum += followUpFactor * followUp[index] * followUp[index]
      sum += baselineFactor * baseline[index] * baseline[index]
      sum -= 2 * productFactor * baseline[index] * followUp[index]
    }
    return units / (units - 1) * sum
  }
}
