import SurveyModel
import Testing

@testable import SurveyResults

@Suite struct DisclosureFilterTests {
  private func firstWave(
    _ n: Int, sd: Double = 18.5, group: RespondentGroup.ID = "artsen"
  ) -> Published<
    WaveNumbers
  > {
    let record = SampleStudy.theme(
      of: group, [SampleStudy.wave(n, sd: sd), SampleStudy.wave(30)], change: SampleStudy.change(n, 30))
    return SampleStudy.published(SampleStudy.estimates(themes: [record])).themes[0].waves[0].value
  }

  @Test("Below five answers nothing is shown but that there are few", arguments: 1...4)
  func belowMinimum(n: Int) {
    let wave = firstWave(n)
    #expect(wave.status == .suppressed)
    #expect(wave.reason == .nBelowMinimum)
    #expect(wave.numbers == nil)
    #expect(wave.nLabel == "<5")
  }

  @Test("From five to nine answers a theme shows whole numbers and no spread", arguments: 5...9)
  func coarse(n: Int) throws {
    let wave = firstWave(n)
    let numbers = try #require(wave.numbers)
    #expect(wave.isCoarse)
    #expect(numbers.n == n)
    #expect(numbers.mean == 61)
    #expect(numbers.low == 56)
    #expect(numbers.high == 67)
    #expect(numbers.sd == nil && numbers.se == nil && numbers.effectiveN == nil)
  }

  @Test("A coarse mean at an end of the scale tells what everybody answered, and is hidden")
  func coarseEnds() {
    func wave(_ mean: Double) -> Published<WaveNumbers> {
      let record = SampleStudy.theme(
        [SampleStudy.wave(7, mean: mean), SampleStudy.wave(30)], change: SampleStudy.change(7, 30))
      return SampleStudy.published(SampleStudy.estimates(themes: [record])).themes[0].waves[0].value
    }
    #expect(wave(97).reason == .unanimity)
    #expect(wave(2).reason == .unanimity)
    #expect(wave(90).isCoarse)
  }

