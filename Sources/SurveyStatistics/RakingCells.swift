/// Respondents with the same category in every margin and the same design weight, who therefore get the same
/// weight.
///
/// Raking works on these cells: its cost depends on the number of combinations, not of respondents.
struct RakingCells {
  private let margins: [PreparedMargin]
  /// For each cell its category in every margin.
  private let categories: [[Int]]
  /// The number of respondents of each cell.
  let counts: [Double]
  /// The weight of one respondent of each cell; the mean over the respondents is 1.
  var weights: [Double]
  /// The cell of each respondent, `nil` when the design weight is 0.
  let cellOfRespondent: [Int?]

  init(margins: [PreparedMargin], designWeights: [Double]) {
    // Respondents are split by design weight, then by one margin after the other; cells are numbered by their first
    // respondent.
    var cells: [Int?] = []
    cells.reserveCapacity(designWeights.count)
    var cellOfWeight: [Double: Int] = [:]
    var weights: [Double] = []
    for weight in designWeights {
      guard weight > 0 else {
        cells.append(nil)
        continue
      }
      // Design weights are mostly equal: a weight like the newest one needs no search.
      if weight == weights.last {
        cells.append(weights.count - 1)
      } else if let cell = cellOfWeight[weight] {
        cells.append(cell)
      } else {
        cellOfWeight[weight] = weights.count
        cells.append(weights.count)
        weights.append(weight)
      }
    }
    var categories = [[Int]](repeating: [], count: weights.count)
    for margin in margins {
      let width = margin.targets.count
      var partOfCell = [Int](repeating: -1, count: categories.count * width)
      var parts: [[Int]] = []
      var weightsOfParts: [Double] = []
      for respondent in cells.indices {
        guard let cell = cells[respondent] else { continue }
        let category = margin.categoryOfRespondent[respondent]
        var part = partOfCell[cell * width + category]
        if part < 0 {
          part = parts.count
          partOfCell[cell * width + category] = part
          parts.append(categories[cell] + [category])
          weightsOfParts.append(weights[cell])
        }
        cells[respondent] = part
      }
      categories = parts
      weights = weightsOfParts
    }
    var counts = [Double](repeating: 0, count: weights.count)
    for case let cell? in cells { counts[cell] += 1 }
    self.margins = margins
    self.categories = categories
    self.counts = counts
    self.weights = weights
    cellOfRespondent = cells
    normalise()
  }

  /// Adjusts the weights to one margin after the other until all are met; returns the number of cycles.
  mutating func rake(rules: RakingRules) throws(WeightingError) -> Int {
    for cycle in 1...max(1, rules.maximumCycles) {
      for margin in margins.indices { adjust(to: margin) }
      if worstError().relative <= rules.tolerance {
        normalise()
        return cycle
      }
    }
    let worst = worstError()
    throw .notConverged(
      cycles: max(1, rules.maximumCycles), margin: margins[worst.margin].name,
      category: margins[worst.margin].labels[worst.category], relativeError: worst.relative)
  }

  /// The category furthest from its share of the population.
  func worstError() -> (margin: Int, category: Int, relative: Double) {
    var worst = (margin: 0, category: 0, relative: 0.0)
    for margin in margins.indices {
      for (category, sum) in sums(of: margin).enumerated() {
        let target = margins[margin].targets[category] * total
        let relative = abs(sum - target) / target
        if !(relative <= worst.relative) { worst = (margin, category, relative) }
      }
    }
    return worst
  }

  private var total: Double { counts.reduce(0, +) }

  private func sums(of margin: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: margins[margin].targets.count)
    for cell in weights.indices { sums[categories[cell][margin]] += counts[cell] * weights[cell] }
    return sums
  }

  private mutating func adjust(to margin: Int) {
    let total = total
    let sums = sums(of: margin)
    let factors = sums.indices.map { margins[margin].targets[$0] * total / sums[$0] }
    for cell in weights.indices { weights[cell] *= factors[categories[cell][margin]] }
  }

  private mutating func normalise() {
    let sum = weights.indices.reduce(0) { $0 + counts[$1] * weights[$1] }
    let factor = total / sum
    for cell in weights.indices { weights[cell] *= factor }
  }
}
