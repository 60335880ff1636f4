/// A local minimum of a smooth function of a few variables.
struct SmoothMinimum {
  let position: [Double]
  let value: Double
  /// False when the iterations ran out or the function stopped being finite.
  let hasConverged: Bool

  /// The value of a function and its gradient at one position.
  struct Evaluation {
    let value: Double
    let gradient: [Double]
  }

  /// BFGS with a backtracking line search.
  ///
  /// Converged when no component of the gradient exceeds `tolerance`, or when no step makes the value smaller
  /// and the gradient is below the square root of `tolerance`.
  /// Source: Nocedal and Wright, Numerical Optimization, chapter 6.
  ///
  /// - Parameter function: a value of infinity marks positions that are not allowed.
  init(
    from start: [Double], tolerance: Double = 1e-10, maximumSteps: Int = 1_000,
    of function: ([Double]) -> Evaluation
  ) {
    let size = start.count
    var x = start
    var current = function(x)
    var inverse = Self.identity(size)
    var hasConverged = false
    for _ in 0..<maximumSteps {
      let steepest = current.gradient.reduce(0) { max($0, $1.magnitude) }
      guard current.value.isFinite, steepest.isFinite else { break }
      if steepest <= tolerance {
        hasConverged = true
        break
      }
      var direction = (0..<size).map { i in
        -(0..<size).reduce(0) { $0 + inverse[i * size + $1] * current.gradient[$1] }
      }
      var slope = Self.dot(direction, current.gradient)
      if !(slope < 0) {
        inverse = Self.identity(size)
        direction = current.gradient.map { -$0 }
        slope = Self.dot(direction, current.gradient)
      }
      var step = 1.0
      var accepted: (position: [Double], evaluation: Evaluation)?
      while step > 1e-16 {
        let trial = (0..<size).map { x[$0] + step * direction[$0] }
        let evaluation = function(trial)
        if evaluation.value <= current.value + 1e-4 * step * slope {
          accepted = (trial, evaluation)
          break
        }
        step /= 2
      }
      guard let accepted, accepted.position != x else {
        hasConverged = steepest <= tolerance.squareRoot()
        break
      }
      Self.update(
        &inverse, step: zip(accepted.position, x).map { $0 - $1 },
        change: zip(accepted.evaluation.gradient, current.gradient).map { $0 - $1 })
      x = accepted.position
      current = accepted.evaluation
    }
    position = x
    value = current.value
    self.hasConverged = hasConverged
  }

  private static func identity(_ size: Int) -> [Double] {
    (0..<(size * size)).map { $0 / size == $0 % size ? 1 : 0 }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The BFGS update of the inverse Hessian; left out where the curvature along the step is not positive.
  private static func update(_ inverse: inout [Double], step s: [Double], change y: [Double]) {
    let size = s.count
    let curvature = dot(s, y)
    guard curvature > 1e-14 * dot(s, s).squareRoot() * dot(y, y).squareRoot() else { return }
    let hy = (0..<size).map { i in (0..<size).reduce(0) { $0 + inverse[i * size + $1] * y[$1] } }
    let scale = (1 + dot(y, hy) / curvature) / curvature
    for i in 0..<size {
      for j in 0..<size {
        inverse[i * size + j] += scale * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature
      }
    }
  }
}
