/// The sampled share of the population in two waves: 0 when it has no known size.
struct SampledShare {
  let first: Double
  let second: Double

  init(_ population: FinitePopulation?, firstCount: Int, secondCount: Int) {
    self.first = population.map { Double(firstCount) / Double($0.first) } ?? 0
    self.second = population.map { Double(secondCount) / Double($0.second) } ?? 0
  }

  /// What it means when the variance is 0.
  var withoutVariance: UndefinedReason {
    if first == 1, second == 1 { return .census }
    return .zeroVariance
  }
}
