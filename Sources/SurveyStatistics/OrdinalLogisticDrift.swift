/// Whether the wave predicts the answer to an item beyond the rest of the theme, by ordinal logistic
/// regression.
///
/// Four models: no covariates; the matching variable; also the wave (uniform drift); also their product
/// (drift that depends on the level). The tests compare log likelihoods, the size is the gain in Nagelkerke's
/// R^2.
/// Source: Zumbo 1999; Crane et al. 2006 (the R package lordif); likelihoods equal to `clm` of ordinal
/// 2022.11-16.
public struct OrdinalLogisticDrift: Sendable, Equatable {
  /// The log likelihood without covariates.
  public let logLikelihoodEmpty: Double
  /// With the matching variable.
  public let logLikelihoodMatched: Double
  /// With the wave as well.
  public let logLikelihoodUniform: Double
  /// With the product of both as well.
  public let logLikelihoodNonuniform: Double
  /// The slope of the wave in the uniform model: positive for higher answers at follow-up.
  public let waveSlope: Double
  /// Its standard error.
  public let waveError: Double
  /// The respondents.
  public let count: Int

  /// Twice the gain in log likelihood by the wave, on 1 degree of freedom.
  public var uniformStatistic: Double { max(0, 2 * (logLikelihoodUniform - logLikelihoodMatched)) }
  /// Twice the gain by the wave and the product, on 2 degrees of freedom.
  public var totalStatistic: Double { max(0, 2 * (logLikelihoodNonuniform - logLikelihoodMatched)) }
  /// The p-value of `uniformStatistic`.
  public var uniformPValue: Double { ChiSquared(degreesOfFreedom: 1).upperTail(uniformStatistic) }
  /// The p-value of `totalStatistic`.
  public var totalPValue: Double { ChiSquared(degreesOfFreedom: 2).upperTail(totalStatistic) }
  /// The gain in Nagelkerke's R^2 by the wave.
  public var uniformGain: Double { nagelkerke(logLikelihoodUniform) - nagelkerke(logLikelihoodMatched) }
  /// The gain in Nagelkerke's R^2 by the wave and the product.
  public var totalGain: Double { nagelkerke(logLikelihoodNonuniform) - nagelkerke(logLikelihoodMatched) }

  /// How large the drift of the item is: below 0.035 negligible, below 0.07 moderate.
  ///
  /// Source: Jodoin and Gierl 2001; conventions.
  public var size: MantelTest.Size {
    if totalGain < 0.035 { return .negligible }
    return totalGain < 0.07 ? .moderate : .large
  }

  /// `nil` when a model has no maximum: only one category or one wave, or a covariate that separates the
  /// categories.
  ///
  /// - Parameters:
  ///   - answers: respondents by level of the matching variable.
  ///   - levels: the matching variable of each stratum, for instance its mean rest score. It enters as a
  ///     line, so its coding matters.
  public init?(_ answers: MatchedAnswers, levels: [Double]) {
    precondition(levels.count == answers.strata.count, "Each stratum has a level.")
    let used = answers.scores.indices.filter { category in
      answers.strata.contains { $0.baseline[category] + $0.followUp[category] > 0 }
    }
    let count = answers.count
    guard count > 0, used.count > 1 else { return nil }
    // Centred and scaled, so that the search does not depend on the unit; slopes of the wave are unaffected.
    let moments = Moments(
      of: zip(levels, answers.strata).flatMap { level, stratum in
        [Double](repeating: level, count: stratum.baseline.reduce(0, +) + stratum.followUp.reduce(0, +))
      })
    let center = moments.mean ?? 0
    let spread = moments.standardDeviation.flatMap { $0 > 0 ? $0 : nil } ?? 1
    func fit(_ covariates: (_ level: Double, _ wave: Double) -> [Double]) -> ProportionalOdds? {
      ProportionalOdds(
        zip(levels, answers.strata).flatMap { level, stratum in
          let scaled = (level - center) / spread
          return [(0.0, stratum.baseline), (1.0, stratum.followUp)].map { wave, counts in
            ProportionalOdds.Row(
              covariates: covariates(scaled, wave), counts: used.map { Double(counts[$0]) })
          }
        })
    }
    guard let empty = fit({ _, _ in [] }), let matched = fit({ level, _ in [level] }),
      let uniform = fit({ level, wave in [level, wave] }),
      let nonuniform = fit({ level, wave in [level, wave, level * wave] })
    else { return nil }
    logLikelihoodEmpty = empty.logLikelihood
    logLikelihoodMatched = matched.logLikelihood
    logLikelihoodUniform = uniform.logLikelihood
    logLikelihoodNonuniform = nonuniform.logLikelihood
    waveSlope = uniform.slopes[1]
    waveError = uniform.standardErrors[1]
    self.count = count
  }

  private func nagelkerke(_ logLikelihood: Double) -> Double {
    let n = Double(count)
    return (1 - exp(2 * (logLikelihoodEmpty - logLikelihood) / n)) / (1 - exp(2 * logLikelihoodEmpty / n))
  }
}
