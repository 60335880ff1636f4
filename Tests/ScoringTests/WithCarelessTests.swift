import Scoring
import SurveyModel
import Testing

/// The groups of which responses are left out as careless, scored once more with them.
@Suite struct WithCarelessTests {
  private static let area = Questionnaire.nominal("gebied", ["noord", "zuid"])

  private static func questionnaire(_ totals: [Double]? = nil) -> Questionnaire {
    Questionnaire(
      questions: [Question(id: "a"), Question(id: "b", isReversed: true), Question(id: "c")],
      scales: [area], background: [Questionnaire.variable("gebied", scale: "gebied")],
      weights: totals.map {
        WeightTargets(margins: [WeightTargets.Margin(variable: "gebied", totals: $0)], trim: nil)
      })
  }

  /// Eighty rows, of which every ninth is careless and those have more of one area.
  private static func rows(_ seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return (0..<80).map { row in
      let answers = (0..<3).map { _ in String("12345.?".randomElement(using: &random) ?? "3") }.joined()
      return answers + (row % 9 == 0 ? "1" : Int.random(in: 0..<3, using: &random) == 0 ? "1" : "2")
    }
  }

  private static func isCareless(_ row: Int) -> Bool { row % 9 == 0 }

  /// What clean hands over where careless responses are only flagged.
  private static func flagging(_ questionnaire: Questionnaire) -> [CleanedResponses] {
    let careless: CleanedResponses.Flags = {
      var flags = CleanedResponses.Flags.none
      flags.insert(.careless, strong: true)
      return flags
    }()
    let codes = (0..<80).map { row -> UInt64? in row == 5 || row == 9 ? 77 : UInt64(row + 100) }
    let flags = (0..<80).map { isCareless($0) ? careless : .none }
    func cleaned(_ wave: Wave.ID, seed: UInt64) -> CleanedResponses {
      let table = questionnaire.cleaned(rows: rows(seed), wave: wave, codes: codes).table
      return CleanedResponses(table: table, flags: flags, excluded: [])
    }
    return [cleaned("nulmeting", seed: 1), cleaned("vervolgmeting", seed: 2)]
  }

  /// What it hands over where they are left out.
  private static func excluding(_ flagging: [CleanedResponses]) -> [CleanedResponses] {
    flagging.map { all in
      let kept = all.table.origins.indices.filter { !isCareless($0) }
      let careless = all.table.origins.indices.filter(isCareless)
      return CleanedResponses(
        table: all.table.selecting(kept), flags: kept.map { all.flags[$0] },
        excluded: careless.map { .init(origin: all.table.origins[$0], rule: .careless, detail: nil) },
        careless: .init(table: all.table.selecting(careless), flags: careless.map { all.flags[$0] }))
    }
  }

  private static func withoutReliability(_ scored: ScoredResponses) -> ScoredResponses {
    ScoredResponses(
      wave: scored.wave, group: scored.group, respondents: scored.respondents, clusters: scored.clusters,
      weights: scored.weights, flags: scored.flags, themes: scored.themes, answers: scored.answers,
      reliability: [])
  }

  @Test(
    "With them the scores, links and weights are those of a study that only flags", arguments: [false, true])
  func isFlagging(isWeighted: Bool) throws {
    let questionnaire = Self.questionnaire(isWeighted ? [500, 700] : nil)
    let scorer = Scorer(study: questionnaire.study)
    let flagging = Self.flagging(questionnaire)
    let one = try scorer.score(flagging)
    let other = try scorer.score(Self.excluding(flagging))
    #expect(one.withCareless.isEmpty)
    #expect(other.withCareless == one.responses.map(Self.withoutReliability))
    #expect((other.withCareless[0].weights != nil) == isWeighted)
  }

  @Test("They have no part in scores, reliability, weights, links and findings of those that count")
  func apart() throws {
    let questionnaire = Self.questionnaire([500, 700])
    let scorer = Scorer(study: questionnaire.study)
    let excluding = Self.excluding(Self.flagging(questionnaire))
    let without = excluding.map {
      CleanedResponses(table: $0.table, flags: $0.flags, excluded: $0.excluded)
    }
    let one = try scorer.score(excluding)
    let other = try scorer.score(without)
    #expect(other.withCareless.isEmpty && one.withCareless.count == 2)
    #expect(one.responses == other.responses && one.linkedBaseline == other.linkedBaseline)
    #expect(one.linkedBackground == other.linkedBackground && one.findings == other.findings)
    // The code that a careless response shares with another one links where that one alone counts.
    #expect(one.responses[0].respondents?.contains(KeyedDigest(high: 5, low: 77)) == true)
    #expect(one.withCareless[0].respondents?.contains(KeyedDigest(high: 5, low: 77)) == false)
  }

  @Test(
    "A wave of which nobody is left out is there as well, since its weights are made together with the others'"
  )
  func otherWave() throws {
    let questionnaire = Self.questionnaire([500, 700])
    let flagging = Self.flagging(questionnaire)
    let mixed = [Self.excluding(flagging)[0], flagging[1]]
    let scored = try Scorer(study: questionnaire.study, threads: 3).score(mixed)
    #expect(scored.withCareless.map(\.wave) == ["nulmeting", "vervolgmeting"])
    #expect(scored.withCareless.map(\.count) == [80, 80])
  }

  @Test("Where everybody cannot be weighted nothing is scored once more, and a warning says why")
  func notWeighted() throws {
    // Nobody lives in the south, say the margins; only a careless response does.
    let questionnaire = Self.questionnaire([1200, 0])
    let rows = ["3331", "2341", "3452"]
    let all = questionnaire.cleaned(rows: rows)
    let cleaned = CleanedResponses(
      table: all.table.selecting([0, 1]), flags: [.none, .none],
      excluded: [.init(origin: all.table.origins[2], rule: .careless, detail: nil)],
      careless: .init(table: all.table.selecting([2]), flags: [.none]))
    let scored = try Scorer(study: questionnaire.study).score([cleaned])
    #expect(scored.responses.count == 1 && scored.withCareless.isEmpty)
    let finding = try #require(scored.findings.last)
    #expect(finding.code == "careless-not-weighted" && finding.severity == .warning)
    #expect(
      finding.text.hasPrefix(
        "The conclusions on group huisartsen are not drawn once more with careless responses counted: with them it "
          + "cannot be weighted. Group huisartsen at wave nulmeting cannot be weighted. "))
  }
}
