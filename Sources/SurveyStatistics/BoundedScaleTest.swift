/// The score test of the difference of two means on a scale from 0 to 100, for few respondents close to an end of it.
///
/// At an end of the scale the spread of scores goes with their mean: nobody scores above 100, so that a mean of 99
/// leaves no room for a wide spread and a mean of 50 leaves much. A standard error that is worked out at the means
/// that happened to be found is too small where a few respondents hold nobody far from the end, and it is then that
/// their mean is too close to the end. This test works it out at the means that the difference under test allows.
///
/// Scores have the variance φ μ(100 − μ), with μ the mean and φ the dispersion: Wedderburn's quasi-likelihood, which
/// for answers of two values, where φ is 1, is the binomial distribution and makes this Mee's score test of two
/// proportions. The dispersion of both waves is that of the wave with the larger one: a wave that lacks its low scores
/// borrows from the other, and a wave that has more of them keeps its own.
///
/// A test of the difference δ compares (D − δ)/√V(δ) with Student's t, where D is the difference found and V(δ) its
/// variance at the two means that are δ apart and that the scores make most likely. With g(μ) = μ(100 − μ) and a, b the
/// (1 − f)/n of the waves,
///
///     V(δ) = φ (a g(μ) + b g(μ + δ) − 2 r o √(g(μ) g(μ + δ))),
///
/// with r and o as in `DrawnWaves`. The part w = min(o, a, b) of it is that of pairs, φ (g(μ) + g(μ + δ) − 2 r √…), and
/// is at least the variance of their differences. Where most of a small population answered, t has the longer tails of
/// `FinitePopulationTails`. The interval holds the differences that are not rejected, and never leaves the scale.
///
/// Sources: R. W. M. Wedderburn (1974), Quasi-likelihood functions, Biometrika 61, 439-447; R. W. Mee (1984),
/// Confidence bounds for the difference between two probabilities, Biometrics 40, 1175-1176.
public struct BoundedScaleTest: Hashable, Sendable {
  /// The mean of the earlier wave, 0 to 100.
  private let firstMean: Double
  /// The mean of the later wave, 0 to 100.
  private let secondMean: Double
  /// (1 − f)/n of the earlier wave: what its mean varies for each unit of variance of its scores.
  private let firstShare: Double
  /// The same of the later wave.
  private let secondShare: Double
  /// o: by which the covariance of two scores becomes that of the two means.
  private let overlap: Double
  /// The correlation over the pairs.
  private let correlation: Double
  /// The variance of the differences of pairs.
  private let differenceVariance: Double
  /// What the variance of the difference of means is at least, so that the statistic is a number where the scale
  /// leaves no room.
  private var leastVariance = 0.0
  /// The square of the factor of Student's t.
  private let inflation: Double

  /// The degrees of freedom of Student's t, above 0.
  public let degreesOfFreedom: Double

  /// φ: the share of the largest variance that the scale allows at its mean, above 0.
  let dispersion: Double

  /// The test of two waves of scores on 0-100.
  ///
  /// - Parameters:
  ///   - sample: The scores.
  ///   - waves: How they were drawn.
  ///   - degreesOfFreedom: Those of the variance, above 0.
  /// - Returns: `nil` where scores do not vary, lie outside the scale, or leave no sampling error.
  init?(_ sample: PartlyLinkedSample, drawn waves: DrawnWaves, degreesOfFreedom: Double) {
    let first = Moments(of: sample.first)
    let second = Moments(of: sample.second)
    guard let firstMean = first.mean, let secondMean = second.mean,
      let firstDispersion = BoundedScale.dispersion(of: first),
      let secondDispersion = BoundedScale.dispersion(of: second)
    else { return nil }
    self.firstMean = firstMean
    self.secondMean = secondMean
    firstShare = waves.left.first / waves.count.first
    secondShare = waves.left.second / waves.count.second
    overlap = waves.overlap
    correlation = waves.correlation
    differenceVariance = waves.differenceVariance
    let widened = FinitePopulationTails(sample, drawn: waves).widened(degreesOfFreedom: degreesOfFreedom)
    self.degreesOfFreedom = widened.degreesOfFreedom
    inflation = widened.factor * widened.factor
    dispersion = max(firstDispersion, secondDispersion)
    guard dispersion > 0, standardError > 0 else { return nil }
    leastVariance = Rounding.relative * standardError * standardError
  }

