/// The distribution of √(χ²_ν / ν): an estimated standard deviation divided by the true one.
struct ScaledChi {
  let degreesOfFreedom: Double

  /// The expected value of a smooth, bounded function of that ratio; with an upper `limit`, of a function that is 0
  /// from there on.
  ///
  /// Gauss–Legendre quadrature over panels that follow the quantiles of χ², between tails of 1e-17 that are left
  /// out. For functions with one bend, such as Φ, and 1 degree of freedom or more the error is below 1e-9.
  func expectation(below limit: Double = .infinity, of function: (Double) -> Double) -> Double {
    let chiSquared = ChiSquared(degreesOfFreedom: degreesOfFreedom)
    let ends: [Double] = [1e-17, 1e-9, 1e-5, 1e-3, 0.02, 0.1, 0.3, 0.5]
    let quantiles =
      ends.map(chiSquared.quantile) + ends.dropLast().reversed().map(chiSquared.upperQuantile)
    let cuts = quantiles.map { min(limit, ($0 / degreesOfFreedom).squareRoot()) }
    var total = CompensatedSum()
    for (start, end) in zip(cuts, cuts.dropFirst()) where end > start {
      let middle = 0.5 * (start + end)
      let half = 0.5 * (end - start)
      for (node, weight) in zip(GaussLegendre.nodes, GaussLegendre.weights) {
        for ratio in [middle - half * node, middle + half * node] {
          // dw = 2 ν s ds for w = ν s².
          let density = 2 * degreesOfFreedom * ratio * chiSquared.density(degreesOfFreedom * ratio * ratio)
          total.add(half * weight * density * function(ratio))
        }
      }
    }
    return min(1, max(0, total.value))
  }
}

/// The positive nodes and the weights of the 16-point Gauss–Legendre rule on −1 to 1
/// (Abramowitz & Stegun, table 25.4).
enum GaussLegendre {
  static let nodes: [Double] = [
    0.095012509837637440185, 0.281603550779258913230, 0.458016777657227386342, 0.617876244402643748447,
    0.755404408355003033895, 0.865631202387831743880, 0.944575023073232576078, 0.989400934991649932596,
  ]
  static let weights: [Double] = [
    0.189450610455068496285, 0.182603415044923588867, 0.169156519395002538189, 0.149595988816576732081,
    0.124628971255533872052, 0.095158511682492784810, 0.062253523938647892863, 0.027152459411754094852,
  ]
}
