import Notation
public import SurveyModel
public import SurveyResults

/// The verdicts of a study as a short table for the terminal: themes down, groups across, in each cell
/// the change and the verdict as results.json names it. It shows published numbers only.
public struct VerdictTable: Sendable {
  private let study: Study
  private let results: Results
  private let style = NumberStyle(language: .en)

  /// The table of `results`.
  public init(study: Study, results: Results) {
    self.study = study
    self.results = results
  }

  /// The table, its lines ended by line feeds; the last wave against the baseline, or the mean scores
  /// where there is one wave.
  public var text: String {
    let groups = study.groups.filter { group in results.themes.contains { $0.group == group.id } }
    let heading = [title] + groups.map(\.id.text)
    let rows = study.themes.map { theme in
      [theme.id.text] + groups.map { cell(theme: theme.id, group: $0.id) }
    }
    let widths = heading.indices.map { column in
      ([heading] + rows).map { $0[column].count }.max() ?? 0
    }
    let lines = ([heading] + rows).map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ")
        .trimmingTrailingSpaces
    }
    return (lines + legend).joined(separator: "\n") + "\n"
  }

  private var title: String {
    guard let first = study.waves.first, let last = study.waves.last, study.waves.count > 1 else {
      return study.waves[0].id.text
    }
    return "\(first.id) to \(last.id)"
  }

  private var legend: [String] {
    let hasReservation = results.themes.contains { record in
      record.by == nil && record.changes.contains { $0.value.numbers?.modifiers.isEmpty == false }
    }
    return (hasReservation ? ["* with a reservation; the report says which"] : [])
      + (results.provenance.isSynthetic ? ["Made from synthetic answers."] : [])
  }

  private func cell(theme: Theme.ID, group: RespondentGroup.ID) -> String {
    guard
      let record = results.themes.first(where: { $0.theme == theme && $0.group == group && $0.by == nil })
    else { return "not asked" }
    if let change = record.changes.first(where: {
      $0.from == study.waves.first?.id && $0.to == study.waves.last?.id
    }) {
      return cell(change)
    }
    guard let wave = record.waves.last?.value else { return "not asked" }
    guard let numbers = wave.numbers else { return withheld(wave) }
    return style.score(numbers.mean, wave.isCoarse ? .whole : .tenths)
  }

  private func cell(_ change: Between<Published<ChangeNumbers>>) -> String {
    guard let numbers = change.value.numbers else { return withheld(change.value) }
    let size = style.change(numbers.estimate, change.value.isCoarse ? .whole : .tenths)
    let verdict = change.verdict.map { " \($0.rawValue)" } ?? ""
    return size + verdict + (numbers.modifiers.isEmpty ? "" : "*")
  }

  private func withheld(_ published: Published<some Any>) -> String {
    switch published.status {
    case .notAsked: "not asked"
    case .suppressed: published.nLabel.map { "n \($0)" } ?? "suppressed"
    case .notComputed, .ok: published.reason?.rawValue ?? "not computed"
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