  @Test(
    "Away from the ends a whole-number mean of five to nine five-point answers has several sets of answers")
  func coarseMeansAreAmbiguous() {
    for n in 5...9 {
      // All sets of answers, as counts of the five answers, by the whole number that their mean rounds to.
      var sets: [Int: Int] = [:]
      for a in 0...n {
        for b in 0...(n - a) {
          for c in 0...(n - a - b) {
            for d in 0...(n - a - b - c) {
              let sum = b + 2 * c + 3 * d + 4 * (n - a - b - c - d)
              sets[Int((Double(sum) * 25 / Double(n)).rounded()), default: 0] += 1
            }
          }
        }
      }
      for (mean, count) in sets where mean > 5 && mean < 95 { #expect(count > 1, "n = \(n), mean \(mean)") }
    }
  }

  @Test("From ten answers on everything is shown as it was computed")
  func detailed() {
    let wave = firstWave(10)
    #expect(wave.status == .ok)
    #expect(wave.reason == nil)
    #expect(wave.numbers == SampleStudy.wave(10).numbers)
  }

  @Test("A wave without responses says so, with n of 0")
  func noResponses() {
    let wave = firstWave(0)
    #expect(wave.status == .notComputed)
    #expect(wave.reason == .noResponses)
    #expect(wave.nLabel == "0")
  }

  @Test("A statistic that cannot be computed of few answers is hidden like one that can")
  func notComputedOfFew() {
    let record = SampleStudy.theme(
      [.notComputed(.zeroVariance, n: 3), SampleStudy.wave(30)], change: .notComputed(.zeroVariance, n: 3))
    let result = SampleStudy.published(SampleStudy.estimates(themes: [record])).themes[0]
    #expect(result.waves[0].value.reason == .nBelowMinimum)
    #expect(result.changes[0].value.reason == .nBelowMinimum)
  }

  @Test("A wave below the minimum hides the change, and not the other wave")
  func changeOfHiddenWave() {
    let record = SampleStudy.theme(
      [SampleStudy.wave(4), SampleStudy.wave(30)], change: SampleStudy.change(4, 30))
    let result = SampleStudy.published(SampleStudy.estimates(themes: [record])).themes[0]
    #expect(result.changes[0].value.status == .suppressed)
    #expect(result.changes[0].verdict == .notReportable)
    #expect(result.waves[1].value.status == .ok)
  }

  @Test(
    "A change with a coarse wave keeps whole numbers, the numbers of respondents and the verdict, nothing else"
  )
  func coarseChange() throws {
    let record = SampleStudy.theme(
      [SampleStudy.wave(9), SampleStudy.wave(30)], change: SampleStudy.change(9, 30))
    let result = SampleStudy.published(SampleStudy.estimates(themes: [record])).themes[0]
    let numbers = try #require(result.changes[0].value.numbers)
    let expected = ChangeNumbers(
      design: .partlyLinked, nFrom: 9, nTo: 30, estimate: 9, low: 2, high: 16, verdict: .improved,
      modifiers: [.lowReliability])
    #expect(numbers == expected)
    #expect(result.changes[0].value.reason == .detailBelowMinimum)
  }

  @Test("A correlation of fewer than ten pairs stays inside")
  func rareLinks() throws {
    let record = SampleStudy.theme(
      [SampleStudy.wave(22), SampleStudy.wave(30)], change: SampleStudy.change(22, 30))
    let result = SampleStudy.published(SampleStudy.estimates(themes: [record])).themes[0]
    let numbers = try #require(result.changes[0].value.numbers)
    #expect(numbers.nLinked == 7)
    #expect(numbers.rLinked == nil)
  }

  @Test("Equal scores of all who answered are hidden in a closed group and shown in an open one")
  func unanimousScores() {
    #expect(firstWave(22, sd: 0).reason == .unanimity)
    #expect(firstWave(22, sd: 0, group: "inwoners").status == .ok)
  }

  @Test("Thresholds rise with the codebook's")
  func raisedThresholds() {
    let study = SampleStudy.study
    let strict = Study(
      id: study.id, title: study.title, languages: study.languages, about: study.about, waves: study.waves,
      groups: study.groups, themes: study.themes, scales: study.scales, items: study.items,
      background: study.background, columns: [], sources: [], cleaning: study.cleaning, weights: [:],
      analysis: study.analysis, privacy: PrivacyOptions(minimum: 8, detail: 20))
    let record = SampleStudy.theme(
      [SampleStudy.wave(7), SampleStudy.wave(19)], change: SampleStudy.change(7, 19))
    let result = DisclosureFilter(study: strict)
      .publish(
        SampleStudy.estimates(themes: [record]), flow: [], provenance: SampleStudy.provenance
      ).themes[0]
    #expect(result.waves[0].value.nLabel == "<8")
    #expect(result.waves[1].value.isCoarse)
  }

  @Test("A response of 95 % or more of a closed group is not given exactly")
  func nearlyEverybody() {
    func flow(_ kept: Int, group: RespondentGroup.ID, of invited: Int) -> PublishedFlow {
      SampleStudy.published(
        SampleStudy.estimates(),
        flow: [
          FlowCount(
            wave: "t0", group: group, population: invited, populationIsApproximate: false, invited: invited,
            read: kept, excluded: [], kept: kept, flagged: [], linked: nil)
        ]
      ).flow[0]
    }
    #expect(flow(37, group: "artsen", of: 40).response == 0.925)
    #expect(flow(38, group: "artsen", of: 40).response == nil)
    #expect(flow(38, group: "artsen", of: 40).responseLabel == ">=0.95")
    #expect(flow(3900, group: "inwoners", of: 4000).response == 0.975)
  }

  @Test("A warning about a theme whose numbers are hidden goes with them")
  func warnings() {
    let warning = ResultWarning(
      code: "low-reliability", theme: "kosten", group: "artsen", wave: "t0", text: "alpha is 0.31")
    func warnings(n: Int) -> [ResultWarning] {
      let record = SampleStudy.theme(
        [SampleStudy.wave(n), SampleStudy.wave(30)], change: SampleStudy.change(n, 30))
      return SampleStudy.published(SampleStudy.estimates(themes: [record], warnings: [warning])).warnings
    }
    #expect(warnings(n: 9).isEmpty)
    #expect(warnings(n: 10) == [warning])
  }
}
