/// The noncentral t distribution, of (Z + δ) / √(χ²_ν / ν): where a t statistic lies when there is a real difference.
///
/// Power, detectable differences and intervals of standardised effects rest on it. Up to |δ| = 37.5 the numbers are
/// libRmath's (AS 243); beyond, where that has no exact form, the defining integral is taken:
/// P(T ≤ t) = ∫ Φ(t √(w/ν) − δ) f(w) dw with f the density of χ²_ν.
public struct NoncentralT: Hashable, Sendable {
  /// The degrees of freedom, greater than 0.
  public let degreesOfFreedom: Double

  /// The noncentrality: the true difference divided by the standard error.
  public let noncentrality: Double

  /// The distribution with real, positive degrees of freedom.
  public init(degreesOfFreedom: Double, noncentrality: Double) {
    precondition(degreesOfFreedom > 0, "The noncentral t needs more than 0 degrees of freedom.")
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// P(T ≤ `t`).
  public func cdf(_ t: Double) -> Double {
    if noncentrality.magnitude <= RmathNoncentralT.largestNoncentrality {
      return RmathNoncentralT.cdf(t, degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality)
    }
    return ScaledChi(degreesOfFreedom: degreesOfFreedom).expectation { Normal.cdf(t * $0 - noncentrality) }
  }

  /// P(T > `t`).
  public func upperTail(_ t: Double) -> Double {
    // By symmetry, so that a small upper tail is not 1 minus nearly 1.
    NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: -noncentrality).cdf(-t)
  }

  /// The noncentralities δ for which a value `t` lies at the lower and at the upper end of what can be expected:
  /// the confidence interval of δ when `t` was observed. `nil` where no such number can be found.
  ///
  /// Source: Steiger & Fouladi (1997), *Noncentrality interval estimation*; R: `MBESS::conf.limits.nct`.
  public static func noncentralityInterval(
    t: Double, degreesOfFreedom: Double, level: Double
  )
    -> ConfidenceInterval?
  {
    guard t.isFinite, degreesOfFreedom > 0 else { return nil }
    let tail = (1 - level) / 2
    guard let lower = noncentrality(t, degreesOfFreedom, below: 1 - tail),
      let upper = noncentrality(t, degreesOfFreedom, below: tail)
    else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  /// The noncentrality for which P(T ≤ `t`) = `p`. The probability falls as the noncentrality rises.
  private static func noncentrality(_ t: Double, _ degreesOfFreedom: Double, below p: Double) -> Double? {
    func excess(_ noncentrality: Double) -> Double {
      NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality).cdf(t) - p
    }
    // T/δ spreads by about 1/√(2ν), so these ends grow until they enclose the root.
    var reach = 4 + 2 * t.magnitude / (2 * degreesOfFreedom).squareRoot()
    for _ in 0..<40 {
      let bracket = (t - reach)...(t + reach)
      if excess(bracket.lowerBound) > 0, excess(bracket.upperBound) < 0 {
        return brentRoot(in: bracket, of: excess)
      }
      reach *= 2
    }
    return nil
  }
}
