internal import SurveyModel
internal import SurveyStatistics

/// The categories of one background variable by which a group is weighted, the same at every wave.
///
/// A category in which some wave has fewer than ten respondents is merged at all waves, so that both waves are
/// weighted to the same thing: on an ordinal scale with the neighbour that has fewer respondents, on a nominal one
/// with the smallest other category. A category of the population in which a wave has nobody must be merged by hand,
/// since nobody can stand in for it unasked.
struct MarginCategories {
  /// A category with fewer respondents at some wave is merged.
  static let fewestRespondents = 10

  /// A category that was merged with another one.
  struct Merge: Equatable {
    let category: String
    let respondents: Int
    let into: String
  }

  let margin: WeightTargets.Margin
  let scale: AnswerScale
  /// Each pool is the positions of the options that count as one category, increasing.
  private(set) var pools: [[Int]]
  /// What was merged, in order.
  private(set) var merges: [Merge] = []
  /// The fewest respondents of each option over the waves.
  private let respondents: [Int]

  /// The categories of `margin`, given the answers of the respondents at each wave that has any.
  init(
    _ margin: WeightTargets.Margin, scale: AnswerScale, group: RespondentGroup.ID,
    waves: [(wave: Wave.ID, answers: CodeColumn)]
  ) throws(ScoringError) {
    precondition(margin.totals.count == scale.options.count, "a margin has a total for each option")
    var fewest = [Int](repeating: .max, count: scale.options.count)
    for (wave, answers) in waves {
      var counts = [Int](repeating: 0, count: scale.options.count)
      for answer in answers { if let option = answer.option { counts[option] += 1 } }
      guard counts.contains(where: { $0 > 0 }) else {
        throw .marginUnknown(group: group, wave: wave, variable: margin.variable)
      }
      for (option, count) in counts.enumerated() {
        let name = scale.options[option].code
        let total = margin.totals[option]
        if total > 0, count == 0 {
          throw .notWeighted(
            group: group, wave: wave,
            .emptyCategory(margin: margin.variable.text, category: name, population: total))
        }
        if total == 0, count > 0 {
          throw .notWeighted(
            group: group, wave: wave,
            .noPopulation(margin: margin.variable.text, category: name, respondents: count))
        }
        fewest[option] = min(fewest[option], count)
      }
    }
    self.margin = margin
    self.scale = scale
    respondents = fewest
    pools = scale.options.indices.filter { margin.totals[$0] > 0 }.map { [$0] }
    merge()
  }

  /// The margin for the respondents of one wave.
  func rakingMargin(_ answers: CodeColumn) -> RakingMargin {
    var poolOfOption = [Int](repeating: 0, count: scale.options.count)
    for (pool, options) in pools.enumerated() {
      for option in options { poolOfOption[option] = pool }
    }
    return RakingMargin(
      name: margin.variable.text, categories: pools.map(name),
      population: pools.map { options in options.reduce(0) { $0 + margin.totals[$1] } },
      memberships: answers.map { $0.option.map { poolOfOption[$0] } })
  }

  private mutating func merge() {
    while pools.count > 1, let small = smallest(pools.indices.filter { size($0) < Self.fewestRespondents }) {
      let others =
        isOrdered
        ? [small - 1, small + 1].filter(pools.indices.contains) : pools.indices.filter { $0 != small }
      guard let partner = smallest(others) else { return }
      merges.append(
        Merge(category: name(pools[small]), respondents: size(small), into: name(pools[partner])))
      pools[partner] = (pools[partner] + pools[small]).sorted()
      pools.remove(at: small)
    }
  }

  private var isOrdered: Bool {
    switch scale.kind {
    case .ordinal, .numeric: true
    case .nominal, .multiple, .open: false
    }
  }

  /// The pool with the fewest respondents; of equals the first.
  private func smallest(_ candidates: [Int]) -> Int? {
    candidates.min { size($0) < size($1) }
  }

  private func size(_ pool: Int) -> Int { pools[pool].reduce(0) { $0 + respondents[$1] } }

  private func name(_ options: [Int]) -> String {
    options.map { scale.options[$0].code }.joined(separator: " + ")
  }
}
