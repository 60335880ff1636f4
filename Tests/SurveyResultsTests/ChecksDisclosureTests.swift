import SurveyModel
import Testing

@testable import SurveyResults

/// What may be shown of the numbers behind the reservations, and of trends.
@Suite struct ChecksDisclosureTests {
  private func shown(_ checks: ChangeChecks, n: (Int, Int) = (22, 30)) throws -> ChangeChecks? {
    guard case .computed(var change) = SampleStudy.change(n.0, n.1) else { return nil }
    change.checks = checks
    let answers = SampleStudy.item([6, 7, 0, 8, 6])
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

  @Test(
    "The change with careless responses is shown where they are none or enough, else its verdict alone",
    arguments: [(0, 0, true), (0, 5, true), (5, 9, true), (1, 0, false), (0, 4, false), (7, 3, false)])
  func withCareless(from: Int, to: Int, isShown: Bool) throws {
    var checks = SampleStudy.checks
    checks.withCareless?.countedFrom = from
    checks.withCareless?.countedTo = to
    let with = try #require(try shown(checks)?.withCareless)
    #expect(with.verdict == .inconclusiveUp)
    let numbers = [with.estimate != nil, with.low != nil, with.high != nil, with.countedFrom != nil]
    #expect(numbers == Array(repeating: isShown, count: 4))
  }

  @Test(
    "Of a weighted group those without a score count too: the weights would tell who they are",
    arguments: [(5, true), (4, false), (1, false)])
  func weightedWithCareless(fewest: Int, isShown: Bool) throws {
    var checks = SampleStudy.checks
    checks.withCareless?.fewestWeighted = fewest
    let with = try #require(try shown(checks)?.withCareless)
    #expect((with.estimate != nil) == isShown && with.fewestWeighted == nil)
    #expect(with.verdict == .inconclusiveUp)
  }

  @Test("What another record hides is not told by a check: the drift of an item, a category of a breakdown")
  func otherRecords() throws {
    guard case .computed(var change) = SampleStudy.change(22, 30) else { return }
    change.checks = DisclosureFilter(study: SampleStudy.study).publishable(SampleStudy.checks)
    func record(
      _ by: Breakdown?, _ value: Published<ChangeNumbers>, hides: Bool
    )
      -> DisclosureFilter.PublishedTheme
    {
      DisclosureFilter.PublishedTheme(
        theme: "kosten", group: "artsen", by: by,
        waves: [
          AtWave(
            wave: "t0",
            value: hides
              ? .suppressed(.secondary)
              : .shown(WaveNumbers(n: 22, mean: 61, sd: nil, se: nil, low: nil, high: nil, effectiveN: nil)))
        ], changes: [Between(from: "t0", to: "t1", value: value)])
    }
    func item(_ value: Published<ItemChangeNumbers>) -> DisclosureFilter.PublishedItem {
      DisclosureFilter.PublishedItem(
        item: "kosten-1", theme: "kosten", group: "artsen", waves: [],
        changes: [Between(from: "t0", to: "t1", value: value)])
    }
    func checks(_ item: DisclosureFilter.PublishedItem, hidesCategory: Bool) throws -> ChangeChecks {
      let themes = [
        record(nil, .shown(change), hides: false),
        record(
          Breakdown(variable: "gebied", code: "noord"), .suppressed(.secondary), hides: hidesCategory),
      ]
      let filter = DisclosureFilter(study: SampleStudy.study)
      let shown = filter.withoutTellingChecks(themes, items: [item], breakdowns: HiddenBreakdowns(themes))
      return try #require(shown[0].changes[0].value.numbers?.checks)
    }
    let shown = item(
      .shown(
        ItemChangeNumbers(
          change: ChangeNumbers(design: .independent, nFrom: 27, nTo: 27, estimate: 1.5), topDifference: nil))
    )
    let open = try checks(shown, hidesCategory: false)
    #expect(open.drift.count == 1 && open.withoutDriftingItems != nil && open.composition.count == 1)
    let withoutItem = try checks(item(.suppressed(.unanimity)), hidesCategory: false)
    #expect(withoutItem.drift.isEmpty && withoutItem.withoutDriftingItems == nil)
    #expect(withoutItem.composition.count == 1 && withoutItem.dontKnow != nil)
    let withoutCategory = try checks(shown, hidesCategory: true)
    #expect(withoutCategory.composition.isEmpty && withoutCategory.drift.count == 1)
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
