internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// Gives the changes of one group their verdicts: only here do the themes of a group meet.
struct ThemeVerdicts: Sendable {
  /// The study.
  let study: Study

  /// An assumption under which the verdicts are given again, to see whether they rest on it.
  private enum Assumption: Hashable {
    /// What counts.
    case primary
    /// An endless population.
    case withoutPopulation
    /// A population a tenth smaller or larger than one that is known roughly.
    case otherPopulation(Int)
    /// Without the responses that look careless.
    case withoutCareless
    /// With the responses that were left out as careless.
    case withCareless
  }

  /// The changes of one cell, theme by theme, for one pair of waves.
  ///
  /// The p-values of all themes are corrected together: the cell and the pair of waves are the family. A verdict that
  /// would be another one for an endless population, for one a tenth smaller or larger where the size is known
  /// roughly, or without the careless responses that count, or with those that were left out, says so.
  /// The numbers behind the reservations stand with the changes of the whole group only.
  func verdicts(themes: [Theme], changes: [ThemeChange], isWholeGroup: Bool) -> [Estimate<ChangeNumbers>] {
    let family = VerdictFamily(study.analysis)
    func judge(_ assumption: Assumption) -> [Judgement] {
      family.judge(
        zip(themes, changes).map { theme, change in
          ChangeToJudge(
            ground: ground(change, under: assumption), margin: study.relevantChange(of: theme),
            desired: theme.desired)
        })
    }
    let primary = judge(.primary)
    let isFinite = changes.contains { $0.outcome.difference?.isFinitePopulation ?? false }
    let variants = changes.map { $0.outcome.difference?.withOtherPopulations.count ?? 0 }.max() ?? 0
    let withoutPopulation = isFinite ? judge(.withoutPopulation) : nil
    let otherPopulations =
      (withoutPopulation.map { [$0] } ?? []) + (0..<variants).map { judge(.otherPopulation($0)) }
    let withoutCareless = changes.contains { $0.withoutCareless != nil } ? judge(.withoutCareless) : nil
    let withCareless = changes.contains { $0.withCareless != nil } ? judge(.withCareless) : nil
    /// Whether the verdict at `index` would be another one without the careless responses, or with those left out.
    func dependsOnCleaning(_ index: Int) -> Bool {
      let others = [
        withoutCareless?[index],
        changes[index].withCareless?.outcome.difference == nil ? nil : withCareless?[index],
      ]
      return others.contains { $0.map { $0.verdict != primary[index].verdict } ?? false }
    }
    return changes.indices.map { index in
      switch changes[index].outcome {
      case .settled(let estimate): return estimate
      case .measured(var numbers, _):
        let judgement = primary[index]
        numbers.pAdjusted = judgement.pAdjusted
        numbers.verdict = judgement.verdict
        if judgement.verdict != .notReportable {
          var modifiers = changes[index].findings.modifiers
          if otherPopulations.contains(where: { $0[index].verdict != judgement.verdict }) {
            modifiers.append(.dependsOnFinitePopulation)
          }
          if dependsOnCleaning(index) { modifiers.append(.dependsOnCleaning) }
          numbers.modifiers = Modifier.allCases.filter(modifiers.contains)
          if isWholeGroup {
            numbers.checks = checks(
              changes[index], withoutPopulation: withoutPopulation?[index].verdict,
              withoutCareless: withoutCareless?[index].verdict, withCareless: withCareless?[index].verdict)
          }
        }
        return .computed(numbers)
      }
    }
  }

  private func checks(
    _ change: ThemeChange, withoutPopulation: Verdict?, withoutCareless verdict: Verdict?,
    withCareless verdictAgain: Verdict?
  ) -> ChangeChecks {
    var checks = ChangeChecks()
    checks.composition = change.findings.composition
    checks.drift = change.findings.drift
    checks.withoutDriftingItems = change.findings.withoutDriftingItems
    checks.dontKnow = change.findings.dontKnow
    if change.outcome.difference?.isFinitePopulation == true {
      checks.verdictWithoutFinitePopulation = withoutPopulation
    }
    if let verdict, let other = change.withoutCareless, case .measured(let numbers, _) = change.outcome {
      let interval = other.primary.interval(level: study.analysis.confidence)
      checks.withoutCareless = ChangeChecks.WithoutCareless(
        verdict: verdict, estimate: other.primary.estimate, low: interval?.lower, high: interval?.upper,
        leftOutFrom: numbers.nFrom.map { $0 - other.primary.firstCount },
        leftOutTo: numbers.nTo.map { $0 - other.primary.secondCount })
    }
    checks.withCareless = verdictAgain.flatMap { withCareless(change, verdict: $0) }
    return checks
  }

  private func withCareless(_ change: ThemeChange, verdict: Verdict) -> ChangeChecks.WithCareless? {
    guard case .measured(let numbers, _) = change.outcome, let again = change.withCareless,
      case .measured(let others, let difference) = again.outcome
    else { return nil }
    let interval =
      difference.design == .census ? nil : difference.primary.interval(level: study.analysis.confidence)
    func counted(_ count: KeyPath<ChangeNumbers, Int?>) -> Int? {
      numbers[keyPath: count].flatMap { own in others[keyPath: count].map { $0 - own } }
    }
    return ChangeChecks.WithCareless(
      verdict: verdict, estimate: others.estimate, low: interval?.lower, high: interval?.upper,
      countedFrom: counted(\.nFrom), countedTo: counted(\.nTo), fewestWeighted: again.fewestWeighted)
  }

  private func ground(_ change: ThemeChange, under assumption: Assumption) -> ChangeToJudge.Ground {
    let counted = assumption == .withCareless ? change.withCareless?.outcome : nil
    guard case .measured(let numbers, let difference) = counted ?? change.outcome,
      min(numbers.nFrom ?? 0, numbers.nTo ?? 0) >= study.privacy.minimum
    else { return .tooFew }
    if difference.design == .census {
      // Without some of the responses it is no census any more, but the question stays the same.
      let other = assumption == .withoutCareless ? change.withoutCareless?.primary.estimate : nil
      return .census(other ?? numbers.estimate)
    }
    guard difference.isJudged else { return .descriptive }
    switch assumption {
    case .primary, .withCareless: return .tested(difference.primary)
    case .withoutPopulation: return .tested(difference.withoutPopulation ?? difference.primary)
    case .otherPopulation(let position):
      let variants = difference.withOtherPopulations
      return .tested(position < variants.count ? variants[position] : difference.primary)
    case .withoutCareless: return .tested(change.withoutCareless?.primary ?? difference.primary)
    }
  }
}
