internal import ParallelWork
public import SurveyModel
internal import SurveyStatistics

/// Turns cleaned answers into theme scores, with the reliability of each theme and the weights of each group.
///
/// - *Item*: percent of the maximum possible between the declared ends of its scale, from the other end where the item
///   is reversed. *Don't know*, blanks, questions not shown and answers off their scale have no score.
/// - *Theme*: the mean of the items answered, where at least `analysis.minimum-answered` of the theme's items are. All
///   items that the codebook asks of the group at the wave count as the theme's, those that a respondent was not shown
///   or that the export lacks included: a score always rests on the same share of the same theme.
/// - *Weights*: see `GroupWeights`. Scores and reliability do not depend on them.
///
/// A respondent code that occurs twice in a group and wave links to nobody: it is left out here.
public struct Scorer: Sendable {
  private let study: Study
  private let threads: Int

  /// A scorer for the responses of `study`, which uses up to `threads` threads: the result does not depend on them.
  public init(study: Study, threads: Int = 1) {
    self.study = study
    self.threads = threads
  }

  /// Scores the responses of a whole study.
  ///
  /// - Parameter responses: at most one value for each group and wave; weighting looks at all waves of a group.
  /// - Throws: `ScoringError` where a group cannot be weighted as the codebook says.
  public func score(_ responses: [CleanedResponses]) throws(ScoringError) -> ScoringResult {
    let study = study
    let positions = study.groups.map { group in
      responses.indices.filter { responses[$0].table.group == group.id }
    }
    let weightings = concurrentMap(Array(study.groups.indices), threads: threads) { group in
      Result { () throws(ScoringError) in
        try GroupWeights(
          of: study.groups[group].id, tables: positions[group].map { responses[$0].table }, in: study)
      }
    }
    var findings: [Finding] = []
    var weights = [[Double]?](repeating: nil, count: responses.count)
    for (positions, weighting) in zip(positions, weightings) {
      let weighting = try weighting.get()
      for (position, column) in zip(positions, weighting.columns) { weights[position] = column }
      findings += weighting.findings
    }
    let passes = concurrentMap(Array(zip(responses, weights)), threads: threads) { cleaned, weights in
      let one = ThemePass(cleaned, of: study)
      let scored = ScoredResponses(
        wave: cleaned.table.wave, group: cleaned.table.group,
        respondents: cleaned.table.respondents.map(Self.linkable),
        clusters: cleaned.table.clusters, weights: weights, flags: cleaned.flags, themes: one.scores,
        answers: cleaned.table.answers.filter { $0.answers.codes != nil }, reliability: one.reliability)
      return (scored: scored, findings: one.findings)
    }
    let scored = passes.map(\.scored)
    let baselines = concurrentMap(study.groups, threads: threads) { group in
      let baseline = BaselineOfLinked(of: group.id, in: scored, study: study)
      return (themes: baseline?.themes ?? [], background: baseline?.background(study) ?? [])
    }
    return ScoringResult(
      responses: scored, linkedBaseline: baselines.flatMap(\.themes),
      linkedBackground: baselines.flatMap(\.background),
      findings: findings + passes.flatMap(\.findings))
  }

  /// The digests that occur once; nil where one occurs twice, since nobody knows whose answers those are.
  private static func linkable(_ respondents: FactColumn<KeyedDigest>) -> FactColumn<KeyedDigest> {
    let repeated = positionsOfRepeated(
      count: respondents.count, key: { respondents[$0] }, fingerprint: \.low)
    guard !repeated.isEmpty else { return respondents }
    var linkable = respondents
    for row in repeated { linkable[row] = nil }
    return linkable
  }
}
