import SurveyModel

extension DisclosureFilter {
  /// Reliability rests on single answers and is a detail. What is known of an item whose answers are
  /// hidden is hidden here too.
  func publish(
    _ estimate: Estimate<ReliabilityNumbers>, hiddenItems: Set<Item.ID>
  ) -> Published<ReliabilityNumbers> {
    switch estimate {
    case .notAsked: return .notAsked
    case .notComputed(let reason, let n): return notComputed(reason, n: n)
    case .computed(var numbers):
      if numbers.n < study.privacy.minimum { return belowMinimum() }
      if numbers.n < study.privacy.detail {
        return .suppressed(.detailBelowMinimum, nLabel: belowDetailLabel)
      }
      numbers.item = numbers.item.map { statistics in
        hiddenItems.contains(statistics.item)
          ? .init(item: statistics.item, itemRest: nil, alphaIfDropped: nil) : statistics
      }
      return .shown(numbers)
    }
  }

  /// The difference between two changes shows no more than the changes do.
  func publish(
    _ record: GroupContrastRecord<Estimate<BetweenNumbers>>, themes: [PublishedTheme]
  ) -> GroupContrastRecord<Published<BetweenNumbers>> {
    func state(of group: RespondentGroup.ID) -> PublicationState? {
      themes.first { $0.theme == record.theme && $0.group == group && $0.by == nil }?.changes
        .first { $0.from == record.between.from && $0.to == record.between.to }
        .map { PublicationState($0.value) }
    }
    func value() -> Published<BetweenNumbers> {
      guard case .computed(let numbers) = record.between.value else {
        if case .notComputed(let reason, let n) = record.between.value { return notComputed(reason, n: n) }
        return .notAsked
      }
      guard let first = state(of: record.first), let second = state(of: record.second) else {
        return .suppressed(.secondary)
      }
      if first.hides || second.hides { return hidden(first, second) }
      if first.isDetailed && second.isDetailed { return .shown(numbers) }
      return .coarse(
        BetweenNumbers(
          estimate: numbers.estimate.rounded(), se: nil, df: nil, low: numbers.low?.rounded(),
          high: numbers.high?.rounded(), p: nil, pAdjusted: nil))
    }
    return GroupContrastRecord(
      theme: record.theme, first: record.first, second: record.second,
      between: Between(from: record.between.from, to: record.between.to, value: value()))
  }

  /// The items of a group whose answers at a wave are hidden.
  func hiddenItems(_ items: [PublishedItem], group: RespondentGroup.ID, wave: Wave.ID) -> Set<Item.ID> {
    Set(
      items.filter { record in
        record.group == group
          && record.waves.contains { $0.wave == wave && PublicationState($0.value).hides }
      }.map(\.item))
  }

  /// Composition compares whole waves: it is shown where both have answers enough for details. Where the
  /// number of respondents of a category is hidden, the test would give it back; then only the strength
  /// of the difference is left, in tenths.
  func publish(
    _ record: CompositionRecord<Estimate<CompositionNumbers>>, themes: [PublishedTheme],
    breakdowns: HiddenBreakdowns
  ) -> CompositionRecord<Published<CompositionNumbers>> {
    func isDetailed(_ wave: Wave.ID) -> Bool {
      themes.contains { theme in
        theme.group == record.group && theme.by == nil
          && theme.waves.contains { $0.wave == wave && PublicationState($0.value).isDetailed }
      }
    }
    func value() -> Published<CompositionNumbers> {
      switch record.between.value {
      case .notAsked: return .notAsked
      case .notComputed(let reason, let n): return notComputed(reason, n: n)
      case .computed(let numbers):
        guard isDetailed(record.between.from), isDetailed(record.between.to) else {
          return .suppressed(.detailBelowMinimum)
        }
        guard breakdowns.hides(record.background, of: record.group) else { return .shown(numbers) }
        return .coarse(
          CompositionNumbers(
            chiSquared: nil, df: nil, p: nil, cramersV: numbers.cramersV.map { ($0 * 10).rounded() / 10 }))
      }
    }
    return CompositionRecord(
      group: record.group, background: record.background,
      between: Between(from: record.between.from, to: record.between.to, value: value()))
  }

