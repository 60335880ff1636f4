internal import SurveyModel
internal import SurveyResults

/// A part of a group that is looked at: the whole of it, or the respondents with one answer to one background
/// variable.
struct GroupCell: Sendable {
  /// The cell; nil for the whole group.
  let by: Breakdown?
  /// Which responses of each wave belong to it, parallel to the study's waves; nil for all of them.
  private let members: [[Bool]?]

  /// The whole group, then its breakdowns: each background variable in codebook order, each answer in the order of
  /// its scale. Respondents without an answer belong to no cell.
  static func all(of group: GroupResponses, study: Study) -> [GroupCell] {
    let variables = study.background.filter { $0.groups.contains(group.group.id) }
    let cells = variables.flatMap { variable in
      study.scale(variable.scale).options.enumerated().map { position, option in
        GroupCell(
          by: Breakdown(variable: variable.id, code: option.code),
          members: group.waves.map { responses in
            responses.map { $0.membership(of: position, in: variable.id) }
          })
      }
    }
    return [GroupCell(by: nil, members: group.waves.map { _ in nil })] + cells
  }

  /// The scores of the cell's members at the wave at `position`.
  func scores(_ column: ScoreColumn, wave position: Int) -> ScoreColumn {
    members[position].map(column.keeping) ?? column
  }
}

extension ScoredResponses {
  /// For each response whether the answer to a background variable is the option at `position`.
  fileprivate func membership(of position: Int, in variable: BackgroundVariable.ID) -> [Bool] {
    guard case .coded(let codes) = answers(to: .background(variable)) else {
      return [Bool](repeating: false, count: count)
    }
    return codes.map { $0.option == position }
  }
}
