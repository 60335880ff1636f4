internal import SurveyModel
internal import SurveyStatistics

extension Reliability {
  /// The fewest complete cases for which anything is computed.
  static let fewestRespondents = 5

  /// How well the items of a theme hang together, among the respondents who answered all of them.
  ///
  /// Items are reversed and brought to 0-100 first. Weights are left aside: reliability is about the questionnaire as
  /// these respondents filled it in. Below two items or five complete cases there is only their number; omega needs
  /// three items and fifty. Each item's correlation with the rest needs two items, alpha without it three.
  /// Source: Cronbach 1951; Feldt 1965 (interval); McDonald 1999 (omega).
  init(of theme: Theme.ID, totals: ThemeTotals, confidence: Double) {
    let items = totals.units.items
    let covariance = Self.covariance(of: totals)
    let isEnough = items.count >= 2 && covariance.count >= Self.fewestRespondents
    let alpha = isEnough ? CronbachAlpha(covariance) : nil
    let interval = alpha?.feldtInterval(level: confidence)
    let itemRest = alpha?.itemRestCorrelations
    let alphaIfDropped = alpha?.alphaIfDropped
    self.init(
      theme: theme, items: items.count, n: covariance.count, alpha: alpha?.alpha,
      alphaLow: interval?.lower, alphaHigh: interval?.upper,
      omega: isEnough && items.count >= 3 ? OmegaTotal(covariance).omega : nil,
      item: items.enumerated().map { position, item in
        ItemStatistics(
          item: item.id, itemRest: itemRest?[position], alphaIfDropped: alphaIfDropped?[position])
      })
  }

  /// The covariances of the items on 0-100 over the complete cases.
  private static func covariance(of totals: ThemeTotals) -> ItemCovariance {
    let units = totals.units
    if units.perScale <= CompleteCases.mostUnits { return CompleteCases(of: totals).covariance }
    let complete = totals.packed.indices.filter {
      ThemeTotals.answered(in: totals.packed[$0]) == units.items.count
    }
    let values = complete.flatMap { row in
      units.items.map { item -> Double in
        switch (item.answers, item.scale.kind) {
        case (.numeric(let values, _), _): 100 * item.share(of: values[row])
        case (.coded(let codes), .ordinal(let values)):
          100 * item.share(of: Double(values[Int(codes[row].raw)]))
        case (.coded, _), (.multiple, _), (.open, _): 0
        }
      }
    }
    return ItemCovariance(
      of: ItemMatrix(rows: complete.count, columns: units.items.count, values: values))
  }
}
