import Testing

@testable import SurveyStatistics

@Suite struct QuasiNewtonTests {
  @Test("The minimum of Rosenbrock's valley is found from the usual start")
  func rosenbrock() {
    let minimum = SmoothMinimum(from: [-1.2, 1]) { x in
      let a = 1 - x[0]
      let b = x[1] - x[0] * x[0]
      return SmoothMinimum.Evaluation(
        value: a * a + 100 * b * b, gradient: [-2 * a - 400 * x[0] * b, 200 * b])
    }
    #expect(minimum.hasConverged)
    #expect(agree(minimum.position, [1, 1], within: 1e-9))
  }

  @Test("A forbidden region is stepped around")
  func barrier() {
    // x - ln x on the positive axis, with a first step that would leave it.
    let minimum = SmoothMinimum(from: [20]) { x in
      guard x[0] > 0 else { return SmoothMinimum.Evaluation(value: .infinity, gradient: [0]) }
      return SmoothMinimum.Evaluation(value: 50 * (x[0] - log(x[0])), gradient: [50 * (1 - 1 / x[0])])
    }
    #expect(minimum.hasConverged && agree(minimum.position, [1], within: 1e-9))
  }

  @Test("A function without a minimum does not converge")
  func unbounded() {
    let line = SmoothMinimum(from: [0], maximumSteps: 50) {
      SmoothMinimum.Evaluation(value: $0[0], gradient: [1])
    }
    #expect(!line.hasConverged)
  }
}
