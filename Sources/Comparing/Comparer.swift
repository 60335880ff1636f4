internal import ParallelWork
public import SurveyModel
public import SurveyResults

/// Compares the waves of a study: everything that the results say, before the disclosure filter.
///
/// Per group and theme, for the whole group and the cells of its breakdowns, it estimates the mean at each wave and
/// the change of each later wave against the baseline and against the wave before it, in the design that fits who is
/// who, with verdict and reservations; then items, differences between groups, composition and warnings.
///
/// Equal responses give equal numbers to the last bit, in whatever order they come and however many threads compute:
/// sums run over counts of distinct scores or in an order of content, and every random draw has a stream of its own,
/// made of the study's seed and the names of group, theme and waves. No number is infinite or not a number: what does
/// not exist is nil, or its record says why.
public struct Comparer: Sendable {
  private let study: Study
  private let threads: Int

  /// A comparer for `study`, which uses up to `threads` threads.
  public init(study: Study, threads: Int = 1) {
    self.study = study
    self.threads = max(1, threads)
  }

  /// The statistics of a study.
  ///
  /// - Parameters:
  ///   - responses: At most one table per group and wave, in any order; where one is lacking nobody answered. Those
  ///     of groups and waves that the study does not have are left aside.
  ///   - withCareless: For groups of which `careless` left responses out, their responses at all waves with those
  ///     among them, flagged as careless. Nothing rests on them but whether the verdicts on whole groups would be
  ///     others; that is not asked where with them more people would have answered than the population has.
  ///   - flow: How many people were invited and responded, which decides where participation is a reservation.
  /// - Throws: `ComparingError` where the codebook and the responses contradict each other.
  public func estimates(
    of responses: [ScoredResponses], withCareless: [ScoredResponses] = [], flow: [FlowCount]
  ) throws(ComparingError) -> StudyEstimates {
    var tables: [[ScoredResponses]] = []
    var again: [[ScoredResponses]] = []
    for group in study.groups {
      let own = responses.filter { $0.group == group.id }
      try Self.checkOnce(own)
      try ComparingError.check(group, own)
      tables.append(own)
      let others = withCareless.filter { $0.group == group.id }
      try Self.checkOnce(others)
      again.append(Self.fitsPopulation(others, of: group) ? others : [])
    }
    let groups = groupResponses(tables)
    let withCareless = zip(groupResponses(again), again).map { $1.isEmpty ? nil : $0 }
    let parts = ComparisonParts(
      study: study, groups: groups, withCareless: withCareless, flow: flow, threads: threads)
    return assemble(parts, groups: groups)
  }

  private func groupResponses(_ tables: [[ScoredResponses]]) -> [GroupResponses] {
    let study = study
    return concurrentMap(Array(zip(study.groups, tables)), threads: threads) { group, tables in
      GroupResponses(
        group: group, waves: study.waves.map { wave in tables.first { $0.wave == wave.id } })
    }
  }

  private static func fitsPopulation(_ responses: [ScoredResponses], of group: RespondentGroup) -> Bool {
    do {
      try ComparingError.check(group, responses)
      return true
    } catch {
      return false
    }
  }

  private static func checkOnce(_ responses: [ScoredResponses]) throws(ComparingError) {
    var seen: Set<Wave.ID> = []
    for table in responses where !seen.insert(table.wave).inserted {
      throw .repeatedResponses(group: table.group, wave: table.wave)
    }
  }

  private func assemble(_ parts: ComparisonParts, groups: [GroupResponses]) -> StudyEstimates {
    let contrasts = GroupContrasts(study: study).contrasts { theme, group, pair in
      parts.cells(theme: theme, group: group)?.first.map { GroupContrasts.Change($0.changes[pair]) }
    }
    let warnings = Warnings(study: study).warnings(parts: parts, groups: groups)
    return StudyEstimates(
      reliability: ReliabilityRecords(study: study).records(of: groups),
      themes: themeRecords(parts, groups: groups),
      items: itemRecords(parts, groups: groups),
      between: contrasts,
      composition: groups.flatMap { CompositionRecords(study: study).records(of: $0) },
      trends: ThemeTrends(study: study).trends(of: groups),
      warnings: warnings)
  }

  private func themeRecords(
    _ parts: ComparisonParts, groups: [GroupResponses]
  ) -> [ThemeRecord<Estimate<WaveNumbers>, Estimate<ChangeNumbers>>] {
    let verdicts = ThemeVerdicts(study: study)
    // By group, then cell, then pair of waves, then theme.
    let judged = groups.indices.map { group in
      let themes = study.themes.indices.filter { parts.cells(theme: $0, group: group) != nil }
      let cells = parts.cellCount(group: group)
      return (0..<cells).map { cell in
        groups[group].pairs.indices.map { pair in
          Dictionary(
            uniqueKeysWithValues: zip(
              themes,
              verdicts.verdicts(
                themes: themes.map { study.themes[$0] },
                changes: themes.compactMap { parts.cells(theme: $0, group: group)?[cell].changes[pair] },
                isWholeGroup: cell == 0)))
        }
      }
    }
    return study.themes.indices.flatMap { theme in
      groups.indices.flatMap { group in
        (parts.cells(theme: theme, group: group) ?? []).enumerated().map { position, cell in
          ThemeRecord(
            theme: study.themes[theme].id, group: groups[group].group.id, by: cell.by, waves: cell.waves,
            changes: groups[group].pairs.enumerated().map { pairAt, pair in
              Between(
                from: study.waves[pair.from].id, to: study.waves[pair.to].id,
                value: judged[group][position][pairAt][theme] ?? .notAsked)
            })
        }
      }
    }
  }

  private func itemRecords(
    _ parts: ComparisonParts, groups: [GroupResponses]
  ) -> [ItemRecord<Estimate<ItemWaveNumbers>, Estimate<ItemChangeNumbers>>] {
    study.items.flatMap { item in
      groups.indices.compactMap { group in
        parts.outcome(of: item.id, group: group).map { outcome in
          ItemRecord(
            item: item.id, theme: item.theme, group: groups[group].group.id, waves: outcome.waves,
            changes: zip(groups[group].pairs, outcome.changes).map { pair, value in
              Between(from: study.waves[pair.from].id, to: study.waves[pair.to].id, value: value)
            })
        }
      }
    }
  }
}

extension GroupContrasts.Change {
  /// What a contrast needs of a change.
  init(_ change: ThemeChange) {
    switch change.outcome {
    case .measured(let numbers, let difference):
      self.init(difference: difference, reason: nil, n: min(numbers.nFrom ?? 0, numbers.nTo ?? 0))
    case .settled(.notComputed(let reason, let n)): self.init(difference: nil, reason: reason, n: n)
    case .settled(.notAsked): self.init(difference: nil, reason: .notAsked, n: 0)
    case .settled(.computed(let numbers)):
      self.init(difference: nil, reason: nil, n: min(numbers.nFrom ?? 0, numbers.nTo ?? 0))
    }
  }
}
