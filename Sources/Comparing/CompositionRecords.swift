internal import SurveyModel
internal import SurveyResults
internal import SurveyStatistics

/// Whether the waves of one group are alike in who answered, by each of its background variables.
struct CompositionRecords: Sendable {
  /// The most respondents for an exact test where the chi-squared distribution is a poor guide.
  static let mostForExactTest = 200

  /// The study.
  let study: Study

  /// The records of one group: background variables in codebook order, in each the pairs of waves. Respondents
  /// without an answer are a category of their own. The responses are not weighted.
  func records(of responses: GroupResponses) -> [CompositionRecord<Estimate<CompositionNumbers>>] {
    study.background.filter { $0.groups.contains(responses.group.id) }.flatMap { variable in
      zip(responses.pairs, responses.twoWaves).map { pair, waves in
        CompositionRecord(
          group: responses.group.id, background: variable.id,
          between: Between(
            from: study.waves[pair.from].id, to: study.waves[pair.to].id,
            value: waves.map { numbers(variable, $0) } ?? .notComputed(.noResponses, n: 0)))
      }
    }
  }

  private func numbers(_ variable: BackgroundVariable, _ waves: TwoWaves) -> Estimate<CompositionNumbers> {
    let table = BackgroundCategories(variable, study: study, waves: waves).table
    guard let test = ChiSquaredTest(table) else {
      // Everybody is in one category.
      return .notComputed(.zeroVariance, n: min(waves.from.count, waves.to.count))
    }
    var p = test.pValue
    if table.isSparse, table.count <= Self.mostForExactTest, let exact = FisherExactTest(table) {
      p = exact.pValue
    }
    return .computed(
      CompositionNumbers(
        chiSquared: test.statistic, df: Double(test.degreesOfFreedom), p: p, cramersV: test.correctedCramersV)
    )
  }
}
