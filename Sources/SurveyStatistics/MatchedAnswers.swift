/// Answers to one item in two waves, among respondents who are alike on the rest of the theme.
///
/// If an item still means the same, respondents with equal rest scores answer it alike in both waves.
public struct MatchedAnswers: Sendable, Equatable {
  /// Respondents of one level of the rest score.
  public struct Stratum: Sendable, Equatable {
    /// Respondents by category of the item, lowest first, in the earlier wave.
    public var baseline: [Int]
    /// The same in the later wave.
    public var followUp: [Int]

    /// Takes equally long counts of 0 or more.
    public init(baseline: [Int], followUp: [Int]) {
      precondition(baseline.count == followUp.count, "Both waves have the same categories.")
      self.baseline = baseline
      self.followUp = followUp
    }
  }

  /// The strata, lowest rest score first.
  public let strata: [Stratum]
  /// The number that stands for each category, rising.
  public let scores: [Double]

  /// - Parameters:
  ///   - strata: all with one count for each score.
  ///   - scores: the number that stands for each category.
  public init(strata: [Stratum], scores: [Double]) {
    precondition(
      strata.allSatisfy { $0.baseline.count == scores.count }, "Each category has a score.")
    self.strata = strata
    self.scores = scores
  }

  /// All respondents.
  public var count: Int {
    strata.reduce(0) { $0 + $1.baseline.reduce(0, +) + $1.followUp.reduce(0, +) }
  }
}

/// Cuts respondents into at most `maximum` strata of about equal size by their rest score, both waves
/// together.
///
/// Equal scores are never separated, so there can be fewer strata. Returns for each respondent the position
/// of the stratum, 0 for the lowest.
public func restScoreStrata(of scores: [Double], maximum: Int = 5) -> [Int] {
  precondition(maximum >= 1, "There is at least one stratum.")
  let order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
  var result = [Int](repeating: 0, count: scores.count)
  var stratum = 0
  var previousStep = 0
  for (rank, respondent) in order.enumerated() {
    let step = rank * maximum / scores.count
    if step > previousStep, scores[respondent] > scores[order[rank - 1]] {
      stratum += 1
      previousStep = step
    }
    result[respondent] = stratum
  }
  return result
}
