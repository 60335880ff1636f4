import SurveyModel
import Testing

@testable import SurveyResults

@Suite struct ReleaseRegisterTests {
  private let cell = ReleaseCell(statistic: .theme("kosten"), group: "artsen", by: nil, wave: "t0")

  private func tally(_ counts: [String: Int]) -> AnswerTally {
    let sorted = counts.sorted { $0.key < $1.key }
    return AnswerTally(cell: cell, values: sorted.map(\.key), counts: sorted.map(\.value))
  }

  @Test(
    "Two tallies differ in as many answers as were added, left out or changed",
    arguments: [
      (["25.0": 5, "75.0": 9], 0), (["25.0": 7, "75.0": 9], 2), (["25.0": 5, "75.0": 6], 3),
      (["25.0": 4, "75.0": 10], 1), (["25.0": 5, "50.0": 2, "75.0": 9], 2), (["0.0": 14], 14),
    ])
  func difference(now: [String: Int], expected: Int) {
    let before = tally(["25.0": 5, "75.0": 9])
    #expect(tally(now).difference(from: before) == expected)
    #expect(before.difference(from: tally(now)) == expected)
  }

  private func results(n: Int) -> Results {
    SampleStudy.published(
      SampleStudy.estimates(themes: [
        SampleStudy.theme([SampleStudy.wave(n), SampleStudy.wave(30)], change: SampleStudy.change(n, 30))
      ]))
  }

  @Test(
    "A cell is withheld where one to four of its answers differ from a release that showed it",
    arguments: [(0, false), (1, true), (4, true), (5, false)])
  func threshold(late: Int, isWithheld: Bool) {
    var register = ReleaseRegister()
    register.add(results(n: 24), digest: "one", tallies: [tally(["50.0": 24])])
    let now = [tally(["50.0": 24, "75.0": late].filter { $0.value > 0 })]
    #expect(register.withheld(now, minimum: 5) == (isWithheld ? [cell] : []))
  }

  @Test("What a release did not show can be shown now, whatever differs")
  func neverShown() {
    var register = ReleaseRegister()
    register.add(results(n: 4), digest: "one", tallies: [tally(["50.0": 4])])
    #expect(register.releases[0].tallies.isEmpty)
    #expect(register.withheld([tally(["50.0": 6])], minimum: 5).isEmpty)
  }

  @Test("Every earlier release counts, and the same results are noted once")
  func allReleases() {
    var register = ReleaseRegister()
    register.add(results(n: 24), digest: "one", tallies: [tally(["50.0": 24])])
    register.add(results(n: 34), digest: "two", tallies: [tally(["50.0": 34])])
    register.add(results(n: 34), digest: "two", tallies: [tally(["50.0": 34])])
    #expect(register.releases.count == 2)
    #expect(register.withheld([tally(["50.0": 26])], minimum: 5) == [cell])
    #expect(register.withheld([tally(["50.0": 29])], minimum: 5).isEmpty == true)
    #expect(register.withheld([tally(["50.0": 31])], minimum: 5) == [cell])
  }

  @Test("A withheld wave takes the change with it, and says why")
  func throughTheFilter() {
    let estimates = SampleStudy.estimates(themes: [
      SampleStudy.theme([SampleStudy.wave(24), SampleStudy.wave(30)], change: SampleStudy.change(24, 30))
    ])
    let results = DisclosureFilter(study: SampleStudy.study, differing: [cell])
      .publish(estimates, flow: [], provenance: SampleStudy.provenance)
    #expect(results.themes[0].waves.map(\.value.status) == [.suppressed, .ok])
    #expect(results.themes[0].waves[0].value.reason == .differencing)
    #expect(results.themes[0].changes[0].value.numbers == nil)
  }
}
