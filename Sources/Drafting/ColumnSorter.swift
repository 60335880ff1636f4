import SurveyModel

/// Tells the columns of an export that hold facts about a response from those that hold answers.
struct ColumnSorter {
  /// The headings of facts that the codebook has to name.
  private(set) var facts: [(role: ColumnRole, heading: String)] = []
  /// The columns of answers, in the order of the file.
  private(set) var questions: [SeenQuestion] = []
  /// The headings of columns of personal data, which are never read.
  private(set) var personal: [String] = []
  /// The dates at which responses were sent in, else begun.
  private(set) var dates: ExportProfile.Dates?

  /// Sorts the columns of the export at this position.
  init(_ profile: ExportProfile, export: Int) {
    var used: Set<ColumnRole> = Set(profile.columns.compactMap(\.role))
    var ticks: [LooseText: [ExportProfile.Column]] = [:]
    for column in profile.columns {
      if let question = column.question, Self.isTick(column) {
        ticks[LooseText(question), default: []].append(column)
      }
    }
    for column in profile.columns {
      if column.isPersonal {
        personal.append(column.heading)
      } else if column.isOfProgram || column.role != nil {
        note(column.dates, of: column.role)
      } else if let role = Self.role(of: column), used.insert(role).inserted {
        facts.append((role, column.heading))
        note(column.dates, of: role)
      } else if let question = column.question, let options = ticks[LooseText(question)], options.count > 1,
        options.contains(column)
      {
        if options[0] == column {
          questions.append(SeenQuestion(export: export, column: column, options: options))
        }
      } else if column.filled == 0 || column.dates == nil {
        questions.append(SeenQuestion(export: export, column: column))
      }
    }
  }

  private mutating func note(_ seen: ExportProfile.Dates?, of role: ColumnRole?) {
    guard let seen, role == .submitted || (role == .started && dates == nil) else { return }
    dates = seen
  }

  /// The fact that a column holds, told by its heading and confirmed by its cells.
  private static func role(of column: ExportProfile.Column) -> ColumnRole? {
    let names = [column.heading, column.wording ?? ""].map { LooseText($0) }
    guard
      let role = Headings.roles.first(where: { entry in
        entry.headings.contains { names.contains(LooseText($0)) }
      })?.role
    else { return nil }
    if column.filled == 0 { return role }
    switch role {
    case .submitted, .started: return column.dates == nil ? nil : role
    case .duration, .weight:
      let isMeasured = column.values.allSatisfy { $0.text.first?.isNumber == true }
      return isMeasured ? role : nil
    case .consent:
      let isConsent = column.values.allSatisfy { value in
        ["ja", "nee", "yes", "no", "j", "n", "y", "1", "0", "akkoord", "agree", "niet akkoord"]
          .contains { LooseText($0) == LooseText(value.text) }
      }
      return isConsent ? role : nil
    case .respondent: return column.values.allSatisfy { $0.text.count <= 64 } ? role : nil
    case .cluster, .answers: return role
    }
  }

  /// Whether a column of a part of a question tells no more than that the part was chosen.
  private static func isTick(_ column: ExportProfile.Column) -> Bool {
    let words = ["ja", "nee", "yes", "no", "1", "0", "y", "n", "x", "true", "false"].map { LooseText($0) }
    return column.values.allSatisfy { value in
      let text = LooseText(column.codeLabels.first { $0.code == value.text }?.label ?? value.text)
      return words.contains(text) || text == LooseText(column.part ?? "")
    }
  }
}
