import Cleaning
import SurveyModel
import Testing

@Suite struct CleanerTests {
  /// A survey on which every rule finds something.
  private func survey(_ treatments: [CleaningRule: CleaningTreatment] = [:]) throws -> Survey {
    let first = try #require(CalendarDate(year: 2021, month: 9, day: 1))
    let last = try #require(CalendarDate(year: 2021, month: 9, day: 20))
    return Survey(
      items: 16, reversed: [2, 5],
      cleaning: CleaningOptions(
        treatments: treatments, dontKnowAbove: 0.15,
        contradictoryPairs: [
          .init(first: "vraag-1", second: "vraag-3"), .init(first: "vraag-2", second: "vraag-6"),
        ], attentionItems: [.init(item: "vraag-16", option: 2)],
        manual: [
          CleaningOptions.ManualExclusion(file: "data/huisartsen.csv", row: 9, reason: "by hand"),
          CleaningOptions.ManualExclusion(file: "data/huisartsen.csv", row: 40, reason: "by hand"),
        ]), period: Wave.Period(first: first, last: last))
  }

  private func rows(_ count: Int, seed: UInt64) -> [Row] {
    var random = SeededGenerator(seed: seed)
    var rows: [Row] = []
    for _ in 0..<count {
      func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }
      var answers = String((0..<16).map { _ in "1234512345.?x-".randomElement(using: &random) ?? "1" })
      if chance(8) { answers = String(repeating: "3", count: 16) }
      if chance(10) { answers = "12............" + ".." }
      if chance(20) { answers = String(repeating: ".", count: 16) }
      if chance(6), let other = rows.randomElement(using: &random) { answers = other.answers }
      rows.append(
        Row(
          answers: answers, code: chance(5) ? nil : UInt64.random(in: 0..<UInt64(count), using: &random),
          sent: chance(9) ? nil : Int.random(in: -90_000..<1_900_000, using: &random),
          seconds: chance(9) ? nil : Double.random(in: 20...900, using: &random),
          marks: chance(15) ? .preview : chance(15) ? .noConsent : [],
          text: chance(3) ? UInt64.random(in: 1...9, using: &random) : 0,
          background: "1234.".randomElement(using: &random) ?? "."))
    }
    return rows
  }

  @Test("Every response read is kept or excluded once, whatever the treatments", arguments: 1...12)
  func flowBalances(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var treatments: [CleaningRule: CleaningTreatment] = [:]
    for rule in CleaningRule.allCases {
      treatments[rule] = CleaningTreatment.allCases.randomElement(using: &random)
    }
    let survey = try survey(treatments)
    let rows = rows(120, seed: UInt64(seed))
    let result = try Cleaner(study: survey.study).clean([survey.ingested(rows)])
    let flow = try #require(result.flow.first)
    let cleaned = try #require(result.responses.first)
    #expect(flow.isBalanced)
    #expect(flow.read == 120 && flow.kept == cleaned.table.count)
    let origins = Array(cleaned.table.origins) + cleaned.excluded.map(\.origin)
    #expect(origins.sorted() == rows.indices.map { RowOrigin(file: 0, line: UInt32($0 + 2)) })
    for rule in CleaningRule.allCases {
      let excluded = flow.excluded.first { $0.rule == rule }?.count ?? 0
      let flagged = flow.flagged.first { $0.rule == rule }?.count ?? 0
      #expect(excluded == cleaned.excluded.count { $0.rule == rule })
      #expect(flagged == cleaned.flags.count { $0.contains(rule) })
      #expect(excluded == 0 || treatments[rule] == .exclude)
      #expect(flagged == 0 || treatments[rule] == .flag)
    }
  }

  @Test("On generated data every rule finds something, so that the laws here are about all of them")
  func everyRuleFinds() throws {
    let rows = rows(400, seed: 3)
    for rule in CleaningRule.allCases where rule != .careless {
      #expect(try !survey().found(by: rule, in: rows).isEmpty, "\(rule)")
    }
    #expect(try survey().cleaned(rows).flags.contains { $0.contains(.careless) })
  }

  @Test("With every rule off the responses come out as they went in")
  func allOff() throws {
    let off = Dictionary(uniqueKeysWithValues: CleaningRule.allCases.map { ($0, CleaningTreatment.off) })
    let survey = try survey(off)
    let ingested = survey.ingested(rows(60, seed: 4))
    let result = try Cleaner(study: survey.study).clean([ingested])
    #expect(result.responses[0].table == ingested.table)
    #expect(result.responses[0].flags.allSatisfy { $0.isEmpty })
    #expect(result.flow[0].excluded.isEmpty && result.flow[0].flagged.isEmpty)
  }

  @Test(
    "The order of the rows changes the order of those kept and nothing else",
    arguments: [1, 2, 3] as [UInt64])
  func orderDoesNotMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let survey = try survey([.speeding: .exclude, .breakOff: .exclude])
    let rows = rows(150, seed: seed + 100)
    let order = rows.indices.shuffled(using: &random)
    let straight = try Cleaner(study: survey.study).clean([survey.ingested(rows)])
    let shuffled = try Cleaner(study: survey.study).clean([
      survey.ingested(order.map { rows[$0] }, lines: order.map { $0 + 2 })
    ])
    #expect(straight.flow == shuffled.flow)
    #expect(straight.findings == shuffled.findings)
    let one = straight.responses[0]
    let other = shuffled.responses[0]
    #expect(one.excluded == other.excluded)
    let back = other.table.origins.indices.sorted { other.table.origins[$0] < other.table.origins[$1] }
    #expect(other.table.selecting(back) == one.table)
    #expect(back.map { other.flags[$0] } == one.flags)
  }

  @Test("Cleaning what is kept once more finds nothing more to exclude")
  func cleaningTwice() throws {
    // Speed is compared with a median that the first pass may shift, and manual entries then match nothing.
    var treatments: [CleaningRule: CleaningTreatment] = [.speeding: .off, .manual: .off]
    for rule in [CleaningRule.outsidePeriod, .breakOff, .straightLining, .duplicateAnswers, .outOfRange] {
      treatments[rule] = .exclude
    }
    let survey = try survey(treatments)
    let first = try survey.cleaned(rows(200, seed: 5))
    let marks = [IngestedResponses.Marks](repeating: [], count: first.table.count)
    let again = try Cleaner(study: survey.study).clean([
      IngestedResponses(table: first.table, marks: marks, offScale: [])
    ])
    #expect(first.excluded.count > 40)
    #expect(again.responses[0].table == first.table)
  }

  @Test("No response, one response and two responses are cleaned without ado", arguments: 0...2)
  func fewRows(count: Int) throws {
    let rows = (0..<count).map { _ in Row(answers: "1234", code: nil, sent: 5, seconds: 1) }
    let cleaned = try Survey().cleaned(rows)
    #expect(cleaned.table.count == count && cleaned.flags.allSatisfy { $0.isEmpty })
  }

  @Test("Where nothing is left a warning says so")
  func nothingKept() throws {
    let survey = Survey()
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested([Row(answers: "...."), Row(answers: "????")])
    ])
    #expect(result.flow[0].excluded == [FlowCount.RuleCount(rule: .noAnswers, count: 2)])
    #expect(result.findings.map(\.code) == ["nothing-kept"])
    #expect(
      result.findings[0].text
        == "No response of group huisartsen at wave nulmeting is left after cleaning; see which rules excluded them."
    )
  }

  @Test("The flow gives the population and the number invited as the codebook does")
  func populationAndInvited() throws {
    let survey = Survey()
    let result = try Cleaner(study: survey.study).clean([
      survey.ingested([Row(answers: "1234")]),
      survey.ingested([Row(answers: "1234")], wave: "vervolgmeting"),
    ])
    #expect(result.flow.map(\.population) == [41, nil])
    #expect(result.flow.map(\.populationIsApproximate) == [true, false])
    #expect(result.flow.map(\.invited) == [41, 30])
    #expect(result.flow.map(\.wave) == ["nulmeting", "vervolgmeting"])
  }

  @Test("A break-off is left out where the codebook says so")
  func breakOffExcluded() throws {
    var survey = Survey()
    survey.cleaning = CleaningOptions(treatments: [.breakOff: .exclude])
    let cleaned = try survey.cleaned([Row(answers: "1..."), Row(answers: "12..")])
    #expect(cleaned.excluded.map(\.rule) == [.breakOff])
  }
}
