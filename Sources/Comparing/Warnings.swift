internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// Collects what readers of the results should be warned of.
struct Warnings: Sendable {
  /// Items below this correlation with the rest of their theme hardly belong to it.
  static let leastItemRest = 0.2
  /// With fewer complete answers a correlation says little; only a negative one is told then.
  static let indicativeBelow = ReliabilityLabel.indicativeBelow
  /// Weights that cost more than this design effect are told.
  static let costlyDesignEffect = 1.5

  /// The study.
  let study: Study

  /// The warnings: first about groups, then theme by theme.
  func warnings(parts: ComparisonParts, groups: [GroupResponses]) -> [ResultWarning] {
    groups.flatMap(aboutGroup)
      + study.themes.enumerated().flatMap { position, theme in
        groups.enumerated().flatMap { index, group in
          reliability(of: theme, in: group)
            + changes(of: theme, in: group, cells: parts.cells(theme: position, group: index))
        }
      }
  }

  private func aboutGroup(_ group: GroupResponses) -> [ResultWarning] {
    study.waves.indices.flatMap { position -> [ResultWarning] in
      guard let responses = group.waves[position] else { return [] }
      let wave = study.waves[position]
      var found: [ResultWarning] = []
      if let weights = responses.weights, let effect = KishEffect(weights: weights),
        effect.designEffect > Self.costlyDesignEffect
      {
        found.append(WarningText.designEffect(group: group.group, wave: wave).warning)
      }
      if let population = group.group.population[wave.id], population.size < responses.count {
        found.append(WarningText.populationBelowResponses(group: group.group, wave: wave).warning)
      }
      return found
    }
  }

  private func reliability(of theme: Theme, in group: GroupResponses) -> [ResultWarning] {
    study.waves.indices.flatMap { position -> [ResultWarning] in
      guard let reliability = group.waves[position]?.reliability.first(where: { $0.theme == theme.id }),
        let alpha = reliability.alpha
      else { return [] }
      let place = WarningText.Place(theme: theme, group: group.group, wave: study.waves[position])
      var found: [ResultWarning] = []
      switch ReliabilityLabel(reliability.omega ?? alpha) {
      case .insufficient:
        let isExploratory = reliability.alphaHigh.map { $0 < 0.6 } ?? false
        found.append(
          (isExploratory ? WarningText.veryLowReliability(place) : .lowReliability(place)).warning)
      case .redundant where reliability.n >= Self.indicativeBelow:
        found.append(WarningText.redundantItems(place).warning)
      case .moderate, .sufficient, .redundant: break
      }
      for statistics in reliability.item {
        guard let correlation = statistics.itemRest,
          let item = study.items.first(where: { $0.id == statistics.item })
        else { continue }
        if correlation < 0 {
          found.append(WarningText.checkReverseCoding(place, item: item).warning)
        } else if correlation < Self.leastItemRest, reliability.n >= Self.indicativeBelow {
          found.append(WarningText.lowItemRest(place, item: item).warning)
        }
      }
      return found
    }
  }

  private func changes(
    of theme: Theme, in group: GroupResponses, cells: [ThemeCell]?
  ) -> [ResultWarning] {
    guard let whole = cells?.first else { return [] }
    return zip(group.pairs, whole.changes).flatMap { pair, change -> [ResultWarning] in
      let place = WarningText.Place(theme: theme, group: group.group, wave: study.waves[pair.to])
      var found: [ResultWarning] = []
      if change.hasOtherItems { found.append(WarningText.itemsDiffer(place).warning) }
      if let difference = change.outcome.difference, !difference.isJudged {
        found.append(WarningText.fewClusters(place).warning)
      }
      switch change.findings.shortTails {
      case .scaleEnd: found.append(WarningText.fewAtScaleEnd(place).warning)
      case .lopsided: found.append(WarningText.fewBesideMany(place).warning)
      case nil: break
      }
      for variable in study.background where change.findings.shiftedBackground.contains(variable.id) {
        found.append(WarningText.compositionShift(place, background: variable).warning)
      }
      for item in study.items where change.findings.driftingItems.contains(item.id) {
        found.append(WarningText.itemDrift(place, item: item).warning)
      }
      return found
    }
  }
}
