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
  /// Whether several respondents belong to one school or organisation, so that these were drawn.
  let isClustered: Bool
  /// The scores of each wave with their weights and the units that were drawn, where sums over rows are needed.
  let weighted: (from: WeightedSample, to: WeightedSample)?

  /// From this mean number of respondents on, schools or organisations are taken into account.
  static let leastClusterSize = 1.2

  /// The scores of two waves.
  init(from: ScoreColumn, to: ScoreColumn, waves: TwoWaves) {
    self.from = from
    self.to = to
    self.waves = waves
    let sample = Self.counted(from: from, to: to, links: waves.links)
    self.sample = sample
    codes =
      waves.links.isLinkable
      ? CodeCoverage(
        first: Self.share(withCode: waves.links.earlierHasCode, among: from),
        second: Self.share(withCode: waves.links.laterHasCode, among: to)) : .complete
    let isClustered = Self.meanClusterSize(from, to, waves.clusters) > Self.leastClusterSize
    self.isClustered = isClustered
    weighted = waves.rows.map { rows in
      // So few pairs are no ground for a covariance: the two waves then count as different people.
      let persons = sample.linkage == .unlinked ? nil : waves.persons
      let units = isClustered ? waves.clusters : persons
      return (
        Self.weighted(from, weights: waves.from.weights, units: units?.earlier, rows: rows.earlier),
        Self.weighted(to, weights: waves.to.weights, units: units?.later, rows: rows.later)
      )
    }
  }

  /// The number of respondents with a score at the earlier wave.
  var fromCount: Int { sample.first.count }
  /// The number of respondents with a score at the later wave.
  var toCount: Int { sample.second.count }
  /// The smaller of the two.
  var smallerCount: Int { min(fromCount, toCount) }

  /// The same scores without those of the responses that are not kept; nil keeps all of a wave.
  func keeping(from isFromKept: [Bool]?, to isToKept: [Bool]?) -> ScorePair {
    ScorePair(
      from: isFromKept.map(from.keeping) ?? from, to: isToKept.map(to.keeping) ?? to, waves: waves)
  }

  /// The mean number of scored respondents of a school or organisation; 1 where there are none.
  private static func meanClusterSize(
    _ from: ScoreColumn, _ to: ScoreColumn, _ clusters: SamplingUnits?
  ) -> Double {
    guard let clusters else { return 1 }
    var scored = 0
    var units = 0
    for (column, unitOfRow) in [(from, clusters.earlier), (to, clusters.later)] {
      var seen: Set<Int> = []
      for (row, position) in column.positions.enumerated() where position != ScoreColumn.none {
        scored += 1
        seen.insert(unitOfRow[row])
      }
      units += seen.count
    }
    return units == 0 ? 1 : Double(scored) / Double(units)
  }

  private static func share(withCode hasCode: [Bool], among column: ScoreColumn) -> Double {
    let scored = column.scoredCount
    // Without a branch: the one on a score would be guessed wrongly often.
    let found = zip(column.positions, hasCode).reduce(0) { count, row in
      count + (row.0 != ScoreColumn.none && row.1 ? 1 : 0)
    }
    return found == 0 ? 1 : Double(found) / Double(scored)
  }

  private static func counted(
    from: ScoreColumn, to: ScoreColumn, links: RespondentLinks
  ) -> PartlyLinkedSample {
    guard links.isLinkable else { return PartlyLinkedSample(onlyFirst: from.counted, onlySecond: to.counted) }
    let pairs = PairTally(of: from, and: to, laterRow: links.laterRow).counted
    // Whoever stands in a pair stands in it alone.
    var onlyFirst = from.counts
    var onlySecond = to.counts
    for pair in pairs {
      onlyFirst[pair.row] -= pair.count
      onlySecond[pair.column] -= pair.count
    }
    return PartlyLinkedSample(
      onlyFirst: CountedSample(values: from.levels, counts: onlyFirst),
      onlySecond: CountedSample(values: to.levels, counts: onlySecond),
      pairs: CountedPairs(
        pairs: pairs.map { LinkedPair(first: from.levels[$0.row], second: to.levels[$0.column]) },
        counts: pairs.map(\.count)))
  }

  private static func weighted(
    _ column: ScoreColumn, weights: [Double]?, units: [Int]?, rows: [Int32]
  ) -> WeightedSample {
    var values: [Double] = []
    var shares: [Double] = []
    var numbers: [Int] = []
    values.reserveCapacity(rows.count)
    shares.reserveCapacity(rows.count)
    if units != nil { numbers.reserveCapacity(rows.count) }
    for row in rows.lazy.map(Int.init) {
      guard let score = column[row] else { continue }
      values.append(score)
      shares.append(weights?[row] ?? 1)
      if let units { numbers.append(units[row]) }
    }
    return WeightedSample(values: values, weights: shares, units: units == nil ? nil : numbers)
  }
}

extension ScoreColumn {
  /// The scores as counts of the distinct ones.
  var counted: CountedSample { CountedSample(values: levels, counts: counts) }

  /// The same column without the scores of the respondents whom `isKept` does not keep.
  func keeping(_ isKept: [Bool]) -> ScoreColumn {
    ScoreColumn(levels: levels, positions: zip(positions, isKept).map { $1 ? $0 : Self.none })
  }
}
