import Testing

@testable import SurveyStatistics

/// Composition of the respondents, and items that drift.
let referenceCompositionMethods: [String: ReferenceMethod] = [
  "composition.chi2": { reference in
    let table = ContingencyTable(try reference.input.integerRows("table"))
    let test = ChiSquaredTest(table)
    return [
      "chi2": ReferenceValue(test?.statistic),
      "df": ReferenceValue(test?.degreesOfFreedom),
      "p": ReferenceValue(test?.pValue),
      "p_fisher_exact": ReferenceValue(FisherExactTest(table)?.pValue),
      "cramers_v": ReferenceValue(test?.cramersV),
      "cramers_v_bias_corrected": ReferenceValue(test?.correctedCramersV),
    ]
  },

  "composition.fisher": { reference in
    let table = ContingencyTable(try reference.input.integerRows("table"))
    let test = ChiSquaredTest(table)
    return [
      "p": ReferenceValue(FisherExactTest(table)?.pValue),
      "chi2": ReferenceValue(test?.statistic),
      "p_chi2": ReferenceValue(test?.pValue),
    ]
  },

  "composition.standardise": { reference in
    func parts(_ wave: String) throws -> [CompositionSplit.Part] {
      let object = try reference.input.object(wave)
      return zip(try object.numbers("share"), try object.numbers("mean")).map {
        CompositionSplit.Part(share: $0, mean: $1)
      }
    }
    let split = CompositionSplit(baseline: try parts("wave0"), followUp: try parts("wave1"))
    return [
      "crude_diff": ReferenceValue(split?.crude),
      "composition_effect": ReferenceValue(split?.composition),
      "within_effect": ReferenceValue(split?.within),
      "standardised_diff_pooled_shares": ReferenceValue(split?.within),
      "standardised_diff_wave0_shares": ReferenceValue(split?.atBaselineShares),
    ]
  },

  "dif.mantel": { reference in
    let answers = try matchedAnswers(reference, scores: try reference.options.numbers("scores"))
    let test = MantelTest(answers)
    let ratio = LiuAgresti(answers)
    return [
      "mantel_chi2": ReferenceValue(test?.statistic),
      "df": ReferenceValue(1),
      "p": ReferenceValue(test?.pValue),
      "liu_agresti_psi": ReferenceValue(ratio?.oddsRatio),
      "log_psi": ReferenceValue(ratio?.logOddsRatio),
      "smd_over_sd": ReferenceValue(test?.standardisedDifference),
    ]
  },

  "dif.mantel_haenszel_2x2xK": { reference in
    let counts = try reference.input.integers("UCBAdmissions_R_order")
    let tables = stride(from: 0, to: counts.count, by: 4).map { first in
      MantelHaenszel.Table(
        a: counts[first], b: counts[first + 2], c: counts[first + 1], d: counts[first + 3])
    }
    let test = MantelHaenszel(tables)
    return [
      "chi2_cc": ReferenceValue(test?.correctedStatistic),
      "p_cc": ReferenceValue(test?.correctedPValue),
      "chi2": ReferenceValue(test?.statistic),
      "p": ReferenceValue(test?.pValue),
      "common_or": ReferenceValue(test?.oddsRatio),
      "or_ci": ReferenceValue(test?.interval()),
    ]
  },

  "dif.ordinal_logistic": { reference in
    let answers = try matchedAnswers(reference, scores: [1, 2, 3, 4, 5])
    let drift = OrdinalLogisticDrift(answers, levels: answers.strata.indices.map { Double($0 + 1) })
    return [
      "loglik_null": ReferenceValue(drift?.logLikelihoodEmpty),
      "loglik_match": ReferenceValue(drift?.logLikelihoodMatched),
      "loglik_uniform": ReferenceValue(drift?.logLikelihoodUniform),
      "loglik_nonuniform": ReferenceValue(drift?.logLikelihoodNonuniform),
      "LR_uniform": ReferenceValue(drift?.uniformStatistic),
      "p_uniform": ReferenceValue(drift?.uniformPValue),
      "LR_total": ReferenceValue(drift?.totalStatistic),
      "p_total": ReferenceValue(drift?.totalPValue),
      "beta_wave": ReferenceValue(drift?.waveSlope),
      "se_wave": ReferenceValue(drift?.waveError),
      "nagelkerke_delta_uniform": ReferenceValue(drift?.uniformGain),
    ]
  },
]

private func matchedAnswers(_ reference: ReferenceCase, scores: [Double]) throws -> MatchedAnswers {
  let tables = try reference.input.integerTables("table[stratum][wave][category]")
  return MatchedAnswers(
    strata: tables.map { MatchedAnswers.Stratum(baseline: $0[0], followUp: $0[1]) }, scores: scores)
}
