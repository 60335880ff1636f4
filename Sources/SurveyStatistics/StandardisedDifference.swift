/// A difference of two means in standard deviations: Cohen's d and, corrected for the bias of small samples,
/// Hedges' g. Later minus earlier. It is reported beside a difference and decides nothing; the size of the
/// population plays no part in it.
public struct StandardisedDifference: Hashable, Sendable {
  /// What the difference is divided by.
  public enum Standardiser: String, Hashable, Sendable, CaseIterable {
    /// The pooled standard deviation of two independent samples.
    case pooled

    /// √((s₁² + s₂²)/2), of two samples that may be linked.
    case average

    /// The standard deviation of the differences of pairs.
    case differences
  }

  /// What the difference is divided by.
  public let standardiser: Standardiser

  /// Cohen's d, or `nil` with a `reason`.
  public let d: Double?

  /// J, the factor below 1 that makes g of d: exact, Γ(ν/2)/(√(ν/2) Γ((ν − 1)/2)).
  public let correction: Double?

  /// Why there is no d, or `nil` when there is.
  public let reason: UndefinedReason?

  /// The t statistic whose noncentrality is `d` times `noncentralityPerUnit`; `nil` where no exact interval exists.
  private let statistic: Statistic?

  private struct Statistic: Hashable {
    let t: Double
    let degreesOfFreedom: Double
    let noncentralityPerUnit: Double
  }

  /// Hedges' g: d times J.
  public var g: Double? { zip(d, correction).map { $0 * $1 } }

  /// The interval of d by the noncentral t distribution, or `nil` where there is none of that kind.
  public func intervalOfD(level: Double) -> ConfidenceInterval? {
    guard let statistic else { return nil }
    return NoncentralT.noncentralityInterval(
      t: statistic.t, degreesOfFreedom: statistic.degreesOfFreedom, level: level
    )?.scaled(by: 1 / statistic.noncentralityPerUnit)
  }

  /// The interval of g by the noncentral t distribution: that of d times J.
  public func intervalOfG(level: Double) -> ConfidenceInterval? {
    guard let correction else { return nil }
    return intervalOfD(level: level)?.scaled(by: correction)
  }

  /// The standardised difference of two independent samples, with the pooled standard deviation, ν = n₁ + n₂ − 2, and
  /// the interval of the pooled t.
  ///
  /// Source: Hedges (1981), J. Educ. Stat. 6; Steiger & Fouladi (1997); R: `effectsize::hedges_g`.
  public static func independent(first: Moments, second: Moments) -> StandardisedDifference {
    guard let m1 = first.mean, let m2 = second.mean, let s1 = first.variance, let s2 = second.variance else {
      return StandardisedDifference(standardiser: .pooled, unknown: .tooFewObservations)
    }
    let n1 = Double(first.count)
    let n2 = Double(second.count)
    let nu = n1 + n2 - 2
    let pooled = ((n1 - 1) * s1 + (n2 - 1) * s2) / nu
    guard pooled > 0 else { return StandardisedDifference(standardiser: .pooled, unknown: .zeroVariance) }
    let d = (m2 - m1) / pooled.squareRoot()
    let perUnit = (n1 * n2 / (n1 + n2)).squareRoot()
    return StandardisedDifference(
      standardiser: .pooled, d: d, correctedAt: nu,
      statistic: Statistic(t: d * perUnit, degreesOfFreedom: nu, noncentralityPerUnit: perUnit))
  }

  /// The difference that a published t of two independent samples stands for, with its interval.
  public static func independent(t: Double, firstCount: Int, secondCount: Int) -> StandardisedDifference {
    guard firstCount >= 1, secondCount >= 1, firstCount + secondCount >= 3 else {
      return StandardisedDifference(standardiser: .pooled, unknown: .tooFewObservations)
    }
    let n1 = Double(firstCount)
    let n2 = Double(secondCount)
    let perUnit = (n1 * n2 / (n1 + n2)).squareRoot()
    return StandardisedDifference(
      standardiser: .pooled, d: t / perUnit, correctedAt: n1 + n2 - 2,
      statistic: Statistic(t: t, degreesOfFreedom: n1 + n2 - 2, noncentralityPerUnit: perUnit))
  }

