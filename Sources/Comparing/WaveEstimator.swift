internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The mean score of one group, or of one cell of a breakdown, at one wave.
struct WaveEstimator: Sendable {
  /// The confidence level of the interval.
  let confidence: Double

  /// The numbers of one wave; `population` is nil where the share that answered is unknown or small.
  func estimate(
    of scores: ScoreColumn, responses: ScoredResponses, order: CanonicalOrder?, population: Int?
  ) -> Estimate<WaveNumbers> {
    let sample = scores.counted
    guard !sample.isEmpty else { return .notComputed(.noResponses, n: 0) }
    let moments = Moments(of: sample)
    let clusters = Self.clusters(of: responses, scored: scores)
    if let order, responses.weights != nil || clusters != nil {
      return weighted(
        scores, responses: responses, order: order, clusters: clusters, moments: moments,
        population: population)
    }
    let estimate = MeanEstimate(moments, population: population)
    guard let mean = estimate.mean else { return .notComputed(.noResponses, n: 0) }
    let atEnd = ShortTails.liesAtEnd(few: sample) ? BoundedScaleMean(sample, population: population) : nil
    let interval = atEnd?.interval(level: confidence) ?? estimate.interval(level: confidence)
    let isCensus = estimate.reason == .census
    return .computed(
      WaveNumbers(
        n: sample.count, mean: mean, sd: estimate.standardDeviation,
        se: interval == nil && !isCensus ? nil : estimate.standardError,
        low: isCensus ? mean : interval?.lower, high: isCensus ? mean : interval?.upper,
        effectiveN: Double(sample.count)))
  }

  private func weighted(
    _ scores: ScoreColumn, responses: ScoredResponses, order: CanonicalOrder, clusters: [Int]?,
    moments: Moments, population: Int?
  ) -> Estimate<WaveNumbers> {
    let positions = scores.positions
    let rows = Self.rows(in: order, clusters: clusters).filter { positions[$0] != ScoreColumn.none }
    let weights = rows.map { responses.weights?[$0] ?? 1 }
    let sample = WeightedSample(
      values: rows.map { scores.levels[Int(positions[$0])] }, weights: weights,
      units: clusters.map { units in rows.map { units[$0] } })
    // The codebook counts people: how many schools there are is unknown.
    let linearised = LinearisedMean(sample, population: clusters == nil ? population : nil)
    guard let mean = linearised.mean else { return .notComputed(.noResponses, n: 0) }
    let hasSpread = (linearised.standardError ?? 0) > 0
    let interval = hasSpread ? linearised.interval(level: confidence) : nil
    return .computed(
      WaveNumbers(
        n: moments.count, mean: mean, sd: sample.standardDeviation,
        se: hasSpread ? linearised.standardError : nil, low: interval?.lower, high: interval?.upper,
        effectiveN: responses.weights == nil
          ? Double(moments.count) : KishEffect(weights: weights)?.effectiveCount))
  }

  /// The number of the school or organisation of each response, where there are several respondents to one.
  private static func clusters(of responses: ScoredResponses, scored: ScoreColumn) -> [Int]? {
    guard let digests = responses.clusters else { return nil }
    var numbers: [KeyedDigest: Int] = [:]
    let units = digests.indices.map { row in
      guard let digest = digests[row] else { return digests.count + row }
      if let number = numbers[digest] { return number }
      numbers[digest] = numbers.count
      return numbers.count - 1
    }
    let scoredUnits = zip(units, scored.positions).lazy.filter { $0.1 != ScoreColumn.none }.map { $0.0 }
    let count = Set(scoredUnits).count
    let scoredCount = scored.scoredCount
    guard count > 0, Double(scoredCount) > ScorePair.leastClusterSize * Double(count) else {
      return nil
    }
    return units
  }

  private static func rows(in order: CanonicalOrder, clusters: [Int]?) -> [Int] {
    guard let clusters else { return order.rows.map(Int.init) }
    var contents: [Int: UInt64] = [:]
    for (row, unit) in clusters.enumerated() { contents[unit, default: 0] &+= order.contents[row] }
    return order.rows(unitContents: clusters.map { contents[$0] ?? 0 }).map(Int.init)
  }
}

extension WeightedSample {
  /// The weighted standard deviation: √(n/(n − 1) Σ w (y − ȳ)²/Σ w); nil of fewer than two responses.
  var standardDeviation: Double? {
    guard let mean, count > 1 else { return nil }
    var squares = CompensatedSum()
    var total = CompensatedSum()
    for (value, weight) in zip(values, weights) {
      squares.add(weight * (value - mean) * (value - mean))
      total.add(weight)
    }
    let n = Double(count)
    return (n / (n - 1) * squares.value / total.value).squareRoot()
  }
}
