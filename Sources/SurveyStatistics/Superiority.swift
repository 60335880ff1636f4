/// The probability that a value of the later wave is higher than one of the earlier wave, ties counting half:
/// θ = P(first < second) + ½ P(first = second). ½ is "neither is higher".
///
/// With the Brunner–Munzel test of θ = ½, which allows the waves to differ in spread. Costs the number of distinct
/// values. Source: Brunner & Munzel (2000), Biometrical Journal 42; Neubert & Brunner (2007), Comput. Stat. Data
/// Anal. 51; R: `brunnermunzel`, Python: `scipy.stats.brunnermunzel`.
public struct Superiority: Hashable, Sendable {
  /// Respondents in the earlier wave.
  public let firstCount: Int

  /// Respondents in the later wave.
  public let secondCount: Int

  /// θ, 0 to 1, or `nil` when a wave is empty.
  public let probability: Double?

  /// The standard error of θ, or `nil` with fewer than two respondents in a wave.
  public let standardError: Double?

  /// The degrees of freedom of the test, or `nil` where there is none.
  public let degreesOfFreedom: Double?

  /// Why there is no test, or `nil` when there is one. With complete separation the permutation form has one.
  public let reason: UndefinedReason?

  /// Cliff's δ = 2θ − 1, from −1 to 1.
  public var cliffsDelta: Double? { probability.map { 2 * $0 - 1 } }

  /// W = (θ − ½)/SE, or `nil` where there is no test.
  public var statistic: Double? {
    guard let probability, let standardError, degreesOfFreedom != nil else { return nil }
    return (probability - 0.5) / standardError
  }

  /// The two-sided p-value of θ = ½, or `nil` where there is no test.
  public var p: Double? {
    guard let statistic, let degreesOfFreedom else { return nil }
    return StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedP(statistic)
  }

  /// Compares two waves.
  public init(first: CountedSample, second: CountedSample) {
    self.init(Placements(first, second), first.count, second.count)
  }

  init(_ placements: Placements, _ firstCount: Int, _ secondCount: Int) {
    self.firstCount = firstCount
    self.secondCount = secondCount
    guard firstCount > 0, secondCount > 0 else {
      self.probability = nil
      self.standardError = nil
      self.degreesOfFreedom = nil
      self.reason = .tooFewObservations
      return
    }
    let n1 = Double(firstCount)
    let n2 = Double(secondCount)
    // Sums of whole numbers are exact: twice the placements of the first sample among the second, and so on.
    let ofFirst = Self.sums(
      Placements.doubledPlacements(among: placements.secondCounts), placements.firstCounts)
    let ofSecond = Self.sums(
      Placements.doubledPlacements(among: placements.firstCounts), placements.secondCounts)
    self.probability = ofSecond.sum / 2 / (n1 * n2)
    guard firstCount >= 2, secondCount >= 2 else {
      self.standardError = nil
      self.degreesOfFreedom = nil
      self.reason = .tooFewObservations
      return
    }
    let s1 = ofFirst.squaredDeviations / 4 / (n1 - 1)
    let s2 = ofSecond.squaredDeviations / 4 / (n2 - 1)
    let variance = s1 / (n1 * n2 * n2) + s2 / (n2 * n1 * n1)
    self.standardError = variance.squareRoot()
    guard variance > 0 else {
      self.degreesOfFreedom = nil
      self.reason = probability == 0.5 ? .zeroVariance : .completeSeparation
      return
    }
    // Shares of the total, so that squares neither overflow nor vanish.
    let share1 = n1 * s1 / (n1 * s1 + n2 * s2)
    let share2 = 1 - share1
    self.degreesOfFreedom = 1 / (share1 * share1 / (n1 - 1) + share2 * share2 / (n2 - 1))
    self.reason = nil
  }

  /// The interval of θ, or `nil` when a wave is empty.
  ///
  /// On the logit scale, so that it stays between 0 and 1: θ ± t SE/(θ(1 − θ)) turned back. Where there is no test
  /// (complete separation, no spread, a wave of one) it is Newcombe's, which needs θ and the counts only.
  public func interval(level: Double) -> ConfidenceInterval? {
    guard let probability else { return nil }
    guard let standardError, let degreesOfFreedom, probability > 0, probability < 1 else {
      return Self.newcombeInterval(
        probability: probability, firstCount: firstCount, secondCount: secondCount, level: level)
    }
    let logit = log(probability / (1 - probability))
    let onLogits = ConfidenceInterval.aroundEstimate(
      logit, standardError: standardError / (probability * (1 - probability)),
      distribution: .studentT(degreesOfFreedom), level: level)
    return ConfidenceInterval(
      lower: 1 / (1 + exp(-onLogits.lower)), upper: 1 / (1 + exp(-onLogits.upper)), level: level)
  }

  /// The interval θ ± t SE, which may leave 0 … 1; for comparison with published numbers.
  public func plainInterval(level: Double) -> ConfidenceInterval? {
    guard let probability, let standardError, let degreesOfFreedom else { return nil }
    return .aroundEstimate(
      probability, standardError: standardError, distribution: .studentT(degreesOfFreedom), level: level)
  }

  /// The score-type interval of θ that needs no more than θ and the sizes of the waves: the values θ' with
  /// |θ − θ'| ≤ z √V(θ'), V(θ) = θ(1 − θ)(1 + N*((1 − θ)/(2 − θ) + θ/(1 + θ)))/(n₁ n₂), N* = (n₁ + n₂)/2 − 1.
  ///
  /// Source: Newcombe (2006), Statistics in Medicine 25, method 5.
  public static func newcombeInterval(
    probability: Double, firstCount: Int, secondCount: Int, level: Double
  ) -> ConfidenceInterval? {
    guard firstCount > 0, secondCount > 0, probability >= 0, probability <= 1 else { return nil }
    let n1 = Double(firstCount)
    let n2 = Double(secondCount)
    let z = Normal.upperQuantile((1 - level) / 2)
    func excess(_ theta: Double) -> Double {
      let star = (n1 + n2) / 2 - 1
      let factor = 1 + star * ((1 - theta) / (2 - theta) + theta / (1 + theta))
      return (probability - theta) * (probability - theta) - z * z * theta * (1 - theta) * factor / (n1 * n2)
    }
    // At θ itself the excess is below 0, at 0 and 1 above. Where θ is 0 or 1 it is a root too, but not the one
    // sought.
    let inside = min(1 - 1e-9, max(1e-9, probability))
    let lower = probability == 0 ? 0 : brentRoot(in: 0...inside, of: excess)
    let upper = probability == 1 ? 1 : brentRoot(in: inside...1, of: excess)
    guard let lower, let upper else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }

  private static func sums(_ values: [Int], _ counts: [Int]) -> (sum: Double, squaredDeviations: Double) {
    var sum = 0
    var n = 0
    for (value, count) in zip(values, counts) {
      sum += value * count
      n += count
    }
    let mean = Double(sum) / Double(max(1, n))
    var squares = CompensatedSum()
    for (value, count) in zip(values, counts) where count > 0 {
      let deviation = Double(value) - mean
      squares.add(Double(count) * deviation * deviation)
    }
    return (Double(sum), squares.value)
  }
}
