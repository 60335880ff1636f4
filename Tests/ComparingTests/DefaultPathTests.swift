import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

private typealias R = Rehearsal

@Suite struct DefaultPathTests {
  /// Who is linked, weighted or clustered, and whether the population is known.
  enum Kind: CaseIterable {
    case anonymous, partlyLinked, codesOfSome, linked, weighted, clustered, census
  }

  @Test("Intervals and verdicts are those of the comparison itself", arguments: Kind.allCases)
  func sameAsComparer(kind: Kind) throws {
    let population: [Wave.ID: Int] =
      switch kind {
      case .weighted, .clustered: [:]
      case .census: [R.baseline: 24, R.followUp: 24]
      case .anonymous, .partlyLinked, .codesOfSome, .linked: [R.baseline: 40, R.followUp: 36]
      }
    let themes = ["een", "twee", "drie"].map { R.theme(Theme.ID($0), relevantChange: 8) }
    let study = R.study(
      groups: [R.group("huisartsen", population: population)], themes: themes,
      items: themes.map { R.item(Item.ID("\($0.id.text)-1"), theme: $0.id, groups: ["huisartsen"]) })
    let before = R.rows(24, items: 3, level: 2.6, seed: 31)
    let after = R.later(before, shift: 0.5, seed: 32)
    let codes: (from: [Int?]?, to: [Int?]?) =
      switch kind {
      case .anonymous, .weighted, .clustered: (nil, nil)
      case .partlyLinked: (Array(0..<24), Array(8..<32))
      case .codesOfSome: ((0..<24).map { $0 % 4 == 0 ? nil : $0 }, (0..<24).map { $0 % 5 == 0 ? nil : $0 })
      case .linked, .census: (Array(0..<24), Array(0..<24))
      }
    func table(_ wave: Wave.ID, _ rows: [[Int]], _ codes: [Int?]?) -> ScoredResponses {
      R.responses(
        study, "huisartsen", wave,
        R.Answers(
          rows: rows, codes: codes, clusters: kind == .clustered ? (0..<24).map { $0 / 2 } : nil,
          weights: kind == .weighted ? (0..<24).map { 0.5 + Double($0 % 3) / 2 } : nil))
    }
    let from = table(R.baseline, before, codes.from)
    let to = table(R.followUp, after, codes.to)
    let estimates = try Comparer(study: study).estimates(of: [from, to], flow: [])
    let path = DefaultPath(study: study, group: study.groups[0])
    let changes = path.changes(from: from, to: to)
    let verdicts = path.verdicts(on: changes)
    #expect(changes.count == 3)
    for (position, change) in changes.enumerated() {
      let record = estimates.themes[position]
      let numbers = try #require(record.changes[0].value.numbers)
      #expect(change.design == numbers.design && verdicts[position] == numbers.verdict)
      #expect(change.difference.estimate == numbers.estimate)
      let interval = change.design == .census ? nil : change.difference.interval(level: 0.95)
      #expect(interval?.lower == numbers.low && interval?.upper == numbers.high)
      #expect(change.isFinitePopulation == (numbers.isFinitePopulation ?? false))
      let mean = path.interval(ofMean: position, at: from)
      let wave = record.waves[0].value.numbers
      #expect(mean?.lower == wave?.low && mean?.upper == wave?.high)
      let item = try #require(estimates.items[position].changes[0].value.numbers)
      let top = path.topInterval(ofTheme: position, atLeast: 75, from: from, to: to)
      #expect(top?.lower == item.topDifference?.low && top?.upper == item.topDifference?.high)
    }
  }
}
