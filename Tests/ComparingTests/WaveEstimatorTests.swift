import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

@Suite struct WaveEstimatorTests {
  typealias R = Rehearsal

  static let rows = R.rows(40, level: 3, seed: 31)

  @Test("Weighted waves have the linearised interval and the effective number of Kish")
  func weighted() throws {
    let weights = (0..<40).map { 0.4 + Double($0 % 7) / 5 }
    let (numbers, scores) = try wave(weights: weights)
    let direct = LinearisedMean(WeightedSample(values: scores, weights: weights))
    #expect(isClose(numbers.mean, direct.mean ?? 0) && isClose(numbers.se, direct.standardError))
    #expect(isClose(numbers.low, direct.interval()?.lower))
    #expect(isClose(numbers.effectiveN, KishEffect(weights: weights)?.effectiveCount))
    #expect(numbers.n == 40)
  }

  @Test("Equal weights are no weights")
  func equalWeights() throws {
    let plain = try wave().0
    let weighted = try wave(weights: [Double](repeating: 1, count: 40)).0
    #expect(isClose(plain.mean, weighted.mean) && isClose(plain.sd, weighted.sd))
    #expect(isClose(plain.se, weighted.se) && isClose(plain.high, weighted.high))
    #expect(plain.effectiveN == 40 && isClose(weighted.effectiveN, 40))
  }

  @Test("Respondents of one school count together from a mean size of 1.2 on")
  func clusters() throws {
    let schools = (0..<40).map { $0 / 4 }
    let (numbers, scores) = try wave(clusters: schools)
    let direct = LinearisedMean(WeightedSample(values: scores, units: schools))
    #expect(isClose(numbers.se, direct.standardError) && numbers.effectiveN == 40)
    // Forty respondents of thirty-four schools: 1.18.
    let small = try wave(clusters: (0..<40).map { $0 < 12 ? $0 / 2 : $0 }).0
    let plain = try wave().0
    #expect(small.se == plain.se)
  }

  @Test("Who all answered are known without error")
  func census() throws {
    let numbers = try wave(population: 40).0
    #expect(numbers.se == 0 && numbers.low == numbers.mean && numbers.high == numbers.mean)
    let oneLacking = try #require(try wave(population: 41).0.se)
    #expect(oneLacking > 0)
  }

  @Test(
    "Few scores at an end of the scale have an interval that reaches further into it; others that of Student")
  func scaleEnd() throws {
    func numbers(_ count: Int, atEnd: Int) throws -> (interval: (Double, Double), plain: ConfidenceInterval) {
      let rows = (0..<count).map { $0 < atEnd ? [5, 5, 5, 5] : [2 + $0 % 3, 3, 4, 3] }
      let (numbers, scores) = try wave(rows: rows)
      let plain = try #require(MeanEstimate(Moments(of: scores)).interval(level: 0.95))
      return ((try #require(numbers.low), try #require(numbers.high)), plain)
    }
    let few = try numbers(20, atEnd: 16)
    let upper = few.plain.upper
    #expect(few.interval.0 < few.plain.lower - 1 && few.interval.1 < upper && few.interval.1 < 100)
    for (count, atEnd) in [(20, 9), (100, 80)] {
      let other = try numbers(count, atEnd: atEnd)
      #expect(isClose(other.interval.0, other.plain.lower) && isClose(other.interval.1, other.plain.upper))
    }
  }

  private func wave(
    rows: [[Int]] = Self.rows, weights: [Double]? = nil, clusters: [Int]? = nil, population: Int? = nil
  ) throws -> (WaveNumbers, [Double]) {
    let study = R.study(
      groups: [R.group("huisartsen", population: population.map { [R.baseline: $0] } ?? [:])])
    let table = R.responses(
      study, "huisartsen", R.baseline,
      .init(rows: rows, clusters: clusters?.map(Optional.some), weights: weights))
    let estimates = try Comparer(study: study).estimates(of: [table], flow: [])
    return (
      try #require(estimates.themes.first?.waves[0].value.numbers),
      rows.indices.compactMap { table.themes[0].scores[$0] }
    )
  }
}