  private var reference: ReferenceDistribution { .studentT(degreesOfFreedom) }

  /// The difference of the means, later minus earlier.
  public var estimate: Double { secondMean - firstMean }

  /// The standard error at the means that were found, in points.
  public var standardError: Double { variance(at: firstMean, secondMean).squareRoot() }

  /// How many standard errors the estimate lies above `difference`. It decreases as the difference grows, and is very
  /// large where the scale leaves no room for such a difference.
  public func statistic(_ difference: Double) -> Double {
    let distance = estimate - difference
    guard distance != 0 else { return 0 }
    return distance / (inflation * variance(ofDifference: difference)).squareRoot()
  }

  /// The chance of an estimate so far above a true `difference`, or further.
  public func upperTail(_ difference: Double) -> Double { reference.upperTail(statistic(difference)) }

  /// The chance of an estimate so far below a true `difference`, or further.
  public func lowerTail(_ difference: Double) -> Double { reference.upperTail(-statistic(difference)) }

  /// The differences that the two-sided test at 1 − `level` does not reject, within −100 and 100.
  public func interval(level: Double) -> ConfidenceInterval {
    let reach = reference.criticalValue(level: level)
    let square = reach * reach * inflation
    // The excess is negative at the estimate, and positive at the ends of the scale, where no variance is left.
    func end(_ outermost: Double) -> Double {
      let bracket = min(outermost, estimate)...max(outermost, estimate)
      let root = brentRoot(in: bracket) { difference in
        let distance = estimate - difference
        return distance * distance - square * variance(ofDifference: difference)
      }
      return root ?? outermost
    }
    return ConfidenceInterval(lower: end(-BoundedScale.top), upper: end(BoundedScale.top), level: level)
  }

  /// V(δ): the variance of the difference of means where the true difference is `difference`.
  private func variance(ofDifference difference: Double) -> Double {
    let mean = likeliestFirstMean(withDifference: difference)
    return variance(at: mean, mean + difference)
  }

  private func variance(at first: Double, _ second: Double) -> Double {
    let rooms = (BoundedScale.room(first), BoundedScale.room(second))
    let common = 2 * correlation * (rooms.0 * rooms.1).squareRoot()
    let paired = max(0, min(overlap, firstShare, secondShare))
    let ofPairs = max(differenceVariance, dispersion * (rooms.0 + rooms.1 - common))
    let rest =
      (firstShare - paired) * rooms.0 + (secondShare - paired) * rooms.1 - (overlap - paired) * common
    return max(leastVariance, paired * ofPairs + dispersion * rest, 0)
  }

  /// The earlier mean μ that the scores make most likely where the later one is μ + δ.
  ///
  /// Links have no part in it. The quasi-score n₁/(1 − f₁) (ȳ₁ − μ)/g(μ) + n₂/(1 − f₂) (ȳ₂ − μ − δ)/g(μ + δ) decreases
  /// in μ, as both terms do, so that it has one root: found by Newton's method, kept between the bounds by bisection.
  /// The score is multiplied by what is positive, so that nothing is divided by 0.
  private func likeliestFirstMean(withDifference difference: Double) -> Double {
    var low = max(0, -difference)
    var high = min(BoundedScale.top, BoundedScale.top - difference)
    guard low < high else { return low }
    var first =
      (secondShare * firstMean + firstShare * (secondMean - difference)) / (firstShare + secondShare)
    if !(first > low && first < high) { first = low + (high - low) / 2 }
    // Bisection alone would need about 50 steps.
    for _ in 0..<200 {
      let second = first + difference
      let rooms = (BoundedScale.room(first), BoundedScale.room(second))
      let distances = (firstMean - first, secondMean - second)
      let score = secondShare * distances.0 * rooms.1 + firstShare * distances.1 * rooms.0
      let slope =
        secondShare * (distances.0 * (BoundedScale.top - 2 * second) - rooms.1)
        + firstShare * (distances.1 * (BoundedScale.top - 2 * first) - rooms.0)
      if score > 0 { low = first } else { high = first }
      let next = first - score / slope
      if (next - first).magnitude <= 1e-14 * BoundedScale.top { return next }
      first = next > low && next < high ? next : low + (high - low) / 2
      if high - low <= 1e-14 * BoundedScale.top { break }
    }
    return first
  }
}
