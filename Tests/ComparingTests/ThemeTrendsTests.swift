import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

/// Lines through three waves.
@Suite struct ThemeTrendsTests {
  typealias R = Rehearsal

  private static let waves = [R.baseline, R.followUp, R.third]

  /// January of the given years.
  private func periods(_ years: [Int]) throws -> [Wave.ID: Wave.Period] {
    var periods: [Wave.ID: Wave.Period] = [:]
    for (wave, year) in zip(Self.waves, years) {
      let first = try #require(CalendarDate(year: year, month: 1, day: 1))
      let last = try #require(CalendarDate(year: year, month: 1, day: 31))
      periods[wave] = Wave.Period(first: first, last: last)
    }
    return periods
  }

  private func trends(
    _ rows: [[[Int]]], codes: Bool = false, years: [Int] = [2021, 2022, 2024], items: [Item]? = nil
  ) throws -> [TrendRecord<Estimate<TrendNumbers>>] {
    let study = R.study(waves: Self.waves, items: items, periods: try periods(years))
    let responses = zip(Self.waves, rows).map { wave, rows in
      R.responses(
        study, "huisartsen", wave, .init(rows: rows, codes: codes ? rows.indices.map { $0 } : nil))
    }
    return try Comparer(study: study).estimates(of: responses, flow: []).trends
  }

  private func scores(_ rows: [[Int]]) -> CountedSample {
    CountedSample(rows.map { row in row.reduce(0) { $0 + Double($1 - 1) * 25 } / Double(row.count) })
  }

  @Test("Unlinked waves give the weighted least squares line over the middles of their periods")
  func unlinked() throws {
    let rows = [
      R.rows(40, level: 2.5, seed: 1), R.rows(50, level: 3, seed: 2), R.rows(45, level: 3.5, seed: 3),
    ]
    let numbers = try #require(try trends(rows).first?.value.numbers)
    // By hand: weights are one over the squared standard errors.
    let moments = rows.map { Moments(of: scores($0)) }
    let weights = try moments.map { Double($0.count) / (try #require($0.variance)) }
    let means = try moments.map { try #require($0.mean) }
    let times = [0, 365 / 365.25, (365 + 365 + 365) / 365.25]
    let total = weights.reduce(0, +)
    let centre = zip(weights, times).reduce(0) { $0 + $1.0 * $1.1 } / total
    let spread = zip(weights, times).reduce(0) { $0 + $1.0 * ($1.1 - centre) * ($1.1 - centre) }
    let product = weights.indices.reduce(0.0) { $0 + weights[$1] * (times[$1] - centre) * means[$1] }
    #expect(abs(numbers.slope - product / spread) < 1e-9)
    #expect(abs(numbers.se - (1 / spread).squareRoot()) < 1e-9)
    #expect(numbers.residualDf == 1)
    #expect(numbers.waves == Self.waves)
    #expect(numbers.leastN == 40)
    #expect(numbers.low < numbers.slope && numbers.slope < numbers.high)
  }

  @Test("The same people at all waves narrow the interval")
  func linked() throws {
    let rows = R.rows(40, level: 2.5, seed: 1)
    let again = rows.enumerated().map { $0 % 4 == 0 ? $1.map { min(5, $0 + 1) } : $1 }
    let later = rows.enumerated().map { $0 % 3 == 0 ? $1.map { min(5, $0 + 2) } : $1 }
    let free = try #require(try trends([rows, again, later]).first?.value.numbers)
    let same = try #require(try trends([rows, again, later], codes: true).first?.value.numbers)
    #expect(same.slope > 0 && same.se < 0.7 * free.se)
  }

  @Test("Two waves have no trend, nor have waves without a period")
  func none() throws {
    let two = R.study(periods: try periods([2021, 2022]))
    let responses = [R.baseline, R.followUp].map {
      R.responses(two, "huisartsen", $0, .init(rows: R.rows(20, level: 3, seed: 4)))
    }
    #expect(try Comparer(study: two).estimates(of: responses, flow: []).trends.isEmpty)
    let undated = R.study(waves: Self.waves)
    let rows = Self.waves.map {
      R.responses(undated, "huisartsen", $0, .init(rows: R.rows(20, level: 3, seed: 4)))
    }
    #expect(try Comparer(study: undated).estimates(of: rows, flow: []).trends.isEmpty)
  }

  @Test("A wave without responses and waves without spread leave no line, with the reason")
  func undefined() throws {
    let rows = R.rows(20, level: 3, seed: 4)
    #expect(try trends([rows, rows]).map(\.value) == [.notComputed(.noResponses, n: 20)])
    let flat = [[Int]](repeating: [3, 3, 3, 3], count: 12)
    #expect(try trends([flat, flat, flat]).map(\.value) == [.notComputed(.zeroVariance, n: 12)])
    #expect(try trends([rows, rows, [rows[0]]]).map(\.value) == [.notComputed(.tooFewAnswers, n: 1)])
  }

  @Test("Waves with other items are compared by those they have in common, or not at all")
  func items() throws {
    func item(_ id: Item.ID, _ waves: [Wave.ID]) -> Item {
      R.item(id, theme: "kosten", groups: ["huisartsen"], waves: waves)
    }
    let rows = R.rows(30, level: 3, seed: 5)
    let pairs = rows.map { Array($0.prefix(2)) }
    let common = try trends(
      [pairs, rows.map { [$0[0]] }, pairs],
      items: [item("een", Self.waves), item("twee", [R.baseline, R.third])])
    let single = try trends(
      [rows.map { [$0[0]] }, rows.map { [$0[0]] }, rows.map { [$0[0]] }], items: [item("een", Self.waves)])
    #expect(common.map { $0.value.numbers?.slope } == single.map { $0.value.numbers?.slope })
    let apart = try trends(
      [rows.map { [$0[0]] }, rows.map { [$0[0]] }, rows.map { [$0[0]] }],
      items: zip(["een", "twee", "drie"], Self.waves).map { item(Item.ID($0), [$1]) })
    #expect(apart.map(\.value) == [.notComputed(.itemsDiffer, n: 0)])
  }
}
