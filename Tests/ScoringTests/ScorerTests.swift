import Scoring
import SurveyModel
import Testing

@Suite struct ScorerTests {
  private func questions(_ count: Int, reversed: Set<Int> = []) -> [Question] {
    (0..<count).map { Question(id: Item.ID("vraag-\($0 + 1)"), isReversed: reversed.contains($0)) }
  }

  @Test("Reference case B02: reversal, the half rule, and don't know is no value")
  func halfRuleReference() throws {
    let scored = try Questionnaire(questions: questions(4, reversed: [2])).scored(rows: [
      "4523", "4.2.", "..1.", "????", "54?.", "333.",
    ])
    #expect(scored.themes[0].scores.scores == [75, 75, nil, nil, 87.5, 50])
  }

  @Test(
    "Half of the items, rounded up, must be answered",
    arguments: [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (6, 3)])
  func halfRule(items: Int, needed: Int) throws {
    let questionnaire = Questionnaire(questions: questions(items))
    let rows = (0...items).map {
      String(repeating: "3", count: $0) + String(repeating: ".", count: items - $0)
    }
    let scores = try questionnaire.scored(rows: rows).themes[0].scores.scores
    #expect(scores == (0...items).map { $0 >= needed ? 50 : nil })
  }

  @Test(
    "The share is that of the codebook; at a share of 0 one answer is needed",
    arguments: [(0.0, 1), (0.75, 3), (1.0, 4)])
  func otherShares(share: Double, needed: Int) throws {
    let questionnaire = Questionnaire(
      questions: questions(4), analysis: AnalysisOptions(minimumAnswered: share))
    let scores = try questionnaire.scored(rows: ["....", "2...", "22..", "222.", "2222"]).themes[0].scores
      .scores
    #expect(scores == (0...4).map { $0 >= needed ? 25 : nil })
  }

  @Test("Items that were not shown, or that no export has, still count among the theme's items")
  func notShown() throws {
    let scored = try Questionnaire(questions: questions(5)).scored(rows: ["55---", "555--", "5.x?-"])
    #expect(scored.themes[0].scores.scores == [nil, 100, nil])
  }

  @Test("Items are brought to 0-100 before they are averaged, so that scales can be mixed")
  func mixedScales() throws {
    let questionnaire = Questionnaire(
      questions: [Question(id: "eens-1"), Question(id: "cijfer-1", scale: "cijfer")],
      scales: [Questionnaire.numeric("cijfer", 1, 10)])
    let answers = questionnaire.cleaned([
      .coded(CodeColumn(["5", "1", "3", "5", "."].map { Questionnaire.code($0) })),
      .numeric(values: [10, 1, 5.5, 7, 7], codes: [.number, .number, .number, .number, .number]),
    ])
    let scores = try questionnaire.scored(answers).themes[0].scores.scores
    let expected: [Double] = [100, 0, 50, 83.333_333_333_333_33, 66.666_666_666_666_67]
    #expect(zip(scores, expected).allSatisfy { agree($0, $1) })
  }

