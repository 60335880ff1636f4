import Testing

@testable import SurveyStatistics

@Suite struct BivariateNormalTests {
  @Test(
    "Probabilities agree with quadrature of the conditional normal in SciPy 1.17.1",
    arguments: [
      (0, 0, 0.5, 1.0 / 3), (1, -0.5, 0.3, 0.283138420244481), (-1.2, 0.7, -0.8, 0.01967658380569792),
      (0.3, 0.2, 0.95, 0.5472227748552697), (-0.4, 1.5, -0.97, 0.2777711023545996),
      (2, 2.1, 0.999, 0.9772402558039223), (0.5, 0.5, 0.9999, 0.6894761329584576),
    ] as [(Double, Double, Double, Double)])
  func reference(x: Double, y: Double, correlation: Double, expected: Double) {
    #expect(agree(BivariateNormal(correlation: correlation).cdf(x, y), expected, within: 1e-10))
  }

  @Test("At the origin it is 1/4 + asin(rho) / (2 pi)", arguments: [-0.9999, -0.7, 0, 0.2, 0.85, 0.9999])
  func origin(correlation: Double) {
    let expected = 0.25 + arcsine(correlation) / (2 * .pi)
    #expect(agree(BivariateNormal(correlation: correlation).cdf(0, 0), expected, within: 1e-12))
  }

  @Test("Symmetry, margins and the four quadrants")
  func laws() {
    var stream = RandomStream(seed: 2)
    for _ in 0..<300 {
      let (x, y) = (2 * stream.normal(), 2 * stream.normal())
      let correlation = 1.9998 * (stream.unit() - 0.5)
      let normal = BivariateNormal(correlation: correlation)
      let opposite = BivariateNormal(correlation: -correlation)
      #expect(agree(normal.cdf(x, y), normal.cdf(y, x), within: 1e-12))
      #expect(agree(normal.cdf(x, y) + opposite.cdf(x, -y), Normal.cdf(x), within: 1e-11))
      #expect(agree(normal.cdf(x, .infinity), Normal.cdf(x)) && normal.cdf(-.infinity, y) == 0)
    }
  }

  @Test("The density is the derivative of the probability by the correlation")
  func derivative() {
    let step = 1e-5
    for correlation in [-0.6, 0.1, 0.9] {
      let above = BivariateNormal(correlation: correlation + step).cdf(0.4, -0.3)
      let below = BivariateNormal(correlation: correlation - step).cdf(0.4, -0.3)
      let density = BivariateNormal(correlation: correlation).density(0.4, -0.3)
      #expect(agree((above - below) / (2 * step), density, within: 1e-8))
    }
    #expect(BivariateNormal(correlation: 0.5).density(.infinity, 1) == 0)
  }
}
