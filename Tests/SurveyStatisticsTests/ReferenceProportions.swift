@testable import SurveyStatistics

/// Proportions and their differences.
let referenceProportionMethods: [String: ReferenceMethod] = [
  "proportion.wilson": { reference in
    let proportion = try share(reference.input, "x", "n")
    return [
      "p": ReferenceValue(proportion.share),
      "ci": ReferenceValue(proportion.wilsonInterval(level: try level(reference))),
    ]
  },

  "proportion.wilson_neff": { reference in
    let interval = Proportion.wilsonInterval(
      share: try reference.input.number("p"), count: try reference.input.number("kish_neff"),
      level: try level(reference))
    return ["ci": ReferenceValue(interval)]
  },

  "fpc.proportion": { reference in
    let proportion = try share(reference.input, "x", "n")
    let population = try reference.input.integer("N")
    let level = try level(reference)
    let possible = proportion.possibleSuccesses(population: population, level: level)
    return [
      "p": ReferenceValue(proportion.share),
      "n_star": ReferenceValue(Proportion.effectiveCount(Double(proportion.count), population: population)),
      "wilson_fpc_ci": ReferenceValue(proportion.wilsonInterval(level: level, population: population)),
      "wilson_nofpc_ci": ReferenceValue(proportion.wilsonInterval(level: level)),
      "se_svymean": ReferenceValue(proportion.standardError(population: population)),
      "hypergeometric_M_range": possible.map {
        ReferenceValue([Double($0.lowerBound), Double($0.upperBound)])
      } ?? .null,
      "hypergeometric_ci": ReferenceValue(
        proportion.hypergeometricInterval(population: population, level: level)),
      "clopper_pearson_nofpc": ReferenceValue(proportion.clopperPearsonInterval(level: level)),
    ]
  },

  "proportion.newcombe_independent": { reference in
    let waves = try unlinked(reference)
    return [
      "diff": ReferenceValue(waves.difference),
      "ci": ReferenceValue(waves.interval(level: try level(reference))),
    ]
  },

  "proportion.agresti_caffo": { reference in
    let interval = try unlinked(reference).agrestiCaffoInterval(level: try level(reference))
    return [
      "diff_adjusted": ReferenceValue((interval.lower + interval.upper) / 2), "ci": ReferenceValue(interval),
    ]
  },

  "proportion.mcnemar": { reference in
    let test = McNemarTest(try table(try reference.input.object("cells")))
    return [
      "p_exact": ReferenceValue(test.exactP),
      "p_mid": ReferenceValue(test.midP),
      "chi2": ReferenceValue(test.chiSquared),
      "p_asym": ReferenceValue(test.asymptoticP),
      "chi2_cc": ReferenceValue(test.correctedChiSquared),
      "p_cc": ReferenceValue(test.correctedAsymptoticP),
    ]
  },

  "proportion.newcombe_paired": { reference in
    let pairs = try table(try reference.input.object("cells"))
    let waves = PartlyLinkedProportions(pairs)
    let level = try level(reference)
    return [
      "diff": ReferenceValue(waves.difference),
      "method10": .object([
        "phi": ReferenceValue(pairs.correctedPhi),
        "ci": ReferenceValue(waves.pairedScoreInterval(level: level)),
      ]),
      "method8": .object([
        "phi": ReferenceValue(pairs.phi), "ci": ReferenceValue(waves.interval(level: level)),
      ]),
    ]
  },

  "overlap.z8_proportion": { reference in
    let waves = PartlyLinkedProportions(
      onlyFirst: try share(try reference.input.object("unpaired_wave1"), "x", "n"),
      onlySecond: try share(try reference.input.object("unpaired_wave2"), "x", "n"),
      pairs: try table(try reference.input.object("cells_pairs")))
    let test = waves.equalityTest
    return [
      "z": ReferenceValue(test?.z),
      "p": ReferenceValue(test?.p),
      "diff": ReferenceValue(test?.difference),
      "ci": ReferenceValue(test?.interval(level: try level(reference))),
    ]
  },

  "overlap.mover_proportion": { try described(try overlapping($0), population: nil, $0) },
  "overlap.mover_proportion_fpc": {
    try described(try overlapping($0), population: FinitePopulation(try $0.input.integer("N")), $0)
  },
]

private func level(_ reference: ReferenceCase) throws -> Double { try reference.options.number("conf") }

private func share(_ input: ReferenceInput, _ successes: String, _ count: String) throws -> Proportion {
  Proportion(successes: try input.integer(successes), count: try input.integer(count))
}

private func table(_ cells: ReferenceInput) throws -> PairedProportions {
  PairedProportions(
    both: try cells.integer("11"), firstOnly: try cells.integer("10"), secondOnly: try cells.integer("01"),
    neither: try cells.integer("00"))
}

private func unlinked(_ reference: ReferenceCase) throws -> PartlyLinkedProportions {
  PartlyLinkedProportions(
    onlyFirst: try share(reference.input, "x1", "n1"), onlySecond: try share(reference.input, "x2", "n2"))
}

/// The case gives the whole waves; who is linked is taken out of them.
private func overlapping(_ reference: ReferenceCase) throws -> PartlyLinkedProportions {
  let first = try share(reference.input, "x1", "n1")
  let second = try share(reference.input, "x2", "n2")
  let pairs = try table(try reference.input.object("pairs"))
  return PartlyLinkedProportions(
    onlyFirst: Proportion(
      successes: first.successes - pairs.first.successes, count: first.count - pairs.count),
    onlySecond: Proportion(
      successes: second.successes - pairs.second.successes, count: second.count - pairs.count),
    pairs: pairs)
}

private func described(
  _ waves: PartlyLinkedProportions, population: FinitePopulation?, _ reference: ReferenceCase
) throws -> [String: ReferenceValue] {
  let effective = [waves.first, waves.second].map {
    Proportion.effectiveCount(Double($0.count), population: population?.first)
  }
  return [
    "n_star": ReferenceValue(effective),
    "phi": ReferenceValue(waves.pairs.phi),
    "rho": ReferenceValue(waves.correlation(population: population)),
    "diff": ReferenceValue(waves.difference),
    "ci": ReferenceValue(waves.interval(level: try level(reference), population: population)),
  ]
}
