import SurveyModel
import Testing

@testable import SurveyResults

@Suite struct ThemeItemsDisclosureTests {
  private func items(_ means: [Double], hidden: Set<Int>) -> [ThemeItemsDisclosure.Item] {
    means.enumerated().map { .init(mean: $1, isShown: !hidden.contains($0)) }
  }

  @Test("Where all means are shown nothing more is hidden")
  func allShown() {
    let verdict = ThemeItemsDisclosure.verdict(items([20, 50, 97.5], hidden: []))
    #expect(verdict == .init(items: [], hidesTheme: false))
  }

  @Test("A single hidden mean takes the one nearest to the middle with it")
  func oneHidden() {
    let verdict = ThemeItemsDisclosure.verdict(items([97.5, 80, 55, 20], hidden: [0]))
    #expect(verdict == .init(items: [2], hidesTheme: false))
  }

  @Test("Two hidden means near one end take a third, as their sum leaves them hardly any room")
  func twoNearTheEnd() {
    let verdict = ThemeItemsDisclosure.verdict(items([99, 98, 97, 60], hidden: [0, 1]))
    #expect(verdict == .init(items: [3], hidesTheme: false))
  }

  @Test("The score of a theme of one item is its mean, and is hidden with it")
  func singleItem() {
    #expect(ThemeItemsDisclosure.verdict(items([97.5], hidden: [0])).hidesTheme)
  }

  @Test("Where all means are near one end the theme itself tells")
  func allNearTheEnd() {
    #expect(ThemeItemsDisclosure.verdict(items([99, 98, 97], hidden: [0])).hidesTheme)
  }

  @Test(
    "What can be computed of a hidden mean leaves at least 25 points of room",
    arguments: [[10.0, 90, 50], [99, 51, 2, 70], [30, 30, 30, 30, 30], [0, 100, 50]], [0, 1, 2])
  func room(means: [Double], hidden: Int) {
    let verdict = ThemeItemsDisclosure.verdict(items(means, hidden: [hidden]))
    guard !verdict.hidesTheme else { return }
    let all = ([hidden] + verdict.items).map { means[$0] }
    // The sum is the theme's mean times the number of items, less the means that are shown.
    let sum = all.reduce(0, +)
    let bounds = max(0, sum - 100 * Double(all.count - 1))...min(100, sum)
    #expect(all.count > 1 && bounds.upperBound - bounds.lowerBound >= 25)
  }

  @Test("The item that is hidden with an unanimous one has the same reason, and the theme stays")
  func throughTheFilter() throws {
    let base = SampleStudy.study
    let second = Item(
      id: "kosten-2", theme: "kosten", scale: "eens", isReversed: false, groups: ["artsen"],
      waves: ["t0", "t1"], text: "Ik weeg het mee.", textFor: [:])
    let study = Study(
      id: base.id, title: base.title, languages: base.languages, about: base.about, waves: base.waves,
      groups: base.groups, themes: base.themes, scales: base.scales, items: base.items + [second],
      background: base.background, columns: [], sources: [], cleaning: base.cleaning, weights: [:],
      analysis: base.analysis, privacy: base.privacy)
    func record(_ id: Item.ID, _ counts: [Int]) -> DisclosureFilter.ItemEstimate {
      ItemRecord(
        item: id, theme: "kosten", group: "artsen",
        waves: [AtWave(wave: "t0", value: SampleStudy.item(counts))], changes: [])
    }
    let estimates = SampleStudy.estimates(
      themes: [
        SampleStudy.theme([SampleStudy.wave(20), SampleStudy.wave(20)], change: SampleStudy.change(20, 20))
      ],
      items: [record("kosten-1", [0, 0, 0, 1, 19]), record("kosten-2", [5, 5, 0, 5, 5])])
    let results = DisclosureFilter(study: study)
      .publish(estimates, flow: [], provenance: SampleStudy.provenance)
    #expect(results.items.map { $0.waves[0].value.reason } == [.unanimity, .unanimity])
    #expect(results.themes[0].waves[0].value.status == .ok)
    // Where few of those with a score answered it, the theme's mean tells nothing of it.
    let rare = SampleStudy.estimates(
      themes: [
        SampleStudy.theme([SampleStudy.wave(60), SampleStudy.wave(60)], change: SampleStudy.change(60, 60))
      ],
      items: [record("kosten-1", [0, 0, 0, 1, 19]), record("kosten-2", [10, 20, 10, 10, 10])])
    let others = DisclosureFilter(study: study).publish(rare, flow: [], provenance: SampleStudy.provenance)
    #expect(others.items.map { $0.waves[0].value.status } == [.suppressed, .ok])
  }
}
