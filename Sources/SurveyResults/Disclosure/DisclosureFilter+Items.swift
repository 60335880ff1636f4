import SurveyModel

extension DisclosureFilter {
  typealias ItemEstimate = ItemRecord<Estimate<ItemWaveNumbers>, Estimate<ItemChangeNumbers>>
  typealias PublishedItem = ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>>

  typealias PublishedItemWave = AtWave<Published<ItemWaveNumbers>>

  /// What may be published of an item at each wave, as if there were no others. Below `detail` answers
  /// nothing is.
  func publishWaves(_ record: ItemEstimate) -> [PublishedItemWave] {
    let scale = study.scale(of: .item(record.item))
    let isReversed = study.items.first { $0.id == record.item }?.isReversed ?? false
    return record.waves.map { wave in
      let cell = ReleaseCell(statistic: .item(record.item), group: record.group, by: nil, wave: wave.wave)
      if differing.contains(cell), wave.value.numbers?.n ?? 0 >= study.privacy.detail {
        return AtWave(wave: wave.wave, value: .suppressed(.differencing))
      }
      return AtWave(
        wave: wave.wave,
        value: publish(
          wave.value, scale: scale, isReversed: isReversed,
          population: population(of: record.group, at: wave.wave)))
    }
  }

  /// What may be published of an item of which `waves` may.
  func publish(_ record: ItemEstimate, waves: [PublishedItemWave]) -> PublishedItem {
    func published(_ wave: Wave.ID) -> Published<ItemWaveNumbers> {
      guard let found = waves.first(where: { $0.wave == wave }) else {
        preconditionFailure("a change is between waves of its record")
      }
      return found.value
    }
    return ItemRecord(
      item: record.item, theme: record.theme, group: record.group, waves: waves,
      changes: record.changes.map { change in
        Between(
          from: change.from, to: change.to,
          value: publish(change.value, from: published(change.from), to: published(change.to)))
      })
  }

  private func publish(
    _ estimate: Estimate<ItemWaveNumbers>, scale: AnswerScale, isReversed: Bool, population: Int?
  ) -> Published<ItemWaveNumbers> {
    switch estimate {
    case .notAsked: return .notAsked
    case .notComputed(let reason, let n):
      if n > 0 && n < study.privacy.detail { return hiddenItem(n: n) }
      return notComputed(reason, n: n)
    case .computed(var numbers):
      if numbers.n < study.privacy.detail { return hiddenItem(n: numbers.n) }
      if case .multiple = scale.kind {
        numbers.counts = numbers.counts.map { count in
          ItemWaveNumbers.Count(
            code: count.code,
            count: mayShowTick(count.count, of: numbers.n, population: population) ? count.count : nil)
        }
      } else {
        if isUnanimous(numbers, population: population) { return .suppressed(.unanimity) }
        numbers = OneDimensionalDisclosure(minimum: study.privacy.minimum)
          .protect(numbers, scale: scale, isReversed: isReversed)
      }
      numbers.missing = protectMissing(numbers.missing)
      return .shown(numbers)
    }
  }

  private func hiddenItem(n: Int) -> Published<ItemWaveNumbers> {
    n < study.privacy.minimum
      ? belowMinimum() : .suppressed(.detailBelowMinimum, nLabel: belowDetailLabel)
  }

  /// Whether the ticks of one option, and the respondents who left it unticked, are none or enough.
  private func mayShowTick(_ count: Int?, of n: Int, population: Int?) -> Bool {
    guard let count else { return false }
    let rare = 1..<study.privacy.minimum
    if rare.contains(count) || rare.contains(n - count) { return false }
    return !(isClosed(population: population, n: n) && Double(count) > Self.dominance * Double(n))
  }

  /// Whether more than nine in ten of a closed group gave the same answer.
  private func isUnanimous(_ numbers: ItemWaveNumbers, population: Int?) -> Bool {
    guard isClosed(population: population, n: numbers.n) else { return false }
    if numbers.sd == 0 { return true }
    return numbers.counts.contains { Double($0.count ?? 0) > Self.dominance * Double(numbers.n) }
  }

  /// Counts of answers without a value. Rare ones are hidden, and with a single hidden one the
  /// smallest other, since the number of all of them together is the difference of two published
  /// numbers.
  private func protectMissing(_ counts: [ItemWaveNumbers.Count]) -> [ItemWaveNumbers.Count] {
    let rare = 1..<study.privacy.minimum
    var hidden = Set(counts.indices.filter { counts[$0].count.map(rare.contains) ?? true })
    if hidden.count == 1 {
      let others = counts.indices.filter { !hidden.contains($0) }
      if let smallest = others.min(by: { (counts[$0].count ?? 0, $0) < (counts[$1].count ?? 0, $1) }) {
        hidden.insert(smallest)
      }
    }
    return counts.indices.map { index in
      ItemWaveNumbers.Count(
        code: counts[index].code, count: hidden.contains(index) ? nil : counts[index].count)
    }
  }

  private func publish(
    _ estimate: Estimate<ItemChangeNumbers>, from: Published<ItemWaveNumbers>,
    to: Published<ItemWaveNumbers>
  ) -> Published<ItemChangeNumbers> {
    let states = (PublicationState(from), PublicationState(to))
    switch estimate {
    case .notAsked: return .notAsked
    case .notComputed(let reason, let n):
      if states.0.hides || states.1.hides { return hidden(states.0, states.1) }
      return notComputed(reason, n: n)
    case .computed(var numbers):
      if states.0.hides || states.1.hides { return hidden(states.0, states.1) }
      guard let earlier = from.numbers, let later = to.numbers else {
        return .suppressed(.secondary)
      }
      // The change of a mean beside the other wave's mean is the mean.
      if earlier.mean == nil || later.mean == nil { return .suppressed(.secondary) }
      if earlier.top == nil || later.top == nil { numbers.topDifference = nil }
      let alone = publish(.computed(numbers.change), from: states.0, to: states.1)
      guard let change = alone.numbers else {
        return Published(status: alone.status, reason: alone.reason, numbers: nil, nLabel: alone.nLabel)
      }
      numbers.change = change
      if earlier.sd == nil || later.sd == nil { numbers.change = withoutSpread(change) }
      return Published(status: .ok, reason: alone.reason, numbers: numbers, nLabel: nil)
    }
  }

  /// The change without what would give a hidden standard deviation or hidden counts back: the spread,
  /// and what compares answer by answer.
  private func withoutSpread(_ numbers: ChangeNumbers) -> ChangeNumbers {
    var numbers = numbers
    numbers.se = nil
    numbers.df = nil
    numbers.t = nil
    numbers.rLinked = nil
    numbers.effect = nil
    numbers.robust = nil
    numbers.withoutFinitePopulation = nil
    numbers.detectable = nil
    numbers.p = nil
    numbers.pAdjusted = nil
    numbers.low90 = nil
    numbers.high90 = nil
    numbers.low = nil
    numbers.high = nil
    numbers.bootstrap = nil
    return numbers
  }
}
