import Scoring
import SurveyModel
import SurveyStatistics
import Testing

@Suite struct GroupWeightsTests {
  private static let area = Questionnaire.nominal("gebied", ["marum", "grootegast", "leek", "zuidhorn"])
  private static let age = Questionnaire.ordinal("leeftijd", [18, 40, 65])
  private static let sex = Questionnaire.nominal("geslacht", ["m", "v"])

  private func questionnaire(
    _ margins: [(BackgroundVariable.ID, [Double])], trim: ClosedRange<Double>? = nil
  ) -> Questionnaire {
    Questionnaire(
      questions: [Question(id: "vraag")], scales: [Self.area, Self.age, Self.sex],
      background: margins.map { Questionnaire.variable($0.0, scale: AnswerScale.ID($0.0.text)) },
      weights: WeightTargets(
        margins: margins.map { WeightTargets.Margin(variable: $0.0, totals: $0.1) }, trim: trim))
  }

  /// Rows of the one item and the background answers, so many of each.
  private func rows(_ counts: [(String, Int)]) -> [String] {
    counts.flatMap { Array(repeating: "3" + $0.0, count: $0.1) }
  }

  private func sums(_ weights: [Double], by rows: [String], at place: Int) -> [Character: Double] {
    var sums: [Character: Double] = [:]
    for (weight, row) in zip(weights, rows) { sums[Array(row)[place], default: 0] += weight }
    return sums
  }

  @Test("Reference case B05: raking to age and sex as survey 4.1.1 does")
  func rakingReference() throws {
    let questionnaire = questionnaire(
      [("leeftijd", [21_000, 24_000, 19_000]), ("geslacht", [31_500, 32_500])], trim: 0.3...3)
    let rows = rows([("11", 6), ("21", 14), ("31", 22), ("12", 10), ("22", 20), ("32", 28)])
    let result = try Scorer(study: questionnaire.study).score([questionnaire.cleaned(rows: rows)])
    let weights = try #require(result.responses[0].weights)
    let expected: [String: Double] = [
      "311": 2.503569954207918, "321": 1.329194802884444, "331": 0.7085728651986491,
      "312": 1.7791080274727007,
      "322": 0.9445636379810605, "332": 0.5035320344875636,
    ]
    for (row, weight) in zip(rows, weights) { #expect(agree(weight, expected[row], within: 1e-6)) }
    #expect(result.findings.map(\.code) == ["weight-design-effect", "reliability-unweighted"])
    #expect(
      result.findings[0].text
        == "The 100 weighted responses of group huisartsen at wave nulmeting are as precise as 76 unweighted ones "
        + "(design effect 1.30).")
    #expect(result.findings.allSatisfy { $0.severity == .note })
  }

