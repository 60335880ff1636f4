extension ConfidenceInterval {
  /// The interval of a probability on the logit scale, so that it stays between 0 and 1: the ends of
  /// logit p ± c SE/(p (1 − p)) turned back, with c the critical value of `distribution`.
  ///
  /// `nil` for a probability of 0 or 1 and without a standard error above 0: there the scale has no end.
  ///
  /// Source: Brunner & Munzel (2000), Biometrical Journal 42, for the probability that one value exceeds another.
  public static func onLogits(
    probability p: Double, standardError: Double, distribution: ReferenceDistribution, level: Double
  ) -> ConfidenceInterval? {
    guard p > 0, p < 1, standardError > 0 else { return nil }
    let reach = distribution.criticalValue(level: level) * standardError / (p * (1 - p))
    let odds = log(p / (1 - p))
    return ConfidenceInterval(
      lower: 1 / (1 + exp(reach - odds)), upper: 1 / (1 + exp(-reach - odds)), level: level)
  }
}
