import SurveyModel

/// Builds the checklist of survey studies with the part of the report that answers each item.
struct ChecklistPanel {
  let names: StudyNames

  func panel(_ numbering: inout Numbering) -> Panel {
    let words = names.words
    let table = Table(
      caption: words.checklistCaption(number: numbering.nextTable()), subcaption: nil,
      columns: words.checklistHeadings.map { Table.Column(heading: $0, alignment: .text) },
      groups: [
        .init(
          rows: CrossItem.allCases.map { item in
            Table.Row(
              [item.rawValue, words.topic(item), places(item)].map { Table.Cell(RichText($0)) })
          })
      ])
    return Panel(
      id: "method-checklist", title: words.checklistTitle,
      blocks: [
        .lead(RichText(words.checklistLead)), .fold(title: words.checklistTitle, blocks: [.table(table)]),
      ])
  }

  /// Where an item is answered; facts that the codebook does not state are named as such.
  private func places(_ item: CrossItem) -> String {
    let words = names.words
    switch item.answer {
    case .computed(let places): return places.map(words.name).joined(separator: "; ")
    case .stated(let facts, let places):
      let stated = names.study.about.facts
      let known = facts.contains { stated[$0] != nil } ? [words.aboutTitle] : []
      let missing = facts.filter { stated[$0] == nil }.map { words.missing(words.term($0)) }
      return (places.map(words.name) + known + missing).joined(separator: "; ")
    case .notApplicable: return words.notApplicable
    }
  }
}
