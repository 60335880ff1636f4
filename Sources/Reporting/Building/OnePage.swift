import SurveyModel

extension SummarySection {
  /// The part with nothing but what fits one page of A4: the grid without its key, as its cells say in
  /// words what the signs mean, and who took part. Its links lead to the whole report at `report`.
  func onePage(report: String) -> ReportSection {
    var numbering = Numbering()
    let full = section(&numbering)
    let participation = ParticipationSection(material: material).lead
    let panels = full.panels.map { panel in
      let notes = panel.blocks.flatMap { block -> [RichText] in
        if case .overview(let grid) = block { grid.notes } else { [] }
      }
      return Panel(
        id: panel.id, title: panel.title,
        blocks: panel.blocks.compactMap { block in
          switch block {
          case .overview(let grid): .overview(grid.withoutKey(linkedTo: report))
          case .table(let table): .table(table.linked(to: report))
          case .fold: nil
          case .source(let source):
            .source(
              RichText(
                notes.flatMap { $0.runs + [.plain(" ")] } + source.runs + [.plain(" " + participation)]))
          case .heading, .lead, .headline, .paragraph, .list, .verdicts, .definitions, .note, .figure,
            .closing, .code:
            block
          }
        })
    }
    return ReportSection(id: full.id, title: full.title, kind: full.kind, blocks: full.blocks, panels: panels)
  }
}

extension OverviewGrid {
  /// The grid alone, its themes linked to their parts of another page.
  fileprivate func withoutKey(linkedTo page: String) -> OverviewGrid {
    OverviewGrid(
      caption: caption, subcaption: subcaption, corner: corner, columns: columns,
      rows: rows.map { row in
        Row(heading: row.heading, target: row.target.map { page + $0 }, tag: row.tag, cells: row.cells)
      }, axis: axis, relevantChange: relevantChange, reading: nil, keyTitle: keyTitle, key: [], notes: [])
  }
}

extension Table {
  /// The table with its links into its own page leading into another.
  fileprivate func linked(to page: String) -> Table {
    Table(
      caption: caption, subcaption: subcaption, columns: columns,
      groups: groups.map { group in
        Group(
          heading: group.heading,
          rows: group.rows.map { row in
            Row(
              row.cells.map { cell in
                let runs = cell.text.runs.map { run -> RichText.Run in
                  guard case .link(let text, let target) = run, target.hasPrefix("#") else { return run }
                  return .link(text: text, target: page + target)
                }
                return Cell(RichText(runs), sign: cell.sign, remark: cell.remark)
              }, about: row.subject)
          }, about: group.subject)
      })
  }
}
