import Testing

@testable import SurveyStatistics

/// Weights, weighted means, clusters and strata.
let referenceWeightMethods: [String: ReferenceMethod] = [
  "weights.rake": { reference in
    let cells = try reference.input.objects("cells")
    let counts = try cells.map { try $0.integer("n") }
    let margins = try reference.input.object("margins")
    let names = margins.values.keys.sorted()
    let raking = try names.map { name in
      let population = try margins.object(name)
      let categories = population.values.keys.sorted()
      let memberships = try zip(cells, counts).flatMap { cell, count in
        let category = try #require(categories.firstIndex(of: try cell.text(name)))
        return [Int?](repeating: category, count: count)
      }
      return RakingMargin(
        name: name, categories: categories, population: try categories.map(population.number),
        memberships: memberships)
    }
    let rules = RakingRules(tolerance: try reference.options.number("epsilon"), bounds: nil)
    let raked = try RakedWeights(margins: raking, rules: rules)
    let values = try reference.input.numbers("y_in_cell_order")
    let sample = WeightedSample(values: values, weights: raked.weights)
    let kish = KishEffect(weights: raked.weights)
    let weightOfCell = try zip(cells, firstPositions(counts)).map { cell, position in
      ("\(try cell.text("age"))|\(try cell.text("sex"))", ReferenceValue(raked.weights[position]))
    }
    return [
      "cell_weight_mean1": .object(Dictionary(uniqueKeysWithValues: weightOfCell)),
      "kish_neff": ReferenceValue(kish?.effectiveCount),
      "deff": ReferenceValue(kish?.designEffect),
      "weighted_mean": ReferenceValue(sample.mean),
      "se_linearised": ReferenceValue(LinearisedMean(sample).standardError),
      "se_raking_adjusted": ReferenceValue(
        calibratedStandardError(of: sample, margins: raking.map { $0.memberships.compactMap { $0 } })),
      "unweighted_mean": ReferenceValue(WeightedSample(values: values).mean),
    ]
  },

  "weights.trim": { reference in
    let weights = try reference.input.object("weights")
    let counts = try reference.input.object("n")
    let names = weights.values.keys.sorted()
    let bounds = try #require(
      WeightBounds(
        lower: try reference.options.number("lower"), upper: try reference.options.number("upper")))
    let respondents = try names.map(counts.integer)
    let trimmed = try bounds.trimmed(
      try names.map(weights.number), counts: respondents.map(Double.init))
    return [
      "weights": .object(Dictionary(uniqueKeysWithValues: zip(names, trimmed.map { ReferenceValue($0) }))),
      "sum": ReferenceValue(zip(trimmed, respondents).reduce(0) { $0 + $1.0 * Double($1.1) }),
      "kish_neff": ReferenceValue(KishEffect(weights: trimmed, counts: respondents)?.effectiveCount),
    ]
  },

  "weights.kish": { reference in
    let kish = KishEffect(weights: try reference.input.numbers("weights"))
    return [
      "neff": ReferenceValue(kish?.effectiveCount), "deff": ReferenceValue(kish?.designEffect),
    ]
  },

  "weights.poststratify": { reference in
    let cells = try reference.input.objects("cells")
    let strata = try cells.enumerated().flatMap { stratum, cell in
      [Int](repeating: stratum, count: try cell.integer("n"))
    }
    let weights = try PoststratifiedWeights(
      strata: strata, names: try cells.map { "\(try $0.text("age")) \(try $0.text("sex"))" },
      population: try cells.map { try $0.number("N") }
    ).weights
    let sample = WeightedSample(
      values: try reference.input.numbers("y_in_cell_order"), weights: weights)
    return [
      "mean": ReferenceValue(sample.mean),
      "se_survey_postStratify": ReferenceValue(calibratedStandardError(of: sample, margins: [strata])),
    ]
  },

  "fpc.stratified_mean": { reference in
    let strata = try reference.input.object("strata")
    let mean = StratifiedMean(
      try strata.values.keys.sorted().map { name in
        let stratum = try strata.object(name)
        return Stratum(population: try stratum.integer("N"), values: try stratum.numbers("y"))
      })
    return [
      "mean": ReferenceValue(mean.mean), "se": ReferenceValue(mean.standardError),
      "df": ReferenceValue(mean.degreesOfFreedom),
    ]
  },

  "cluster.mean": { reference in
    let records = try reference.input.objects("records")
    let values = try records.map { try $0.number("y") }
    let mean = LinearisedMean(
      WeightedSample(values: values, units: try records.map { try $0.integer("school") }))
    return [
      "mean": ReferenceValue(mean.mean),
      "se_cluster": ReferenceValue(mean.standardError),
      "df": ReferenceValue(mean.degreesOfFreedom),
      "se_srs": ReferenceValue(LinearisedMean(WeightedSample(values: values)).standardError),
      "n": ReferenceValue(mean.count),
      "clusters": ReferenceValue(mean.units),
    ]
  },

  "overlap.weighted_linearised": { reference in
    let records = try reference.input.objects("records")
    func sample(wave: Int, linked: Bool = true) throws -> WeightedSample {
      let rows = try records.filter { try $0.integer("wave") == wave }
      return WeightedSample(
        values: try rows.map { try $0.number("y") }, weights: try rows.map { try $0.number("w") },
        units: linked ? try rows.map { try $0.integer("id") } : nil)
    }
    let difference = LinearisedDifference(
      baseline: try sample(wave: 0), followUp: try sample(wave: 1), combining: .oneSample)
    let unlinked = LinearisedDifference(
      baseline: try sample(wave: 0, linked: false), followUp: try sample(wave: 1, linked: false),
      combining: .oneSample)
    let interval = difference.estimate.interval(level: try reference.options.number("conf"))
    return [
      "mean_wave0": ReferenceValue(difference.baselineMean),
      "mean_wave1": ReferenceValue(difference.followUpMean),
      "diff": ReferenceValue(difference.estimate.estimate),
      "se": ReferenceValue(difference.estimate.standardError),
      "df": ReferenceValue(difference.estimate.degreesOfFreedom),
      "se_if_pairing_ignored": ReferenceValue(unlinked.estimate.standardError),
      "ci": ReferenceValue(interval),
    ]
  },
]

/// The position of the first respondent of each cell.
private func firstPositions(_ counts: [Int]) -> [Int] {
  counts.indices.map { counts[..<$0].reduce(0, +) }
}