  @Test("Weights meet the margins at each wave, with a mean of 1", arguments: 1...3)
  func margins(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let questionnaire = questionnaire([
      ("gebied", [10_900, 12_500, 20_100, 20_400]), ("leeftijd", [21_000, 24_000, 18_900]),
    ])
    let waves = (0..<2).map { _ in
      (0..<300).map { _ in
        "3\(Int.random(in: 1...4, using: &random))\(Int.random(in: 1...3, using: &random))"
      }
    }
    let result = try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: waves[0]), questionnaire.cleaned(rows: waves[1], wave: "vervolgmeting"),
    ])
    for (rows, scored) in zip(waves, result.responses) {
      let weights = try #require(scored.weights)
      #expect(agree(weights.reduce(0, +), 300, within: 1e-12))
      let areas = sums(weights, by: rows, at: 1)
      for (area, total) in zip("1234", [10_900.0, 12_500, 20_100, 20_400]) {
        #expect(agree(areas[area], 300 * total / 63_900, within: 1e-8))
      }
      let ages = sums(weights, by: rows, at: 2)
      for (age, total) in zip("123", [21_000.0, 24_000, 18_900]) {
        #expect(agree(ages[age], 300 * total / 63_900, within: 1e-8))
      }
    }
  }

  @Test("Respondents without an answer keep their unweighted share")
  func unknown() throws {
    let questionnaire = questionnaire([("geslacht", [500, 500])])
    let rows = rows([("1", 60), ("2", 30), (".", 6), ("?", 3), ("x", 1)])
    let result = try Scorer(study: questionnaire.study).score([questionnaire.cleaned(rows: rows)])
    let weights = try #require(result.responses[0].weights)
    #expect(weights[90...].allSatisfy { agree($0, 1) })
    #expect(agree(weights[0], 45.0 / 60) && agree(weights[60], 45.0 / 30))
    #expect(
      result.findings[0].text
        == "10 respondents of group huisartsen at wave nulmeting have no answer to geslacht; they are weighted as a "
        + "category of their own, which keeps its unweighted share.")
  }

  @Test(
    "A category with fewer than ten respondents at one wave is merged at both, on an ordinal scale with a neighbour"
  )
  func mergesAlike() throws {
    let questionnaire = questionnaire([("leeftijd", [300, 300, 400])])
    let first = rows([("1", 9), ("2", 30), ("3", 20)])
    let second = rows([("1", 20), ("2", 30), ("3", 50)])
    let result = try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: first), questionnaire.cleaned(rows: second, wave: "vervolgmeting"),
    ])
    for (rows, scored) in zip([first, second], result.responses) {
      let sums = sums(try #require(scored.weights), by: rows, at: 1)
      let young = (sums["1"] ?? 0) + (sums["2"] ?? 0)
      #expect(agree(young, 0.6 * Double(rows.count), within: 1e-8))
      // Within the merged category nobody is weighted: the shares of young and middle stay as they were.
      #expect(
        agree((sums["1"] ?? 0) / young, Double(rows.count { $0 == "31" }) / Double(rows.count { $0 != "33" }))
      )
    }
    #expect(
      result.findings[0].text
        == "To weight group huisartsen, category 18 of leeftijd is merged with 40 at every wave: at some wave fewer "
        + "than 10 respondents are in it.")
    #expect(result.findings[0].code == "weight-categories-merged" && result.findings[0].count == 9)
  }

  @Test("On a nominal scale small categories are merged with each other, until each has ten respondents")
  func mergesNominal() throws {
    let questionnaire = questionnaire([("gebied", [100, 200, 300, 400])])
    let rows = rows([("1", 3), ("2", 40), ("3", 4), ("4", 30)])
    let result = try Scorer(study: questionnaire.study).score([questionnaire.cleaned(rows: rows)])
    let merged = result.findings.filter { $0.code == "weight-categories-merged" }
    #expect(merged.map(\.count) == [3, 7])
    let sums = sums(try #require(result.responses[0].weights), by: rows, at: 1)
    #expect(agree(sums["2"], 77 * 0.2, within: 1e-8))
  }

  @Test("A category of the population without respondents is an error that names it")
  func emptyCategory() throws {
    let questionnaire = questionnaire([("leeftijd", [300, 300, 400])])
    let error = #expect(throws: ScoringError.self) {
      try questionnaire.scored(rows: rows([("1", 30), ("3", 20)]))
    }
    let text = error?.description ?? ""
    #expect(
      text.hasPrefix("Group huisartsen at wave nulmeting cannot be weighted. Nobody answered in category"))
    #expect(text.contains("40") && text.contains("leeftijd") && text.contains("Merge it"))
  }

  @Test("Respondents in a category without population are an error, an empty one is not")
  func noPopulation() throws {
    let questionnaire = questionnaire([("leeftijd", [300, 0, 400])])
    #expect(throws: ScoringError.self) {
      try questionnaire.scored(rows: rows([("1", 30), ("2", 1), ("3", 20)]))
    }
    #expect(try questionnaire.scored(rows: rows([("1", 40), ("3", 30)])).weights?[0] == 70 * (3.0 / 7) / 40)
  }

  @Test("A background variable that nobody answered is an error with the cure")
  func unknownMargin() throws {
    let questionnaire = questionnaire([("geslacht", [500, 500])])
    let error = #expect(throws: ScoringError.self) { try questionnaire.scored(rows: rows([("-", 40)])) }
    #expect(
      error?.description
        == "Group huisartsen is weighted by geslacht, but at wave nulmeting nobody has an answer to it. Map its "
        + "column, or remove it under weights.")
  }

  @Test("Totals that differ by up to five per cent are scaled with a warning, above it is an error")
  func totals() throws {
    let rows = rows([("11", 30), ("12", 20), ("21", 20), ("22", 30), ("31", 20), ("32", 20)])
    func scored(_ women: Double) throws -> ScoringResult {
      let questionnaire = questionnaire([("leeftijd", [300, 300, 400]), ("geslacht", [500, women])])
      return try Scorer(study: questionnaire.study).score([questionnaire.cleaned(rows: rows)])
    }
    #expect(try scored(504).findings.contains { $0.code == "weight-totals-differ" } == false)
    let finding = try #require(try scored(540).findings.first { $0.code == "weight-totals-differ" })
    #expect(finding.severity == .warning && finding.text.contains("differ by 4.0 %"))
    #expect(throws: ScoringError.self) { try scored(560) }
  }

  @Test("Weights that leave fewer than thirty effective respondents at one wave are used at none")
  func refused() throws {
    let questionnaire = questionnaire([("geslacht", [500, 500])])
    let result = try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: rows([("1", 15), ("2", 14)])),
      questionnaire.cleaned(rows: rows([("1", 200), ("2", 300)]), wave: "vervolgmeting"),
    ])
    #expect(result.responses.map(\.weights) == [nil, nil])
    #expect(result.findings.last?.code == "weights-refused" && result.findings.last?.severity == .warning)
  }

  @Test("A design effect above three is refused, above one and a half a warning")
  func designEffect() throws {
    func scored(_ share: Double) throws -> ScoringResult {
      let questionnaire = questionnaire([("geslacht", [1000 * share, 1000 * (1 - share)])])
      return try Scorer(study: questionnaire.study).score([
        questionnaire.cleaned(rows: rows([("1", 20), ("2", 380)]))
      ])
    }
    // Design effect p²/0.05 + (1 - p)²/0.95: 1.09 at p = 0.1, 1.59 at 0.2125, 5.26 at 0.5.
    #expect(try scored(0.1).findings.map(\.severity) == [.note, .note])
    let costly = try scored(0.22)
    #expect(costly.findings[0].severity == .warning && costly.responses[0].weights != nil)
    #expect(try scored(0.5).responses[0].weights == nil)
  }

  @Test("Trimmed weights stay within the bounds of the codebook")
  func trimming() throws {
    let questionnaire = questionnaire([("geslacht", [150, 850])], trim: 0.5...2)
    let result = try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: rows([("1", 20), ("2", 380)]))
    ])
    let weights = try #require(result.responses[0].weights)
    #expect(weights.allSatisfy { (0.5...2.000_000_1).contains($0) })
    let missed = try #require(result.findings.first { $0.code == "weight-margins-missed" })
    // 20 respondents of weight 2 are 40 of 400, where the margin is 60: a third of it is missed.
    #expect(missed.text.hasSuffix("miss the margins by up to 33.3 %."))
    let wrong = self.questionnaire([("geslacht", [150, 850])], trim: 1.5...2)
    let error = #expect(throws: ScoringError.self) { try wrong.scored(rows: rows([("1", 20), ("2", 380)])) }
    #expect(
      error?.description
        == "The bounds [1.5, 2.0] under weights.huisartsen.trim must lie around 1, the mean weight, and above 0."
    )
  }

  @Test("A wave without responses has no weights and stops nobody else's")
  func emptyWave() throws {
    let questionnaire = questionnaire([("geslacht", [500, 500])])
    let result = try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: rows([("1", 40), ("2", 30)])),
      questionnaire.cleaned(rows: [], wave: "vervolgmeting"),
    ])
    #expect(result.responses[0].weights != nil && result.responses[1].weights == nil)
  }

  private let plain = Questionnaire(questions: [Question(id: "vraag")])

  private func external(_ weights: [Double?], wave: Wave.ID = "nulmeting") -> CleanedResponses {
    plain.cleaned(
      [.coded(CodeColumn(repeating: AnswerCode(option: 2), count: weights.count))], wave: wave,
      weights: weights)
  }

  @Test(
    "Weights made elsewhere are brought to a mean of 1; their scale does not matter", arguments: [1, 1000.0])
  func madeElsewhere(factor: Double) throws {
    let given = (0..<40).map { Double($0 % 4 + 1) * factor }
    let scored = try plain.scored(external(given))
    #expect(
      zip(try #require(scored.weights), given).allSatisfy { agree($0, $1 / (2.5 * factor), within: 1e-12) })
  }

  @Test("A response without its weight is an error with the first place, and so are weights that are all 0")
  func incompleteWeights() throws {
    let lacking = #expect(throws: ScoringError.self) { try plain.scored(external([1, nil, 2, nil])) }
    #expect(
      lacking?.description
        == "2 responses of group huisartsen at wave nulmeting have no weight, the first at data/huisartsen.csv:3. "
        + "Give each response a weight, 0 for one that is not to count in the means, or leave it out under "
        + "cleaning.manual.")
    let zero = #expect(throws: ScoringError.self) { try plain.scored(external([0, 0])) }
    #expect(
      zero?.description
        == "All weights of group huisartsen at wave nulmeting are 0, so that nobody counts. Correct the weights, or "
        + "remove the column that is mapped to weight.")
  }

  @Test("Weights from two sources are an error")
  func twoSources() throws {
    let questionnaire = questionnaire([("geslacht", [500, 500])])
    let cleaned = questionnaire.cleaned(
      [.coded([.blank]), .coded([AnswerCode(option: 0)])], weights: [1])
    let error = #expect(throws: ScoringError.self) { try questionnaire.scored(cleaned) }
    #expect(
      error?.description
        == "Group huisartsen has margins under weights, and data/huisartsen.csv brings a weight for each response at "
        + "wave nulmeting. Remove one of the two: the margins, or the column that is mapped to weight.")
  }

  @Test("Weights at one wave alone are used, with a warning")
  func mixture() throws {
    let result = try Scorer(study: plain.study).score([
      external([Double](repeating: 2, count: 40)),
      plain.cleaned(rows: ["1", "2"], wave: "vervolgmeting"),
    ])
    #expect(result.findings.first?.code == "weights-at-some-waves")
    #expect(result.responses[0].weights == [Double](repeating: 1, count: 40))
  }

  @Test("Scores and reliability do not depend on weights")
  func scoresUnweighted() throws {
    let rows = rows([("1", 40), ("2", 30)])
    let weighted = questionnaire([("geslacht", [900, 800])])
    var unweighted = weighted
    unweighted.weights = nil
    let one = try weighted.scored(rows: rows)
    let other = try unweighted.scored(rows: rows)
    #expect(one.weights != nil && other.weights == nil)
    #expect(one.themes == other.themes && one.reliability == other.reliability)
  }
}
