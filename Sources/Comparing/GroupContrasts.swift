internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// Compares how much two groups changed. It describes: neither group is a control of the other.
struct GroupContrasts: Sendable {
  /// A change of a whole group on one theme.
  struct Change: Sendable {
    /// The change, or nil where there is none to report.
    let difference: MeasuredDifference?
    /// Why there is none.
    let reason: Withholding?
    /// The smaller number of scores at the two waves.
    let n: Int
  }

  /// The study.
  let study: Study

  /// The contrasts of all pairs of groups whose items in a theme are the same in wording and scale, at both waves.
  ///
  /// - Parameter change: The change of a theme (by position) in a group (by position) for a pair of waves (by
  ///   position); nil where the group was not asked.
  /// - Returns: Themes in codebook order, in each the pairs of groups, in each the pairs of waves. The p-values of
  ///   one pair of groups and one pair of waves are corrected over the themes.
  func contrasts(
    change: (_ theme: Int, _ group: Int, _ pair: Int) -> Change?
  ) -> [GroupContrastRecord<Estimate<BetweenNumbers>>] {
    let pairs = WavePair.reported(ofWaves: study.waves.count)
    let groups = study.groups.indices.flatMap { first in
      study.groups.indices.filter { $0 > first }.map { (first: first, second: $0) }
    }
    var found: [Key: Found] = [:]
    for (groupsAt, (first, second)) in groups.enumerated() {
      for (pairAt, pair) in pairs.enumerated() {
        let themes = study.themes.indices.filter { isSame(study.themes[$0].id, first, second, pair) }
        let estimates = themes.map { contrast(change($0, first, pairAt), change($0, second, pairAt)) }
        let adjusted = VerdictFamily(study.analysis).adjusted(estimates.map(\.p))
        for (position, theme) in themes.enumerated() {
          let key = Key(theme: theme, groups: groupsAt, pair: pairAt)
          found[key] = Found(estimate: estimates[position], pAdjusted: adjusted[position])
        }
      }
    }
    return study.themes.indices.flatMap { theme in
      groups.indices.flatMap { groupsAt in
        pairs.indices.compactMap { pairAt in
          found[Key(theme: theme, groups: groupsAt, pair: pairAt)].map { contrast in
            GroupContrastRecord(
              theme: study.themes[theme].id, first: study.groups[groups[groupsAt].first].id,
              second: study.groups[groups[groupsAt].second].id,
              between: Between(
                from: study.waves[pairs[pairAt].from].id, to: study.waves[pairs[pairAt].to].id,
                value: contrast.numbers(confidence: study.analysis.confidence)))
          }
        }
      }
    }
  }

  private struct Key: Hashable {
    let theme: Int
    let groups: Int
    let pair: Int
  }

  private enum Contrast {
    case none(Withholding, n: Int)
    case estimated(DifferenceEstimate)

    var p: Double? {
      if case .estimated(let difference) = self { difference.p } else { nil }
    }
  }

  private struct Found {
    let estimate: Contrast
    let pAdjusted: Double?

    func numbers(confidence: Double) -> Estimate<BetweenNumbers> {
      switch estimate {
      case .none(let reason, let n): return .notComputed(reason, n: n)
      case .estimated(let difference):
        guard let change = difference.estimate else { return .notComputed(.noResponses, n: 0) }
        let interval = difference.interval(level: confidence)
        return .computed(
          BetweenNumbers(
            estimate: change, se: interval == nil ? nil : difference.standardError,
            df: difference.degreesOfFreedom, low: interval?.lower, high: interval?.upper, p: difference.p,
            pAdjusted: pAdjusted))
      }
    }
  }

  private func contrast(_ first: Change?, _ second: Change?) -> Contrast {
    guard let first, let second else { return .none(.noResponses, n: 0) }
    let n = min(first.n, second.n)
    guard let one = first.difference, let other = second.difference else {
      return .none(first.reason ?? second.reason ?? .noResponses, n: n)
    }
    guard n >= study.privacy.minimum else { return .none(.nBelowMinimum, n: n) }
    return .estimated(.ofChanges(first: one.withoutCensusError, second: other.withoutCensusError))
  }

  /// Whether two groups were asked the same about a theme at both waves: the same wordings on the same scales.
  private func isSame(_ theme: Theme.ID, _ first: Int, _ second: Int, _ pair: WavePair) -> Bool {
    func asked(_ group: Int, _ wave: Int) -> [AskedItem] {
      let id = study.groups[group].id
      return study.items(of: theme, group: id, wave: study.waves[wave].id).map { AskedItem($0, group: id) }
    }
    let items = asked(first, pair.from)
    return !items.isEmpty && items == asked(second, pair.from) && items == asked(first, pair.to)
      && items == asked(second, pair.to)
  }

  /// An item as one group read it.
  private struct AskedItem: Hashable {
    let text: LocalizedText
    let scale: AnswerScale.ID
    let isReversed: Bool

    init(_ item: Item, group: RespondentGroup.ID) {
      text = item.text(for: group)
      scale = item.scale
      isReversed = item.isReversed
    }
  }
}

extension MeasuredDifference {
  /// The difference that counts; without sampling error where everybody answered.
  fileprivate var withoutCensusError: DifferenceEstimate {
    guard design == .census else { return primary }
    return DifferenceEstimate(
      estimate: primary.estimate, variance: 0, degreesOfFreedom: nil, firstCount: primary.firstCount,
      secondCount: primary.secondCount)
  }
}
