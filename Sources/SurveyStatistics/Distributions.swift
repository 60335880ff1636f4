internal import CRmath

// The one file that calls libRmath, R's own numerical library: the numbers of these distributions are R's.
// Not thread-safe there are `pwilcox`, `psignrank`, their relatives and the random generators; none is used.

/// The standard normal distribution.
public enum Normal {
  /// P(Z ≤ `z`).
  public static func cdf(_ z: Double) -> Double { pnorm5(z, 0, 1, 1, 0) }

  /// P(Z > `z`), accurate far out in the tail.
  public static func upperTail(_ z: Double) -> Double { pnorm5(z, 0, 1, 0, 0) }

  /// The value below which a share `p` of the distribution lies; infinite at 0 and 1.
  public static func quantile(_ p: Double) -> Double { qnorm5(p, 0, 1, 1, 0) }

  /// The value above which a share `p` of the distribution lies, accurate for small `p`.
  public static func upperQuantile(_ p: Double) -> Double { qnorm5(p, 0, 1, 0, 0) }

  /// P(|Z| ≥ |`z`|).
  public static func twoSidedP(_ z: Double) -> Double { min(1, 2 * upperTail(z.magnitude)) }
}

/// Student's t distribution with real, positive degrees of freedom; infinitely many make it normal.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, greater than 0.
  public let degreesOfFreedom: Double

  /// The distribution with `degreesOfFreedom` greater than 0.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "Student's t needs more than 0 degrees of freedom.")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(T ≤ `t`).
  public func cdf(_ t: Double) -> Double { pt(t, degreesOfFreedom, 1, 0) }

  /// P(T > `t`), accurate far out in the tail.
  public func upperTail(_ t: Double) -> Double { pt(t, degreesOfFreedom, 0, 0) }

  /// The value below which a share `p` of the distribution lies; infinite at 0 and 1.
  public func quantile(_ p: Double) -> Double { qt(p, degreesOfFreedom, 1, 0) }

  /// P(|T| ≥ |`t`|).
  public func twoSidedP(_ t: Double) -> Double { min(1, 2 * upperTail(t.magnitude)) }
}

/// The noncentral t distribution as libRmath has it: (Z + δ) / √(χ²_ν / ν).
///
/// Its algorithm (AS 243) holds for |δ| up to about 37.6; `NoncentralT` covers the rest.
enum RmathNoncentralT {
  /// The largest noncentrality for which libRmath does not switch to a rough approximation.
  static let largestNoncentrality = 37.5

  /// P(T ≤ `t`).
  static func cdf(_ t: Double, degreesOfFreedom: Double, noncentrality: Double) -> Double {
    pnt(t, degreesOfFreedom, noncentrality, 1, 0)
  }
}

/// Fisher's F distribution.
public struct FisherF: Hashable, Sendable {
  /// Degrees of freedom of the numerator, greater than 0.
  public let numerator: Double

  /// Degrees of freedom of the denominator, greater than 0.
  public let denominator: Double

  /// The distribution with real, positive degrees of freedom.
  public init(numerator: Double, denominator: Double) {
    precondition(numerator > 0 && denominator > 0, "F needs more than 0 degrees of freedom twice.")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// P(F ≤ `f`).
  public func cdf(_ f: Double) -> Double { pf(f, numerator, denominator, 1, 0) }

  /// P(F > `f`), accurate far out in the tail.
  public func upperTail(_ f: Double) -> Double { pf(f, numerator, denominator, 0, 0) }

  /// The value below which a share `p` of the distribution lies.
  ///
  /// libRmath loses digits here when a degree of freedom runs into the hundred thousands; the result is then
  /// improved on the distribution function itself.
  public func quantile(_ p: Double) -> Double {
    let first = qf(p, numerator, denominator, 1, 0)
    guard max(numerator, denominator) > 100_000, p > 0, p < 1, first > 0, first.isFinite else { return first }
    let bracket = (first * 0.9)...(first * 1.1)
    return brentRoot(in: bracket) { cdf($0) - p } ?? first
  }
}

/// The chi-squared distribution.
public struct ChiSquared: Hashable, Sendable {
  /// The degrees of freedom, greater than 0.
  public let degreesOfFreedom: Double

