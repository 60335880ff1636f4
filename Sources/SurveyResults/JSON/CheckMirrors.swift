import SurveyModel

/// The numbers behind the reservations about a change, as they stand in the file.
struct ChecksMirror: Decodable {
  struct Part: Decodable {
    let background: String
    let within: Double
    let composition: Double
    let shifted: Bool
  }

  struct Drift: Decodable {
    let item: String
    let drift: Double
    let pAdjusted: Double?

    enum CodingKeys: String, CodingKey {
      case item, drift
      case pAdjusted = "p_adjusted"
    }
  }

  struct Shares: Decodable {
    let from: Double?
    let to: Double?
  }

  struct Without: Decodable {
    let verdict: Verdict?
    let estimate: Double?
    let low: Double?
    let high: Double?
    let leftOutFrom: Int?
    let leftOutTo: Int?

    enum CodingKeys: String, CodingKey {
      case verdict, estimate, low, high
      case leftOutFrom = "left_out_from"
      case leftOutTo = "left_out_to"
    }
  }

  struct With: Decodable {
    let verdict: Verdict?
    let estimate: Double?
    let low: Double?
    let high: Double?
    let countedFrom: Int?
    let countedTo: Int?

    enum CodingKeys: String, CodingKey {
      case verdict, estimate, low, high
      case countedFrom = "counted_from"
      case countedTo = "counted_to"
    }
  }

  let composition: [Part]
  let drift: [Drift]
  let withoutDriftingItems: Double?
  let dontKnow: Shares
  let verdictWithoutFinitePopulation: Verdict?
  let withoutCareless: Without
  let withCareless: With

  enum CodingKeys: String, CodingKey {
    case composition, drift
    case withoutDriftingItems = "without_drifting_items"
    case dontKnow = "dont_know"
    case verdictWithoutFinitePopulation = "verdict_without_finite_population"
    case withoutCareless = "without_careless"
    case withCareless = "with_careless"
  }

  /// The checks; nil where none was made.
  var checks: ChangeChecks? {
    var checks = ChangeChecks()
    checks.composition = composition.map {
      .init(
        background: .init($0.background), within: $0.within, composition: $0.composition,
        isShifted: $0.shifted)
    }
    checks.drift = drift.map { .init(item: .init($0.item), drift: $0.drift, pAdjusted: $0.pAdjusted) }
    checks.withoutDriftingItems = withoutDriftingItems
    if let from = dontKnow.from, let to = dontKnow.to { checks.dontKnow = .init(from: from, to: to) }
    checks.verdictWithoutFinitePopulation = verdictWithoutFinitePopulation
    if let verdict = withoutCareless.verdict {
      checks.withoutCareless = .init(
        verdict: verdict, estimate: withoutCareless.estimate, low: withoutCareless.low,
        high: withoutCareless.high, leftOutFrom: withoutCareless.leftOutFrom,
        leftOutTo: withoutCareless.leftOutTo)
    }
    if let verdict = withCareless.verdict {
      checks.withCareless = .init(
        verdict: verdict, estimate: withCareless.estimate, low: withCareless.low, high: withCareless.high,
        countedFrom: withCareless.countedFrom, countedTo: withCareless.countedTo)
    }
    return checks == ChangeChecks() ? nil : checks
  }
}
