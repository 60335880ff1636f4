public import SurveyModel
public import SurveyResults

/// Counts the scores and answers behind every cell that results can show, for the register of releases.
public struct AnswerTallies: Sendable {
  private let study: Study

  /// A counter for `study`.
  public init(study: Study) {
    self.study = study
  }

  /// The tallies of all cells that hold answers: table by table, in each the themes, each for the whole
  /// group and then its breakdowns, and then the items. Answers without a score count as answers of their
  /// own, since their number is published too.
  public func tallies(of responses: [ScoredResponses]) -> [AnswerTally] {
    responses.flatMap { table in themes(table) + items(table) }
  }

  private func themes(_ table: ScoredResponses) -> [AnswerTally] {
    let variables = study.background.filter { $0.groups.contains(table.group) }
    return table.themes.flatMap { theme -> [AnswerTally] in
      func tally(_ by: Breakdown?, _ isMember: (Int) -> Bool) -> AnswerTally? {
        var counts = [Int](repeating: 0, count: theme.scores.levels.count)
        for (row, position) in theme.scores.positions.enumerated()
        where position != ScoreColumn.none && isMember(row) {
          counts[Int(position)] += 1
        }
        return self.tally(
          .theme(theme.theme), table, by, zip(theme.scores.levels, counts).map { ("\($0)", $1) })
      }
      var found = [tally(nil) { _ in true }]
      for variable in variables {
        guard case .coded(let codes) = table.answers(to: .background(variable.id)) else { continue }
        for (position, option) in study.scale(variable.scale).options.enumerated() {
          found.append(
            tally(Breakdown(variable: variable.id, code: option.code)) { codes[$0].option == position })
        }
      }
      return found.compactMap(\.self)
    }
  }

  private func items(_ table: ScoredResponses) -> [AnswerTally] {
    study.items.compactMap { item in
      guard let column = table.answers(to: .item(item.id)) else { return nil }
      let scale = study.scale(item.scale)
      if case .open = scale.kind { return nil }
      var counts: [String: Int] = [:]
      for row in 0..<column.count { counts[name(column[row], scale), default: 0] += 1 }
      return tally(.item(item.id), table, nil, counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  private func tally(
    _ statistic: ReleaseCell.Statistic, _ table: ScoredResponses, _ by: Breakdown?,
    _ counts: [(value: String, count: Int)]
  ) -> AnswerTally? {
    let given = counts.filter { $0.count > 0 }
    guard !given.isEmpty else { return nil }
    return AnswerTally(
      cell: ReleaseCell(statistic: statistic, group: table.group, by: by, wave: table.wave),
      values: given.map(\.value), counts: given.map(\.count))
  }

  /// An answer by the codebook's own codes, which stay when options move.
  private func name(_ answer: Answer, _ scale: AnswerScale) -> String {
    switch answer {
    case .option(let position): scale.options[position].code
    case .number(let value): "\(value)"
    case .selection(let selection): selection.options.map { scale.options[$0].code }.joined(separator: "+")
    case .missing(let position): "missing \(scale.missing[position].id)"
    case .text: "text"
    case .blank: "blank"
    case .notShown: "not shown"
    case .outOfRange: "out of range"
    }
  }
}
