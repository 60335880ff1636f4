import Testing

@testable import SurveyStatistics

@Suite struct ItemDriftTests {
  /// Forty people who answer four items; from the tenth on at baseline, up to the thirtieth at follow-up.
  private func waves(drift: Double = 0, gaps: Bool = false) -> (ItemDrift.Wave, ItemDrift.Wave) {
    var stream = RandomStream(seed: 12)
    let people = (0..<40).map { _ in stream.normal() }
    func rows(_ persons: Range<Int>, _ shift: Double) -> [[Double?]] {
      persons.map { person in
        (0..<4).map { item in
          if gaps, stream.integer(below: 8) == 0 { return nil }
          return 50 + 12 * (people[person] + stream.normal()) + shift + (item == 2 ? drift * shift : 0)
        }
      }
    }
    return (
      ItemDrift.Wave(rows: rows(10..<40, 0), units: Array(10..<40)),
      ItemDrift.Wave(rows: rows(0..<30, 5), units: Array(0..<30))
    )
  }

  @Test("Without gaps it is the linearised change of the item minus the mean of the others")
  func twoRoutes() throws {
    let (before, after) = waves(drift: 2)
    let drift = ItemDrift(baseline: before, followUp: after, itemCount: 4)
    for item in 0..<4 {
      func sample(_ wave: ItemDrift.Wave) -> WeightedSample {
        WeightedSample(
          values: wave.rows.map { row in
            let values = row.map { $0 ?? 0 }
            return values[item] - (values.reduce(0, +) - values[item]) / 3
          }, units: wave.units)
      }
      let direct = LinearisedDifference(
        baseline: sample(before), followUp: sample(after), combining: .oneSample
      ).estimate
      #expect(agree(drift.items[item].drift, direct.estimate))
      #expect(agree(drift.items[item].standardError, direct.standardError))
      #expect(agree(drift.items[item].pValue, direct.p, within: 1e-9))
    }
    #expect(drift.degreesOfFreedom == 39)
  }

  @Test("Drifts add up to nothing, and a change of the whole theme is no drift")
  func sum() {
    let (before, after) = waves(gaps: true)
    let drift = ItemDrift(baseline: before, followUp: after, itemCount: 4)
    #expect(agree(drift.items.reduce(0) { $0 + $1.drift }, 0, within: 1e-9))
    let moved = ItemDrift.Wave(rows: after.rows.map { $0.map { $0.map { $0 + 20 } } }, units: after.units)
    let shifted = ItemDrift(baseline: before, followUp: moved, itemCount: 4)
    #expect(zip(drift.items, shifted.items).allSatisfy { agree($0.drift, $1.drift, within: 1e-9) })
  }

  @Test("Weights times a constant, respondents without weight or answers, and doubled rows change nothing")
  func laws() {
    let (before, after) = waves(drift: 1, gaps: true)
    let plain = ItemDrift(baseline: before, followUp: after, itemCount: 4)
    func changed(_ wave: ItemDrift.Wave, _ factor: Double) -> ItemDrift.Wave {
      ItemDrift.Wave(
        rows: wave.rows + wave.rows + [[1, 2, 3, 4], [nil, nil, nil, nil]],
        weights: [Double](repeating: factor, count: 2 * wave.rows.count) + [0, factor],
        units: (wave.units ?? []) + (wave.units ?? []) + [98, 99])
    }
    let other = ItemDrift(baseline: changed(before, 3), followUp: changed(after, 0.01), itemCount: 4)
    #expect(plain.degreesOfFreedom == other.degreesOfFreedom)
    for (one, two) in zip(plain.items, other.items) {
      #expect(agree(one.drift, two.drift, within: 1e-9))
      #expect(agree(one.standardError, two.standardError, within: 1e-9))
    }
  }

  @Test("What cannot be computed has a reason")
  func gaps() {
    let one = ItemDrift.Wave(rows: [[1]])
    #expect(ItemDrift(baseline: one, followUp: one, itemCount: 1).gap == .singleItem)
    let partly = ItemDrift.Wave(rows: [[1, nil], [2, nil]])
    #expect(ItemDrift(baseline: partly, followUp: partly, itemCount: 2).gap == .unanswered(item: 1))
    let nobody = ItemDrift.Wave(rows: [])
    #expect(ItemDrift(baseline: nobody, followUp: nobody, itemCount: 2).gap == .unanswered(item: 0))
    let single = ItemDrift.Wave(rows: [[10, 30]], units: [1])
    let lonely = ItemDrift(baseline: single, followUp: single, itemCount: 2)
    #expect(lonely.gap == .singleUnit && lonely.items.allSatisfy { $0.standardError == nil && $0.drift == 0 })
    let constant = ItemDrift.Wave(rows: [[10, 30], [10, 30]])
    let equal = ItemDrift(baseline: constant, followUp: constant, itemCount: 2)
    #expect(equal.items.allSatisfy { $0.standardError == 0 && $0.pValue == nil })
  }
}
