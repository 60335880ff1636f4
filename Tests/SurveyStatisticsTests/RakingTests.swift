import Testing

@testable import SurveyStatistics

@Suite struct RakingTests {
  /// Sixty respondents in three ages and two sexes, of unequal numbers.
  private static let ages = (0..<60).map { $0 % 5 < 2 ? 0 : ($0 % 5 < 4 ? 1 : 2) }
  private static let sexes = (0..<60).map { $0 % 7 < 3 ? 0 : 1 }

  private func margins(
    ages: [Int?] = RakingTests.ages, sexes: [Int?] = RakingTests.sexes, factor: Double = 1
  ) -> [RakingMargin] {
    [
      RakingMargin(
        name: "age", categories: ["young", "middle", "old"],
        population: [300, 400, 300].map { $0 * factor }, memberships: ages),
      RakingMargin(
        name: "sex", categories: ["m", "f"], population: [490, 510].map { $0 * factor }, memberships: sexes),
    ]
  }

  private let free = RakingRules(tolerance: 1e-12, bounds: nil)

  @Test("The weighted shares are those of the population, and the mean weight is 1")
  func sharesOfPopulation() throws {
    let raked = try RakedWeights(margins: margins(), rules: free)
    for (category, share) in [0.3, 0.4, 0.3].enumerated() {
      let sum = zip(raked.weights, Self.ages).filter { $0.1 == category }.reduce(0) { $0 + $1.0 }
      #expect(agree(sum / 60, share, within: 1e-10))
    }
    let women = zip(raked.weights, Self.sexes).filter { $0.1 == 1 }.reduce(0) { $0 + $1.0 }
    #expect(agree(women / 60, 0.51, within: 1e-10))
    #expect(raked.notes.isEmpty && raked.marginError <= 1e-12)
  }

  @Test("Multiplying populations or design weights by a constant changes nothing")
  func scaleFree() throws {
    let plain = try RakedWeights(margins: margins(), rules: free)
    let larger = try RakedWeights(margins: margins(factor: 977), rules: free)
    let designed = try RakedWeights(
      margins: margins(), designWeights: [Double](repeating: 0.013, count: 60), rules: free)
    #expect(agree(plain.weights, larger.weights))
    #expect(agree(plain.weights, designed.weights))
  }

  @Test("Respondents with design weight 0 get weight 0 and change nobody else's")
  func zeroWeights() throws {
    let plain = try RakedWeights(margins: margins(), rules: free)
    let more = try RakedWeights(
      margins: margins(ages: Self.ages + [0, 2], sexes: Self.sexes + [1, nil]),
      designWeights: [Double](repeating: 1, count: 60) + [0, 0], rules: free)
    #expect(agree(plain.weights + [0, 0], more.weights))
    #expect(more.notes.isEmpty)
  }

  @Test("The order of respondents, categories and margins does not matter")
  func permutation() throws {
    let plain = try RakedWeights(margins: margins(), rules: free)
    let backwards = try RakedWeights(
      margins: margins(ages: Self.ages.reversed(), sexes: Self.sexes.reversed()).reversed(), rules: free)
    #expect(agree(plain.weights, backwards.weights.reversed(), within: 1e-10))
  }

  @Test("With one margin raking is post-stratification")
  func oneMargin() throws {
    let raked = try RakedWeights(margins: [margins()[0]], rules: free)
    let strata = try PoststratifiedWeights(
      strata: Self.ages, names: ["young", "middle", "old"], population: [300, 400, 300])
    #expect(agree(raked.weights, strata.weights))
    #expect(raked.cycles == 1)
  }

  @Test("Unknown categories keep their unweighted share, with a note")
  func unknown() throws {
    var ages: [Int?] = Self.ages
    for index in 0..<6 { ages[index * 9] = nil }
    let raked = try RakedWeights(margins: margins(ages: ages), rules: free)
    #expect(raked.notes == [.unknown(margin: "age", respondents: 6)])
    let share = zip(raked.weights, ages).filter { $0.1 == nil }.reduce(0) { $0 + $1.0 } / 60
    #expect(agree(share, 0.1, within: 1e-10))
  }

  @Test("A category with fewer than ten respondents is merged with its smaller neighbour, with a note")
  func merging() throws {
    let members =
      [Int](repeating: 0, count: 30) + [Int](repeating: 1, count: 4) + [Int](repeating: 2, count: 20)
    let margin = RakingMargin(
      name: "wijk", categories: ["A", "B", "C"], population: [500, 100, 400], memberships: members)
    let raked = try RakedWeights(margins: [margin], rules: free)
    #expect(raked.notes == [.merged(margin: "wijk", category: "B", respondents: 4, into: "C")])
    #expect(agree(raked.weights[30], raked.weights[40]))
    #expect(agree(raked.weights[0], 0.5 * 54 / 30))
  }

