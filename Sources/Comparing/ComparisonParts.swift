internal import ParallelWork
internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// The parts of the work that do not depend on each other, done: each group's scores on each theme, and its answers
/// to the items of each theme.
struct ComparisonParts: Sendable {
  private let cellsOfTheme: [PartKey: [ThemeCell]]
  private let outcomeOfItem: [ItemKey: ItemOutcome]
  private let cellCounts: [Int]

  /// Does the work of `study` on up to `threads` threads; `withCareless` runs parallel to `groups`.
  init(
    study: Study, groups: [GroupResponses], withCareless: [GroupResponses?], flow: [FlowCount], threads: Int
  ) {
    let contexts = zip(groups, withCareless).map { group, withCareless in
      GroupContext(study: study, responses: group, withCareless: withCareless, flow: flow)
    }
    cellCounts = contexts.map { $0.cells.count }
    var parts: [Part] = []
    for (group, context) in contexts.enumerated() {
      for (theme, value) in study.themes.enumerated()
      where study.isAsked(value.id, of: context.responses.group.id) {
        parts.append(Part(group: group, work: .theme(theme), size: context.responses.size * 4))
      }
      let asked = study.items.filter { $0.groups.contains(context.responses.group.id) }
      for theme in study.themes.map(\.id) as [Theme.ID?] + [nil] {
        let items = asked.filter { $0.theme == theme }
        if !items.isEmpty {
          parts.append(Part(group: group, work: .items(items), size: context.responses.size * items.count))
        }
      }
    }
    // The largest first, so that no thread is left with one at the end.
    parts.sort { $0.size > $1.size }
    let ordered = parts
    let done = concurrentMap(Array(0..<ordered.count), threads: threads) { position in
      ordered[position].perform(contexts[ordered[position].group], study: study)
    }
    var cells: [PartKey: [ThemeCell]] = [:]
    var outcomes: [ItemKey: ItemOutcome] = [:]
    for (part, result) in zip(ordered, done) {
      switch result {
      case .theme(let theme, let value): cells[PartKey(theme: theme, group: part.group)] = value
      case .items(let items):
        for outcome in items { outcomes[ItemKey(item: outcome.item.id, group: part.group)] = outcome }
      }
    }
    cellsOfTheme = cells
    outcomeOfItem = outcomes
  }

  /// The cells of a theme (by position) in a group (by position); nil where the group was never asked about it.
  func cells(theme: Int, group: Int) -> [ThemeCell]? { cellsOfTheme[PartKey(theme: theme, group: group)] }

  /// The answers of a group (by position) to an item; nil where it was never asked.
  func outcome(of item: Item.ID, group: Int) -> ItemOutcome? {
    outcomeOfItem[ItemKey(item: item, group: group)]
  }

  /// The number of cells of a group (by position), the whole group included.
  func cellCount(group: Int) -> Int { cellCounts[group] }

  private struct PartKey: Hashable {
    let theme: Int
    let group: Int
  }

  private struct ItemKey: Hashable {
    let item: Item.ID
    let group: Int
  }
}

/// What all parts of one group share.
private struct GroupContext: Sendable {
  let responses: GroupResponses
  let withCareless: GroupResponses?
  let cells: [GroupCell]
  let reservations: Reservations

  init(study: Study, responses: GroupResponses, withCareless: GroupResponses?, flow: [FlowCount]) {
    self.responses = responses
    self.withCareless = withCareless
    cells = GroupCell.all(of: responses, study: study)
    reservations = Reservations(study: study, responses: responses, flow: flow)
  }
}

/// One part of the work.
private struct Part: Sendable {
  enum Work: Sendable {
    case theme(Int)
    case items([Item])
  }

  enum Result: Sendable {
    case theme(Int, [ThemeCell])
    case items([ItemOutcome])
  }

  let group: Int
  let work: Work
  /// How much work it is, roughly.
  let size: Int

  func perform(_ context: GroupContext, study: Study) -> Result {
    switch work {
    case .theme(let theme):
      let comparison = ThemeComparison(
        study: study, responses: context.responses, withCareless: context.withCareless, cells: context.cells,
        reservations: context.reservations)
      return .theme(theme, comparison.compare(study.themes[theme]))
    case .items(let items):
      let comparison = ItemComparison(study: study, responses: context.responses)
      return .items(ItemOutcome.withAdjustedP(items.map(comparison.compare)))
    }
  }
}
