@testable import SurveyStatistics

/// Means and their differences.
let referenceMeanMethods: [String: ReferenceMethod] = [
  "fpc.mean": { reference in
    let moments = Moments(of: try reference.input.numbers("y"))
    let estimate = MeanEstimate(moments, population: try reference.input.integer("N"))
    return [
      "n": ReferenceValue(estimate.count),
      "mean": ReferenceValue(estimate.mean),
      "sd": ReferenceValue(estimate.standardDeviation),
      "se_nofpc": ReferenceValue(MeanEstimate(moments).standardError),
      "se": ReferenceValue(estimate.standardError),
      "ci": ReferenceValue(estimate.interval(level: try reference.options.number("conf"))),
      "df": ReferenceValue(estimate.degreesOfFreedom),
    ]
  },

  "mean.welch": { reference in
    let (first, second) = try waves(reference)
    return try described(.welch(first: Moments(of: first), second: Moments(of: second)), reference)
  },

  "mean.welch_fpc": { reference in
    let (first, second) = try waves(reference)
    return try described(
      .welch(first: Moments(of: first), second: Moments(of: second), population: try population(reference)),
      reference)
  },

  "mean.paired": { reference in
    let (first, second) = try waves(reference)
    return try described(.paired(CountedPairs(first: first, second: second)), reference)
  },

  "overlap.t_new1": { try described(.partlyLinkedPooled(try partlyLinked($0)), $0) },
  "overlap.t_new2": { try described(.partlyLinked(try partlyLinked($0)), $0) },
  "overlap.t_new2_fpc": {
    try described(.partlyLinked(try partlyLinked($0), population: try population($0)), $0)
  },
]

func waves(_ reference: ReferenceCase) throws -> (first: [Double], second: [Double]) {
  (try reference.input.numbers("wave1"), try reference.input.numbers("wave2"))
}

func partlyLinked(_ reference: ReferenceCase) throws -> PartlyLinkedSample {
  PartlyLinkedSample(
    onlyFirst: try reference.input.numbers("unpaired_wave1"),
    onlySecond: try reference.input.numbers("unpaired_wave2"),
    pairs: zip(try reference.input.numbers("paired_wave1"), try reference.input.numbers("paired_wave2"))
      .map { LinkedPair(first: $0, second: $1) })
}

private func population(_ reference: ReferenceCase) throws -> FinitePopulation {
  FinitePopulation(first: try reference.input.integer("N1"), second: try reference.input.integer("N2"))
}

private func described(
  _ difference: DifferenceEstimate, _ reference: ReferenceCase
) throws
  -> [String: ReferenceValue]
{
  let interval = difference.interval(level: try reference.options.number("conf"))
  return [
    "diff": ReferenceValue(difference.estimate),
    "se": ReferenceValue(difference.standardError),
    "df": ReferenceValue(difference.degreesOfFreedom),
    "t": ReferenceValue(difference.t),
    "p": ReferenceValue(difference.p),
    "ci_low": ReferenceValue(interval?.lower),
    "ci_high": ReferenceValue(interval?.upper),
    "ci": ReferenceValue(interval),
    "r": ReferenceValue(difference.correlation),
    "n1": ReferenceValue(difference.firstCount),
    "n2": ReferenceValue(difference.secondCount),
    "nc": ReferenceValue(difference.linkedCount),
    "reason": ReferenceValue(difference.reason.map(named)),
  ]
}

/// The name that the reference files give to a reason.
func named(_ reason: UndefinedReason) -> String { reason.rawValue.replacing("-", with: "_") }

extension ReferenceValue {
  init(_ interval: ConfidenceInterval?) {
    self = interval.map { ReferenceValue([$0.lower, $0.upper]) } ?? .null
  }
}