  @Test("Categories without an order are merged with \"other\", or with the smallest")
  func mergingWithoutOrder() throws {
    let members =
      [Int](repeating: 0, count: 25) + [Int](repeating: 1, count: 3) + [Int](repeating: 2, count: 12)
      + [Int](repeating: 3, count: 20)
    func notes(_ merging: RakingMargin.Merging) throws -> [WeightingNote] {
      let margin = RakingMargin(
        name: "household", categories: ["one", "two", "other", "more"], population: [40, 10, 20, 30],
        memberships: members, merging: merging)
      return try RakedWeights(margins: [margin], rules: free).notes
    }
    #expect(
      try notes(.into(3)) == [.merged(margin: "household", category: "two", respondents: 3, into: "more")])
    #expect(
      try notes(.smallest) == [.merged(margin: "household", category: "two", respondents: 3, into: "other")])
  }

  @Test("When only one category is left the margin weights nothing and says so")
  func uninformative() throws {
    let margin = RakingMargin(
      name: "age", categories: ["a", "b"], population: [10, 90], memberships: [0, 0, 0, 1, 1])
    let raked = try RakedWeights(margins: [margin])
    #expect(agree(raked.weights, [1, 1, 1, 1, 1]))
    #expect(raked.notes.last == .uninformative(margin: "age"))
  }

  @Test("Totals up to 5% apart are scaled with a note above 0.5%, and refused beyond")
  func totals() throws {
    func rake(_ total: Double) throws -> [WeightingNote] {
      var margins = margins()
      margins[1] = RakingMargin(
        name: "sex", categories: ["m", "f"], population: [0.5 * total, 0.5 * total], memberships: Self.sexes)
      return try RakedWeights(margins: margins, rules: free).notes
    }
    #expect(try rake(1004) == [])
    let scaled = try rake(1030)
    #expect(scaled.count == 1)
    if case .scaled("sex", let difference)? = scaled.first { #expect(agree(difference, 0.03)) }
    #expect(
      throws: WeightingError.totalsDiffer(
        margin: "sex", total: 1100, reference: "age", referenceTotal: 1000)
    ) { try rake(1100) }
  }

  @Test(
    "Population without respondents, and respondents without population, are errors that name the category")
  func categories() {
    func rake(_ population: [Double], _ members: [Int]) throws {
      _ = try RakedWeights(
        margins: [
          RakingMargin(name: "m", categories: ["a", "b"], population: population, memberships: members)
        ])
    }
    #expect(throws: WeightingError.emptyCategory(margin: "m", category: "b", population: 5)) {
      try rake([5, 5], [0, 0])
    }
    #expect(throws: WeightingError.noPopulation(margin: "m", category: "b", respondents: 1)) {
      try rake([5, 0], [0, 1])
    }
    #expect(throws: WeightingError.invalidPopulation(margin: "m", category: "a", value: -1)) {
      try rake([-1, 5], [0, 1])
    }
    #expect(throws: WeightingError.noRespondents) { try rake([5, 5], []) }
  }

  @Test("A design weight that is negative or not a number is an error that names the respondent")
  func designWeights() {
    #expect(throws: WeightingError.invalidDesignWeight(position: 3, value: -2)) {
      var design = [Double](repeating: 1, count: 60)
      design[3] = -2
      _ = try RakedWeights(margins: margins(), designWeights: design)
    }
  }

  @Test("Margins that contradict each other are an error, not a warning")
  func notConverged() {
    // Everybody who is young is male and the other way round, but the populations say otherwise.
    let members = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
    let margins = [[50.0, 50], [30, 70]].enumerated().map { index, population in
      RakingMargin(
        name: "m\(index)", categories: ["a", "b"], population: population, memberships: members)
    }
    #expect {
      try RakedWeights(margins: margins, rules: RakingRules(smallestCategory: 1, bounds: nil))
    } throws: { error in
      guard
        case WeightingError.notConverged(let cycles, let margin, _, let relative)? = error as? WeightingError
      else { return false }
      return cycles == 200 && margin == "m0" && relative > 0.1
    }
  }

  @Test("With bounds, the weights stay inside, and margins that are then missed are reported")
  func bounded() throws {
    let bounds = try #require(WeightBounds(lower: 0.5, upper: 1.3))
    let raked = try RakedWeights(margins: margins(), rules: RakingRules(bounds: bounds))
    #expect(raked.weights.allSatisfy { $0 >= 0.5 * (1 - 1e-9) && $0 <= 1.3 * (1 + 1e-9) })
    #expect(raked.trimmings > 0)
    #expect(agree(raked.weights.reduce(0, +), 60, within: 1e-9))
    if raked.marginError > 1e-8 {
      #expect(raked.notes.contains(.marginsMissed(relativeError: raked.marginError)))
    }
    let wide = try RakedWeights(margins: margins())
    #expect(wide.trimmings == 0 && wide.marginError <= 1e-8)
  }
}
