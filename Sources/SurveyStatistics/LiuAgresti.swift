/// The common cumulative odds ratio of two waves over strata: how many times larger the odds of a higher
/// answer are at follow-up, among respondents who are alike on the rest of the theme.
///
/// psi = sum_k sum_j A_jk D_jk / n_k over sum_k sum_j B_jk C_jk / n_k, with A and B the baseline respondents
/// at most and above category j, C and D those of the follow-up. Above 1: higher answers at follow-up. With
/// two categories it is the Mantel-Haenszel odds ratio.
/// Source: Liu and Agresti 1996.
public struct LiuAgresti: Sendable, Equatable {
  /// Positive and finite.
  public let oddsRatio: Double

  /// The natural logarithm of the odds ratio: positive for higher answers at follow-up.
  public var logOddsRatio: Double { log(oddsRatio) }

  /// `nil` when one direction does not occur, so that the ratio would be 0 or without limit.
  public init?(_ answers: MatchedAnswers) {
    var numerator = 0.0
    var denominator = 0.0
    for stratum in answers.strata {
      let baseline = stratum.baseline.reduce(0, +)
      let followUp = stratum.followUp.reduce(0, +)
      guard baseline > 0, followUp > 0 else { continue }
      let n = Double(baseline + followUp)
      var baselineBelow = 0
      var followUpBelow = 0
      for category in stratum.baseline.indices.dropLast() {
        baselineBelow += stratum.baseline[category]
        followUpBelow += stratum.followUp[category]
        numerator += Double(baselineBelow) * Double(followUp - followUpBelow) / n
        denominator += Double(baseline - baselineBelow) * Double(followUpBelow) / n
      }
    }
    guard numerator > 0, denominator > 0 else { return nil }
    oddsRatio = numerator / denominator
  }

  /// One person's answers to the item, with the stratum of the rest score, in the waves in which they
  /// answered.
  public struct Person: Sendable, Equatable {
    /// One answer: its stratum and category, both from 0.
    public struct Answer: Sendable, Equatable {
      /// The position of the stratum.
      public let stratum: Int
      /// The position of the category.
      public let category: Int

      /// Takes the positions.
      public init(stratum: Int, category: Int) {
        self.stratum = stratum
        self.category = category
      }
    }

    /// In the earlier wave, `nil` when the person did not answer.
    public let baseline: Answer?
    /// In the later wave, `nil` when the person did not answer.
    public let followUp: Answer?

    /// Takes the answers.
    public init(baseline: Answer?, followUp: Answer?) {
      self.baseline = baseline
      self.followUp = followUp
    }
  }

  /// The percentile bootstrap interval of the log odds ratio.
  ///
  /// Persons are drawn with replacement, those with both waves and those with one of them apart, so that
  /// linked answers stay together. `nil` when fewer than nine in ten replicates have an odds ratio.
  ///
  /// - `persons`: everyone who answered the item in a wave.
  /// - `strata`: the number of strata.
  /// - `scores`: the number that stands for each category.
  public static func bootstrapInterval(
    persons: [Person], strata: Int, scores: [Double], replicates: Int = 1_999, level: Double = 0.95,
    using stream: inout RandomStream
  ) -> ConfidenceInterval? {
    let groups = [
      persons.filter { $0.baseline != nil && $0.followUp != nil },
      persons.filter { $0.baseline != nil && $0.followUp == nil },
      persons.filter { $0.baseline == nil && $0.followUp != nil },
    ]
    let empty = MatchedAnswers.Stratum(
      baseline: [Int](repeating: 0, count: scores.count), followUp: [Int](repeating: 0, count: scores.count))
    var logarithms: [Double] = []
    for _ in 0..<replicates {
      var tables = [MatchedAnswers.Stratum](repeating: empty, count: strata)
      for group in groups where !group.isEmpty {
        for _ in group.indices {
          let person = group[stream.integer(below: group.count)]
          if let answer = person.baseline { tables[answer.stratum].baseline[answer.category] += 1 }
          if let answer = person.followUp { tables[answer.stratum].followUp[answer.category] += 1 }
        }
      }
      if let replicate = LiuAgresti(MatchedAnswers(strata: tables, scores: scores)) {
        logarithms.append(replicate.logOddsRatio)
      }
    }
    guard logarithms.count * 10 >= replicates * 9,
      let lower = quantile((1 - level) / 2, of: logarithms),
      let upper = quantile(1 - (1 - level) / 2, of: logarithms)
    else { return nil }
    return ConfidenceInterval(lower: lower, upper: upper, level: level)
  }
}