  @Test("Ordinal values need not be evenly spaced, and the declared end points count, not those observed")
  func declaredBounds() throws {
    let questionnaire = Questionnaire(
      questions: [Question(id: "a", scale: "vaak"), Question(id: "b", scale: "vaak", isReversed: true)],
      scales: [Questionnaire.ordinal("vaak", [0, 1, 3, 10])])
    #expect(
      try questionnaire.scored(rows: ["2.", "3.", ".2", "33"]).themes[0].scores.scores == [10, 30, 90, 50])
  }

  @Test("A theme without items that can be scored is not there; an item outside the themes is in no score")
  func onlyScorableThemes() throws {
    let questionnaire = Questionnaire(
      questions: [
        Question(id: "a", theme: "kosten"), Question(id: "b", theme: "soort", scale: "soort"),
        Question(id: "c", theme: nil),
      ], scales: [Questionnaire.nominal("soort", ["x", "y"])])
    let scored = try questionnaire.scored(rows: ["512"])
    #expect(scored.themes.map(\.theme) == ["kosten"])
    #expect(scored.themes[0].scores.scores == [100])
    #expect(scored.reliability.map(\.theme) == ["kosten"])
    #expect(scored.answers.map(\.variable) == [.item("a"), .item("b"), .item("c")])
  }

  @Test("Open answers leave the pipeline here, whatever was written")
  func openAnswersStay() throws {
    let questionnaire = Questionnaire(
      questions: [Question(id: "a"), Question(id: "open", theme: nil, scale: "open")],
      scales: [AnswerScale(id: "open", kind: .open, options: [], also: [], missing: [])])
    let scored = try questionnaire.scored(
      questionnaire.cleaned([.coded([.blank]), .open(fingerprints: [7])]))
    #expect(scored.answers.map(\.variable) == [.item("a")])
  }

  @Test("A respondent code that occurs twice links to nobody, others are handed on")
  func ambiguousCodes() throws {
    let questionnaire = Questionnaire(questions: questions(1))
    let scored = try questionnaire.scored(
      questionnaire.cleaned(rows: ["1", "2", "3", "4"], codes: [7, 8, 7, nil]))
    #expect(scored.respondents == [nil, KeyedDigest(high: 5, low: 8), nil, nil])
    #expect(try questionnaire.scored(rows: ["1"]).respondents == nil)
  }

  @Test("Without responses there are themes without scores")
  func noResponses() throws {
    let questionnaire = Questionnaire(questions: questions(3))
    let scored = try questionnaire.scored(rows: [])
    #expect(scored.themes == [ScoredResponses.ThemeScores(theme: "kosten", scores: ScoreColumn([]))])
    #expect(scored.reliability[0].n == 0 && scored.reliability[0].alpha == nil)
  }

  @Test("Reference case Z01: the scores and reliability of two waves of general practitioners")
  func endToEndReference() throws {
    // Computed with numpy, scipy and psych 2.2.9 from 22 and 25 responses; item 3 is reversed, 9 is don't know.
    let questionnaire = Questionnaire(questions: questions(4, reversed: [2]))
    let baseline = [
      "1341", "5423", "5524", "3?52", "4333", "5515", "4322", ".5?5", "4514", "1151", "3342", ".?4?", "3422",
      "5431",
      "3443", "2133", "4422", "2233", "2334", "5324", "5524", "5413",
    ]
    let followUp = [
      "1351", "5424", "4525", "441.", "5414", "4414", "3234", "1143", "44?3", "4435", "3343", "5514", "5515",
      "4425",
      "1151", "3234", "4334", "4433", "??.?", "4424", "4332", "5524", "4435", "2233", "4443",
    ]
    let result = try Scorer(study: questionnaire.study).score([
      questionnaire.cleaned(rows: baseline), questionnaire.cleaned(rows: followUp, wave: "vervolgmeting"),
    ])
    let expected: [[Double?]] = [
      [
        18.75, 75, 87.5, 25, 56.25, 100, 56.25, 100, 87.5, 0, 37.5, nil, 56.25, 56.25, 50, 31.25, 62.5, 37.5,
        50,
        75, 87.5, 81.25,
      ],
      [
        12.5, 81.25, 87.5, 83.33333333333333, 87.5, 81.25, 50, 18.75, 66.66666666666667, 75, 43.75, 93.75,
        100,
        81.25, 0, 50, 62.5, 62.5, nil, 75, 50, 87.5, 75, 37.5, 56.25,
      ],
    ]
    for (wave, scores) in zip(result.responses, expected) {
      #expect(zip(wave.themes[0].scores.scores, scores).allSatisfy { agree($0, $1) })
      #expect(wave.count == scores.count)
    }
    let reliability = result.responses.map { $0.reliability[0] }
    #expect(reliability.map(\.n) == [19, 22])
    #expect(agree(reliability[0].alpha, 0.858112695179905))
    #expect(agree(reliability[0].alphaLow, 0.714609813494375))
    #expect(agree(reliability[0].alphaHigh, 0.939250096005988))
    #expect(agree(reliability[1].alpha, 0.911473168508602))
    #expect(agree(reliability[1].alphaLow, 0.830446149076593))
    #expect(agree(reliability[1].alphaHigh, 0.959309888777293))
  }
}