  /// Where the numbers come from. The digest of an export of few responses is withheld with its size:
  /// whoever tries all sets of answers finds the one that has it.
  func publish(_ provenance: Provenance) -> Provenance {
    Provenance(
      program: provenance.program, version: provenance.version,
      inputs: provenance.inputs.map { input in
        let isTelling = input.responses.map { $0 < study.privacy.detail } ?? false
        return Provenance.Input(
          path: input.path, bytes: isTelling ? nil : input.bytes, sha256: isTelling ? nil : input.sha256,
          isSynthetic: input.isSynthetic)
      })
  }

  /// A trend is made of the means of its waves, and is a detail: it is shown where all of them are shown in full.
  func publish(
    _ record: TrendRecord<Estimate<TrendNumbers>>, themes: [PublishedTheme]
  ) -> TrendRecord<Published<TrendNumbers>> {
    func value() -> Published<TrendNumbers> {
      switch record.value {
      case .notAsked: return .notAsked
      case .notComputed(let reason, let n): return notComputed(reason, n: n)
      case .computed(let numbers):
        if numbers.leastN < study.privacy.minimum { return belowMinimum() }
        let waves =
          themes.first { $0.theme == record.theme && $0.group == record.group && $0.by == nil }?
          .waves.filter { numbers.waves.contains($0.wave) } ?? []
        if let hidden = waves.map({ PublicationState($0.value) }).first(where: \.hides) {
          return self.hidden(hidden, hidden)
        }
        let isDetailed =
          numbers.leastN >= study.privacy.detail && waves.count == numbers.waves.count
          && waves.allSatisfy { PublicationState($0.value).isDetailed }
        return isDetailed ? .shown(numbers) : .suppressed(.detailBelowMinimum, nLabel: belowDetailLabel)
      }
    }
    return TrendRecord(theme: record.theme, group: record.group, value: value())
  }

  /// Participation is no secret, but for who did not take part where nearly everybody did.
  func publish(_ flow: FlowCount) -> PublishedFlow {
    let exact = flow.invited.flatMap { $0 > 0 ? Double(flow.kept) / Double($0) : nil }
    let population = flow.population ?? flow.invited
    let isTelling =
      (exact ?? 0) >= Self.nearlyEverybody && isClosed(population: population, n: flow.invited ?? flow.kept)
    return PublishedFlow(
      wave: flow.wave, group: flow.group, population: flow.population,
      populationIsApproximate: flow.populationIsApproximate, invited: flow.invited, read: flow.read,
      excluded: flow.excluded, kept: flow.kept, flagged: flow.flagged,
      response: isTelling ? nil : exact, responseLabel: isTelling ? ">=0.95" : nil, linked: flow.linked)
  }

  /// Whether a warning tells nothing about withheld numbers.
  func mayWarn(_ warning: ResultWarning, themes: [PublishedTheme], items: [PublishedItem]) -> Bool {
    if let item = warning.item, let group = warning.group {
      return items.first { $0.item == item && $0.group == group }?.waves
        .contains { PublicationState($0.value).isDetailed } ?? false
    }
    if let theme = warning.theme, let group = warning.group {
      let record = themes.first { $0.theme == theme && $0.group == group && $0.by == nil }
      return record?.waves.contains { wave in
        (warning.wave == nil || wave.wave == warning.wave) && PublicationState(wave.value).isDetailed
      } ?? false
    }
    return true
  }
}

/// The breakdowns of which a cell is hidden at some wave.
struct HiddenBreakdowns {
  private struct Place: Hashable {
    let variable: BackgroundVariable.ID
    let group: RespondentGroup.ID
  }

  private var places: Set<Place> = []

  init(_ themes: [DisclosureFilter.PublishedTheme]) {
    for record in themes {
      guard let by = record.by, record.waves.contains(where: { PublicationState($0.value).hides }) else {
        continue
      }
      places.insert(Place(variable: by.variable, group: record.group))
    }
  }

  func hides(_ variable: BackgroundVariable.ID, of group: RespondentGroup.ID) -> Bool {
    places.contains(Place(variable: variable, group: group))
  }
}
