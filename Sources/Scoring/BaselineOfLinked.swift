internal import SurveyModel

/// The people of a group at the first wave, as they are found at a later wave or not.
struct BaselineOfLinked {
  private let baseline: ScoredResponses
  private let isLinked: [Bool]

  /// Those of `group`; nil where it has no codes at the baseline, or none at a later wave.
  init?(of group: RespondentGroup.ID, in responses: [ScoredResponses], study: Study) {
    let own = responses.filter { $0.group == group }
    guard let baseline = own.first(where: { $0.wave == study.waves[0].id }),
      let digests = baseline.respondents, digests.contains(where: { $0 != nil })
    else { return nil }
    let later = own.filter { $0.wave != baseline.wave }.compactMap(\.respondents).filter { respondents in
      respondents.contains { $0 != nil }
    }
    guard !later.isEmpty else { return nil }
    let indices = later.map { RespondentIndex($0) }
    self.baseline = baseline
    isLinked = digests.map { digest in
      guard let digest else { return false }
      return indices.contains { $0.row(of: digest) != nil }
    }
  }

  /// The scores of those found at a later wave against those of the others, in the order of the themes.
  var themes: [LinkedBaseline] {
    baseline.themes.map { theme in
      LinkedBaseline(
        group: baseline.group, wave: baseline.wave, theme: theme.theme,
        linked: .init(theme.scores, where: isLinked, is: true),
        unlinked: .init(theme.scores, where: isLinked, is: false))
    }
  }

  /// Their background, in the order of the codebook.
  func background(_ study: Study) -> [LinkedBackground] {
    baseline.answers.compactMap { column in
      guard case .background(let variable) = column.variable, let codes = column.answers.codes else {
        return nil
      }
      let options = study.scale(of: column.variable).options.count
      var counts = [[Int]](repeating: [Int](repeating: 0, count: options), count: 2)
      codes.forEachBlock { first, block in
        for (row, code) in block.enumerated() {
          if let option = code.option { counts[isLinked[first + row] ? 0 : 1][option] += 1 }
        }
      }
      return LinkedBackground(
        group: baseline.group, wave: baseline.wave, variable: variable, linked: counts[0], unlinked: counts[1]
      )
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
