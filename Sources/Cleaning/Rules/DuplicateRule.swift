internal import SurveyModel
internal import SurveyStatistics

/// The same respondent twice in one group and wave: an equal digest of the link code.
///
/// The fullest response stays (the largest share of the closed items it was shown with an answer other than *don't
/// know*); of equals the latest; without a time the last in the files. The others are found. Responses without a code
/// are nobody's duplicate.
///
/// No threshold. Default: excluded. Where it only flags, the respondent links to nobody.
struct DuplicateRule {
  func signs(in cell: CleaningCell, among remaining: [Bool]) -> [Sign] {
    guard let respondents = cell.table.respondents else { return [] }
    let repeated = positionsOfRepeated(
      count: respondents.count, key: { remaining[$0] ? respondents[$0] : nil }, fingerprint: \.low)
    var rowsOfDigest: [KeyedDigest: [Int]] = [:]
    for row in repeated {
      if let digest = respondents[row] { rowsOfDigest[digest, default: []].append(row) }
    }
    let signs = rowsOfDigest.values.flatMap { rows -> [Sign] in
      guard let stays = rows.max(by: { isBetter($1, than: $0, in: cell) }) else { return [] }
      return rows.filter { $0 != stays }.map {
        Sign(row: $0, observation: .sameRespondent(as: cell.table.origins[stays]))
      }
    }
    return signs.sorted { $0.row < $1.row }
  }

  private func isBetter(_ one: Int, than other: Int, in cell: CleaningCell) -> Bool {
    let completion = cell.completion
    // Shares are compared as fractions, so that equal shares are equal.
    let left = Int(completion.substantive[one]) * max(1, Int(completion.applicable[other]))
    let right = Int(completion.substantive[other]) * max(1, Int(completion.applicable[one]))
    if left != right { return left > right }
    let times = cell.table.submitted
    let time = times?[one]?.seconds ?? 0
    let otherTime = times?[other]?.seconds ?? 0
    if time != otherTime { return time > otherTime }
    return cell.table.origins[other] < cell.table.origins[one]
  }
}
