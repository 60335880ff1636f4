import SurveyModel

@testable import SurveyResults

extension SampleResults {
  typealias ItemResult = ItemRecord<Published<ItemWaveNumbers>, Published<ItemChangeNumbers>>

  /// Every form in which the answers to an item can be published.
  static let items: [ItemResult] = [[ItemResult]]([
    item(
      "gezondheid-1", "positieve-gezondheid",
      [
        ("huisartsen", hidden(.detailBelowMinimum, "5-9"), hidden(.detailBelowMinimum, "5-9")),
        ("consulenten", answers([6, 9, 15, 18, 9], dontKnow: 0), answers([5, 7, 14, 21, 13], dontKnow: 6)),
        ("scholen", hidden(.nBelowMinimum, "<5"), answers([nil, nil, nil, nil, nil], n: 18, top: 0.56)),
        ("zorgaanbieders", merged(0.47, 0.28, 0.25, n: 70), merged(0.25, 0.23, 0.52, n: 64)),
        (
          "inwoners", answers([49, 107, 134, 116, 40], dontKnow: 59),
          answers([42, 101, 122, 113, 42], dontKnow: 43)
        ),
      ]),
    item(
      "gezondheid-2", "positieve-gezondheid",
      [
        (
          "consulenten", answers([13, 21, 14, 7, 5], dontKnow: nil), answers([18, 20, 12, 6, 5], dontKnow: 0)
        ),
        ("zorgaanbieders", merged(0.29, 0.28, 0.43, n: 72), merged(0.25, 0.25, 0.50, n: 66)),
        ("inwoners", hidden(.unanimity), notComputed(.noResponses)),
      ]),
    item(
      "kosten-1", "kostenbewustzijn",
      [
        ("consulenten", answers([5, 12, 20, 13, 7], dontKnow: 0), answers([9, 17, 18, 10, 6], dontKnow: 0)),
        ("zorgaanbieders", hidden(.secondary), hidden(.differencing)),
      ]),
    item(
      "kosten-cijfer", "kostenbewustzijn",
      [
        (
          "inwoners",
          shown(
            ItemWaveNumbers(
              asked: 489, n: 480, missing: [], counts: [], mean: 58.4, sd: 20.1, top: 0.312, bottom: 0.208)),
          shown(
            ItemWaveNumbers(
              asked: 447, n: 441, missing: [], counts: [], mean: 61.0, sd: 19.7, top: 0.347, bottom: 0.181))
        )
      ]),
    item(
      "claim-1", "claimgedrag",
      [("consulenten", answers([10, 20, 15, 8, 5], dontKnow: 0), answers([9, 18, 17, 11, 6], dontKnow: 0))]),
    item(
      "claim-2", "claimgedrag",
      [("consulenten", yesNo(21, 37), yesNo(24, 37)), ("scholen", yesNo(8, 13), yesNo(10, 11))]),
    item(
      "kanaal", nil,
      [("inwoners", counted([210, 305, 55], n: 500), counted([190, 301, nil], n: 460))]),
    item("voorkeur", nil, [("consulenten", counted([30, 28], n: 58), counted([25, 36], n: 61))]),
  ]).flatMap(\.self)

  static func item(
    _ item: Item.ID, _ theme: Theme.ID?,
    _ groups: [(RespondentGroup.ID, Published<ItemWaveNumbers>, Published<ItemWaveNumbers>)]
  ) -> [ItemResult] {
    groups.map { group, earlier, later in
      ItemRecord(
        item: item, theme: theme, group: group,
        waves: [AtWave(wave: baseline, value: earlier), AtWave(wave: followUp, value: later)],
        changes: [Between(from: baseline, to: followUp, value: itemChange(earlier, later))])
    }
  }

  static func itemChange(
    _ earlier: Published<ItemWaveNumbers>, _ later: Published<ItemWaveNumbers>
  ) -> Published<ItemChangeNumbers> {
    guard let first = earlier.numbers, let second = later.numbers else { return hidden(.nBelowMinimum, "<5") }
    guard let one = first.mean, let other = second.mean else { return notComputed(.tooFewAnswers) }
    let change = ChangeNumbers(
      design: .independent, nFrom: first.n, nTo: second.n, estimate: other - one, se: 3, df: 88, t: 1.2,
      p: 0.21, pAdjusted: 0.42, low: other - one - 5.9, high: other - one + 5.9)
    guard let top = second.top, let before = first.top else {
      return shown(ItemChangeNumbers(change: change, topDifference: nil))
    }
    return shown(
      ItemChangeNumbers(
        change: change,
        topDifference: .init(
          estimate: top - before, low: top - before - 0.17, high: top - before + 0.16, method: "newcombe")))
  }

  /// Counts per option of a five-point scale.
  static func answers(
    _ counts: [Int?], dontKnow: Int? = 0, n: Int? = nil, top: Double? = nil
  ) -> Published<ItemWaveNumbers> {
    let known = counts.compactMap { $0 }
    let total = n ?? known.reduce(0, +)
    let sum = zip([0.0, 25, 50, 75, 100], counts).reduce(0) { $0 + $1.0 * Double($1.1 ?? 0) }
    return shown(
      ItemWaveNumbers(
        asked: nil, n: total,
        missing: [.init(code: "weet-niet", count: dontKnow), .init(code: "blank", count: 0)],
        counts: counts.enumerated().map { .init(code: String($0 + 1), count: $1) },
        mean: known.count == 5 ? sum / Double(total) : 55.5, sd: 27.1,
        top: known.count == 5 ? Double(known[3] + known[4]) / Double(total) : top,
        bottom: known.count == 5 ? Double(known[0] + known[1]) / Double(total) : nil))
  }

  static func merged(_ bottom: Double, _ middle: Double, _ top: Double, n: Int) -> Published<ItemWaveNumbers>
  {
    shown(
      ItemWaveNumbers(
        asked: nil, n: n, missing: [.init(code: "weet-niet", count: 11), .init(code: "blank", count: nil)],
        counts: (1...5).map { .init(code: String($0), count: nil) },
        merged: .init(bottom: bottom, middle: middle, top: top), mean: 25 + 50 * top, sd: 24, top: top,
        bottom: bottom))
  }

  static func yesNo(_ no: Int, _ yes: Int) -> Published<ItemWaveNumbers> {
    shown(
      ItemWaveNumbers(
        asked: no + yes, n: no + yes, missing: [],
        counts: [.init(code: "0", count: no), .init(code: "1", count: yes)],
        mean: 100 * Double(yes) / Double(no + yes), sd: 48, top: Double(yes) / Double(no + yes),
        bottom: Double(no) / Double(no + yes)))
  }

  static func counted(_ counts: [Int?], n: Int) -> Published<ItemWaveNumbers> {
    shown(
      ItemWaveNumbers(
        asked: n, n: n, missing: [],
        counts: counts.enumerated().map { .init(code: String($0 + 1), count: $1) }, mean: nil, sd: nil,
        top: nil, bottom: nil))
  }
}
