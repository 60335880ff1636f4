internal import SurveyModel
internal import SurveyResults

/// The reliability of each theme, group and wave, as scoring computed it.
struct ReliabilityRecords: Sendable {
  /// The study.
  let study: Study

  /// Themes in codebook order, in each the groups that were asked about it at some wave, in each the waves.
  func records(of groups: [GroupResponses]) -> [ReliabilityRecord<Estimate<ReliabilityNumbers>>] {
    study.themes.flatMap { theme in
      groups.filter { study.isAsked(theme.id, of: $0.group.id) }.flatMap { group in
        study.waves.indices.map { position in
          ReliabilityRecord(
            theme: theme.id, group: group.group.id, wave: study.waves[position].id,
            value: estimate(theme.id, group, wave: position))
        }
      }
    }
  }

  private func estimate(
    _ theme: Theme.ID, _ group: GroupResponses, wave position: Int
  ) -> Estimate<ReliabilityNumbers> {
    let items = study.items(of: theme, group: group.group.id, wave: study.waves[position].id)
    if items.isEmpty { return .notAsked }
    guard let reliability = group.waves[position]?.reliability.first(where: { $0.theme == theme }) else {
      return .notComputed(.noResponses, n: 0)
    }
    if reliability.alpha == nil {
      let reason: Withholding =
        reliability.items < 2
        ? .tooFewItems : reliability.n < Self.fewestRespondents ? .tooFewAnswers : .zeroVariance
      return .notComputed(reason, n: reliability.n)
    }
    return .computed(
      ReliabilityNumbers(
        items: reliability.items, n: reliability.n, alpha: reliability.alpha,
        alphaLow: reliability.alphaLow, alphaHigh: reliability.alphaHigh, omega: reliability.omega,
        item: reliability.item))
  }

  /// Below this number of complete answers no reliability is computed.
  private static let fewestRespondents = 5
}

extension Study {
  /// Whether `group` was asked about `theme` at any wave.
  func isAsked(_ theme: Theme.ID, of group: RespondentGroup.ID) -> Bool {
    waves.contains { !items(of: theme, group: group, wave: $0.id).isEmpty }
  }
}
