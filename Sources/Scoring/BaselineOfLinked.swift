internal import SurveyModel

extension LinkedBaseline {
  /// The themes of a group at the first wave, of those found at a later wave against the others, in codebook order. A
  /// group without codes at the baseline, or without any at a later wave, has none.
  static func records(
    of group: RespondentGroup.ID, in responses: [ScoredResponses], study: Study
  ) -> [LinkedBaseline] {
    let own = responses.filter { $0.group == group }
    guard let baseline = own.first(where: { $0.wave == study.waves[0].id }),
      let digests = baseline.respondents, digests.contains(where: { $0 != nil })
    else { return [] }
    let later = own.filter { $0.wave != baseline.wave }.compactMap(\.respondents).filter { respondents in
      respondents.contains { $0 != nil }
    }
    guard !later.isEmpty else { return [] }
    let indices = later.map { RespondentIndex($0) }
    let isLinked = digests.map { digest in
      guard let digest else { return false }
      return indices.contains { $0.row(of: digest) != nil }
    }
    return baseline.themes.map { theme in
      LinkedBaseline(
        group: group, wave: baseline.wave, theme: theme.theme,
        linked: Part(theme.scores, where: isLinked, is: true),
        unlinked: Part(theme.scores, where: isLinked, is: false))
    }
  }
}

extension LinkedBaseline.Part {
  /// The respondents for whom `column` holds `value`.
  fileprivate init(_ scores: ScoreColumn, where column: [Bool], is value: Bool) {
    // Counts of levels are added up in their order, so that the order of the respondents changes no digit.
    var counts = [Int](repeating: 0, count: scores.levels.count)
    for (row, position) in scores.positions.enumerated()
    where position != ScoreColumn.none && column[row] == value {
      counts[Int(position)] += 1
    }
    let n = counts.reduce(0, +)
    let sum = zip(counts, scores.levels).reduce(0.0) { $0 + Double($1.0) * $1.1 }
    self.init(n: n, mean: n == 0 ? nil : sum / Double(n))
  }
}
