import SurveyModel
import SurveyResults
import Testing

@testable import Comparing

/// Twenty-two and twenty-five of thirty-eight general practitioners, ten of them linked with a score at both waves.
///
/// The expected numbers were computed apart from this program: means and Welch's test with SciPy 1.17.1, T_new2 with
/// the R package Partiallyoverlapping 2.0, the finite population by the formula in `DifferenceEstimate.partlyLinked`.
@Suite struct EndToEndTests {
  typealias R = Rehearsal

  static let codesBefore: [Int?] = [
    101, 102, 105, 109, 111, 112, 113, 115, 116, 119, 120, 123, 124, 126, 129, 130, 131, 132, 133, 134,
    135, 138,
  ]
  static let before: [[Int]] = [
    [1, 3, 4, 1], [5, 4, 2, 3], [5, 5, 2, 4], [3, 9, 5, 2], [4, 3, 3, 3], [5, 5, 1, 5], [4, 3, 2, 2],
    [0, 5, 9, 5], [4, 5, 1, 4], [1, 1, 5, 1], [3, 3, 4, 2], [0, 9, 4, 9], [3, 4, 2, 2], [5, 4, 3, 1],
    [3, 4, 4, 3], [2, 1, 3, 3], [4, 4, 2, 2], [2, 2, 3, 3], [2, 3, 3, 4], [5, 3, 2, 4], [5, 5, 2, 4],
    [5, 4, 1, 3],
  ]
  static let codesAfter: [Int?] = [
    101, 103, 104, 105, 106, 107, 108, 109, 110, 111, 113, 114, 116, 118, nil, 120, 121, 123, 126, 127,
    nil, 131, 132, 133, 137,
  ]
  static let after: [[Int]] = [
    [1, 3, 5, 1], [5, 4, 2, 4], [4, 5, 2, 5], [4, 4, 1, 0], [5, 4, 1, 4], [4, 4, 1, 4], [3, 2, 3, 4],
    [1, 1, 4, 3], [4, 4, 9, 3], [4, 4, 3, 5], [3, 3, 4, 3], [5, 5, 1, 4], [5, 5, 1, 5], [4, 4, 2, 5],
    [1, 1, 5, 1], [3, 2, 3, 4], [4, 3, 3, 4], [4, 4, 3, 3], [9, 9, 0, 9], [4, 4, 2, 4], [4, 3, 3, 2],
    [5, 5, 2, 4], [4, 4, 3, 5], [2, 2, 3, 3], [4, 4, 4, 3],
  ]

  @Test("A small partly linked group of a finite population gives the published chain of numbers")
  func smallPartlyLinkedGroup() throws {
    let study = R.study(
      groups: [R.group("huisartsen", population: [R.baseline: 38, R.followUp: 38])],
      items: (1...4).map {
        R.item(Item.ID("q\($0)"), theme: "kosten", isReversed: $0 == 3, groups: ["huisartsen"])
      })
    let estimates = try Comparer(study: study).estimates(
      of: [
        R.responses(
          study, "huisartsen", R.baseline, .init(rows: Self.before, codes: Self.codesBefore)),
        R.responses(study, "huisartsen", R.followUp, .init(rows: Self.after, codes: Self.codesAfter)),
      ], flow: [])
    let record = try #require(estimates.themes.first)
    let first = try #require(record.waves[0].value.numbers)
    let second = try #require(record.waves[1].value.numbers)
    #expect(first.n == 21 && second.n == 24)
    #expect(isClose(first.mean, 58.63095238095238, within: 1e-12))
    #expect(isClose(second.mean, 63.28125, within: 1e-12))
    #expect(isClose(first.sd, 27.348745292016947, within: 1e-12))
    #expect(isClose(first.low, 50.30436362942176) && isClose(first.high, 66.957541132483))
    #expect(isClose(second.low, 56.51638946212878) && isClose(second.high, 70.04611053787121))

    let change = try #require(record.changes[0].value.numbers)
    #expect(change.design == .partlyLinked)
    #expect(change.nFrom == 21 && change.nTo == 24 && change.nLinked == 10)
    #expect(isClose(change.rLinked, 0.8199125961387349))
    #expect(isClose(change.estimate, 4.65029761904762))
    #expect(change.isFinitePopulation == true)
    #expect(isClose(change.se, 5.670679887540517))
    #expect(isClose(change.df, 27.20142216385568))
    #expect(isClose(change.t, 0.8200599771581435))
    #expect(isClose(change.p, 0.4193101828406914))
    #expect(isClose(change.low, -6.980946367675896) && isClose(change.high, 16.28154160577114))
    #expect(isClose(change.low90, -5.0059667575942886) && isClose(change.high90, 14.30656199568953))
    let plain = try #require(change.withoutFinitePopulation)
    #expect(isClose(plain.se, 6.415410773947004))
    #expect(isClose(plain.low, -8.508478659398973) && isClose(plain.high, 17.809073897494216))
    #expect(isClose(change.effect?.superiority, 0.5535714285714286))
    #expect(change.robust?.method == "permutation")
    #expect(change.verdict == .inconclusive)
  }
}
