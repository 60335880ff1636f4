/// The change of a mean score from one wave to a later one, in points on 0-100: later minus earlier.
/// Whatever could not be computed, or may not be shown, is nil.
public struct ChangeNumbers: Hashable, Sendable {
  /// The interval as it would be for an endless population.
  public struct WithoutFinitePopulation: Hashable, Sendable {
    /// The standard error.
    public var se: Double
    /// The lower limit.
    public var low: Double
    /// The upper limit.
    public var high: Double

    /// An interval.
    public init(se: Double, low: Double, high: Double) {
      self.se = se
      self.low = low
      self.high = high
    }
  }

  /// The size of the change in other terms than points.
  public struct Effect: Hashable, Sendable {
    /// Hedges' g: the change in standard deviations, corrected for small samples.
    public var hedgesG: Double?
    /// The lower limit of g.
    public var gLow: Double?
    /// The upper limit of g.
    public var gHigh: Double?
    /// The chance that a later answer is higher than an earlier one, ties counting half; 0 to 1.
    public var superiority: Double?
    /// The lower limit of the superiority.
    public var superiorityLow: Double?
    /// The upper limit of the superiority.
    public var superiorityHigh: Double?

    /// An effect.
    public init(
      hedgesG: Double? = nil, gLow: Double? = nil, gHigh: Double? = nil, superiority: Double? = nil,
      superiorityLow: Double? = nil, superiorityHigh: Double? = nil
    ) {
      self.hedgesG = hedgesG
      self.gLow = gLow
      self.gHigh = gHigh
      self.superiority = superiority
      self.superiorityLow = superiorityLow
      self.superiorityHigh = superiorityHigh
    }
  }

  /// A test that assumes no distribution.
  public struct Robust: Hashable, Sendable {
    /// Its name: `brunner-munzel`, `brunner-munzel-permutation`, `signed-rank-pratt`, `permutation`,
    /// `mann-whitney-exact` ...
    public var method: String
    /// The two-sided p-value; nil where the test has none.
    public var p: Double?

    /// A test.
    public init(method: String, p: Double?) {
      self.method = method
      self.p = p
    }
  }

  /// An interval from resampling respondents.
  public struct Bootstrap: Hashable, Sendable {
    /// How it was computed, such as `bca-exact` or `bca`.
    public var method: String
    /// The lower limit.
    public var low: Double
    /// The upper limit.
    public var high: Double
    /// The number of replicates; nil where the distribution was computed exactly.
    public var replicates: Int?

    /// An interval.
    public init(method: String, low: Double, high: Double, replicates: Int?) {
      self.method = method
      self.low = low
      self.high = high
      self.replicates = replicates
    }
  }

  /// How the waves are related.
  public var design: Design
  /// The number of respondents with a score at the earlier wave.
  public var nFrom: Int?
  /// The number of respondents with a score at the later wave.
  public var nTo: Int?
  /// The number of respondents with a score at both.
  public var nLinked: Int?
  /// The correlation of their two scores.
  public var rLinked: Double?
  /// The change.
  public var estimate: Double
  /// Its standard error.
  public var se: Double?
  /// The degrees of freedom of its t distribution.
  public var df: Double?
  /// Estimate over standard error.
  public var t: Double?
  /// The two-sided p-value.
  public var p: Double?
  /// The p-value after correction for the number of themes.
  public var pAdjusted: Double?
  /// The lower limit of the interval at the study's confidence level.
  public var low: Double?
  /// The upper limit of the interval at the study's confidence level.
  public var high: Double?
  /// The lower limit of the 90 % interval, for equivalence.
  public var low90: Double?
  /// The upper limit of the 90 % interval, for equivalence.
  public var high90: Double?
  /// Whether the standard error is corrected for a finite population.
  public var isFinitePopulation: Bool?
  /// The interval without that correction; nil where there is none to leave out.
  public var withoutFinitePopulation: WithoutFinitePopulation?
  /// The size of the change in other terms.
  public var effect: Effect?
  /// A test that assumes no distribution.
  public var robust: Robust?
  /// An interval from resampling respondents.
  public var bootstrap: Bootstrap?
  /// The smallest true change that this design finds with a chance of 80 %.
  public var detectable: Double?
  /// What can be said; nil for items, which have no verdict.
  public var verdict: Verdict?
  /// The reservations that go with it, in the order of the cases.
  public var modifiers: [Modifier]
  /// The numbers behind the reservations; nil for items and breakdowns.
  public var checks: ChangeChecks?

  /// A change; whatever is not given is nil.
  public init(
    design: Design, nFrom: Int?, nTo: Int?, nLinked: Int? = nil, rLinked: Double? = nil,
    estimate: Double, se: Double? = nil, df: Double? = nil, t: Double? = nil, p: Double? = nil,
    pAdjusted: Double? = nil, low: Double? = nil, high: Double? = nil, low90: Double? = nil,
    high90: Double? = nil, isFinitePopulation: Bool? = nil,
    withoutFinitePopulation: WithoutFinitePopulation? = nil, effect: Effect? = nil,
    robust: Robust? = nil, bootstrap: Bootstrap? = nil, detectable: Double? = nil,
    verdict: Verdict? = nil, modifiers: [Modifier] = [], checks: ChangeChecks? = nil
  ) {
    self.design = design
    self.nFrom = nFrom
    self.nTo = nTo
    self.nLinked = nLinked
    self.rLinked = rLinked
    self.estimate = estimate
    self.se = se
    self.df = df
    self.t = t
    self.p = p
    self.pAdjusted = pAdjusted
    self.low = low
    self.high = high
    self.low90 = low90
    self.high90 = high90
    self.isFinitePopulation = isFinitePopulation
    self.withoutFinitePopulation = withoutFinitePopulation
    self.effect = effect
    self.robust = robust
    self.bootstrap = bootstrap
    self.detectable = detectable
    self.verdict = verdict
    self.modifiers = modifiers
    self.checks = checks
  }
}
