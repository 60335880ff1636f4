import Notation
import SurveyModel
import SurveyResults

/// Builds the table behind the overview: scores and numbers of respondents per theme and group.
struct OverviewNumbers {
  let material: ReportMaterial

  func blocks(_ numbering: inout Numbering) -> [Block] {
    let words = material.words
    var columns = [Table.Column(heading: words.group, alignment: .text)]
    for wave in [0, material.lastWave] {
      columns.append(
        .init(heading: words.scoreHeading(material.waves[wave], material.history), alignment: .number))
      columns.append(
        .init(heading: words.nHeading(material.waves[wave], material.history), alignment: .number))
    }
    columns.append(.init(heading: words.change, alignment: .number))
    columns.append(.init(heading: words.intervalHeading(material.confidence, nil), alignment: .number))
    var hasHidden = false
    let groups = material.chapters.map { theme in
      let rows = material.asked(theme: theme).map { group -> Table.Row in
        let cells = row(theme: theme, group: group)
        if cells.contains("x") { hasHidden = true }
        return Table.Row(cells.map { Table.Cell(RichText($0)) }, about: .group(group))
      }
      return Table.Group(heading: material.themes[theme].label, rows: rows, about: .theme(theme))
    }
    let table = Table(
      caption: words.overviewNumbersCaption(number: numbering.nextTable()),
      subcaption: words.scoreTableSubcaption(material.history), columns: columns, groups: groups)
    guard hasHidden else { return [.table(table)] }
    return [
      .table(table), .source(RichText(words.hiddenNote(minimum: material.study.privacy.minimum))),
    ]
  }

  private func row(theme: Int, group: Int) -> [String] {
    var cells = [material.groups[group].label]
    for wave in [0, material.lastWave] {
      let text = material.text(theme: theme, group: group, wave: wave)
      cells += [text.mean, text.n]
    }
    let outcome = material.outcome(theme: theme, group: group)
    guard let judgement = outcome.judgement else {
      let sign = outcome.sign == nil ? material.words.noNumber : "x"
      return cells + [sign, sign]
    }
    return cells + [
      material.numbers.change(judgement.numbers.estimate, judgement.precision),
      judgement.interval(material.numbers) ?? material.words.noNumber,
    ]
  }
}
