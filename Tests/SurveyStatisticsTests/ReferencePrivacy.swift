import Testing

@testable import SurveyStatistics

/// What may be shown, and what a reader could work out.
let referencePrivacyMethods: [String: ReferenceMethod] = [
  "privacy.suppress_2d": { reference in
    let counts = try reference.input.integerRows("table")
    let suppression = TableSuppression(
      counts, minimum: try reference.options.integer("k"), totals: .rowsAndColumns)
    #expect(suppression.isSafe)
    func bounds(_ hidden: [TableCell]) -> ReferenceValue {
      .object(
        Dictionary(
          uniqueKeysWithValues: hidden.map { cell in
            let bounds = AttackerBounds(
              of: cell, in: counts, hidden: Set(hidden), totals: .rowsAndColumns)
            return ("\(cell.row),\(cell.column)", ends(bounds))
          }))
    }
    let corner = TableCell(row: 0, column: 0)
    return [
      "primary": cells(suppression.primary),
      "secondary": cells(suppression.secondary),
      "attacker_bounds": .object(
        Dictionary(
          uniqueKeysWithValues: suppression.audit.map {
            ("\($0.cell.row),\($0.cell.column)", ends($0.bounds))
          })),
      "bounds_if_only_primary": bounds([corner]),
      "bounds_if_only_row_pair": bounds([corner, TableCell(row: 0, column: 1)]),
    ]
  },

  "privacy.differencing": { reference in
    let published = try reference.input.objects("published")
    let releases = try published.map {
      DifferencingRisk.Release(count: try $0.integer("n"), mean: try $0.number("mean"))
    }
    let risk = DifferencingRisk(
      whole: releases[0], part: releases[1], minimum: try reference.options.integer("k"))
    let part = try published[1].text("id")
    return [
      "complement_n": ReferenceValue(risk.complementCount),
      "complement_mean_recoverable": ReferenceValue(risk.complementMean),
      "action": .text(risk.isSafe ? "publish" : "suppress \(part) (or coarsen)"),
    ]
  },

  "privacy.unanimity": { reference in
    let limits = try #require(
      ReleaseLimits(
        minimum: try reference.options.integer("k"), detail: try reference.options.integer("k_detail")))
    let release = DistributionRelease(
      counts: try reference.input.integers("distribution"), population: nil, limits: limits)
    let isRounded = release.level == .roundedMean
    return [
      "level": .text(isRounded ? "mean_only_rounded" : "other"),
      "unanimous": .truth(release.isUnanimous),
      "action": .text(
        isRounded ? "suppress distribution and min/max; state 'n<\(limits.detail)'" : "other"),
    ]
  },

  "privacy.sprite": { reference in
    let scale = try reference.input.integers("scale")
    let possible = PossibleAnswers(
      count: try reference.input.integer("n"), scale: scale[0]...scale[1],
      mean: PossibleAnswers.Rounded(try reference.input.number("published_mean_2dp"), decimals: 2),
      standardDeviation: PossibleAnswers.Rounded(
        try reference.input.number("published_sd_2dp"), decimals: 2))
    return [
      "possible_multisets": ReferenceValue(possible.multisets),
      "count": ReferenceValue(possible.multisets.count),
    ]
  },
]

private func cells(_ cells: [TableCell]) -> ReferenceValue {
  ReferenceValue(cells.map { [$0.row, $0.column] })
}

private func ends(_ bounds: AttackerBounds) -> ReferenceValue {
  .array([ReferenceValue(bounds.lower), ReferenceValue(bounds.upper)])
}
