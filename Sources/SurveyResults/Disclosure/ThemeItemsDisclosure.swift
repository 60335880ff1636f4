import SurveyModel

/// What the items of a theme give away of one another.
///
/// A theme's score is the mean of the scores of its items. Whoever has the theme's mean and the means of
/// all items but one can compute that one, exactly where everybody answered everything and nearly so
/// elsewhere. So where the mean of an item is hidden, another is hidden with it, and what can be computed
/// of each of them from the theme must leave room enough: at least `leastRoom` points between the smallest
/// and the greatest mean it can have. Where even all items hidden leave too little, the theme's mean tells
/// what nearly everybody answered, and is hidden itself.
///
/// The items that go with it carry the same reason, so that nobody sees which was the cause.
struct ThemeItemsDisclosure {
  /// The least number of points between the bounds of a hidden mean: one answer of five.
  static let leastRoom = 25.0

  /// An item of the theme at one wave.
  struct Item {
    /// Its mean on 0-100, published or not; nil where there is none.
    let mean: Double?
    /// Whether the mean is among what is published of the item.
    let isShown: Bool
  }

  /// What must be hidden beside what is hidden already.
  struct Verdict: Equatable {
    /// The positions of the items to hide.
    let items: [Int]
    /// Whether the theme's own numbers must be hidden too.
    let hidesTheme: Bool
  }

  /// What must be hidden of a theme whose mean is published, with these items that were asked.
  static func verdict(_ items: [Item]) -> Verdict {
    var hidden = items.indices.filter { items[$0].mean != nil && !items[$0].isShown }
    guard !hidden.isEmpty else { return Verdict(items: [], hidesTheme: false) }
    var added: [Int] = []
    while !hasRoom(hidden.compactMap { items[$0].mean }) {
      // The item whose mean is nearest to the middle leaves the most room; of equals the first.
      let shown = items.indices.filter { items[$0].isShown && !added.contains($0) }
      guard let next = shown.min(by: { (distance(items[$0]), $0) < (distance(items[$1]), $1) }) else {
        return Verdict(items: added, hidesTheme: true)
      }
      added.append(next)
      hidden.append(next)
    }
    return Verdict(items: added.sorted(), hidesTheme: false)
  }

  private static func distance(_ item: Item) -> Double { abs((item.mean ?? 50) - 50) }

  /// Whether the sum of these means leaves each of them room.
  private static func hasRoom(_ means: [Double]) -> Bool {
    let sum = means.reduce(0, +)
    let least = max(0, sum - 100 * Double(means.count - 1))
    let greatest = min(100, sum)
    return greatest - least >= leastRoom
  }
}

extension DisclosureFilter {
  /// A theme of a group at a wave.
  struct ThemeAtWave: Hashable {
    let theme: Theme.ID
    let group: RespondentGroup.ID
    let wave: Wave.ID
  }

  /// Hides in `waves`, which runs parallel to `records`, what the means of `themes` would give away, and
  /// names the themes that give it away even then. An item that fewer than half of those with a score on
  /// the theme answered hardly moves its mean, and is left aside.
  func protectThemes(
    _ records: [ItemEstimate], themes: [ThemeEstimate], waves: inout [[PublishedItemWave]]
  ) -> Set<ThemeAtWave> {
    var scored: [ThemeAtWave: Int] = [:]
    for theme in themes where theme.by == nil {
      for wave in theme.waves {
        let key = ThemeAtWave(theme: theme.theme, group: theme.group, wave: wave.wave)
        scored[key] = wave.value.numbers?.n
      }
    }
    var members: [ThemeAtWave: [(record: Int, wave: Int)]] = [:]
    var order: [ThemeAtWave] = []
    for (position, record) in records.enumerated() {
      guard let theme = record.theme else { continue }
      for (at, wave) in record.waves.enumerated() {
        let key = ThemeAtWave(theme: theme, group: record.group, wave: wave.wave)
        guard let numbers = wave.value.numbers, numbers.mean != nil, let n = scored[key], 2 * numbers.n >= n
        else { continue }
        if members[key] == nil { order.append(key) }
        members[key, default: []].append((position, at))
      }
    }
    var telling: Set<ThemeAtWave> = []
    for key in order {
      let places = members[key] ?? []
      let verdict = ThemeItemsDisclosure.verdict(
        places.map { place in
          .init(
            mean: records[place.record].waves[place.wave].value.numbers?.mean,
            isShown: waves[place.record][place.wave].value.numbers?.mean != nil)
        })
      if verdict.hidesTheme { telling.insert(key) }
      guard !verdict.items.isEmpty else { continue }
      let reasons = places.compactMap { place -> Withholding? in
        waves[place.record][place.wave].value.reason
      }
      let reason = reasons.contains(.unanimity) ? Withholding.unanimity : .secondary
      for place in verdict.items.map({ places[$0] }) {
        waves[place.record][place.wave] = AtWave(wave: key.wave, value: .suppressed(reason))
      }
    }
    return telling
  }
}
