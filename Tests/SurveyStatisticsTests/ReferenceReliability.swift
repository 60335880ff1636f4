import Testing

@testable import SurveyStatistics

/// Alpha, omega and their relatives.
let referenceReliabilityMethods: [String: ReferenceMethod] = [
  "reliability.alpha": { reference in
    let alpha = CronbachAlpha(ItemCovariance(of: try itemMatrix(reference)))
    return [
      "n": ReferenceValue(alpha.count),
      "k": ReferenceValue(alpha.items),
      "alpha": ReferenceValue(alpha.alpha),
      "alpha_std": ReferenceValue(alpha.standardised),
      "mean_r": ReferenceValue(alpha.meanCorrelation),
      "feldt_ci": ReferenceValue(alpha.feldtInterval()),
      "duhachek_ase": ReferenceValue(alpha.duhachekError),
      "duhachek_ci": ReferenceValue(alpha.duhachekInterval()),
      "alpha_if_deleted": ReferenceValue(alpha.alphaIfDropped),
      "corrected_item_total": ReferenceValue(alpha.itemRestCorrelations),
      "flag": alpha.warnings.contains(.negativeAlpha)
        ? .text("negative_alpha_check_reverse_coding") : .null,
    ]
  },

  "reliability.alpha_from_cov": { reference in
    let rows = try reference.input.rows("cov")
    let covariance = ItemCovariance(
      count: try reference.input.integer("n"), items: rows.count, values: rows.flatMap { $0 })
    let alpha = CronbachAlpha(covariance)
    return [
      "alpha": ReferenceValue(alpha.alpha),
      "alpha_std": ReferenceValue(alpha.standardised),
      "feldt_ci": ReferenceValue(alpha.feldtInterval()),
      "duhachek_ase": ReferenceValue(alpha.duhachekError),
      "omega_ml_std": ReferenceValue(OmegaTotal(covariance).standardised),
      "omega_minres_std": ReferenceValue(
        OmegaTotal(covariance, method: .minimumResiduals).standardised),
    ]
  },

  "reliability.omega_total": { reference in
    let covariance = ItemCovariance(of: try itemMatrix(reference))
    let likelihood = OmegaTotal(covariance, minimumCount: 0)
    let residuals = OmegaTotal(covariance, method: .minimumResiduals, minimumCount: 0)
    #expect(likelihood.method == .maximumLikelihood && !likelihood.isHeywoodCase)
    return [
      "ml": .object([
        "loadings_std": ReferenceValue(likelihood.loadings),
        "uniqueness": ReferenceValue(likelihood.uniquenesses),
        "omega_std": ReferenceValue(likelihood.standardised),
        "omega_unstandardised": ReferenceValue(likelihood.omega),
        "omega_observed_variance": ReferenceValue(likelihood.overObservedVariance),
      ]),
      "minres": .object([
        "loadings_std": ReferenceValue(residuals.loadings),
        "omega_std": ReferenceValue(residuals.standardised),
      ]),
    ]
  },

  "reliability.alpha_ci_feldt": { reference in
    let interval = CronbachAlpha.feldtInterval(
      alpha: try reference.input.number("alpha"), count: try reference.input.integer("n"),
      items: try reference.input.integer("k"), level: try reference.options.number("conf"))
    return ["ci": ReferenceValue(interval)]
  },

  "reliability.compare_alpha_independent": { reference in
    let alphas = try reference.input.numbers("alpha")
    let counts = try reference.input.integers("n")
    let test = IndependentAlphaTest(
      baselineAlpha: alphas[0], baselineCount: counts[0], followUpAlpha: alphas[1],
      followUpCount: counts[1])
    return [
      "W": ReferenceValue(test?.ratio),
      "df": ReferenceValue([test?.numeratorDegrees ?? 0, test?.denominatorDegrees ?? 0]),
      "p_two_sided": ReferenceValue(test?.pValue),
    ]
  },

  "reliability.compare_alpha_dependent": { reference in
    let alphas = try reference.input.numbers("alpha")
    let test = DependentAlphaTest(
      baselineAlpha: alphas[0], followUpAlpha: alphas[1], pairs: try reference.input.integer("n"),
      correlation: try reference.input.number("r"))
    return [
      "t": ReferenceValue(test?.t), "df": ReferenceValue(test?.degreesOfFreedom),
      "p": ReferenceValue(test?.pValue),
    ]
  },

  "reliability.ordinal_alpha": { reference in
    let matrix = try itemMatrix(reference)
    let ordinal = OrdinalAlpha(matrix)
    return [
      "n": ReferenceValue(ordinal.count),
      "rho": .array(ordinal.correlations.map { ReferenceValue($0) }),
      "ordinal_alpha": ReferenceValue(ordinal.alpha),
      "alpha_raw": ReferenceValue(CronbachAlpha(ItemCovariance(of: matrix)).alpha),
    ]
  },

  "reliability.spearman_brown": { reference in
    ["rel": ReferenceValue(spearmanBrown(correlation: try reference.input.number("r")))]
  },
]

private func itemMatrix(_ reference: ReferenceCase) throws -> ItemMatrix {
  let rows = try reference.input.rows("data")
  return ItemMatrix(rows: rows.count, columns: rows[0].count, values: rows.flatMap { $0 })
}