  /// The distribution with real, positive degrees of freedom.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "Chi-squared needs more than 0 degrees of freedom.")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// P(X ≤ `x`).
  public func cdf(_ x: Double) -> Double { pchisq(x, degreesOfFreedom, 1, 0) }

  /// P(X > `x`), accurate far out in the tail.
  public func upperTail(_ x: Double) -> Double { pchisq(x, degreesOfFreedom, 0, 0) }

  /// The value below which a share `p` of the distribution lies.
  public func quantile(_ p: Double) -> Double { qchisq(p, degreesOfFreedom, 1, 0) }

  /// The value above which a share `p` of the distribution lies, accurate for small `p`.
  public func upperQuantile(_ p: Double) -> Double { qchisq(p, degreesOfFreedom, 0, 0) }

  /// The density at `x`.
  public func density(_ x: Double) -> Double { dchisq(x, degreesOfFreedom, 0) }
}

/// The beta distribution on 0 to 1.
public struct BetaDistribution: Hashable, Sendable {
  /// The first shape, greater than 0.
  public let alpha: Double

  /// The second shape, greater than 0.
  public let beta: Double

  /// The distribution with mean `alpha` / (`alpha` + `beta`).
  public init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && beta > 0, "A beta distribution needs two shapes greater than 0.")
    self.alpha = alpha
    self.beta = beta
  }

  /// P(X ≤ `x`).
  public func cdf(_ x: Double) -> Double { pbeta(x, alpha, beta, 1, 0) }

  /// The value below which a share `p` of the distribution lies.
  public func quantile(_ p: Double) -> Double { qbeta(p, alpha, beta, 1, 0) }
}

/// The binomial distribution: successes in independent trials with one chance.
public struct Binomial: Hashable, Sendable {
  /// The number of trials, 0 or more.
  public let trials: Int

  /// The chance of success in each, 0 to 1.
  public let chance: Double

  /// The distribution of the number of successes.
  public init(trials: Int, chance: Double) {
    precondition(
      trials >= 0 && chance >= 0 && chance <= 1, "A binomial needs trials and a chance from 0 to 1.")
    self.trials = trials
    self.chance = chance
  }

  /// P(X = `successes`).
  public func probability(_ successes: Int) -> Double { dbinom(Double(successes), Double(trials), chance, 0) }

  /// P(X ≤ `successes`).
  public func cdf(_ successes: Int) -> Double { pbinom(Double(successes), Double(trials), chance, 1, 0) }

  /// P(X > `successes`), accurate far out in the tail.
  public func upperTail(_ successes: Int) -> Double {
    pbinom(Double(successes), Double(trials), chance, 0, 0)
  }
}

/// The hypergeometric distribution: marked members in a sample drawn without replacement.
public struct Hypergeometric: Hashable, Sendable {
  /// Members of the population that carry the mark.
  public let marked: Int

  /// Members of the population that do not.
  public let unmarked: Int

  /// The number drawn, at most `marked` + `unmarked`.
  public let drawn: Int

  /// The distribution of the number of marked members among those drawn.
  public init(marked: Int, unmarked: Int, drawn: Int) {
    precondition(
      marked >= 0 && unmarked >= 0 && drawn >= 0 && drawn <= marked + unmarked,
      "A sample without replacement cannot be larger than its population.")
    self.marked = marked
    self.unmarked = unmarked
    self.drawn = drawn
  }

  /// P(X = `count`).
  public func probability(_ count: Int) -> Double {
    dhyper(Double(count), Double(marked), Double(unmarked), Double(drawn), 0)
  }

  /// P(X ≤ `count`).
  public func cdf(_ count: Int) -> Double {
    phyper(Double(count), Double(marked), Double(unmarked), Double(drawn), 1, 0)
  }

  /// P(X > `count`), accurate far out in the tail.
  public func upperTail(_ count: Int) -> Double {
    phyper(Double(count), Double(marked), Double(unmarked), Double(drawn), 0, 0)
  }
}

/// The gamma function, through its logarithm.
public enum Gamma {
  /// ln Γ(`x`) for `x` greater than 0.
  public static func logarithm(_ x: Double) -> Double {
    var sign: Int32 = 1
    return lgammafn_sign(x, &sign)
  }

  /// ln of the number of ways to choose `k` of `n`.
  public static func logarithmOfChoose(_ n: Int, _ k: Int) -> Double { lchoose(Double(n), Double(k)) }
}
