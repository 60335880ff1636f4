import SurveyModel
import SurveyResults
import SurveyStatistics
import Testing

@testable import Comparing

private typealias R = Rehearsal

/// Nobody, one or two respondents, no variation, one pair, perfect correlation, everybody, nothing but missing
/// answers: every record has finite numbers, or says why it has none.
@Suite struct DegenerateStudiesTests {
  private static let constant = [[Int]](repeating: [3, 3, 3, 3], count: 8)
  private static let rising = (0..<8).map { row in [Int](repeating: 1 + row % 4, count: 4) }
  private static let waves: [(name: String, rows: [[Int]])] = [
    ("nobody", []), ("one", [[1, 2, 3, 4]]), ("two", [[1, 1, 1, 1], [5, 5, 5, 5]]),
    ("five alike", Array(constant.prefix(5))), ("no variation", constant), ("rising", rising),
    ("one higher each", rising.map { $0.map { $0 + 1 } }),
    ("all missing", constant.map { $0.map { _ in 9 } }),
    ("all blank", constant.map { $0.map { _ in 0 } }),
    ("one score", constant.indices.map { $0 == 0 ? [2, 2, 2, 2] : [9, 9, 9, 9] }),
    ("all but one alike", constant.indices.map { $0 == 0 ? [5, 5, 5, 5] : [3, 3, 3, 3] }),
    ("usual", R.rows(8, level: 3, seed: 3)),
  ]

  private static let laterNames: Set<String> = [
    "one", "no variation", "one higher each", "one score", "usual",
  ]

  /// Who is known to be who, and what is known beside the answers.
  enum Kind: CaseIterable {
    case anonymous, onePair, linked, partlyLinked, weighted, weightedLinked, oneSchool, fewSchools, schools
  }

  @Test("Whatever answered how, at whatever size of the population", arguments: Kind.allCases)
  func grid(kind: Kind) throws {
    for before in Self.waves {
      for after in Self.waves where Self.laterNames.contains(after.name) {
        for population in [nil, 8, 9] {
          let study = R.study(
            groups: [
              R.group("huisartsen", population: population.map { [R.baseline: $0, R.followUp: $0] } ?? [:])
            ],
            items: (1...2).map { R.item(Item.ID("kosten-\($0)"), theme: "kosten", groups: ["huisartsen"]) })
          let estimates = try Comparer(study: study).estimates(
            of: [
              Self.table(study, R.baseline, before.rows, kind, isLater: false),
              Self.table(study, R.followUp, after.rows, kind, isLater: true),
            ], flow: [])
          let place = "\(before.name) to \(after.name), \(kind), population \(population ?? 0)"
          #expect(nonFinite(in: estimates).isEmpty, "\(place)")
          for record in estimates.themes {
            for wave in record.waves { Self.check(wave.value, place) }
            for change in record.changes { Self.check(change.value, place) }
          }
          for record in estimates.items {
            for change in record.changes {
              if let numbers = change.value.numbers { Self.check(.computed(numbers.change), place) }
            }
          }
        }
      }
    }
  }

  private static func table(
    _ study: Study, _ wave: Wave.ID, _ rows: [[Int]], _ kind: Kind, isLater: Bool
  ) -> ScoredResponses {
    let count = rows.count
    let own = 100 * (isLater ? 2 : 1)
    let codes: [Int?]? =
      switch kind {
      case .anonymous, .weighted, .oneSchool, .fewSchools, .schools: nil
      case .onePair: (0..<count).map { $0 == 0 ? 0 : own + $0 }
      case .linked, .weightedLinked: Array(0..<count)
      case .partlyLinked: (0..<count).map { $0 < 6 ? $0 : own + $0 }
      }
    let weights: [Double]? =
      switch kind {
      case .weighted, .weightedLinked: (0..<count).map { 0.25 + Double($0 % 4) / 2 }
      case .anonymous, .onePair, .linked, .partlyLinked, .oneSchool, .fewSchools, .schools: nil
      }
    let clusters: [Int?]? =
      switch kind {
      case .oneSchool: [Int](repeating: 1, count: count)
      case .fewSchools: (0..<count).map { $0 % 2 }
      case .schools: (0..<count).map { own + $0 / 2 }
      case .anonymous, .onePair, .linked, .partlyLinked, .weighted, .weightedLinked: nil
      }
    return R.responses(
      study, "huisartsen", wave, .init(rows: rows, codes: codes, clusters: clusters, weights: weights))
  }

  /// An interval is there with its standard error or not at all, holds its estimate, and has a reason to be absent.
  private static func check(_ value: Estimate<ChangeNumbers>, _ place: String) {
    switch value {
    case .notAsked, .notComputed: break
    case .computed(let numbers):
      #expect((numbers.se == nil) == (numbers.low == nil), "\(place)")
      #expect(
        (numbers.low == nil) == (numbers.low90 == nil) && (numbers.p == nil) == (numbers.t == nil), "\(place)"
      )
      if let low = numbers.low, let high = numbers.high {
        #expect(low < numbers.estimate && numbers.estimate < high, "\(place)")
        #expect((numbers.se ?? 0) > 0 && (numbers.df ?? 0) > 0, "\(place)")
      } else {
        let isReasonable =
          numbers.design == .census || min(numbers.nFrom ?? 0, numbers.nTo ?? 0) < PrivacyOptions().minimum
        #expect(isReasonable, "\(place)")
      }
      if let p = numbers.p { #expect((0...1).contains(p), "\(place)") }
      if let p = numbers.robust?.p { #expect(p > 0 && p <= 1, "\(place)") }
      if let low = numbers.effect?.superiorityLow { #expect((0...1).contains(low), "\(place)") }
      if let high = numbers.effect?.superiorityHigh { #expect((0...1).contains(high), "\(place)") }
    }
  }

  private static func check(_ value: Estimate<WaveNumbers>, _ place: String) {
    guard let numbers = value.numbers else { return }
    #expect((0...100).contains(numbers.mean) && (numbers.sd ?? 0) >= 0, "\(place)")
    #expect((numbers.low == nil) == (numbers.high == nil), "\(place)")
    if let low = numbers.low, let high = numbers.high {
      #expect(low <= numbers.mean && numbers.mean <= high, "\(place)")
    }
  }
}

/// Where in `value` a number is infinite or not a number.
func nonFinite(in value: Any, at path: String = "estimates") -> [String] {
  if let number = value as? Double { return number.isFinite ? [] : ["\(path) is \(number)"] }
  return Mirror(reflecting: value).children.flatMap {
    nonFinite(in: $0.value, at: path + "." + ($0.label ?? "-"))
  }
}
