import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

@Suite struct ItemComparisonTests {
  typealias R = Rehearsal

  static let grade = AnswerScale(
    id: "cijfer", kind: .numeric(low: 1, high: 10), options: [], also: [], missing: [])
  static let yesNo = AnswerScale(
    id: "ja-nee", kind: .ordinal(values: [1, 2]),
    options: [.init(code: "1", label: "Nee"), .init(code: "2", label: "Ja")], also: [], missing: [])
  static let three = AnswerScale(
    id: "drie", kind: .ordinal(values: [1, 2, 3]),
    options: (1...3).map { .init(code: String($0), label: "antwoord") }, also: [], missing: [])
  static let ticks = AnswerScale(
    id: "vinkjes", kind: .multiple, options: ["a", "b", "c"].map { .init(code: $0, label: "optie") },
    also: [], missing: [])
  static let open = AnswerScale(id: "open", kind: .open, options: [], also: [], missing: [])

  @Test("Counts are as answered, mean and best answers after reversal")
  func countsAndBoxes() throws {
    let answers = [1, 1, 2, 4, 5, 9, 0, -1, -2]
    let plain = try wave(answers, scale: R.agreement)
    #expect(plain.asked == 8 && plain.n == 5)
    #expect(plain.counts.map(\.code) == ["1", "2", "3", "4", "5"])
    #expect(plain.counts.map(\.count) == [2, 1, 0, 1, 1])
    #expect(plain.missing.map(\.code) == ["weet-niet", "blank", "not-shown", "out-of-range"])
    #expect(plain.missing.map(\.count) == [1, 1, 1, 1])
    // (0 + 0 + 25 + 75 + 100) / 5
    #expect(isClose(plain.mean, 40) && plain.top == 0.4 && plain.bottom == 0.6)
    let reversed = try wave(answers, scale: R.agreement, isReversed: true)
    #expect(reversed.counts == plain.counts)
    #expect(isClose(reversed.mean, 60) && reversed.top == 0.6 && reversed.bottom == 0.4)
    #expect(isClose(reversed.sd, plain.sd))
  }

  @Test("Two or three answers have one best answer, so that none is both best and worst")
  func smallScales() throws {
    let two = try wave([1, 2, 2, 2], scale: Self.yesNo)
    #expect(two.top == 0.75 && two.bottom == 0.25)
    let three = try wave([1, 2, 2, 3], scale: Self.three)
    #expect(three.top == 0.25 && three.bottom == 0.25)
  }

  @Test("Numbers from 1 to 10 have 8 and above for the best answers, 5 and below for the worst")
  func grades() throws {
    let numbers = try wave([1, 5, 6, 7, 8, 10], scale: Self.grade)
    #expect(numbers.counts.map(\.code) == (1...10).map(String.init))
    #expect(numbers.counts.compactMap(\.count) == [1, 0, 0, 0, 1, 1, 1, 1, 0, 1])
    #expect(isClose(numbers.top, 2.0 / 6) && isClose(numbers.bottom, 2.0 / 6))
    let reversed = try wave([1, 5, 6, 7, 8, 10], scale: Self.grade, isReversed: true)
    // 11 minus each: 10, 6, 5, 4, 3, 1.
    #expect(isClose(reversed.top, 1.0 / 6) && isClose(reversed.bottom, 4.0 / 6))
  }

  @Test("Ticks are counted by option, over those who ticked something; open answers are only counted")
  func ticksAndTexts() throws {
    let ticked = try wave([0b001, 0b101, 0b101, 0, -1], scale: Self.ticks)
    #expect(ticked.asked == 4 && ticked.n == 3)
    #expect(ticked.counts.compactMap(\.count) == [3, 0, 2])
    #expect(ticked.mean == nil && ticked.top == nil)
    let texts = try wave([77, 0, 78], scale: Self.open)
    #expect(texts.asked == 3 && texts.n == 2 && texts.counts.isEmpty && texts.missing.isEmpty)
  }

  @Test("Means and shares of weighted groups are weighted, counts are of respondents")
  func weighted() throws {
    let numbers = try wave([1, 5], scale: R.agreement, weights: [1.5, 0.5])
    #expect(isClose(numbers.mean, 25) && isClose(numbers.top, 0.25) && isClose(numbers.bottom, 0.75))
    #expect(numbers.counts.compactMap(\.count) == [1, 0, 0, 0, 1])
  }

