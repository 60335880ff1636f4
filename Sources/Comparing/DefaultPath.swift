package import SurveyModel
package import SurveyResults
package import SurveyStatistics

/// The intervals and verdicts of one group at two waves, made by the same steps as those of `Comparer`, without the
/// effect sizes, bootstraps and distribution-free tests that stand beside them.
///
/// It exists so that a simulation can go through the product's own path hundreds of thousands of times: nothing is
/// decided here. `DefaultPathTests` hold it against `Comparer`.
package struct DefaultPath: Sendable {
  /// One theme between the two waves.
  package struct Change: Sendable {
    /// The position of the theme in the study.
    package let theme: Int
    /// How the waves are related.
    package let design: Design
    /// The difference that counts.
    package let difference: DifferenceEstimate
    /// Whether its standard error is corrected for a finite population.
    package let isFinitePopulation: Bool
    /// The scores that it is made of, with who is who.
    package let sample: PartlyLinkedSample
    fileprivate let waiting: ThemeChange
  }

  private let study: Study
  private let group: RespondentGroup

  /// The path of `group` in `study`, which has two waves.
  package init(study: Study, group: RespondentGroup) {
    precondition(study.waves.count == 2, "The path leads from one wave to another.")
    self.study = study
    self.group = group
  }

  /// The changes of all themes, in codebook order; every theme is scored at both waves.
  package func changes(from: ScoredResponses, to: ScoredResponses) -> [Change] {
    guard let waves = GroupResponses(group: group, waves: [from, to]).twoWaves[0] else { return [] }
    return study.themes.indices.compactMap { position in
      guard let earlier = from.scores(of: study.themes[position].id),
        let later = to.scores(of: study.themes[position].id)
      else { return nil }
      return change(of: position, pair: ScorePair(from: earlier, to: later, waves: waves))
    }
  }

  private func change(of theme: Int, pair: ScorePair) -> Change? {
    guard pair.smallerCount > 0 else { return nil }
    let measured = MeasuredDifference(of: pair, population: population(of: pair), subject: .theme)
    guard
      let outcome = ChangeOutcome(
        ofVerdictOn: pair, measured: measured, minimum: study.privacy.minimum)
    else { return nil }
    return Change(
      theme: theme, design: measured.design, difference: measured.primary,
      isFinitePopulation: measured.isFinitePopulation, sample: pair.sample,
      waiting: ThemeChange(
        outcome: outcome, withoutCareless: nil, withCareless: nil, findings: ThemeFindings(),
        hasOtherItems: false))
  }

  private func population(of pair: ScorePair) -> KnownPopulation? {
    KnownPopulation(
      of: group, from: pair.waves.from.wave, to: pair.waves.to.wave, fromCount: pair.fromCount,
      toCount: pair.toCount)
  }

  /// The verdicts on `changes`, which are one family: their p-values are adjusted together. `nil` where a change is
  /// not computed.
  package func verdicts(on changes: [Change]) -> [Verdict?] {
    ThemeVerdicts(study: study)
      .verdicts(
        themes: changes.map { study.themes[$0.theme] }, changes: changes.map(\.waiting), isWholeGroup: true
      )
      .map { $0.numbers?.verdict }
  }

  /// The interval of the mean score on the theme at `position` at one wave.
  package func interval(ofMean position: Int, at wave: ScoredResponses) -> ConfidenceInterval? {
    guard let scores = wave.scores(of: study.themes[position].id) else { return nil }
    let sumsOverRows = wave.weights != nil || wave.clusters != nil
    let estimate = WaveEstimator(confidence: study.analysis.confidence).estimate(
      of: scores, responses: wave, order: sumsOverRows ? CanonicalOrder(wave) : nil,
      population: WavePopulation(
        of: group, at: wave.wave, responses: scores.scoredCount
      ).corrected)
    guard let low = estimate.numbers?.low, let high = estimate.numbers?.high else { return nil }
    return ConfidenceInterval(lower: low, upper: high, level: study.analysis.confidence)
  }

  /// The interval of the change of the share of scores that are `least` or more, as for an item's best answers.
  package func topInterval(
    ofTheme position: Int, atLeast least: Double, from: ScoredResponses, to: ScoredResponses
  ) -> ConfidenceInterval? {
    guard let waves = GroupResponses(group: group, waves: [from, to]).twoWaves[0],
      let earlier = from.scores(of: study.themes[position].id),
      let later = to.scores(of: study.themes[position].id)
    else { return nil }
    let pair = ScorePair(from: earlier, to: later, waves: waves)
    let population = population(of: pair)
    let measured = MeasuredDifference(of: pair, population: population, subject: .item)
    let corrects = measured.isFinitePopulation || measured.design == .census
    let top = TopDifferenceEstimator(confidence: study.analysis.confidence).difference(
      of: pair, isTop: { $0 >= least - 1e-9 }, design: measured.design,
      population: corrects ? population?.sizes : nil)
    return top.map { ConfidenceInterval(lower: $0.low, upper: $0.high, level: study.analysis.confidence) }
  }
}
