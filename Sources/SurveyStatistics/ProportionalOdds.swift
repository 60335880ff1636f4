/// A regression of ordered categories on a few covariates: logit P(answer <= j) = cut_j - slopes x
/// covariates.
///
/// A positive slope means higher answers. Maximum likelihood by Newton's method; the likelihood is concave,
/// so what is found is the maximum.
/// Source: McCullagh 1980; equal to `clm` of the R package ordinal 2022.11-16.
struct ProportionalOdds: Sendable {
  /// Respondents with the same covariates.
  struct Row: Sendable {
    let covariates: [Double]
    /// By category, lowest first; categories that nobody chose must be left out beforehand.
    let counts: [Double]
  }

  let logLikelihood: Double
  /// One for each covariate.
  let slopes: [Double]
  /// From the observed information.
  let standardErrors: [Double]

  /// `nil` when the maximum does not exist: a covariate separates the categories or depends on others, or
  /// there is only one category.
  init?(_ rows: [Row]) {
    guard let first = rows.first, first.counts.count > 1 else { return nil }
    let cuts = first.counts.count - 1
    let size = cuts + first.covariates.count
    let margins = (0...cuts).map { category in rows.reduce(0) { $0 + $1.counts[category] } }
    guard margins.allSatisfy({ $0 > 0 }) else { return nil }
    let total = margins.reduce(0, +)
    var below = 0.0
    var position = [Double](repeating: 0, count: size)
    for cut in 0..<cuts {
      below += margins[cut]
      position[cut] = log(below / (total - below))
    }
    var current = Derivatives(rows, at: position, cuts: cuts)
    for _ in 0..<100 {
      guard let information = PositiveDefinite(current.information, size: size) else { return nil }
      let direction = information.solution(current.gradient)
      let gain = zip(direction, current.gradient).reduce(0) { $0 + $1.0 * $1.1 }
      if gain <= 1e-18 * max(1, total) {
        logLikelihood = current.logLikelihood
        slopes = Array(position[cuts...])
        standardErrors = (cuts..<size).map { information.inverseDiagonal($0).squareRoot() }
        return
      }
      var step = 1.0
      var accepted: (position: [Double], derivatives: Derivatives)?
      while step > 1e-12, accepted == nil {
        let trial = position.indices.map { position[$0] + step * direction[$0] }
        let derivatives = Derivatives(rows, at: trial, cuts: cuts)
        // A Newton step may change the last bits downward when it has arrived.
        if derivatives.logLikelihood >= current.logLikelihood - 1e-12 * current.logLikelihood.magnitude {
          accepted = (trial, derivatives)
        }
        step /= 2
      }
      guard let accepted, accepted.position.allSatisfy({ $0.magnitude < 50 }) else { return nil }
      position = accepted.position
      current = accepted.derivatives
    }
    return nil
  }

  /// The log likelihood, its gradient and the negative of its second derivatives.
  private struct Derivatives {
    var logLikelihood = 0.0
    var gradient: [Double]
    var information: [Double]

    init(_ rows: [Row], at position: [Double], cuts: Int) {
      let size = position.count
      gradient = [Double](repeating: 0, count: size)
      information = [Double](repeating: 0, count: size * size)
      guard (1..<max(1, cuts)).allSatisfy({ position[$0] > position[$0 - 1] }) else {
        logLikelihood = -.infinity
        return
      }
      for row in rows { add(row, position, cuts) }
    }

    private mutating func add(_ row: Row, _ position: [Double], _ cuts: Int) {
      let size = position.count
      let linear = zip(row.covariates, position[cuts...]).reduce(0) { $0 + $1.0 * $1.1 }
      // At each cut the cumulative probability and its first two derivatives; none below the first, all above
      // the last.
      let cumulative = [0] + (0..<cuts).map { 1 / (1 + exp(linear - position[$0])) } + [1]
      let slope = cumulative.map { $0 * (1 - $0) }
      let curve = zip(slope, cumulative).map { $0 * (1 - 2 * $1) }
      for category in 0...cuts where row.counts[category] > 0 {
        let count = row.counts[category]
        // The difference of two cumulative probabilities near 1 would lose digits; that of their complements
        // does not.
        let upper = category < cuts ? position[category] - linear : .infinity
        let lower = category > 0 ? position[category - 1] - linear : -.infinity
        let probability = max(Self.between(lower, upper), .leastNormalMagnitude)
        logLikelihood += count * log(probability)
        // The derivative of this category's probability by each parameter.
        var g = [Double](repeating: 0, count: size)
        if category < cuts { g[category] = slope[category + 1] }
        if category > 0 { g[category - 1] = -slope[category] }
        for (index, covariate) in row.covariates.enumerated() {
          g[cuts + index] = -covariate * (slope[category + 1] - slope[category])
        }
        for i in 0..<size {
          gradient[i] += count * g[i] / probability
          for j in 0..<size {
            let second = Self.second(i, j, category: category, cuts: cuts, row.covariates, curve)
            information[i * size + j] += count * (g[i] * g[j] / probability - second) / probability
          }
        }
      }
    }

    private static func between(_ lower: Double, _ upper: Double) -> Double {
      if lower > 0 { return 1 / (1 + exp(lower)) - 1 / (1 + exp(upper)) }
      return 1 / (1 + exp(-upper)) - 1 / (1 + exp(-lower))
    }

    /// The second derivative of a category's probability by two parameters.
    private static func second(
      _ i: Int, _ j: Int, category: Int, cuts: Int, _ covariates: [Double], _ curve: [Double]
    ) -> Double {
      switch (i < cuts, j < cuts) {
      case (true, true):
        if i != j { return 0 }
        if i == category { return curve[category + 1] }
        return i == category - 1 ? -curve[category] : 0
      case (true, false):
        if i == category { return -covariates[j - cuts] * curve[category + 1] }
        return i == category - 1 ? covariates[j - cuts] * curve[category] : 0
      case (false, true):
        return second(j, i, category: category, cuts: cuts, covariates, curve)
      case (false, false):
        return covariates[i - cuts] * covariates[j - cuts] * (curve[category + 1] - curve[category])
      }
    }
  }
}
