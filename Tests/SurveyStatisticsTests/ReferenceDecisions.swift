@testable import SurveyStatistics

/// Equivalence, power, multiplicity, trend and the decision.
let referenceDecisionMethods: [String: ReferenceMethod] = [
  "equivalence.tost_welch_summary": { reference in
    let input = reference.input
    let sd1 = try input.number("sd1")
    let sd2 = try input.number("sd2")
    let margin = try input.number("delta_d") * ((sd1 * sd1 + sd2 * sd2) / 2).squareRoot()
    let difference = DifferenceEstimate.welch(
      first: Moments(count: try input.integer("n1"), mean: try input.number("m1"), standardDeviation: sd1),
      second: Moments(count: try input.integer("n2"), mean: try input.number("m2"), standardDeviation: sd2))
    return try described(difference, margin: margin, reference)
  },

  "equivalence.tost_paired_summary": { reference in
    let input = reference.input
    let sd1 = try input.number("sd1")
    let sd2 = try input.number("sd2")
    let n = try input.integer("n")
    let spread = (sd1 * sd1 + sd2 * sd2 - 2 * (try input.number("r")) * sd1 * sd2).squareRoot()
    let difference = DifferenceEstimate(
      estimate: try input.number("m2") - input.number("m1"), variance: spread * spread / Double(n),
      degreesOfFreedom: Double(n - 1), firstCount: n, secondCount: n, linkedCount: n)
    return try described(difference, margin: spread * (try input.number("delta_dz")), reference)
  },

  "equivalence.tost_two_prop": { reference in
    let input = reference.input
    let p1 = try input.number("p1")
    let p2 = try input.number("p2")
    let variance = try p1 * (1 - p1) / input.number("n1") + p2 * (1 - p2) / input.number("n2")
    let test = EquivalenceTest(
      estimate: p2 - p1, standardError: variance.squareRoot(), distribution: .normal,
      margin: try input.number("delta"), alpha: try reference.options.number("alpha"))
    return described(test)
  },

  "power.mdd": { reference in
    let sd = try reference.input.number("sd")
    let n = try reference.input.integer("n_per_wave")
    let power = try reference.options.number("power")
    let alpha = try reference.options.number("alpha")
    func unlinked(_ population: FinitePopulation?) -> Double? {
      PlannedDifference(standardDeviation: sd, firstCount: n, secondCount: n, population: population)?
        .detectableDifference(power: power, alpha: alpha)
    }
    let paired = PlannedDifference(standardError: 15 / 14.0.squareRoot(), degreesOfFreedom: 13)
    let twenty = PlannedDifference(standardDeviation: 1, firstCount: 20, secondCount: 20)
    return [
      "mdd_nofpc": ReferenceValue(unlinked(nil)),
      "mdd_fpc_N38": ReferenceValue(unlinked(FinitePopulation(38))),
      "paired_sd15_n14": ReferenceValue(paired.detectableDifference(power: power, alpha: alpha)),
      "power_n20_d1": ReferenceValue(twenty?.power(of: 1, alpha: alpha)),
    ]
  },

  "change.mdc": { reference in
    let error = MeasurementError(
      standardDeviation: try reference.input.number("sd_baseline"),
      reliability: try reference.input.number("alpha"))
    return [
      "sem": ReferenceValue(error.standardError),
      "mdc95_individual": ReferenceValue(error.detectableChange()),
      "mdc95_group": ReferenceValue(error.detectableChange(ofMeanOf: try reference.input.integer("n"))),
    ]
  },

  "multiplicity": { reference in
    let p = try reference.input.optionalNumbers("p")
    let holm = PValueAdjustment.holm.adjusted(p)
    let hochberg = PValueAdjustment.benjaminiHochberg.adjusted(p)
    return [
      "holm": ReferenceValue(holm),
      "bh": ReferenceValue(hochberg),
      "m": ReferenceValue(p.compactMap { $0 }.count),
      "holm_rejected_at_05": ReferenceValue(holm.compactMap { $0 }.filter { $0 <= 0.05 }.count),
      "bh_rejected_at_05": ReferenceValue(hochberg.compactMap { $0 }.filter { $0 <= 0.05 }.count),
    ]
  },

  "decision": { reference in
    let alpha = try reference.options.number("alpha")
    let classes = try reference.input.objects("cases").map { example -> String in
      guard case .number = try example.value("diff") else { return "not_reportable" }
      let wide = try example.numbers("ci95")
      let narrow = try example.numbers("ci90")
      let verdict = ChangeVerdict(
        interval: ConfidenceInterval(lower: wide[0], upper: wide[1], level: 0.95),
        equivalence: ConfidenceInterval(lower: narrow[0], upper: narrow[1], level: 0.90),
        adjustedP: try example.number("p_holm"), margin: try example.number("delta"), alpha: alpha)
      return verdict.rawValue.replacing("-", with: "_").replacing(
        "inconclusive_", with: "inconclusive_indication_")
    }
    return ["classes": ReferenceValue(classes)]
  },

  "trend.wls": { reference in
    let waves = WaveMeans(
      means: try reference.input.numbers("mean"), standardErrors: try reference.input.numbers("se"))
    let trend = LinearTrend(waves, times: try reference.input.numbers("time"))
    return [
      "slope": ReferenceValue(trend?.slope),
      "se": ReferenceValue(trend?.standardError),
      "z": ReferenceValue(trend?.z),
      "p": ReferenceValue(trend?.p),
      "Q_residual": ReferenceValue(trend?.residual.statistic),
      "p_Q_residual": ReferenceValue(trend?.residual.p),
      "Q_total": ReferenceValue(trend?.total.statistic),
      "p_Q_total": ReferenceValue(trend?.total.p),
    ]
  },

  "trend.proportions": { reference in
    let proportions = zip(try reference.input.integers("x"), try reference.input.integers("n"))
      .map { Proportion(successes: $0, count: $1) }
    let trend = ProportionTrend(proportions, times: try reference.options.numbers("scores"))
    return ["chi2": ReferenceValue(trend?.chiSquared), "p": ReferenceValue(trend?.p)]
  },

  "trend.friedman": { reference in
    let test = FriedmanTest(try reference.input.rows("data"))
    return [
      "chi2": ReferenceValue(test?.chiSquared),
      "df": ReferenceValue(test?.degreesOfFreedom),
      "p": ReferenceValue(test?.p),
    ]
  },

  "did.groups": { reference in
    func change(_ group: String) throws -> DifferenceEstimate {
      .welch(
        first: Moments(of: try reference.input.numbers(group + "0")),
        second: Moments(of: try reference.input.numbers(group + "1")))
    }
    let difference = DifferenceEstimate.ofChanges(first: try change("A"), second: try change("B"))
    return [
      "did_B_minus_A": ReferenceValue(difference.estimate),
      "se": ReferenceValue(difference.standardError),
      "df": ReferenceValue(difference.degreesOfFreedom),
      "t": ReferenceValue(difference.t),
      "p": ReferenceValue(difference.p),
      "ci": ReferenceValue(difference.interval(level: try reference.options.number("conf"))),
    ]
  },
]

private func described(
  _ difference: DifferenceEstimate, margin: Double, _ reference: ReferenceCase
) throws
  -> [String: ReferenceValue]
{
  guard
    let test = difference.equivalence(margin: margin, alpha: try reference.options.number("alpha"))
  else { return [:] }
  return described(test).merging([
    "delta_raw": ReferenceValue(margin),
    "df": ReferenceValue(difference.degreesOfFreedom),
    "diff": ReferenceValue(difference.estimate),
  ]) { first, _ in first }
}

private func described(_ test: EquivalenceTest) -> [String: ReferenceValue] {
  [
    "t_lower": ReferenceValue(test.lowerStatistic),
    "z_lower": ReferenceValue(test.lowerStatistic),
    "p_lower": ReferenceValue(test.lowerP),
    "t_upper": ReferenceValue(test.upperStatistic),
    "z_upper": ReferenceValue(test.upperStatistic),
    "p_upper": ReferenceValue(test.upperP),
    "p_tost": ReferenceValue(test.p),
    "ci90_low": ReferenceValue(test.interval.lower),
    "ci90_high": ReferenceValue(test.interval.upper),
    "ci90": ReferenceValue(test.interval),
  ]
}
