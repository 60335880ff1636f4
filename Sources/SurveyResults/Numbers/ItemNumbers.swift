/// The answers of a group to one item at one wave.
public struct ItemWaveNumbers: Hashable, Sendable {
  /// How often something was answered; nil where that may not be told.
  public struct Count: Hashable, Sendable {
    /// The option's code, or the name of a missing answer, or `blank`, `not-shown`, `out-of-range`.
    public var code: String
    /// How often; nil where that may not be told.
    public var count: Int?

    /// A count.
    public init(code: String, count: Int?) {
      self.code = code
      self.count = count
    }
  }

  /// Neighbouring answers taken together because single ones were too rare to show. Shares of the
  /// answers with a value, 0 to 1; nil where that may not be told.
  public struct Merged: Hashable, Sendable {
    /// The share of the two least desired answers.
    public var bottom: Double?
    /// The share of the answers between.
    public var middle: Double?
    /// The share of the two most desired answers.
    public var top: Double?

    /// Shares.
    public init(bottom: Double?, middle: Double?, top: Double?) {
      self.bottom = bottom
      self.middle = middle
      self.top = top
    }
  }

  /// The number of respondents who were asked; nil where that may not be told.
  public var asked: Int?
  /// The number of answers with a value.
  public var n: Int
  /// The answers without a value: the scale's missing answers in order, then blank, not shown and
  /// out of range.
  public var missing: [Count]
  /// The options in the order of the scale, as answered, before any reversal; empty where the scale
  /// has none that are counted.
  public var counts: [Count]
  /// The answers taken together, where `counts` may not be told.
  public var merged: Merged?
  /// The mean on 0-100, after reversal; nil for scales without scores.
  public var mean: Double?
  /// The standard deviation on 0-100.
  public var sd: Double?
  /// The share of the two most desired answers, 0 to 1, after reversal.
  public var top: Double?
  /// The share of the two least desired answers, 0 to 1, after reversal.
  public var bottom: Double?

  /// Numbers of an item.
  public init(
    asked: Int?, n: Int, missing: [Count], counts: [Count], merged: Merged? = nil, mean: Double?,
    sd: Double?, top: Double?, bottom: Double?
  ) {
    self.asked = asked
    self.n = n
    self.missing = missing
    self.counts = counts
    self.merged = merged
    self.mean = mean
    self.sd = sd
    self.top = top
    self.bottom = bottom
  }
}

/// The change of an item from one wave to a later one.
public struct ItemChangeNumbers: Hashable, Sendable {
  /// The change of the share of the two most desired answers: later minus earlier, -1 to 1.
  public struct TopDifference: Hashable, Sendable {
    /// The difference.
    public var estimate: Double
    /// The lower limit.
    public var low: Double
    /// The upper limit.
    public var high: Double
    /// How the interval was computed, such as `newcombe`.
    public var method: String

    /// A difference of shares.
    public init(estimate: Double, low: Double, high: Double, method: String) {
      self.estimate = estimate
      self.low = low
      self.high = high
      self.method = method
    }
  }

  /// The change of the mean on 0-100; without a verdict.
  public var change: ChangeNumbers
  /// The change of the share of the two most desired answers.
  public var topDifference: TopDifference?

  /// A change.
  public init(change: ChangeNumbers, topDifference: TopDifference?) {
    self.change = change
    self.topDifference = topDifference
  }
}
