import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

@Suite struct VerdictFamilyTests {
  /// A change of `estimate` points whose standard error is 2, with a hundred degrees of freedom.
  static func change(
    _ estimate: Double, desired: Theme.DesiredDirection = .higher, margin: Double = 5
  ) -> ChangeToJudge {
    ChangeToJudge(
      ground: .tested(
        DifferenceEstimate(
          estimate: estimate, variance: 4, degreesOfFreedom: 100, firstCount: 50, secondCount: 52)),
      margin: margin, desired: desired)
  }

  @Test(
    "The correction is that of the study",
    arguments: [
      (AnalysisOptions.Adjustment.holm, Verdict.inconclusiveUp),
      (.benjaminiHochberg, .inconclusiveUp), (.none, .improved),
    ])
  func adjustment(adjust: AnalysisOptions.Adjustment, verdict: Verdict) {
    // p = 0.048 alone; with a second theme without change it does not survive either correction.
    let judged = VerdictFamily(AnalysisOptions(adjust: adjust)).judge([Self.change(4), Self.change(0.1)])
    #expect(judged[0].verdict == verdict)
  }

  @Test("Tests are made at the level that belongs to the intervals of the study")
  func level() {
    let family = VerdictFamily(AnalysisOptions(confidence: 0.9))
    #expect(family.judge([Self.change(3.5)])[0].verdict == .improved)
    #expect(VerdictFamily(AnalysisOptions()).judge([Self.change(3.5)])[0].verdict == .inconclusive)
  }

  @Test("The verdict on a change is the mirrored verdict on the opposite change, in every class")
  func mirrored() {
    let family = VerdictFamily(AnalysisOptions())
    var classes: Set<Verdict> = []
    for (estimate, margin) in [(12.0, 5.0), (7, 5), (4.5, 9), (0.5, 5), (3, 5), (30, 5)] {
      let up = family.judge([Self.change(estimate, margin: margin)])[0].verdict
      let down = family.judge([Self.change(-estimate, margin: margin)])[0].verdict
      let lower = family.judge([Self.change(-estimate, desired: .lower, margin: margin)])[0].verdict
      #expect(down == up.mirrored && lower == up && up.mirrored.mirrored == up)
      classes.insert(up)
    }
    let all: Set<Verdict> = [
      .improvedRelevant, .improved, .improvedNegligible, .noRelevantChange, .inconclusive,
    ]
    #expect(classes == all)
  }

  @Test("What has no test takes no part in the correction")
  func untested() {
    let family = VerdictFamily(AnalysisOptions())
    let judged = family.judge([
      Self.change(4.5), ChangeToJudge(ground: .tooFew, margin: 5, desired: .higher),
      ChangeToJudge(ground: .census(9), margin: 5, desired: .lower),
      ChangeToJudge(ground: .descriptive, margin: 5, desired: .higher),
    ])
    #expect(judged.map(\.verdict) == [.improved, .notReportable, .censusDown, .inconclusive])
    #expect(judged.compactMap(\.pAdjusted).count == 1)
  }
}
