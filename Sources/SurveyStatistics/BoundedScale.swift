/// Scores on a scale from 0 to 100, whose spread goes with their mean.
///
/// Scores with mean μ have at most the variance μ(100 − μ), and have it where all are 0 or 100. The part of it that
/// they have is their dispersion φ: of answers of a few items it is about the same over the scale, so that the variance
/// of scores with another mean is known as well. Source: Wedderburn (1974), Quasi-likelihood functions, Biometrika 61.
enum BoundedScale {
  /// The top of the scale; its bottom is 0.
  static let top = 100.0

  /// The largest variance of scores with this mean.
  static func room(_ mean: Double) -> Double { max(0, mean * (top - mean)) }

  /// The dispersion, 0 to 1; 0 without variance, `nil` of fewer than two scores or outside the scale.
  static func dispersion(of moments: Moments) -> Double? {
    guard let mean = moments.mean, let variance = moments.variance, let error = moments.varianceOfMean,
      mean > -Rounding.tie, mean < top + Rounding.tie
    else { return nil }
    // A mean varies by itself, which makes its room smaller than that of the true mean, by as much on average; of N
    // people by a little less, so that the dispersion is short by at most 1/N of itself.
    let room = room(mean) + error
    return room > 0 ? variance / room : 0
  }
}
