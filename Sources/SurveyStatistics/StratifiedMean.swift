/// One stratum of a closed group: how many it has, and the values of those who answered.
public struct Stratum: Sendable, Equatable {
  /// The members of the stratum in the population.
  public let population: Int
  /// The values of those who answered.
  public let values: [Double]

  /// Takes the stratum; the numbers are checked when it is used.
  public init(population: Int, values: [Double]) {
    self.population = population
    self.values = values
  }
}

/// The mean of a closed group from strata of known size, with finite population correction in each stratum.
///
/// mean = sum(N_h / N mean_h), SE^2 = sum((N_h / N)^2 (1 - n_h / N_h) s_h^2 / n_h), with sum(n_h - 1) degrees
/// of freedom. Strata without members are left out.
/// Source: Cochran 1977, section 5.3; equal to the R package survey 4.1.1.
public struct StratifiedMean: Sendable, Equatable {
  /// Why there is no mean or no standard error; `stratum` counts from 0.
  public enum Gap: Sendable, Equatable {
    /// There is no stratum with members.
    case noPopulation
    /// Nobody of this stratum answered, so it cannot be represented; it has to be merged with another one.
    case emptyStratum(Int)
    /// One of several members answered: no variation within the stratum can be seen.
    case singleResponse(stratum: Int)
    /// More answered than the stratum has members.
    case populationTooSmall(stratum: Int)
  }

  /// The mean over the strata; `nil` for the reason in `gap`.
  public let mean: Double?
  /// Its standard error; `nil` for the reason in `gap`, 0 when everyone answered.
  public let standardError: Double?
  /// The sum over the strata of responses minus one.
  public let degreesOfFreedom: Int
  /// Why `mean` or `standardError` is `nil`.
  public let gap: Gap?

  /// The t interval around the mean; `nil` without a standard error above 0.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let mean, let standardError, standardError > 0, degreesOfFreedom > 0 else { return nil }
    return .aroundEstimate(
      mean, standardError: standardError, distribution: .studentT(Double(degreesOfFreedom)), level: level)
  }

  /// - Parameter strata: the strata that make up the group.
  public init(_ strata: [Stratum]) {
    let total = strata.reduce(0) { $0 + max(0, $1.population) }
    var mean = 0.0
    var variance = 0.0
    var degreesOfFreedom = 0
    var meanGap: Gap? = total > 0 ? nil : .noPopulation
    var errorGap: Gap?
    for (position, stratum) in strata.enumerated() {
      let count = stratum.values.count
      if count > stratum.population {
        meanGap = meanGap ?? .populationTooSmall(stratum: position)
        continue
      }
      guard stratum.population > 0 else { continue }
      guard count > 0 else {
        meanGap = meanGap ?? .emptyStratum(position)
        continue
      }
      let share = Double(stratum.population) / Double(total)
      let center = stratum.values.reduce(0, +) / Double(count)
      mean += share * center
      degreesOfFreedom += count - 1
      guard count < stratum.population else { continue }
      guard count > 1 else {
        errorGap = errorGap ?? .singleResponse(stratum: position)
        continue
      }
      let squares = stratum.values.reduce(0) { $0 + ($1 - center) * ($1 - center) }
      let drawn = Double(count) / Double(stratum.population)
      variance += share * share * (1 - drawn) * squares / Double(count - 1) / Double(count)
    }
    self.degreesOfFreedom = degreesOfFreedom
    self.mean = meanGap == nil ? mean : nil
    standardError = meanGap == nil && errorGap == nil ? variance.squareRoot() : nil
    gap = meanGap ?? errorGap
  }
}
