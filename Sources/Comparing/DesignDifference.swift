internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The change and the average spread of two waves, weighted where the design is.
struct AverageSpread: Hashable, Sendable {
  /// The mean of the earlier wave.
  let fromMean: Double
  /// The mean of the later wave.
  let toMean: Double
  /// √((s₁² + s₂²)/2), above 0.
  let deviation: Double

  /// The later mean minus the earlier one.
  var change: Double { toMean - fromMean }
}

extension ScorePair {
  /// The difference of the means of two functions of the score, with the standard error of `design`; without a
  /// finite population.
  func difference(
    ofEarlier earlier: (Double) -> Double, later: (Double) -> Double, design: Design
  ) -> DifferenceEstimate {
    switch design {
    case .independent, .linked, .partlyLinked, .census:
      return DifferenceEstimate.ofMeans(
        PartlyLinkedSample(
          onlyFirst: sample.onlyFirst.mapped(earlier), onlySecond: sample.onlySecond.mapped(later),
          pairs: CountedPairs(
            pairs: sample.pairs.pairs.map { LinkedPair(first: earlier($0.first), second: later($0.second)) },
            counts: sample.pairs.counts)))
    case .weighted, .clustered:
      guard let samples = weighted else {
        preconditionFailure("weighted and clustered waves have an order of rows")
      }
      return LinearisedDifference(
        baseline: samples.from.mapped(earlier), followUp: samples.to.mapped(later)
      ).estimate
    }
  }

  /// Means and average spread, or nil without spread.
  func averageSpread(in design: Design) -> AverageSpread? {
    var means: (Double, Double)
    var variances: (Double, Double)
    switch design {
    case .independent, .linked, .partlyLinked, .census:
      let from = Moments(of: sample.first)
      let to = Moments(of: sample.second)
      guard let m1 = from.mean, let m2 = to.mean, let v1 = from.variance, let v2 = to.variance else {
        return nil
      }
      means = (m1, m2)
      variances = (v1, v2)
    case .weighted, .clustered:
      guard let samples = weighted, let m1 = samples.from.mean, let m2 = samples.to.mean,
        let s1 = samples.from.standardDeviation, let s2 = samples.to.standardDeviation
      else { return nil }
      means = (m1, m2)
      variances = (s1 * s1, s2 * s2)
    }
    let average = ((variances.0 + variances.1) / 2).squareRoot()
    return average > 0 ? AverageSpread(fromMean: means.0, toMean: means.1, deviation: average) : nil
  }

  /// How much weight each level of the two waves carries: the number of respondents, or the sum of their weights.
  func masses(in design: Design) -> (from: [Double], to: [Double]) {
    switch design {
    case .independent, .linked, .partlyLinked, .census:
      (from.counts.map(Double.init), to.counts.map(Double.init))
    case .weighted, .clustered:
      (
        from.masses(weights: waves.from.weights, rows: waves.rows?.earlier),
        to.masses(weights: waves.to.weights, rows: waves.rows?.later)
      )
    }
  }
}

extension ScoreColumn {
  /// The sum of the weights at each level, added in the order of `rows`.
  func masses(weights: [Double]?, rows: [Int32]?) -> [Double] {
    guard let weights, let rows else { return counts.map(Double.init) }
    var masses = [Double](repeating: 0, count: levels.count)
    let positions = positions
    for row in rows.lazy.map(Int.init) where positions[row] != Self.none {
      masses[Int(positions[row])] += weights[row]
    }
    return masses
  }
}

extension CountedSample {
  /// The sample of a function of each value.
  func mapped(_ transform: (Double) -> Double) -> CountedSample {
    CountedSample(values: values.map(transform), counts: counts)
  }
}

extension WeightedSample {
  /// The sample of a function of each value.
  func mapped(_ transform: (Double) -> Double) -> WeightedSample {
    WeightedSample(values: values.map(transform), weights: weights, units: units)
  }
}
