import Testing

@testable import SurveyStatistics

@Suite struct DifferencingRiskTests {
  private func risk(_ whole: Int, _ part: Int) -> DifferencingRisk {
    DifferencingRisk(
      whole: DifferencingRisk.Release(count: whole, mean: 60),
      part: DifferencingRisk.Release(count: part, mean: 58),
      minimum: 5)
  }

  @Test(
    "One to four respondents of difference are a risk, none or five are not",
    arguments: [
      (24, 24, true), (24, 23, false), (24, 20, false), (24, 19, true), (24, 0, true),
    ])
  func limits(whole: Int, part: Int, isSafe: Bool) {
    #expect(risk(whole, part).isSafe == isSafe)
  }

  @Test("The recovered mean is that of the complement")
  func recovered() {
    let complement: [Double] = [10, 95]
    let rest: [Double] = [40, 60, 75, 50]
    let all = Moments(of: complement + rest)
    let risk = DifferencingRisk(
      whole: DifferencingRisk.Release(count: 6, mean: all.mean ?? 0),
      part: DifferencingRisk.Release(count: 4, mean: Moments(of: rest).mean ?? 0), minimum: 5)
    #expect(agree(risk.complementMean, 52.5))
    #expect(DifferencingRiskTests().risk(7, 7).complementMean == nil)
  }

  @Test("Pairs of releases that differ by too few are found in order")
  func conflicts() {
    let found = differencingConflicts(among: [24, 21, 24, 26, 10], minimum: 5)
    #expect(
      found == [
        DifferencingConflict(first: 0, second: 1, difference: 3),
        DifferencingConflict(first: 0, second: 3, difference: 2),
        DifferencingConflict(first: 1, second: 2, difference: 3),
        DifferencingConflict(first: 2, second: 3, difference: 2),
      ])
    #expect(differencingConflicts(among: [], minimum: 5).isEmpty)
  }
}
