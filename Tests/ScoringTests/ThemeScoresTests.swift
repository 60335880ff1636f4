import Scoring
import SurveyModel
import SurveyStatistics
import Testing

@Suite struct ThemeScoresTests {
  /// A theme of items on different scales, with random answers.
  private struct Generated {
    var questions: [Question] = []
    var columns: [AnswerColumn] = []
    let scales: [AnswerScale]

    /// `finest` is the number of parts into which numeric answers are cut.
    init(items: Int, rows: Int, scales: [AnswerScale], finest: Double, seed: UInt64) {
      var random = SeededGenerator(seed: seed)
      self.scales = scales
      for position in 0..<items {
        let scale =
          (scales + [Questionnaire.agreement]).randomElement(using: &random) ?? Questionnaire.agreement
        questions.append(
          Question(
            id: Item.ID("vraag-\(position)"), scale: scale.id, isReversed: Bool.random(using: &random)))
        func isLacking() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
        if case .numeric(let low, let high) = scale.kind {
          let codes = (0..<rows).map { _ in isLacking() ? AnswerCode.blank : .number }
          columns.append(
            .numeric(
              values: codes.map {
                $0 == .blank
                  ? 0
                  : min(
                    high,
                    low + (Double.random(in: 0...(high - low), using: &random) * finest).rounded() / finest)
              }, codes: CodeColumn(codes)))
        } else {
          columns.append(
            .coded(
              CodeColumn(
                (0..<rows).map { _ in
                  isLacking()
                    ? AnswerCode(missing: 0)
                    : AnswerCode(option: Int.random(in: 0..<scale.options.count, using: &random))
                })))
        }
      }
    }

    func questionnaire(order: [Int]) -> (Questionnaire, CleanedResponses) {
      let questionnaire = Questionnaire(questions: order.map { questions[$0] }, scales: scales)
      return (questionnaire, questionnaire.cleaned(order.map { columns[$0] }))
    }

    /// The scores by the definition, in floating point, respondent by respondent.
    func naiveScores(rows: Int) throws -> [Double?] {
      let study = questionnaire(order: Array(questions.indices)).0.study
      return try (0..<rows).map { row in
        let items = try zip(questions, columns).map { question, column -> Double? in
          let scale = study.scale(question.scale)
          let bounds = try #require(scale.bounds)
          let range = try #require(ScaleRange(minimum: bounds.lowerBound, maximum: bounds.upperBound))
          let value: Double?
          switch (column[row], scale.kind) {
          case (.option(let option), .ordinal(let values)): value = Double(values[option])
          case (.number(let number), _): value = number
          case _: value = nil
          }
          return value.map { range.percentOfMaximumPossible(question.isReversed ? range.reversed($0) : $0) }
        }
        return ThemeScore(ofItems: items).score
      }
    }
  }

  /// Scales whose steps share a small number, those with decimals, those whose steps share only a huge number (also
  /// as the sole reason that totals are not numbered directly), and answers finer than a hundredth.
  static let kinds: [(String, [AnswerScale], Double)] = [
    (
      "five and ten points",
      [Questionnaire.numeric("cijfer", 1, 10), Questionnaire.ordinal("zeven", [0, 1, 2, 4, 7])], 1
    ),
    ("decimals", [Questionnaire.numeric("cijfer", 0.5, 10), Questionnaire.numeric("rap", 0, 10)], 100),
    (
      "prime widths",
      [
        Questionnaire.numeric("a", 0, 97), Questionnaire.numeric("b", 1, 90),
        Questionnaire.numeric("c", 0, 83),
        Questionnaire.ordinal("d", [0, 5, 79]),
      ], 1
    ),
    (
      "huge widths",
      [
        Questionnaire.numeric("a", 0, 999_983), Questionnaire.numeric("b", 0, 999_979),
        Questionnaire.numeric("c", 0, 999_961),
      ],
      1
    ),
    ("fine answers", [Questionnaire.numeric("lijn", 0, 1)], 1e7),
  ]

