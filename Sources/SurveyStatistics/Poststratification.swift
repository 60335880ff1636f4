/// Weights that give each stratum its share of the population.
///
/// Within a stratum the weights stay in proportion to the design weights. Every stratum with population needs
/// respondents.
public struct PoststratifiedWeights: Sendable, Equatable {
  /// One weight for each respondent, with mean 1 over those with a positive design weight.
  public let weights: [Double]

  /// - Parameters:
  ///   - strata: for each respondent the position of their stratum.
  ///   - names: the names of the strata, for messages.
  ///   - population: the population of each stratum.
  ///   - designWeights: inverse inclusion probabilities up to a factor, `nil` when all are equal.
  public init(
    strata: [Int], names: [String], population: [Double], designWeights: [Double]? = nil
  ) throws(WeightingError) {
    // One margin is post-stratification: the first cycle of raking meets it exactly.
    let margin = RakingMargin(
      name: "strata", categories: names, population: population, memberships: strata,
      merging: .smallest)
    let rules = RakingRules(smallestCategory: 1, bounds: nil)
    weights = try RakedWeights(margins: [margin], designWeights: designWeights, rules: rules).weights
  }
}
