import SurveyModel
import SurveyResults
import Testing

@testable import Comparing

@Suite struct ComparingErrorTests {
  typealias R = Rehearsal

  @Test("More responses than people is an error that names both and the cure")
  func populationTooSmall() {
    let study = R.study(groups: [R.group("huisartsen", population: [R.baseline: 22])])
    let table = R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(25, level: 3, seed: 1)))
    let error = #expect(throws: ComparingError.self) {
      try Comparer(study: study).estimates(of: [table], flow: [])
    }
    #expect(
      error?.description
        == "group huisartsen, wave nulmeting: 25 responses count, but the codebook gives a population of 22; "
        + "correct `groups.huisartsen.population`, or leave it out where it is not known")
  }

  @Test("A population that is known roughly may turn out too small: no correction, and a warning")
  func roughPopulation() throws {
    let study = R.study(
      groups: [
        R.group("huisartsen", population: [R.baseline: 22, R.followUp: 40], isApproximate: true)
      ])
    let estimates = try Comparer(study: study).estimates(
      of: [R.baseline, R.followUp].map {
        R.responses(study, "huisartsen", $0, .init(rows: R.rows(25, level: 3, seed: 1)))
      }, flow: [])
    #expect(estimates.warnings.map(\.code) == ["population-below-responses"])
    #expect(estimates.themes[0].waves[0].value.numbers?.n == 25)
  }

  @Test("More people in both populations than in one of them is an error")
  func inBothTooLarge() {
    let study = R.study(
      groups: [R.group("huisartsen", population: [R.baseline: 30, R.followUp: 40], inBoth: 35)])
    let table = R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(25, level: 3, seed: 1)))
    let error = #expect(throws: ComparingError.self) {
      try Comparer(study: study).estimates(of: [table], flow: [])
    }
    #expect(
      error?.description
        == "group huisartsen: 35 people are said to be in both populations, but that of wave nulmeting has 30; "
        + "correct `groups.huisartsen.in-both`, or leave it out")
  }

  @Test("The same group and wave twice is an error")
  func repeated() {
    let study = R.study()
    let table = R.responses(study, "huisartsen", R.baseline, .init(rows: R.rows(25, level: 3, seed: 1)))
    let error = #expect(throws: ComparingError.self) {
      try Comparer(study: study).estimates(of: [table, table], flow: [])
    }
    #expect(
      error?.description
        == "the scored responses of group huisartsen at wave nulmeting came twice; score the study anew")
  }
}