  @Test("The change of an item is that of its scores; the best answers have Newcombe's interval")
  func unlinkedChange() throws {
    let before = (0..<70).map { [$0 < 48 ? 5 : 1] }
    let after = (0..<80).map { [$0 < 56 ? 4 : 2] }
    let change = try change(before, after)
    #expect(change.change.design == .independent && change.change.verdict == nil)
    #expect(change.change.robust?.method == "mann-whitney")
    let few = try self.change(Array(before.suffix(30)), Array(after.suffix(30)))
    #expect(few.change.robust?.method == "mann-whitney-exact")
    let top = try #require(change.topDifference)
    let direct = try #require(
      PartlyLinkedProportions(
        onlyFirst: Proportion(successes: 48, count: 70), onlySecond: Proportion(successes: 56, count: 80)
      ).interval(level: 0.95))
    #expect(top.method == "newcombe")
    #expect(top.low == direct.lower && top.high == direct.upper)
    #expect(isClose(top.estimate, 56.0 / 80 - 48.0 / 70))
  }

  @Test("Linked answers have the paired interval and the signed-rank test; a finite population narrows it")
  func linkedChange() throws {
    let before = (0..<20).map { [1 + $0 % 5] }
    let after = (0..<20).map { [max(1, min(5, 1 + $0 % 5 + ($0 % 3) - 1))] }
    let codes: [Int?] = (0..<20).map { $0 }
    let linked = try change(before, after, codes: (codes, codes))
    #expect(linked.change.design == .linked)
    #expect(linked.change.robust?.method == "signed-rank-pratt")
    #expect(linked.topDifference?.method == "newcombe-paired")
    let finite = try change(before, after, codes: (codes, codes), population: 24)
    #expect(finite.topDifference?.method == "mover-finite-population")
    let widths = [linked, finite].compactMap { $0.topDifference.map { $0.high - $0.low } }
    #expect(widths.count == 2 && widths[1] < widths[0])
    let partly = try change(before, after, codes: (codes, codes.map { $0.map { $0 + 8 } }))
    #expect(partly.change.design == .partlyLinked && partly.topDifference?.method == "mover")
  }

  @Test("Without weight to it, the weighted interval of the best answers is the unweighted one")
  func equalWeights() throws {
    let before = (0..<70).map { [$0 < 48 ? 5 : 1] }
    let after = (0..<80).map { [$0 < 56 ? 4 : 2] }
    let plain = try #require(try change(before, after).topDifference)
    let weighted = try #require(
      try change(
        before, after,
        weights: ([Double](repeating: 1, count: 70), [Double](repeating: 1, count: 80))
      ).topDifference)
    #expect(weighted.method == "newcombe-effective-n")
    // The effective number is that of a variance with divisor n - 1.
    #expect((weighted.low - plain.low).magnitude < 0.002 && (weighted.high - plain.high).magnitude < 0.002)
  }

  @Test("The p-values of the items of one theme and group are corrected together, by Benjamini and Hochberg")
  func families() throws {
    let study = R.study(themes: [R.theme("een"), R.theme("twee")])
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(30, items: 8, level: 2.7, seed: 1))),
        R.responses(study, "huisartsen", R.followUp, .init(rows: R.rows(30, items: 8, level: 3.1, seed: 2))),
      ], flow: [])
    for theme: Theme.ID in ["een", "twee"] {
      let changes = estimates.items.filter { $0.theme == theme }
        .compactMap { $0.changes[0].value.numbers?.change }
      #expect(changes.count == 4)
      #expect(changes.map(\.pAdjusted) == PValueAdjustment.benjaminiHochberg.adjusted(changes.map(\.p)))
    }
  }

  private func study(
    _ scale: AnswerScale, isReversed: Bool = false, population: Int? = nil
  ) -> Study {
    R.study(
      groups: [
        R.group(
          "huisartsen", population: population.map { [R.baseline: $0, R.followUp: $0] } ?? [:])
      ],
      items: [
        R.item("vraag", theme: nil, scale: scale.id, isReversed: isReversed, groups: ["huisartsen"])
      ], scales: [scale])
  }

  private func wave(
    _ answers: [Int], scale: AnswerScale, isReversed: Bool = false, weights: [Double]? = nil
  ) throws -> ItemWaveNumbers {
    let study = study(scale, isReversed: isReversed)
    let table = R.responses(
      study, "huisartsen", R.baseline, .init(rows: answers.map { [$0] }, weights: weights))
    let estimates = try Comparer(study: study).estimates(of: [table], flow: [])
    return try #require(estimates.items.first?.waves[0].value.numbers)
  }

  private func change(
    _ before: [[Int]], _ after: [[Int]], codes: ([Int?]?, [Int?]?) = (nil, nil), population: Int? = nil,
    weights: ([Double]?, [Double]?) = (nil, nil)
  ) throws -> ItemChangeNumbers {
    let study = study(R.agreement, population: population)
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(
          study, "huisartsen", R.baseline, .init(rows: before, codes: codes.0, weights: weights.0)),
        R.responses(
          study, "huisartsen", R.followUp, .init(rows: after, codes: codes.1, weights: weights.1)),
      ], flow: [])
    return try #require(estimates.items.first?.changes[0].value.numbers)
  }
}
