import Scoring
import SurveyModel
import SurveyStatistics
import Testing

@Suite struct ThemeReliabilityTests {
  /// R's `attitude` data: 30 departments, 7 percentages.
  private static let attitude: [[Double]] = [
    [43, 51, 30, 39, 61, 92, 45], [63, 64, 51, 54, 63, 73, 47], [71, 70, 68, 69, 76, 86, 48],
    [61, 63, 45, 47, 54, 84, 35], [81, 78, 56, 66, 71, 83, 47], [43, 55, 49, 44, 54, 49, 34],
    [58, 67, 42, 56, 66, 68, 35], [71, 75, 50, 55, 70, 66, 41], [72, 82, 72, 67, 71, 83, 31],
    [67, 61, 45, 47, 62, 80, 41], [64, 53, 53, 58, 58, 67, 34], [67, 60, 47, 39, 59, 74, 41],
    [69, 62, 57, 42, 55, 63, 25], [68, 83, 83, 45, 59, 77, 35], [77, 77, 54, 72, 79, 77, 46],
    [81, 90, 50, 72, 60, 54, 36], [74, 85, 64, 69, 79, 79, 63], [65, 60, 65, 75, 55, 80, 60],
    [65, 70, 46, 57, 75, 85, 46], [50, 58, 68, 54, 64, 78, 52], [50, 40, 33, 34, 43, 64, 33],
    [64, 61, 52, 62, 66, 80, 41], [53, 66, 52, 50, 63, 80, 37], [40, 37, 42, 58, 50, 57, 49],
    [63, 54, 42, 48, 66, 75, 33], [66, 77, 66, 63, 88, 76, 72], [78, 75, 58, 74, 80, 78, 49],
    [48, 57, 44, 45, 51, 83, 38], [85, 85, 71, 71, 77, 74, 55], [82, 82, 39, 59, 64, 78, 39],
  ]

  private func attitude(high: Double, reversed: Set<Int> = []) throws -> Reliability {
    let questionnaire = Questionnaire(
      questions: (0..<7).map {
        Question(id: Item.ID("vraag-\($0)"), scale: "procent", isReversed: reversed.contains($0))
      }, scales: [Questionnaire.numeric("procent", 0, high)])
    let codes = CodeColumn(repeating: .number, count: 30)
    let scored = try questionnaire.scored(
      questionnaire.cleaned(
        (0..<7).map { item in
          .numeric(
            values: Self.attitude.map { reversed.contains(item) ? high - $0[item] : $0[item] }, codes: codes)
        }))
    return scored.reliability[0]
  }

  @Test(
    "Reference case D01: alpha, its interval, alpha without an item and item-rest correlations of psych 2.2.9",
    arguments: [100, 99_991, 100.000_01])
  func attitudeReference(high: Double) throws {
    // Upper ends that are counted in whole units, in too many of them, and not at all: one alpha.
    let reliability = try attitude(high: high, reversed: [1, 4])
    #expect(reliability.n == 30 && reliability.items == 7)
    #expect(agree(reliability.alpha, 0.8431427695647598))
    #expect(agree(reliability.alphaLow, 0.7393756856431069))
    #expect(agree(reliability.alphaHigh, 0.9157730721599816))
    let dropped = [
      0.8097602063089214, 0.7969174572741397, 0.8278477659386587, 0.8030309750225743, 0.7953865741982049,
      0.8638723114464368, 0.8404648682654573,
    ]
    let rest = [
      0.6712620572236644, 0.7421097102222386, 0.5607111114802557, 0.7144454981336763, 0.7862755938343999,
      0.265034339196676, 0.4608105494684965,
    ]
    for (position, item) in reliability.item.enumerated() {
      #expect(agree(item.alphaIfDropped, dropped[position]) && agree(item.itemRest, rest[position]))
    }
    // Thirty complete cases are too few for omega.
    #expect(reliability.omega == nil)
  }

  private let three = Questionnaire(questions: ["a", "b", "c"].map { Question(id: $0) })

  @Test("Below five complete cases, or two items, there is a number of cases and nothing else")
  func tooFew() throws {
    let rows = ["123", "234", "345", "454"]
    let four = try three.scored(rows: rows + ["5.5", "4?4", "x33"]).reliability[0]
    #expect(four.n == 4 && four.alpha == nil && four.alphaLow == nil && four.omega == nil)
    #expect(four.item.map(\.item) == ["a", "b", "c"])
    #expect(four.item.allSatisfy { $0.itemRest == nil && $0.alphaIfDropped == nil })
    #expect(try three.scored(rows: rows + ["512"]).reliability[0].alpha != nil)
    let single = try Questionnaire(questions: [Question(id: "a")]).scored(
      rows: Array("12345").map(String.init))
    #expect(single.reliability[0].n == 5 && single.reliability[0].alpha == nil)
  }

  @Test("Two items have an alpha and correlations, but no alpha without one of them")
  func twoItems() throws {
    let two = Questionnaire(questions: [Question(id: "a"), Question(id: "b")])
    let reliability = try two.scored(rows: ["11", "22", "33", "44", "55", "21", "32"]).reliability[0]
    #expect(reliability.alpha != nil && reliability.item.allSatisfy { $0.itemRest != nil })
    #expect(reliability.item.allSatisfy { $0.alphaIfDropped == nil })
  }

  @Test("Omega comes with three items and fifty complete cases")
  func omega() throws {
    let rows = (0..<50).map { row in
      let level = row % 3 + 1
      return "\(level + row % 2)\(level + row / 7 % 2)\(level + row / 3 % 3)"
    }
    #expect(try three.scored(rows: Array(rows.dropLast())).reliability[0].omega == nil)
    let reliability = try three.scored(rows: rows).reliability[0]
    let matrix = ItemMatrix(
      rows: 50, columns: 3, values: rows.flatMap { $0.map { Double($0.wholeNumberValue ?? 0) * 25 } })
    #expect(agree(reliability.omega, OmegaTotal(ItemCovariance(of: matrix)).omega, within: 1e-7))
    #expect(reliability.omega != nil)
  }

  @Test(
    "An item that should have been reversed is told, from ten complete cases, with a negative alpha unclipped"
  )
  func itemAgainstTheTheme() throws {
    let rows = ["115", "225", "334", "442", "551", "215", "324", "433", "542", "114"]
    let result = try Scorer(study: three.study).score([three.cleaned(rows: rows)])
    let finding = try #require(result.findings.last)
    #expect(result.findings.map(\.code).allSatisfy { $0 == "item-against-theme" })
    #expect(
      finding.text
        == "Item c correlates negatively with the other items of theme kosten in group huisartsen at wave nulmeting. "
        + "Check whether it should have reverse: true, or was reversed in the export already.")
    #expect(finding.severity == .warning)
    #expect((result.responses[0].reliability[0].alpha ?? 0) < 0)
    let nine = try Scorer(study: three.study).score([three.cleaned(rows: Array(rows.dropLast()))])
    #expect(nine.findings.isEmpty)
    var mended = three
    mended.questions[2].isReversed = true
    #expect(try Scorer(study: mended.study).score([mended.cleaned(rows: rows)]).findings.isEmpty)
  }

  @Test("Without any variance there is no alpha")
  func noVariance() throws {
    let reliability = try three.scored(rows: Array(repeating: "333", count: 8)).reliability[0]
    #expect(reliability.n == 8 && reliability.alpha == nil && reliability.alphaLow == nil)
  }
}
