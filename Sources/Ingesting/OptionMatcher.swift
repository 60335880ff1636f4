import SurveyModel

/// Finds the columns of a question of which any number of options may be ticked, where the export has a column
/// for each option.
struct OptionMatcher {
  /// What was found.
  struct Match {
    /// The columns, in the order of the file.
    var options: [TickedColumn.Option] = []
    /// The options of the scale for which there is no column.
    var lacking: [AnswerScale.Option] = []
    /// The parts of the question that are no option, as their columns are headed.
    var others: [String] = []
  }

  let index: HeadingIndex
  let scales: ScaleTables

  /// The columns of the options of a question that is called by one of `names`; nil where there are none.
  func match(_ names: [String], on scale: AnswerScale, beside taken: Set<Int>) -> Match? {
    let questions = index.partsOfQuestions()
    for name in names {
      var match = Match()
      var codes: Set<AnswerCode> = []
      var columns = taken
      let parts = (questions[LooseText(name)] ?? []).filter { !taken.contains($0.column) }
      for (column, part) in parts where !columns.contains(column) {
        guard let code = code(of: part, on: scale), codes.insert(code).inserted else { continue }
        columns.insert(column)
        match.options.append(TickedColumn.Option(column: column, code: code))
      }
      if match.options.isEmpty { continue }
      match.lacking = scale.options.enumerated()
        .filter { !codes.contains(AnswerCode(option: $0.offset)) }.map(\.element)
      for (column, _) in parts where !columns.contains(column) {
        let heading = index.columns[column].heading
        if !match.others.contains(heading) { match.others.append(heading) }
      }
      return match
    }
    return nil
  }

  /// The option or missing answer that a part of a heading means: by code or label, or where the codes are
  /// numbers by the number of a code such as `SQ003`.
  private func code(of part: String, on scale: AnswerScale) -> AnswerCode? {
    let lookup = scales.table(of: scale.id).lookup
    if case .answer(let code) = lookup.outcome(of: part), code.isAnswered { return code }
    let upper = part.uppercased()
    let digits = upper.hasPrefix("SQ") || upper.hasPrefix("AO") ? upper.dropFirst(2) : upper.dropFirst(1)
    guard upper.first?.isLetter == true, ProgramLook.isDigits(String(digits)) else { return nil }
    guard let value = Double(String(digits)), let code = lookup.answer(to: value), code.option != nil else {
      return nil
    }
    return code
  }
}
