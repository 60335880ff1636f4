internal import SurveyModel
internal import SurveyStatistics

/// The weights of one group at all its waves.
///
/// - *From margins*: raking to the population of the codebook, starting from equal weights, at each wave to the same
///   categories (see `MarginCategories`) and the same populations. Margins whose totals differ by at most 5 % are
///   scaled to the first one's. Respondents without an answer to a background variable are a category of their own,
///   which keeps its unweighted share. Trimming follows the codebook.
/// - *Made elsewhere*: as the export has them, brought to a mean of 1.
///
/// Weights that would leave too little (a design effect above 3, or fewer than 30 effective respondents) are not
/// used; then none of the group's waves is weighted, since a weighted wave cannot be compared with an unweighted one.
/// Source: Deming and Stephan 1940 (raking); Potter 1990 (trimming); Kish 1965, 1992 (design effect).
struct GroupWeights {
  /// The weights of each table, with a mean of 1; nil where it is not weighted.
  private(set) var columns: [[Double]?]
  /// What a researcher should know of them.
  private(set) var findings: [Finding] = []

  init(
    of group: RespondentGroup.ID, tables: [ResponseTable], in study: Study
  ) throws(ScoringError) {
    columns = [[Double]?](repeating: nil, count: tables.count)
    let targets = study.weights[group]
    for table in tables where targets != nil && table.weights != nil {
      throw .twoKindsOfWeights(group: group, wave: table.wave, file: table.files.first ?? "")
    }
    if let targets {
      let occupied = tables.indices.filter { tables[$0].count > 0 }
      let margins = try Self.margins(targets, group: group, tables: occupied.map { tables[$0] }, in: study)
      findings += WeightFindings.merges(margins, group: group)
      for position in occupied {
        columns[position] = try rake(targets, margins, tables[position])
      }
    } else {
      for (position, table) in tables.enumerated() where table.weights != nil {
        columns[position] = try Self.normalised(table)
      }
      warnOfMixture(tables, group: group)
    }
    judge(tables, group: group)
  }

  private static func margins(
    _ targets: WeightTargets, group: RespondentGroup.ID, tables: [ResponseTable], in study: Study
  ) throws(ScoringError) -> [MarginCategories] {
    var margins: [MarginCategories] = []
    for margin in targets.margins {
      margins.append(
        try MarginCategories(
          margin, scale: study.scale(of: .background(margin.variable)), group: group,
          waves: tables.map { ($0.wave, codes(of: margin.variable, in: $0)) }))
    }
    return margins
  }

  private static func codes(of variable: BackgroundVariable.ID, in table: ResponseTable) -> CodeColumn {
    table.answers(to: .background(variable))?.codes ?? CodeColumn(repeating: .notShown, count: table.count)
  }

  private mutating func rake(
    _ targets: WeightTargets, _ margins: [MarginCategories], _ table: ResponseTable
  ) throws(ScoringError) -> [Double] {
    var bounds: WeightBounds?
    if let trim = targets.trim {
      bounds = WeightBounds(lower: trim.lowerBound, upper: trim.upperBound)
      guard bounds != nil else {
        throw .trimWithoutMean(group: table.group, low: trim.lowerBound, high: trim.upperBound)
      }
    }
    do {
      // Small categories are merged already, for all waves alike.
      let raked = try RakedWeights(
        margins: margins.map { $0.rakingMargin(Self.codes(of: $0.margin.variable, in: table)) },
        rules: RakingRules(smallestCategory: 0, bounds: bounds))
      findings += WeightFindings.notes(raked.notes, table: table)
      return raked.weights
    } catch {
      throw .notWeighted(group: table.group, wave: table.wave, error)
    }
  }

  /// The weights of an export, with a mean of 1.
  private static func normalised(_ table: ResponseTable) throws(ScoringError) -> [Double]? {
    guard let weights = table.weights, !weights.isEmpty else { return nil }
    let missing = weights.indices.filter { weights[$0] == nil }
    if let first = missing.min(by: { table.origins[$0] < table.origins[$1] }) {
      let origin = table.origins[first]
      throw .missingWeights(
        group: table.group, wave: table.wave, file: table.files[Int(origin.file)], line: Int(origin.line),
        count: missing.count)
    }
    var sum = CompensatedSum()
    for case let weight? in weights { sum.add(weight) }
    guard sum.value > 0 else { throw .onlyZeroWeights(group: table.group, wave: table.wave) }
    let factor = Double(weights.count) / sum.value
    return weights.map { ($0 ?? 0) * factor }
  }

  private mutating func warnOfMixture(_ tables: [ResponseTable], group: RespondentGroup.ID) {
    let unweighted = tables.indices.filter { columns[$0] == nil && tables[$0].count > 0 }
    guard columns.contains(where: { $0 != nil }), !unweighted.isEmpty else { return }
    findings.append(WeightFindings.mixture(unweighted.map { tables[$0].wave }, group: group))
  }

  /// Leaves all waves unweighted where the weights of one cost too much.
  private mutating func judge(_ tables: [ResponseTable], group: RespondentGroup.ID) {
    var isRefused = false
    for (table, weights) in zip(tables, columns) {
      guard let weights, let effect = KishEffect(weights: weights) else { continue }
      findings.append(WeightFindings.effect(effect, table: table))
      if effect.judgement == .refused { isRefused = true }
    }
    if isRefused {
      columns = [[Double]?](repeating: nil, count: columns.count)
      findings.append(WeightFindings.refused(group))
    } else if columns.contains(where: { $0 != nil }) {
      findings.append(WeightFindings.reliability(group))
    }
  }
}
