/// How often intervals held the truth, and how wide they were.
struct Tally: Hashable, Sendable {
  /// The intervals that there were.
  private(set) var count = 0
  /// Those that held the truth.
  private(set) var held = 0
  /// The sum of their widths.
  private(set) var width = 0.0

  mutating func add(low: Double, high: Double, truth: Double) {
    count += 1
    // Sums of the same numbers in another order may differ in their last bits.
    let slack = 1e-9
    if low <= truth + slack && high >= truth - slack { held += 1 }
    width += high - low
  }

  /// The share of the intervals that held the truth.
  var share: Double? { count > 0 ? Double(held) / Double(count) : nil }
}

/// A share with its Monte Carlo standard error. Samples of one population are alike, so the error is that of the mean
/// over populations.
package struct SimulatedShare: Hashable, Sendable {
  /// The share, 0 to 1.
  package let value: Double
  /// Its standard error.
  package let error: Double
  /// The number of cases that it is a share of.
  package let cases: Int

  /// The share of `hits` among `cases`, a pair a population; nil where there are no cases.
  init?(_ perPopulation: [(hits: Int, cases: Int)]) {
    let cases = perPopulation.reduce(0) { $0 + $1.cases }
    let hits = perPopulation.reduce(0) { $0 + $1.hits }
    guard cases > 0 else { return nil }
    let share = Double(hits) / Double(cases)
    // The ratio estimator's linearisation: populations differ in their number of cases where some have no interval.
    let populations = Double(perPopulation.count)
    var squares = 0.0
    for population in perPopulation {
      let residual = Double(population.hits) - share * Double(population.cases)
      squares += residual * residual
    }
    value = share
    error =
      populations > 1
      ? (populations / (populations - 1) * squares).squareRoot() / Double(cases) : 0
    self.cases = cases
  }
}
