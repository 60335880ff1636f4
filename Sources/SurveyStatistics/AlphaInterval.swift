extension CronbachAlpha {
  /// Feldt's confidence interval, exact for normal answers with equal item variances and covariances.
  ///
  /// (1 - population alpha) / (1 - alpha) has an F distribution with n - 1 and (n - 1)(k - 1) degrees of
  /// freedom. The upper end never passes 1. `nil` without alpha.
  /// Source: Feldt 1965; Feldt, Woodruff and Salih 1987; equal to the R packages cocron 1.0-1 and psych
  /// 2.2.9.
  public func feldtInterval(level: Double = 0.95) -> ConfidenceInterval? {
    alpha.flatMap { Self.feldtInterval(alpha: $0, count: count, items: items, level: level) }
  }

  /// Feldt's confidence interval for a published alpha; `nil` with fewer than two respondents or items.
  public static func feldtInterval(
    alpha: Double, count: Int, items: Int, level: Double = 0.95
  ) -> ConfidenceInterval? {
    guard count >= 2, items >= 2, alpha <= 1 else { return nil }
    let numerator = Double(count - 1)
    let ratio = FisherF(numerator: numerator, denominator: numerator * Double(items - 1))
    let tail = (1 - level) / 2
    return ConfidenceInterval(
      lower: 1 - (1 - alpha) * ratio.quantile(1 - tail), upper: 1 - (1 - alpha) * ratio.quantile(tail),
      level: level)
  }

  /// The standard error of alpha for large samples, without the assumption that items are alike.
  ///
  /// Q = 2 k^2 / ((k - 1)^2 V^3) (V (tr C^2 + tr^2 C) - 2 tr C 1'C^2 1) with V = 1'C1; SE = sqrt(Q / n).
  /// `nil` without alpha.
  /// Source: Duhachek and Iacobucci 2004; equal to `alpha` of the R package psych 2.2.9 (`ase`).
  public var duhachekError: Double? {
    guard alpha != nil else { return nil }
    let k = Double(items)
    let total = covariance.varianceOfSum
    let trace = covariance.sumOfVariances
    var squares = CompensatedSum()
    var rowSquares = CompensatedSum()
    for first in 0..<items {
      let row = covariance.covarianceWithSum(first)
      rowSquares.add(row * row)
      for second in 0..<items { squares.add(covariance[first, second] * covariance[first, second]) }
    }
    let bracket = total * (squares.value + trace * trace) - 2 * trace * rowSquares.value
    let variance = 2 * k * k / ((k - 1) * (k - 1) * total * total * total) * bracket
    return (max(0, variance) / Double(count)).squareRoot()
  }

  /// The normal interval around alpha with `duhachekError`. Its upper end can pass 1 in small samples, where
  /// `feldtInterval` is the better choice.
  public func duhachekInterval(level: Double = 0.95) -> ConfidenceInterval? {
    guard let alpha, let error = duhachekError else { return nil }
    let margin = Normal.quantile(1 - (1 - level) / 2) * error
    return ConfidenceInterval(lower: alpha - margin, upper: alpha + margin, level: level)
  }
}
