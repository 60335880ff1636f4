internal import ParallelWork
public import SurveyModel
internal import SurveyStatistics

/// Turns cleaned answers into theme scores, with the reliability of each theme and the weights of each group.
///
/// - *Item*: percent of the maximum possible between the declared ends of its scale, from the other end where the
///   item is reversed. *Don't know*, blanks, questions not shown and answers off their scale have no score.
/// - *Theme*: the mean of the items answered, where at least `analysis.minimum-answered` of the theme's items are.
///   All items that the codebook asks of the group at the wave count as the theme's, those that a respondent was not
///   shown or that the export lacks included: a score always rests on the same share of the same theme.
/// - *Weights*: see `GroupWeights`. Scores and reliability do not depend on them.
///
/// A respondent code that occurs twice in a group and wave links to nobody: it is left out here.
///
/// Where careless responses are left out, the groups concerned are scored once more with them. What comes of that
/// stays apart: nothing else is made of it but the question whether a conclusion rests on leaving them out.
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
      let one = ThemePass(cleaned, of: study, reliability: true)
      return (scored: Self.scored(cleaned, weights: weights, one), findings: one.findings)
    }
    let scored = passes.map(\.scored)
    let baselines = concurrentMap(study.groups, threads: threads) { group in
      let baseline = BaselineOfLinked(of: group.id, in: scored, study: study)
      return (themes: baseline?.themes ?? [], background: baseline?.background(study) ?? [])
    }
    let again = concurrentMap(Array(zip(study.groups, positions)), threads: threads) { group, positions in
      Self.withCareless(group.id, positions.map { responses[$0] }, study: study)
    }
    return ScoringResult(
      responses: scored, linkedBaseline: baselines.flatMap(\.themes),
      linkedBackground: baselines.flatMap(\.background),
      withCareless: again.flatMap(\.responses),
      findings: findings + passes.flatMap(\.findings) + again.compactMap(\.finding))
  }

  /// The responses of a group, given at all its waves, as they would be scored if `careless` only flagged: weights
  /// are made anew, of everybody, as they then would be. None where nobody was left out as careless, or where
  /// everybody cannot be weighted, of which the finding tells.
  private static func withCareless(
    _ group: RespondentGroup.ID, _ responses: [CleanedResponses], study: Study
  ) -> (responses: [ScoredResponses], finding: Finding?) {
    guard responses.contains(where: { $0.careless != nil }) else { return ([], nil) }
    let all = responses.map { $0.withCareless ?? $0 }
    do {
      let weights = try GroupWeights(of: group, tables: all.map(\.table), in: study).columns
      let scored = zip(all, weights).map { cleaned, weights in
        Self.scored(cleaned, weights: weights, ThemePass(cleaned, of: study, reliability: false))
      }
      return (scored, nil)
    } catch {
      let finding = Finding(
        severity: .warning, code: "careless-not-weighted",
        text:
          "The conclusions on group \(group) are not drawn once more with careless responses counted: with them "
          + "it cannot be weighted. \(error.description)")
      return ([], finding)
    }
  }

  private static func scored(
    _ cleaned: CleanedResponses, weights: [Double]?, _ pass: ThemePass
  ) -> ScoredResponses {
    ScoredResponses(
      wave: cleaned.table.wave, group: cleaned.table.group,
      respondents: cleaned.table.respondents.map(linkable), clusters: cleaned.table.clusters,
      weights: weights, flags: cleaned.flags, themes: pass.scores,
      answers: cleaned.table.answers.filter { $0.answers.codes != nil }, reliability: pass.reliability)
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
