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

  /// A scorer for the responses of `study`.
  public init(study: Study) {
    self.study = study
  }

  /// Scores the responses of a whole study.
  ///
  /// - Parameter responses: at most one value for each group and wave; weighting looks at all waves of a group.
  /// - Throws: `ScoringError` where a group cannot be weighted as the codebook says.
  public func score(_ responses: [CleanedResponses]) throws(ScoringError) -> ScoringResult {
    var findings: [Finding] = []
    var weights = [[Double]?](repeating: nil, count: responses.count)
    for group in study.groups {
      let positions = responses.indices.filter { responses[$0].table.group == group.id }
      let weighting = try GroupWeights(of: group.id, tables: positions.map { responses[$0].table }, in: study)
      for (position, column) in zip(positions, weighting.columns) { weights[position] = column }
      findings += weighting.findings
    }
    let scored = zip(responses, weights).map { cleaned, weights in
      let one = ThemePass(cleaned, of: study)
      findings += one.findings
      return ScoredResponses(
        wave: cleaned.table.wave, group: cleaned.table.group,
        respondents: cleaned.table.respondents.map(Self.linkable),
        clusters: cleaned.table.clusters, weights: weights, flags: cleaned.flags, themes: one.scores,
        answers: cleaned.table.answers.filter { $0.answers.codes != nil }, reliability: one.reliability)
    }
    return ScoringResult(
      responses: scored, linkedBaseline: LinkedBaseline.records(of: scored, in: study), findings: findings)
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
