/// The standard bivariate normal distribution with a given correlation.
struct BivariateNormal: Sendable {
  /// Strictly between -1 and 1.
  let correlation: Double

  /// P(X <= `x`, Y <= `y`), to about 1e-13; infinities are allowed.
  ///
  /// The derivative of the probability with respect to the correlation is the density, so the probability is
  /// that of independence plus an integral over the correlations from 0. With the sine as variable the
  /// integrand is smooth; towards a correlation of 1 the range is cut into pieces that halve, because it
  /// becomes steep there.
  /// Source: Drezner and Wesolowsky 1990; Genz 2004.
  func cdf(_ x: Double, _ y: Double) -> Double {
    if x == -.infinity || y == -.infinity { return 0 }
    if x == .infinity { return Normal.cdf(y) }
    if y == .infinity { return Normal.cdf(x) }
    let end = arcsine(correlation)
    let steep = arcsine(0.8)
    var integral = 0.0
    var from = 0.0
    while from < end.magnitude {
      let to = from < steep ? min(steep, end.magnitude) : min(end.magnitude, 0.5 * (from + .pi / 2))
      integral += Self.integral(x, y, from: from, to: to, sign: end < 0 ? -1 : 1)
      from = to
    }
    let probability = Normal.cdf(x) * Normal.cdf(y) + (end < 0 ? -integral : integral) / (2 * .pi)
    return min(1, max(0, probability))
  }

  /// The density; 0 at infinity.
  func density(_ x: Double, _ y: Double) -> Double {
    guard x.isFinite, y.isFinite else { return 0 }
    let rest = 1 - correlation * correlation
    return exp(-(x * x + y * y - 2 * correlation * x * y) / (2 * rest)) / (2 * .pi * rest.squareRoot())
  }

  private static func integral(
    _ x: Double, _ y: Double, from: Double, to: Double, sign: Double
  ) -> Double {
    let half = 0.5 * (to - from)
    let middle = 0.5 * (from + to)
    var sum = 0.0
    for (node, weight) in gaussLegendre {
      for angle in [middle - half * node, middle + half * node] {
        let s = sign * sine(angle)
        sum += weight * exp(-(x * x + y * y - 2 * x * y * s) / (2 * (1 - s) * (1 + s)))
      }
    }
    return half * sum
  }

  /// The positive nodes and the weights of Gauss-Legendre quadrature with 20 points on -1...1: roots of the
  /// Legendre polynomial, found by Newton's method from Chebyshev's approximation.
  private static let gaussLegendre: [(node: Double, weight: Double)] = (1...10).map { index in
    let degree = 20
    var x = cosine(.pi * (Double(index) - 0.25) / (Double(degree) + 0.5))
    var slope = 0.0
    for _ in 0..<20 {
      var previous = 1.0
      var current = x
      for n in 2...degree {
        (previous, current) = (
          current, (Double(2 * n - 1) * x * current - Double(n - 1) * previous) / Double(n)
        )
      }
      slope = Double(degree) * (x * current - previous) / (x * x - 1)
      x -= current / slope
    }
    return (x, 2 / ((1 - x * x) * slope * slope))
  }
}
