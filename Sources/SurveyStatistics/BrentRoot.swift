/// A root of a continuous function inside a bracket whose ends have values of opposite sign, or `nil` when they
/// have not (or are not numbers).
///
/// Brent's method: inverse quadratic interpolation, safeguarded by bisection. It stops when the bracket is
/// narrower than `tolerance` times the root (or the spacing of doubles, whichever is wider), so that a root at 0 is
/// found to within the smallest step that the bracket's scale allows.
///
/// Source: R. P. Brent (1973), *Algorithms for Minimization without Derivatives*, chapter 4.
public func brentRoot(
  in bracket: ClosedRange<Double>, tolerance: Double = 1e-13, of function: (Double) -> Double
) -> Double? {
  var a = bracket.lowerBound
  var b = bracket.upperBound
  var fa = function(a)
  var fb = function(b)
  if fa == 0 { return a }
  if fb == 0 { return b }
  guard fa.isFinite, fb.isFinite, (fa < 0) != (fb < 0) else { return nil }
  var c = a
  var fc = fa
  var step = b - a
  var previousStep = step
  // Bisection alone would need about 60 steps for any bracket of doubles; Brent's bound is its square.
  for _ in 0..<4_000 {
    if (fb < 0) == (fc < 0) {
      c = a
      fc = fa
      step = b - a
      previousStep = step
    }
    if fc.magnitude < fb.magnitude {
      (a, b, c) = (b, c, b)
      (fa, fb, fc) = (fb, fc, fb)
    }
    let scale = max(b.magnitude, 1e-3 * (bracket.upperBound - bracket.lowerBound))
    let narrow = max(2 * b.ulp, 0.5 * tolerance * scale)
    let half = 0.5 * (c - b)
    if half.magnitude <= narrow || fb == 0 { return b }
    if previousStep.magnitude >= narrow, fa.magnitude > fb.magnitude {
      let s = fb / fa
      var p: Double
      var q: Double
      if a == c {
        p = 2 * half * s
        q = 1 - s
      } else {
        let r = fb / fc
        let ratio = fa / fc
        p = s * (2 * half * ratio * (ratio - r) - (b - a) * (r - 1))
        q = (ratio - 1) * (r - 1) * (s - 1)
      }
      if p > 0 { q = -q } else { p = -p }
      if 2 * p < min(3 * half * q - (narrow * q).magnitude, (previousStep * q).magnitude) {
        previousStep = step
        step = p / q
      } else {
        step = half
        previousStep = half
      }
    } else {
      step = half
      previousStep = half
    }
    a = b
    fa = fb
    b += step.magnitude > narrow ? step : (half > 0 ? narrow : -narrow)
    fb = function(b)
    guard fb.isFinite else { return nil }
  }
  return b
}
