/// The difference of two means, later minus earlier, and how sure it is.
///
/// One result for every design: the methods that make it differ in the standard error and its degrees of freedom,
/// see `welch`, `paired` and `partlyLinked`. What is not defined is `nil`, with the reason.
public struct DifferenceEstimate: Hashable, Sendable {
  /// How the standard error came about.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Two samples without links, each with its own variance.
    case welch

    /// The differences of pairs.
    case paired

    /// Some pairs: Derrick's T_new2, each wave with its own variance.
    case partlyLinked = "partly-linked"

    /// Some pairs: Derrick's T_new1, one variance for both waves.
    case partlyLinkedPooled = "partly-linked-pooled"

    /// A standard error that was made elsewhere: by linearisation, or of a contrast of several waves.
    case other
  }

  /// How the standard error came about.
  public let method: Method

  /// Respondents in the earlier wave.
  public let firstCount: Int

  /// Respondents in the later wave.
  public let secondCount: Int

  /// Respondents that are linked over the waves and used as such.
  public let linkedCount: Int

  /// The difference, later minus earlier, or `nil` when a wave is empty.
  public let estimate: Double?

  /// The standard error of the difference; 0 where nothing varies or everybody answered.
  public internal(set) var standardError: Double?

  /// The degrees of freedom of `t`, or `nil` where there is no test.
  public internal(set) var degreesOfFreedom: Double?

  /// What tests and intervals go by instead of the standard error and Student's t, or `nil`: set where `ShortTails`
  /// applies.
  public internal(set) var correction: ShortTailCorrection?

  /// The correlation over the pairs that the standard error used, or `nil` where there are none. It is 0 when one
  /// of the waves does not vary among the pairs.
  public let correlation: Double?

  /// Why there is no test and no interval, or `nil` when there are.
  public let reason: UndefinedReason?

  /// The statistic of the test of no difference, or `nil` where there is no test: the estimate divided by its standard
  /// error, or by that which no difference would have on a scale with ends.
  public var t: Double? { test?.statistic(0) }

  /// The two-sided p-value of no difference, or `nil` where there is no test.
  public var p: Double? {
    test.map { min(1, 2 * min($0.upperTail(0), $0.lowerTail(0))) }
  }

  /// The interval at a confidence `level` between 0 and 1, or `nil` where there is none. It leaves out 0 exactly when
  /// `p` is below 1 − `level`.
  public func interval(level: Double) -> ConfidenceInterval? { test?.interval(level: level) }

  /// The test of any true difference, or `nil` where there is none.
  var test: TestOfDifference? {
    guard let estimate, let standardError, let degreesOfFreedom else { return nil }
    switch correction {
    case .boundedScale(let test): return .boundedScale(test)
    case .skewness(let transform):
      return .standardError(
        estimate, standardError, TailDistribution(.studentT(degreesOfFreedom), transform: transform))
    case nil: return .standardError(estimate, standardError, TailDistribution(.studentT(degreesOfFreedom)))
    }
  }

  /// An estimate whose standard error was made elsewhere, for instance by linearisation of weighted means.
  ///
  /// - `estimate`: The difference, later minus earlier; `nil` when a wave is empty.
  /// - `variance`: The variance of the difference, or `nil` where it cannot be estimated. 0 or less means that the
  ///   formula leaves no sampling error.
  /// - `degreesOfFreedom`: More than 0, or `nil` where there are none.
  public init(
    estimate: Double?, variance: Double?, degreesOfFreedom: Double?, firstCount: Int, secondCount: Int,
    linkedCount: Int = 0, correlation: Double? = nil
  ) {
    self.init(
      method: .other, firstCount: firstCount, secondCount: secondCount, linkedCount: linkedCount,
      estimate: estimate, variance: variance, degreesOfFreedom: degreesOfFreedom, correlation: correlation,
      withoutVariance: .noSamplingError)
  }

  /// Makes the result from a variance; what does not exist gets its reason here and nowhere else.
  ///
  /// - Parameter withoutVariance: The reason to give when the variance is not above 0.
  init(
    method: Method, firstCount: Int, secondCount: Int, linkedCount: Int = 0, estimate: Double?,
    variance: Double?, degreesOfFreedom: Double?, correlation: Double? = nil,
    withoutVariance: UndefinedReason
  ) {
    self.method = method
    self.firstCount = firstCount
    self.secondCount = secondCount
    self.linkedCount = linkedCount
    self.estimate = estimate
    self.correlation = correlation
    guard let variance, estimate != nil else {
      self.standardError = nil
      self.degreesOfFreedom = nil
      self.reason = .tooFewObservations
      return
    }
    guard variance > 0 else {
      self.standardError = 0
      self.degreesOfFreedom = nil
      self.reason = withoutVariance
      return
    }
    guard let degreesOfFreedom, degreesOfFreedom > 0, degreesOfFreedom.isFinite, variance.isFinite else {
      self.standardError = variance.squareRoot()
      self.degreesOfFreedom = nil
      self.reason = .notComputable
      return
    }
    self.standardError = variance.squareRoot()
    self.degreesOfFreedom = degreesOfFreedom
    self.reason = nil
  }

  /// The result when the difference can be given but its standard error cannot, for `reason`.
  init(
    method: Method, firstCount: Int, secondCount: Int, linkedCount: Int = 0, estimate: Double?,
    unknown reason: UndefinedReason
  ) {
    self.method = method
    self.firstCount = firstCount
    self.secondCount = secondCount
    self.linkedCount = linkedCount
    self.estimate = estimate
    self.standardError = nil
    self.degreesOfFreedom = nil
    self.correlation = nil
    self.reason = reason
  }
}
