/// One population margin, such as age or neighbourhood, and where each respondent stands in it.
public struct RakingMargin: Sendable {
  /// What a category with few respondents is merged with.
  public enum Merging: Sendable, Equatable {
    /// The categories have an order: with the neighbour that has fewer respondents.
    case neighbour
    /// With this category ("other"), by position.
    case into(Int)
    /// The categories have no order: small ones together, and if need be with the smallest of the others.
    case smallest
  }

  /// The name in messages.
  public let name: String
  /// The names of the categories, in order.
  public let categories: [String]
  /// The population of each category, in the order of `categories`.
  public let population: [Double]
  /// For each respondent the position of their category, `nil` when it is unknown.
  public let memberships: [Int?]
  /// What a small category is merged with.
  public let merging: Merging

  /// Takes a margin; the numbers are checked when it is used.
  public init(
    name: String, categories: [String], population: [Double], memberships: [Int?],
    merging: Merging = .neighbour
  ) {
    precondition(
      categories.count == population.count && !categories.isEmpty,
      "A margin has a population for each category.")
    precondition(
      memberships.allSatisfy { $0.map(categories.indices.contains) ?? true },
      "A respondent must stand in a category of the margin.")
    self.name = name
    self.categories = categories
    self.population = population
    self.memberships = memberships
    self.merging = merging
  }
}

/// A margin whose numbers passed the checks: every category has respondents and population.
struct PreparedMargin {
  let name: String
  var labels: [String]
  /// The share of the weights that each category must get; adds up to 1.
  var targets: [Double]
  /// For each respondent the category, in the numbering of `labels`.
  var categoryOfRespondent: [Int]
}

extension RakingMargin {
  /// Checks the margin, merges small categories and gives respondents without a value a category of their
  /// own.
  ///
  /// - Parameters:
  ///   - counted: for each respondent whether they count (have a positive design weight).
  ///   - smallest: categories with fewer respondents are merged.
  func prepared(
    counted: [Bool], smallest: Int, notes: inout [WeightingNote]
  ) throws(WeightingError) -> PreparedMargin {
    precondition(memberships.count == counted.count, "A margin has an entry for each respondent.")
    var respondents = [Int](repeating: 0, count: categories.count)
    var unknown = 0
    for (position, membership) in memberships.enumerated() where counted[position] {
      if let membership { respondents[membership] += 1 } else { unknown += 1 }
    }
    for index in categories.indices {
      guard population[index].isFinite, population[index] >= 0 else {
        throw .invalidPopulation(margin: name, category: categories[index], value: population[index])
      }
      guard population[index] > 0 || respondents[index] == 0 else {
        throw .noPopulation(
          margin: name, category: categories[index], respondents: respondents[index])
      }
      guard population[index] == 0 || respondents[index] > 0 else {
        throw .emptyCategory(
          margin: name, category: categories[index], population: population[index])
      }
    }
    var pools = CategoryPools(
      margin: self, respondents: respondents, members: categories.indices.filter { respondents[$0] > 0 })
    pools.merge(below: smallest, notes: &notes)

    let total = Double(respondents.reduce(0, +) + unknown)
    let knownShare = total > 0 ? 1 - Double(unknown) / total : 0
    let populationTotal = population.reduce(0, +)
    var labels = pools.labels
    var targets = pools.pools.map { pool in
      knownShare * pool.reduce(0) { $0 + population[$1] } / populationTotal
    }
    if unknown > 0 {
      notes.append(.unknown(margin: name, respondents: unknown))
      labels.append("unknown")
      targets.append(Double(unknown) / total)
    }
    if labels.count == 1 { notes.append(.uninformative(margin: name)) }
    let poolOfCategory = pools.poolOfCategory
    let last = labels.count - 1
    return PreparedMargin(
      name: name, labels: labels, targets: targets,
      categoryOfRespondent: memberships.map { $0.map { max(0, poolOfCategory[$0]) } ?? last })
  }
}

/// The categories of a margin while small ones are merged.
private struct CategoryPools {
  let margin: RakingMargin
  let respondents: [Int]
  /// Each pool is a list of categories that now count as one.
  private(set) var pools: [[Int]]

  init(margin: RakingMargin, respondents: [Int], members: [Int]) {
    self.margin = margin
    self.respondents = respondents
    pools = members.map { [$0] }
  }

  var labels: [String] { pools.map(label) }

  /// For each category its pool, -1 for a category that nobody is in.
  var poolOfCategory: [Int] {
    var result = [Int](repeating: -1, count: margin.categories.count)
    for (pool, members) in pools.enumerated() {
      for category in members { result[category] = pool }
    }
    return result
  }

  mutating func merge(below smallest: Int, notes: inout [WeightingNote]) {
    while pools.count > 1, let small = smallestPool(below: smallest) {
      let target = partner(of: small)
      notes.append(
        .merged(
          margin: margin.name, category: label(pools[small]), respondents: size(pools[small]),
          into: label(pools[target])))
      pools[target] = (pools[target] + pools[small]).sorted()
      pools.remove(at: small)
    }
  }

  private func label(_ pool: [Int]) -> String {
    pool.map { margin.categories[$0] }.joined(separator: " + ")
  }

  private func size(_ pool: [Int]) -> Int { pool.reduce(0) { $0 + respondents[$1] } }

  private func smallestPool(below smallest: Int) -> Int? {
    pools.indices.filter { size(pools[$0]) < smallest }.min { size(pools[$0]) < size(pools[$1]) }
  }

  private func partner(of small: Int) -> Int {
    let others: [Int]
    switch margin.merging {
    case .neighbour:
      others = [small - 1, small + 1].filter(pools.indices.contains)
    case .into(let other):
      let home = pools.indices.filter { pools[$0].contains(other) && $0 != small }
      others = home.isEmpty ? pools.indices.filter { $0 != small } : home
    case .smallest:
      others = pools.indices.filter { $0 != small }
    }
    return others.min { size(pools[$0]) < size(pools[$1]) } ?? small
  }
}
