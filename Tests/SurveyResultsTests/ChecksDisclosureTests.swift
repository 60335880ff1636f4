import SurveyModel
import Testing

@testable import SurveyResults

/// What may be shown of the numbers behind the reservations, and of trends.
@Suite struct ChecksDisclosureTests {
  private func shown(
    _ checks: ChangeChecks, n: (Int, Int) = (22, 30), item: Estimate<ItemWaveNumbers>? = nil
  ) throws -> ChangeChecks? {
    guard case .computed(var change) = SampleStudy.change(n.0, n.1) else { return nil }
    change.checks = checks
    let answers = item ?? SampleStudy.item([6, 7, 0, 8, 6])
    let results = SampleStudy.published(
      SampleStudy.estimates(
        themes: [
          SampleStudy.theme([SampleStudy.wave(n.0), SampleStudy.wave(n.1)], change: .computed(change))
        ],
        items: [
          ItemRecord(
            item: "kosten-1", theme: "kosten", group: "artsen",
            waves: [AtWave(wave: "t0", value: answers), AtWave(wave: "t1", value: answers)],
            changes: [
              Between(
                from: "t0", to: "t1",
                value: .computed(
                  ItemChangeNumbers(
                    change: ChangeNumbers(design: .independent, nFrom: 27, nTo: 27, estimate: 1.5),
                    topDifference: nil)))
            ])
        ]))
    return try #require(results.themes.first?.changes.first?.value.numbers).checks
  }

  @Test("A change is taken apart only by categories that all have enough answers for details")
  func composition() throws {
    let checks = try #require(try shown(SampleStudy.checks))
    #expect(checks.composition.map(\.background) == ["gebied"])
    #expect(checks.composition.map(\.within) == [6.25])
    #expect(checks.composition.map(\.smallestCategory) == [nil])
  }

  @Test("Shares of don't know are whole per cents")
  func dontKnow() throws {
    #expect(try shown(SampleStudy.checks)?.dontKnow == .init(from: 0.04, to: 0.17))
  }

  @Test(
    "The change without careless responses is shown where they are none or enough, else its verdict alone",
    arguments: [(0, 0, true), (0, 5, true), (5, 9, true), (1, 0, false), (0, 4, false), (7, 3, false)])
  func careless(from: Int, to: Int, isShown: Bool) throws {
    var checks = SampleStudy.checks
    checks.withoutCareless?.leftOutFrom = from
    checks.withoutCareless?.leftOutTo = to
    let without = try #require(try shown(checks)?.withoutCareless)
    #expect(without.verdict == .improvedRelevant)
    #expect((without.estimate != nil) == isShown)
    #expect((without.low != nil) == isShown)
    #expect((without.leftOutTo != nil) == isShown)
  }

  @Test("The drift of an item whose change is hidden is hidden with it, and what could tell it")
  func drift() throws {
    #expect(try shown(SampleStudy.checks)?.drift.count == 1)
    let hidden = try #require(
      try shown(SampleStudy.checks, item: SampleStudy.item([1, 2, 1, 0, 0])))
    #expect(hidden.drift.isEmpty)
    #expect(hidden.withoutDriftingItems == nil)
    #expect(hidden.dontKnow != nil)
  }

  @Test("With fewer answers than details need there are no checks")
  func coarse() throws {
    #expect(try shown(SampleStudy.checks, n: (9, 30)) == nil)
  }

  @Test(
    "A trend is shown where all its waves are shown in full",
    arguments: [
      (22, [22, 30], nil), (4, [4, 30], .nBelowMinimum), (9, [9, 30], .detailBelowMinimum),
      (22, [22, 9], .detailBelowMinimum), (22, [22, 3], .nBelowMinimum),
    ] as [(Int, [Int], Withholding?)])
  func trend(leastN: Int, waves: [Int], reason: Withholding?) throws {
    let results = SampleStudy.published(
      SampleStudy.estimates(
        themes: [
          SampleStudy.theme(
            waves.map { SampleStudy.wave($0) }, change: SampleStudy.change(waves[0], waves[1]))
        ], trends: [SampleStudy.trend(leastN: leastN)]))
    let trend = try #require(results.trends.first?.value)
    #expect(trend.reason == reason)
    #expect((trend.numbers != nil) == (reason == nil))
  }
}
