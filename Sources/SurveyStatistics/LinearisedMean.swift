/// A weighted mean with the standard error by Taylor linearisation, over the units that were drawn.
///
/// mean = sum(w y) / sum(w); with u the total of w (y - mean) / sum(w) over the responses of a unit,
/// SE^2 = (1 - f) G / (G - 1) sum(u^2), with G - 1 degrees of freedom, G units and f the share of the
/// population's units that was drawn. Weights are taken as given: the gain in precision from raking is left
/// out, so the interval is on the safe side (`calibratedStandardError` has it). Multiplying all weights by a
/// constant, and responses with weight 0, change nothing.
/// Source: Cochran 1977; equal to `svymean` of the R package survey 4.1.1.
public struct LinearisedMean: Sendable, Equatable {
  /// The weighted mean; `nil` without responses.
  public let mean: Double?
  /// The standard error of the mean; `nil` for the reason given. 0 when nothing varies or all units of the
  /// population answered.
  public let standardError: Double?
  /// The responses with a positive weight.
  public let count: Int
  /// The units with a positive weight.
  public let units: Int
  /// Units minus one; `nil` where there is no interval.
  public let degreesOfFreedom: Double?
  /// Why there is no interval, or `nil` when there is one.
  public let reason: UndefinedReason?

  /// The t interval around the mean; `nil` where there is none.
  public func interval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let mean, let standardError, let degreesOfFreedom else { return nil }
    return .aroundEstimate(
      mean, standardError: standardError, distribution: .studentT(degreesOfFreedom), level: level)
  }

  /// - Parameters:
  ///   - sample: values, weights and units.
  ///   - population: the number of units in the population, `nil` when it is large or unknown.
  public init(_ sample: WeightedSample, population: Int? = nil) {
    count = sample.count
    mean = sample.mean
    guard let mean = sample.mean else {
      standardError = nil
      units = 0
      degreesOfFreedom = nil
      reason = .tooFewObservations
      return
    }
    var numbering = UnitNumbering(of: sample.units)
    let numbers = numbering.numbers(of: sample)
    var totals = [Double](repeating: 0, count: numbering.count)
    let influences = sample.influences(around: mean)
    for (index, unit) in numbers.enumerated() where unit >= 0 { totals[unit] += influences[index] }
    units = totals.count
    let drawn = population.map { Double(totals.count) / Double($0) } ?? 0
    let g = Double(totals.count)
    let missing: UndefinedReason? =
      drawn > 1 ? .populationSmallerThanSample : g < 2 && drawn < 1 ? .tooFewObservations : nil
    if let missing {
      standardError = nil
      reason = missing
    } else if drawn == 1 {
      standardError = 0
      reason = .census
    } else {
      let squares = CompensatedSum(totals.lazy.map { $0 * $0 }).value
      let varies = squares.squareRoot() > Rounding.relative * sample.largestMagnitude
      standardError = varies ? ((1 - drawn) * g / (g - 1) * squares).squareRoot() : 0
      reason = varies ? nil : .zeroVariance
    }
    degreesOfFreedom = reason == nil ? g - 1 : nil
  }
}

/// The standard error of a weighted mean whose weights were raked or post-stratified, with the precision that
/// gives.
///
/// As `LinearisedMean` for responses that are units of their own, with the values replaced by what the
/// margins leave unexplained: residuals of the additive fit on the margins, weighted by the design weights.
/// Source: equal to `svymean` after `rake`, `calibrate` or `postStratify` of the R package survey 4.1.1.
///
/// - Parameters:
///   - sample: values with their final weights; its units are not looked at.
///   - designWeights: the weights before raking, `nil` when they were equal.
///   - margins: for each margin the category of every response.
/// - Returns: `nil` with fewer than two positive weights.
public func calibratedStandardError(
  of sample: WeightedSample, designWeights: [Double]? = nil, margins: [[Int]]
) -> Double? {
  guard let mean = sample.mean, sample.count >= 2 else { return nil }
  let design = designWeights ?? sample.weights.map { $0 > 0 ? 1 : 0 }
  precondition(
    design.count == sample.values.count && margins.allSatisfy { $0.count == design.count },
    "There is a design weight and a category for each response.")
  var residuals = sample.values.map { $0 - mean }
  let scale = residuals.reduce(0) { max($0, abs($1)) }
  // Subtracting category means margin by margin converges to the additive fit (von Neumann's alternating
  // projections); one margin is done in one pass.
  for _ in 0..<1_000 {
    var change = 0.0
    for margin in margins {
      change = max(change, subtractCategoryMeans(from: &residuals, weights: design, categories: margin))
    }
    if margins.count < 2 || change <= 1e-13 * scale { break }
  }
  let total = sample.weights.reduce(0, +)
  let influences = residuals.indices.filter { sample.weights[$0] > 0 }
    .map { sample.weights[$0] * residuals[$0] / total }
  let count = Double(influences.count)
  let center = influences.reduce(0, +) / count
  let squares = influences.reduce(0) { $0 + ($1 - center) * ($1 - center) }
  return (count / (count - 1) * squares).squareRoot()
}

/// Subtracts from every residual the weighted mean of its category; returns the largest mean subtracted.
private func subtractCategoryMeans(
  from residuals: inout [Double], weights: [Double], categories: [Int]
) -> Double {
  let categoryCount = (categories.max() ?? -1) + 1
  var sums = [Double](repeating: 0, count: categoryCount)
  var totals = [Double](repeating: 0, count: categoryCount)
  for index in residuals.indices {
    sums[categories[index]] += weights[index] * residuals[index]
    totals[categories[index]] += weights[index]
  }
  let means = sums.indices.map { totals[$0] > 0 ? sums[$0] / totals[$0] : 0 }
  for index in residuals.indices { residuals[index] -= means[categories[index]] }
  return means.reduce(0) { max($0, abs($1)) }
}