  /// The mean difference of pairs in units of the average standard deviation (g_av), J at n − 1; its interval is that
  /// of the paired t, put on the same scale.
  ///
  /// Source: Cumming (2012); Algina & Keselman (2003), Educ. Psychol. Meas. 63.
  public static func linked(_ pairs: CountedPairs) -> StandardisedDifference {
    guard let v1 = Moments(of: pairs.first).variance, let v2 = Moments(of: pairs.second).variance,
      let mean = Moments(of: pairs.differences).mean, let vd = Moments(of: pairs.differences).variance
    else { return StandardisedDifference(standardiser: .average, unknown: .tooFewObservations) }
    let average = ((v1 + v2) / 2).squareRoot()
    guard average > 0 else { return StandardisedDifference(standardiser: .average, unknown: .zeroVariance) }
    let n = Double(pairs.count)
    let scale = average * (n / vd).squareRoot()
    let statistic =
      vd > 0
      ? Statistic(t: mean * (n / vd).squareRoot(), degreesOfFreedom: n - 1, noncentralityPerUnit: scale) : nil
    return StandardisedDifference(
      standardiser: .average, d: mean / average, correctedAt: n - 1, statistic: statistic)
  }

  /// The mean difference of pairs in units of the standard deviation of the differences (g_z), J at n − 1.
  ///
  /// It depends on how strongly the waves are correlated and so cannot be compared over studies; `linked` can.
  public static func linkedByDifferences(_ pairs: CountedPairs) -> StandardisedDifference {
    let differences = Moments(of: pairs.differences)
    guard let mean = differences.mean, let deviation = differences.standardDeviation else {
      return StandardisedDifference(standardiser: .differences, unknown: .tooFewObservations)
    }
    guard deviation > 0 else {
      return StandardisedDifference(standardiser: .differences, unknown: .zeroVariance)
    }
    let n = Double(pairs.count)
    return StandardisedDifference(
      standardiser: .differences, d: mean / deviation, correctedAt: n - 1,
      statistic: Statistic(
        t: mean / deviation * n.squareRoot(), degreesOfFreedom: n - 1, noncentralityPerUnit: n.squareRoot()))
  }

  /// The difference of two waves that are partly linked, in units of the average standard deviation, J at
  /// n₁ + n₂ − 2. It has no exact interval: take one by resampling persons (`BootstrapInterval`).
  public static func partlyLinked(_ sample: PartlyLinkedSample) -> StandardisedDifference {
    let first = Moments(of: sample.first)
    let second = Moments(of: sample.second)
    guard let m1 = first.mean, let m2 = second.mean, let v1 = first.variance, let v2 = second.variance else {
      return StandardisedDifference(standardiser: .average, unknown: .tooFewObservations)
    }
    let average = ((v1 + v2) / 2).squareRoot()
    guard average > 0 else { return StandardisedDifference(standardiser: .average, unknown: .zeroVariance) }
    return StandardisedDifference(
      standardiser: .average, d: (m2 - m1) / average, correctedAt: Double(first.count + second.count - 2),
      statistic: nil)
  }

  /// J, which makes the expected value of g the true standardised difference: exact, not 1 − 3/(4ν − 1).
  ///
  /// - `degreesOfFreedom`: More than 1; `nil` for 1 or fewer, where d has no expected value.
  public static func smallSampleCorrection(degreesOfFreedom nu: Double) -> Double? {
    guard nu > 1 else { return nil }
    return exp(Gamma.logarithm(nu / 2) - Gamma.logarithm((nu - 1) / 2)) / (nu / 2).squareRoot()
  }

  private init(
    standardiser: Standardiser, d: Double, correctedAt degreesOfFreedom: Double, statistic: Statistic?
  ) {
    self.standardiser = standardiser
    self.d = d
    self.correction = Self.smallSampleCorrection(degreesOfFreedom: degreesOfFreedom)
    self.reason = nil
    self.statistic = statistic
  }

  private init(standardiser: Standardiser, unknown reason: UndefinedReason) {
    self.standardiser = standardiser
    self.d = nil
    self.correction = nil
    self.reason = reason
    self.statistic = nil
  }
}

extension StandardisedDifference {
  /// The interval of g for partly linked waves, by resampling respondents; `nil` where g or its interval does not
  /// exist.
  public static func partlyLinkedIntervalOfG(
    _ sample: PartlyLinkedSample, level: Double, replicates: Int = 9_999, stream: RandomStream
  ) -> ConfidenceInterval? {
    guard let correction = partlyLinked(sample).correction else { return nil }
    return BootstrapInterval.resampling(sample, level: level, replicates: replicates, stream: stream) {
      $0.standardisedDifference
    }?.interval.scaled(by: correction)
  }
}
