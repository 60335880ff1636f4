@testable import SurveyStatistics

/// Standardised effects and dominance.
let referenceEffectMethods: [String: ReferenceMethod] = [
  "effect.hedges_g": { reference in
    let (first, second) = try waves(reference)
    return try described(
      .independent(first: Moments(of: first), second: Moments(of: second)), names: ("d", "g"), reference)
  },

  "effect.hedges_g_av": { reference in
    let (first, second) = try waves(reference)
    let pairs = CountedPairs(first: first, second: second)
    let byDifferences = StandardisedDifference.linkedByDifferences(pairs)
    return try described(.linked(pairs), names: ("d_av", "g_av"), reference).merging([
      "d_z": ReferenceValue(byDifferences.d),
      "g_z": ReferenceValue(byDifferences.g),
    ]) { first, _ in first }
  },

  "effect.nct_ci": { reference in
    let difference = StandardisedDifference.independent(
      t: try reference.input.number("t"), firstCount: try reference.input.integer("n1"),
      secondCount: try reference.input.integer("n2"))
    return [
      "d": ReferenceValue(difference.d),
      "ci": ReferenceValue(difference.intervalOfD(level: try reference.options.number("conf"))),
    ]
  },

  "effect.cliffs_delta": { reference in
    let (first, second) = try waves(reference)
    let delta = CliffsDelta(first: CountedSample(first), second: CountedSample(second))
    return [
      "delta": ReferenceValue(delta.delta),
      "variance": ReferenceValue(delta.variance),
      "ci": ReferenceValue(delta.interval(level: try reference.options.number("conf"))),
    ]
  },

  "effect.theta_newcombe5": { reference in
    let interval = Superiority.newcombeInterval(
      probability: try reference.input.number("theta"), firstCount: try reference.input.integer("n1"),
      secondCount: try reference.input.integer("n2"), level: try reference.options.number("conf"))
    return ["ci": ReferenceValue(interval)]
  },
]

private func described(
  _ difference: StandardisedDifference, names: (d: String, g: String), _ reference: ReferenceCase
) throws -> [String: ReferenceValue] {
  let level = try reference.options.number("conf")
  return [
    names.d: ReferenceValue(difference.d),
    names.g: ReferenceValue(difference.g),
    "J": ReferenceValue(difference.correction),
    "d_low": ReferenceValue(difference.intervalOfD(level: level)?.lower),
    "d_high": ReferenceValue(difference.intervalOfD(level: level)?.upper),
    "g_low": ReferenceValue(difference.intervalOfG(level: level)?.lower),
    "g_high": ReferenceValue(difference.intervalOfG(level: level)?.upper),
  ]
}
