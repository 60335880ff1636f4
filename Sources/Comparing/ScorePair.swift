internal import SurveyModel
internal import SurveyStatistics

/// The scores of one group at two waves: on a theme, or on an item.
struct ScorePair: Sendable {
  /// The scores of the earlier wave, a slot a response.
  let from: ScoreColumn
  /// The scores of the later wave, a slot a response.
  let to: ScoreColumn
  /// The responses that they belong to.
  let waves: TwoWaves
  /// The counted scores; linked respondents with a score at both waves stand as pairs.
  let sample: PartlyLinkedSample
  /// The share of the respondents with a score who can be found at the other wave.
  let codes: CodeCoverage

  /// The scores of two waves.
  init(from: ScoreColumn, to: ScoreColumn, waves: TwoWaves) {
    self.from = from
    self.to = to
    self.waves = waves
    sample = Self.counted(from: from, to: to, links: waves.links)
    codes = CodeCoverage(
      first: Self.share(withCode: waves.links.earlierHasCode, among: from),
      second: Self.share(withCode: waves.links.laterHasCode, among: to))
  }

  /// The number of respondents with a score at the earlier wave.
  var fromCount: Int { sample.first.count }
  /// The number of respondents with a score at the later wave.
  var toCount: Int { sample.second.count }
  /// The smaller of the two.
  var smallerCount: Int { min(fromCount, toCount) }

  /// The mean number of scored respondents of a school or organisation; 1 where there are none.
  var meanClusterSize: Double {
    guard let units = waves.clusters else { return 1 }
    func clusters(_ column: ScoreColumn, _ units: [Int]) -> Int {
      Set(units.indices.lazy.filter { column.positions[$0] != ScoreColumn.none }.map { units[$0] }).count
    }
    let count = clusters(from, units.earlier) + clusters(to, units.later)
    return count == 0 ? 1 : Double(fromCount + toCount) / Double(count)
  }

  /// The same scores without those of the responses that are not kept; nil keeps all of a wave.
  func keeping(from isFromKept: [Bool]?, to isToKept: [Bool]?) -> ScorePair {
    ScorePair(
      from: isFromKept.map(from.keeping) ?? from, to: isToKept.map(to.keeping) ?? to, waves: waves)
  }

  /// The scores of each wave with their weights, drawn in persons, or in schools or organisations.
  func weighted(by unit: UnitKind) -> (from: WeightedSample, to: WeightedSample)? {
    guard let rows = waves.rows, let persons = waves.persons else { return nil }
    let units: SamplingUnits
    switch unit {
    case .person:
      // So few pairs are no ground for a covariance: the two waves then count as different people.
      units =
        sample.linkage == .unlinked
        ? SamplingUnits(
          earlier: persons.earlier,
          later: persons.later.indices.map { persons.earlier.count + $0 })
        : persons
    case .cluster: units = waves.clusters ?? persons
    }
    return (
      Self.weighted(from, weights: waves.from.weights, units: units.earlier, rows: rows.earlier),
      Self.weighted(to, weights: waves.to.weights, units: units.later, rows: rows.later)
    )
  }

  /// What was drawn.
  enum UnitKind: Hashable, Sendable {
    /// Persons.
    case person
    /// Schools or organisations.
    case cluster
  }

  private static func share(withCode hasCode: [Bool], among column: ScoreColumn) -> Double {
    var scored = 0
    var found = 0
    for (row, position) in column.positions.enumerated() where position != ScoreColumn.none {
      scored += 1
      if hasCode[row] { found += 1 }
    }
    return found == 0 ? 1 : Double(found) / Double(scored)
  }

  private static func counted(
    from: ScoreColumn, to: ScoreColumn, links: RespondentLinks
  ) -> PartlyLinkedSample {
    let columns = to.levels.count
    var onlyFirst = [Int](repeating: 0, count: from.levels.count)
    var onlySecond = to.counts
    var pairKeys: [Int] = []
    for (row, position) in from.positions.enumerated() where position != ScoreColumn.none {
      let other = links.laterRow[row]
      let later = other == RespondentLinks.nobody ? ScoreColumn.none : to.positions[Int(other)]
      if later == ScoreColumn.none {
        onlyFirst[Int(position)] += 1
      } else {
        onlySecond[Int(later)] -= 1
        pairKeys.append(Int(position) * columns + Int(later))
      }
    }
    return PartlyLinkedSample(
      onlyFirst: CountedSample(values: from.levels, counts: onlyFirst),
      onlySecond: CountedSample(values: to.levels, counts: onlySecond),
      pairs: CountedPairs(
        pairKeys.sorted().map {
          LinkedPair(first: from.levels[$0 / columns], second: to.levels[$0 % columns])
        }))
  }

  private static func weighted(
    _ column: ScoreColumn, weights: [Double]?, units: [Int], rows: [Int32]
  ) -> WeightedSample {
    var values: [Double] = []
    var shares: [Double] = []
    var numbers: [Int] = []
    for row in rows.lazy.map(Int.init) {
      guard let score = column[row] else { continue }
      values.append(score)
      shares.append(weights?[row] ?? 1)
      numbers.append(units[row])
    }
    return WeightedSample(values: values, weights: shares, units: numbers)
  }
}

extension ScoreColumn {
  /// How many respondents have each level.
  var counts: [Int] {
    var counts = [Int](repeating: 0, count: levels.count)
    for position in positions where position != Self.none { counts[Int(position)] += 1 }
    return counts
  }

  /// The scores as counts of the distinct ones.
  var counted: CountedSample { CountedSample(values: levels, counts: counts) }

  /// The same column without the scores of the respondents whom `isKept` does not keep.
  func keeping(_ isKept: [Bool]) -> ScoreColumn {
    ScoreColumn(
      levels: levels, positions: positions.indices.map { isKept[$0] ? positions[$0] : Self.none })
  }
}
