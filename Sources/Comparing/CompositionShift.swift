internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// How the respondents of two waves are spread over the answers to a background variable. Who did not answer it is a
/// category of its own, the last one.
struct BackgroundCategories: Hashable, Sendable {
  /// The category of each response of the earlier wave.
  let earlier: [Int]
  /// The category of each response of the later wave.
  let later: [Int]
  /// The number of categories, that of the unanswered included.
  let count: Int

  /// The categories of `variable`.
  init(_ variable: BackgroundVariable, study: Study, waves: TwoWaves) {
    let options = study.scale(variable.scale).options.count
    func categories(_ responses: ScoredResponses) -> [Int] {
      guard case .coded(let codes) = responses.answers(to: .background(variable.id)) else {
        return [Int](repeating: options, count: responses.count)
      }
      return codes.map { $0.option.map { min($0, options) } ?? options }
    }
    earlier = categories(waves.from)
    later = categories(waves.to)
    count = options + 1
  }

  /// How many respondents of each wave are in each category.
  var table: ContingencyTable {
    func counts(_ categories: [Int]) -> [Int] {
      var counts = [Int](repeating: 0, count: count)
      for category in categories { counts[category] += 1 }
      return counts
    }
    return ContingencyTable([counts(earlier), counts(later)])
  }
}

/// Whether two waves differ in who answered, so much that the score would move even if nobody changed.
struct CompositionShift: Sendable {
  /// From this corrected Cramér's V on two waves differ in composition.
  static let noticeableAssociation = 0.15
  /// From this shift of a category's share on they do too.
  static let noticeableShift = 0.1
  /// The part of the smallest change that matters, from which on it counts what the composition alone does to the
  /// mean score: one point of five.
  static let noticeablePart = 0.2
  /// Categories with fewer scores at one of the waves are taken together.
  static let fewestScores = 5

  /// The study.
  let study: Study
  /// The group.
  let group: RespondentGroup.ID

  /// The change of `pair` taken apart by each background variable that has two categories to compare. It is a
  /// reservation where the waves differ with consequences for the scores: the composition alone moves the mean by a
  /// noticeable part of the smallest change that matters, and by more than chance explains.
  func splits(of pair: ScorePair, relevantChange: Double) -> [ChangeChecks.Composition] {
    study.background.filter { $0.groups.contains(group) }.compactMap { variable in
      let categories = BackgroundCategories(variable, study: study, waves: pair.waves)
      guard let (split, error, smallest) = split(pair, categories) else { return nil }
      let association =
        pair.waves.isWeighted ? nil : ChiSquaredTest(categories.table)?.correctedCramersV
      let isShifted =
        (association ?? 0) >= Self.noticeableAssociation
        || split.largestShareShift >= Self.noticeableShift - 1e-9
      return ChangeChecks.Composition(
        background: variable.id, within: split.within, composition: split.composition,
        isShifted: isShifted && split.composition.magnitude >= Self.noticeablePart * relevantChange
          && split.composition.magnitude > Normal.upperQuantile(0.025) * error,
        smallestCategory: smallest)
    }
  }

  /// The change of `pair` split into that of the composition and that within the categories; weighted where the waves
  /// are; the standard error of the part of the composition, taking the shares as they are; and the scores of the
  /// smallest category. nil where there are no two categories to compare.
  private func split(
    _ pair: ScorePair, _ categories: BackgroundCategories
  ) -> (split: CompositionSplit, error: Double, smallest: Int)? {
    let rows = pair.waves.rows
    let from = CategorySums(
      pair.from, categories: categories.earlier, count: categories.count, weights: pair.waves.from.weights,
      rows: rows?.earlier)
    let to = CategorySums(
      pair.to, categories: categories.later, count: categories.count, weights: pair.waves.to.weights,
      rows: rows?.later)
    let large = (0..<categories.count).filter {
      min(from.scores[$0], to.scores[$0]) >= Self.fewestScores
    }
    let small = (0..<categories.count).filter { !large.contains($0) }
    let strata = (large.map { [$0] } + [small]).filter { stratum in
      from.mass(of: stratum) > 0 && to.mass(of: stratum) > 0
    }
    let before = from.parts(of: strata)
    let after = to.parts(of: strata)
    guard strata.count > 1, let split = CompositionSplit(baseline: before, followUp: after) else {
      return nil
    }
    let variance = zip(before, after).reduce(0) { sum, parts in
      let shift = parts.1.share - parts.0.share
      return sum + shift * shift * ((parts.0.varianceOfMean ?? 0) + (parts.1.varianceOfMean ?? 0)) / 4
    }
    let smallest = strata.map { min(from.count(of: $0), to.count(of: $0)) }.min() ?? 0
    return (split, variance.squareRoot(), smallest)
  }
}

/// How many scores each category has, what they weigh and what they add up to.
private struct CategorySums {
  private(set) var scores: [Int]
  private var masses: [Double]
  private var totals: [Double]
  /// Sums of weight times squared score, and of squared weights.
  private var squares: [Double]
  private var squaredMasses: [Double]

  init(_ column: ScoreColumn, categories: [Int], count: Int, weights: [Double]?, rows: [Int32]?) {
    scores = [Int](repeating: 0, count: count)
    masses = [Double](repeating: 0, count: count)
    totals = [Double](repeating: 0, count: count)
    squares = totals
    squaredMasses = totals
    if let weights, let rows {
      for row in rows.lazy.map(Int.init) {
        guard let score = column[row] else { continue }
        add(score, weight: weights[row], times: 1, to: categories[row])
      }
      return
    }
    // Counts first: then the order of the responses cannot matter.
    var counts = [Int](repeating: 0, count: count * column.levels.count)
    for (row, position) in column.positions.enumerated() where position != ScoreColumn.none {
      counts[categories[row] * column.levels.count + Int(position)] += 1
    }
    for (cell, times) in counts.enumerated() where times > 0 {
      let (category, level) = cell.quotientAndRemainder(dividingBy: column.levels.count)
      add(column.levels[level], weight: 1, times: times, to: category)
    }
  }

  private mutating func add(_ score: Double, weight: Double, times: Int, to category: Int) {
    scores[category] += times
    masses[category] += weight * Double(times)
    totals[category] += weight * Double(times) * score
    squares[category] += weight * Double(times) * score * score
    squaredMasses[category] += weight * weight * Double(times)
  }

  func count(of stratum: [Int]) -> Int { stratum.reduce(0) { $0 + scores[$1] } }

  func mass(of stratum: [Int]) -> Double { stratum.reduce(0) { $0 + masses[$1] } }

  func parts(of strata: [[Int]]) -> [CompositionSplit.Part] {
    let all = strata.reduce(0) { $0 + mass(of: $1) }
    return strata.map { stratum in
      func sum(_ column: [Double]) -> Double { stratum.reduce(0) { $0 + column[$1] } }
      let mass = sum(masses)
      let mean = sum(totals) / mass
      // The spread over the effective number of responses (Kish).
      let variance = max(0, sum(squares) / mass - mean * mean) * sum(squaredMasses) / (mass * mass)
      return CompositionSplit.Part(share: mass / all, mean: mean, varianceOfMean: variance)
    }
  }
}
