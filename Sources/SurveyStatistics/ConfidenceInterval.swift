/// A range of values that agree with the data, at a stated level of confidence.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end.
  public let lower: Double

  /// The upper end, not below the lower one.
  public let upper: Double

  /// The share of such intervals that hold the true value, for instance 0.95.
  public let level: Double

  /// The interval from `lower` to `upper`.
  public init(lower: Double, upper: Double, level: Double) {
    precondition(level > 0 && level < 1, "A confidence level lies between 0 and 1.")
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// Half of its width.
  public var halfWidth: Double { 0.5 * (upper - lower) }

  /// Whether `value` lies in it, ends included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

  /// Whether it lies wholly between −`margin` and `margin`, ends excluded.
  public func liesWithin(margin: Double) -> Bool { -margin < lower && upper < margin }

  /// The interval of the value multiplied by `factor`; a negative one swaps the ends.
  public func scaled(by factor: Double) -> ConfidenceInterval {
    let ends = [lower * factor, upper * factor]
    return ConfidenceInterval(lower: min(ends[0], ends[1]), upper: max(ends[0], ends[1]), level: level)
  }
}
