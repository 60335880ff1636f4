/// The means of two or more waves and how they vary together, from which any comparison of waves follows.
public struct WaveMeans: Hashable, Sendable {
  /// Respondents who are known to be in two of the waves.
  public struct Link: Hashable, Sendable {
    /// The place of the earlier wave, from 0.
    public let earlier: Int

    /// The place of the later wave.
    public let later: Int

    /// Their scores in both.
    public let pairs: CountedPairs

    /// The respondents who are in the waves at places `earlier` and `later`.
    public init(earlier: Int, later: Int, pairs: CountedPairs) {
      precondition(earlier >= 0 && earlier < later, "A link goes from a wave to a later one.")
      self.earlier = earlier
      self.later = later
      self.pairs = pairs
    }
  }

  /// The mean of each wave.
  public let means: [Double]

  /// The covariance matrix of the means, a row a wave.
  public let covariances: [[Double]]

  /// The degrees of freedom of each wave's variance, or `nil` when they are known without error.
  private let degreesOfFreedom: [Double]?

  /// Means with published standard errors, independent of each other.
  public init(means: [Double], standardErrors: [Double]) {
    precondition(means.count == standardErrors.count, "There is one standard error for each mean.")
    precondition(standardErrors.allSatisfy { $0 > 0 }, "A standard error is above 0.")
    self.means = means
    self.covariances = means.indices.map { row in
      means.indices.map { $0 == row ? standardErrors[row] * standardErrors[row] : 0 }
    }
    self.degreesOfFreedom = nil
  }

  /// The means of waves of one group.
  ///
  /// On the diagonal (1 − f) s²/n; beside it r s_v s_w (n_vw/(n_v n_w) − 1/N) of the linked respondents, 1/N being
  /// N_both/(N_v N_w) where the population changed. Links of fewer than five respondents are not used. `nil` when a
  /// wave has fewer than two respondents or more than its population.
  ///
  /// - Parameters:
  ///   - waves: The scores of each wave, earliest first.
  ///   - links: Who is in two waves; at most one link for two waves.
  ///   - populations: The size of the population in each wave, where the correction for it is to be made; of two
  ///     waves as many people are taken to stay as can.
  public init?(waves: [CountedSample], links: [Link] = [], populations: [Int]? = nil) {
    precondition(
      populations.map { $0.count == waves.count } ?? true, "There is one population for each wave.")
    let moments = waves.map { Moments(of: $0) }
    var means: [Double] = []
    var deviations: [Double] = []
    var covariances = waves.map { _ in [Double](repeating: 0, count: waves.count) }
    for (wave, moment) in moments.enumerated() {
      guard let mean = moment.mean, let variance = moment.variance else { return nil }
      let remaining = populations.map { 1 - Double(moment.count) / Double($0[wave]) } ?? 1
      guard remaining >= 0 else { return nil }
      means.append(mean)
      deviations.append(variance.squareRoot())
      covariances[wave][wave] = remaining * variance / Double(moment.count)
    }
    for link in links where link.pairs.count >= PartlyLinkedSample.Linkage.fewestPairs {
      precondition(link.later < waves.count, "A link goes to one of the waves.")
      let n = Double(moments[link.earlier].count) * Double(moments[link.later].count)
      var overlap = Double(link.pairs.count) / n
      if let populations {
        // min(N_v, N_w)/(N_v N_w) is one over the larger of the two.
        overlap -= 1 / Double(max(populations[link.earlier], populations[link.later]))
      }
      let r = Covariation(of: link.pairs).correlation ?? 0
      let covariance = r * deviations[link.earlier] * deviations[link.later] * overlap
      covariances[link.earlier][link.later] = covariance
      covariances[link.later][link.earlier] = covariance
    }
    self.means = means
    self.covariances = covariances
    self.degreesOfFreedom = moments.map { Double($0.count - 1) }
  }

  /// The weighted sum Σ c_w ȳ_w of the means, for instance (−1, 0, 1) for the last wave of three minus the first.
  ///
  /// SE² = c′Vc. Degrees of freedom by Satterthwaite on the waves' own variances, which for two unlinked waves are
  /// Welch's; where standard errors were published as known, the normal distribution.
  public func contrast(_ weights: [Double]) -> WaveContrast {
    precondition(weights.count == means.count, "There is one weight for each wave.")
    let estimate = CompensatedSum(zip(weights, means).map { $0 * $1 }).value
    var variance = CompensatedSum()
    var own = 0.0
    var ownOverFreedom = 0.0
    for (row, weight) in weights.enumerated() {
      for (column, other) in weights.enumerated() { variance.add(weight * other * covariances[row][column]) }
      let term = weight * weight * covariances[row][row]
      own += term
      if let degreesOfFreedom { ownOverFreedom += term * term / degreesOfFreedom[row] }
    }
    guard variance.value > Rounding.relative * own else {
      return WaveContrast(estimate: estimate, standardError: 0, distribution: nil)
    }
    return WaveContrast(
      estimate: estimate, standardError: variance.value.squareRoot(),
      distribution: degreesOfFreedom == nil ? .normal : .studentT(own * own / ownOverFreedom))
  }
}

/// A weighted sum of wave means.
public struct WaveContrast: Hashable, Sendable {
  /// The weighted sum.
  public let estimate: Double

  /// Its standard error; 0 when there is no sampling error.
  public let standardError: Double

  /// The distribution that its test refers to, or `nil` when there is no sampling error.
  public let distribution: ReferenceDistribution?

  /// The estimate over its standard error, or `nil` when there is no sampling error.
  public var statistic: Double? { distribution == nil ? nil : estimate / standardError }

  /// The two-sided p-value of a weighted sum of 0, or `nil` when there is no sampling error.
  public var p: Double? { zip(distribution, statistic).map { $0.twoSidedP($1) } }

  /// The interval, or `nil` when there is no sampling error.
  public func interval(level: Double) -> ConfidenceInterval? {
    distribution.map {
      .aroundEstimate(estimate, standardError: standardError, distribution: $0, level: level)
    }
  }
}