  @Test(
    "Scores counted in whole numbers agree with those computed by the definition", arguments: kinds.indices,
    1...3)
  func agreesWithDefinition(kind: Int, seed: Int) throws {
    let (name, scales, finest) = Self.kinds[kind]
    let generated = Generated(
      items: 5, rows: 300, scales: scales, finest: finest, seed: UInt64(seed * 10 + kind))
    let (questionnaire, cleaned) = generated.questionnaire(order: Array(0..<5))
    let scores = try questionnaire.scored(cleaned).themes[0].scores
    let expected = try generated.naiveScores(rows: 300)
    for row in 0..<300 {
      #expect(agree(scores[row], expected[row], within: 1e-9), "\(name), row \(row)")
    }
    #expect(scores.levels.allSatisfy { (0...100).contains($0) })
    #expect(Set(scores.positions).subtracting([ScoreColumn.none]).count == scores.levels.count)
  }

  @Test("The order of a theme's items changes no score, bit for bit", arguments: kinds.indices, 1...3)
  func orderOfItems(kind: Int, seed: Int) throws {
    let (_, scales, finest) = Self.kinds[kind]
    let generated = Generated(
      items: 6, rows: 200, scales: scales, finest: finest, seed: UInt64(seed * 10 + kind))
    var random = SeededGenerator(seed: UInt64(seed))
    let straight = generated.questionnaire(order: Array(0..<6))
    let shuffled = generated.questionnaire(order: Array(0..<6).shuffled(using: &random))
    let one = try straight.0.scored(straight.1)
    let other = try shuffled.0.scored(shuffled.1)
    #expect(one.themes == other.themes)
    #expect(agree(one.reliability[0].alpha, other.reliability[0].alpha, within: 1e-12))
  }

  @Test("Equal means are one level, whatever the number of items answered")
  func equalMeans() throws {
    let questionnaire = Questionnaire(questions: ["a", "b", "c"].map { Question(id: $0) })
    let scored = try questionnaire.scored(rows: ["44.", "444", "354", "53.", "24x", "333"])
    #expect(scored.themes[0].scores.levels == [50, 75])
    #expect(scored.themes[0].scores.positions == [1, 1, 1, 1, 0, 0])
  }

  @Test(
    "Reversing all items turns the scores round, and reversing twice is where one began", arguments: 1...4)
  func reversal(seed: Int) throws {
    let generated = Generated(
      items: 4, rows: 100, scales: [Questionnaire.numeric("cijfer", 1, 10)], finest: 10, seed: UInt64(seed))
    let (questionnaire, cleaned) = generated.questionnaire(order: Array(0..<4))
    var turned = questionnaire
    for position in turned.questions.indices { turned.questions[position].isReversed.toggle() }
    var twice = turned
    for position in twice.questions.indices { twice.questions[position].isReversed.toggle() }
    let scores = try questionnaire.scored(cleaned).themes[0].scores
    let turnedScores = try turned.scored(cleaned).themes[0].scores
    for row in 0..<100 { #expect(agree(turnedScores[row], scores[row].map { 100 - $0 }, within: 1e-12)) }
    #expect(try twice.scored(cleaned).themes[0].scores == scores)
    #expect(
      agree(
        try turned.scored(cleaned).reliability[0].alpha,
        try questionnaire.scored(cleaned).reliability[0].alpha,
        within: 1e-12))
  }

  @Test("The order of respondents changes the order of scores and nothing else")
  func orderOfRespondents() throws {
    let generated = Generated(items: 4, rows: 80, scales: [], finest: 1, seed: 9)
    let (questionnaire, cleaned) = generated.questionnaire(order: Array(0..<4))
    var random = SeededGenerator(seed: 1)
    let order = Array(0..<80).shuffled(using: &random)
    let shuffled = CleanedResponses(
      table: cleaned.table.selecting(order), flags: cleaned.flags, excluded: [])
    let one = try questionnaire.scored(cleaned)
    let other = try questionnaire.scored(shuffled)
    #expect(other.themes[0].scores.levels == one.themes[0].scores.levels)
    #expect(other.themes[0].scores.scores == order.map { one.themes[0].scores[$0] })
    #expect(other.reliability == one.reliability)
  }
}
