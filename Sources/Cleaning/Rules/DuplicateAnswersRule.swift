internal import SurveyModel

/// The same answers to all closed questions as an earlier response of the same group and wave.
///
/// Judged are responses with at least 15 closed questions answered, items and background alike, by at least 4
/// distinct codes: with fewer, honest respondents coincide. Of equal responses the earliest is not found (by time of
/// sending; without a time after those with one; then the first in the files).
///
/// Strong: also the same text written to an open question as in an earlier one of them, or sent in less than 120
/// seconds after the one before. Default: flagged, never removed unasked: two satisfied people may well agree.
/// Source: cf. Kuriakose and Robbins 2016, Don't get duped: fraud through duplication in public opinion surveys.
struct DuplicateAnswersRule {
  /// The fewest closed questions that must be answered.
  static let fewestAnswered = 15
  /// The fewest distinct codes among the answers.
  static let fewestCodes = 4
  /// Two equal responses sent in closer together are a strong sign.
  static let strongWithinSeconds = 120

  func signs(in cell: CleaningCell, among remaining: [Bool], study: Study) -> [Sign] {
    let columns = cell.table.answers
    guard columns.count(where: { $0.answers.codes != nil }) >= Self.fewestAnswered else { return [] }
    let groups = EqualResponses(columns: columns.map(\.answers), among: remaining).groups
    return groups.filter { isRemarkable($0[0], in: columns, study: study) }
      .flatMap { signs(among: $0, of: cell.table) }
      .sorted { $0.row < $1.row }
  }

  private func isRemarkable(_ row: Int, in columns: [VariableColumn], study: Study) -> Bool {
    let closed = columns.filter { $0.answers.codes?[row].isAnswered == true }
    guard closed.count >= Self.fewestAnswered else { return false }
    let codes = closed.map { code(of: $0.answers[row], on: study.scale(of: $0.variable)) }
    return Set(codes).count >= Self.fewestCodes
  }

  private func code(of answer: Answer, on scale: AnswerScale) -> Code {
    switch answer {
    case .option(let position): .text(scale.options[position].code)
    case .missing(let position): .missing(scale.missing[position].id)
    case .number(let number): .number(number)
    case .selection(let selection): .selection(selection)
    case .text, .blank, .notShown, .outOfRange: .none
    }
  }

  private enum Code: Hashable {
    case text(String)
    case missing(String)
    case number(Double)
    case selection(Selection)
    case none
  }

  private func signs(among rows: [Int], of table: ResponseTable) -> [Sign] {
    func time(_ row: Int) -> UInt32? { table.submitted?[row]?.seconds }
    let ordered = rows.sorted {
      let one = time($0) ?? .max
      let other = time($1) ?? .max
      return one == other ? table.origins[$0] < table.origins[$1] : one < other
    }
    var signs: [Sign] = []
    var texts: [Set<UInt64>] = table.answers.map { column in
      if case .open(let fingerprints) = column.answers { [fingerprints[ordered[0]]] } else { [] }
    }
    for (before, row) in zip(ordered, ordered.dropFirst()) {
      var isStrong = false
      if let earlier = time(before), let later = time(row) {
        isStrong = later - earlier < Self.strongWithinSeconds
      }
      for (position, column) in table.answers.enumerated() {
        guard case .open(let fingerprints) = column.answers, fingerprints[row] != 0 else { continue }
        if !texts[position].insert(fingerprints[row]).inserted { isStrong = true }
      }
      signs.append(
        Sign(
          row: row, strength: isStrong ? .strong : .weak,
          observation: .sameAnswers(as: table.origins[ordered[0]])))
    }
    return signs
  }
}
