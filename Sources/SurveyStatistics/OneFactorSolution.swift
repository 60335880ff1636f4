/// Loadings and uniquenesses of one common factor in a correlation matrix.
struct OneFactorSolution: Sendable, Equatable {
  let loadings: [Double]
  let uniquenesses: [Double]

  /// True when a uniqueness is so small that the solution has no meaning.
  var isHeywoodCase: Bool {
    uniquenesses.contains { $0 < OmegaTotal.smallestUniqueness * (1 + 1e-9) }
  }

  private init(loadings: [Double], uniquenesses: [Double]) {
    // The sign of a factor is free: most of it should point the way of the items.
    let sign: Double = loadings.reduce(0, +) < 0 ? -1 : 1
    self.loadings = loadings.map { sign * $0 }
    self.uniquenesses = uniquenesses
  }

  /// Maximum likelihood: minimises sum over j >= 2 of (theta_j - ln theta_j - 1) over the logarithms of the
  /// uniquenesses psi, where theta are the eigenvalues of psi^(-1/2) R psi^(-1/2), largest first; the
  /// loadings are then sqrt(psi) v_1 sqrt(theta_1 - 1). `nil` when the correlation matrix is singular or no
  /// minimum is found.
  /// Source: Lawley and Maxwell 1971; the criterion of `factanal` in R.
  init?(maximumLikelihoodOf correlations: [Double], items k: Int) {
    let eigen = SymmetricEigen(correlations, size: k)
    guard let smallest = eigen.values.last, smallest > 1e-10 else { return nil }
    // Jöreskog's start: the uniqueness if half of what the others explain were common.
    let start = (0..<k).map { item in
      let inverse = (0..<k).reduce(0) {
        $0 + eigen.vectors[$1][item] * eigen.vectors[$1][item] / eigen.values[$1]
      }
      return log((1 - 0.5 / Double(k)) / inverse)
    }
    let minimum = SmoothMinimum(from: start) { logarithms in
      let factor = Self.scaledEigen(correlations, logarithms)
      var value = 0.0
      var gradient = [Double](repeating: 0, count: k)
      for j in 1..<k {
        let theta = factor.values[j]
        guard theta > 0 else { return SmoothMinimum.Evaluation(value: .infinity, gradient: gradient) }
        value += theta - log(theta) - 1
        for item in 0..<k {
          gradient[item] -= (theta - 1) * factor.vectors[j][item] * factor.vectors[j][item]
        }
      }
      return SmoothMinimum.Evaluation(value: value, gradient: gradient)
    }
    guard minimum.hasConverged else { return nil }
    let factor = Self.scaledEigen(correlations, minimum.position)
    let strength = max(0, factor.values[0] - 1).squareRoot()
    let uniquenesses = minimum.position.map { exp($0) }
    self.init(
      loadings: (0..<k).map { uniquenesses[$0].squareRoot() * factor.vectors[0][$0] * strength },
      uniquenesses: uniquenesses)
  }

  private static func scaledEigen(_ correlations: [Double], _ logarithms: [Double]) -> SymmetricEigen {
    let k = logarithms.count
    let scale = logarithms.map { exp(-$0 / 2) }
    return SymmetricEigen(
      correlations.indices.map { correlations[$0] * scale[$0 / k] * scale[$0 % k] }, size: k)
  }

  /// Minimum residuals: minimises the squared differences between correlations off the diagonal and the
  /// products of loadings, one loading at a time, each held where its uniqueness stays
  /// `OmegaTotal.smallestUniqueness`.
  /// Source: Harman and Jones 1966; Harman and Fukuda 1966 for the limit on loadings.
  init(minimumResidualsOf correlations: [Double], items k: Int) {
    let eigen = SymmetricEigen(correlations, size: k)
    let limit = (1 - OmegaTotal.smallestUniqueness).squareRoot()
    // A little less than the first component: inside the limits and with its signs.
    let strength = max(0, eigen.values[0]).squareRoot()
    var loadings = eigen.vectors[0].map { min(limit, max(-limit, 0.8 * strength * $0)) }
    for _ in 0..<100_000 {
      var change = 0.0
      for item in 0..<k {
        var numerator = 0.0
        var denominator = 0.0
        for other in 0..<k where other != item {
          numerator += correlations[item * k + other] * loadings[other]
          denominator += loadings[other] * loadings[other]
        }
        let best = denominator > 0 ? min(limit, max(-limit, numerator / denominator)) : 0
        change = max(change, (best - loadings[item]).magnitude)
        loadings[item] = best
      }
      if change <= 1e-13 { break }
    }
    self.init(loadings: loadings, uniquenesses: loadings.map { 1 - $0 * $0 })
  }
}
