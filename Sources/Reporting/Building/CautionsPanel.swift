import Notation
import SurveyModel
import SurveyResults

/// Builds the list of what to mind when reading: warnings of the results, and what privacy hides.
struct CautionsPanel {
  let material: ReportMaterial

  func panel(_ numbering: inout Numbering) -> Panel? {
    let words = material.words
    var points: [String] = []
    for warning in material.results.warnings
    where warning.theme == nil || warning.code == "composition-shift" {
      let text = material.sentence(of: warning)
      if !points.contains(text) { points.append(text) }
    }
    for group in material.study.groups.indices { points += cautions(group) }
    points.append(words.voluntaryCaution)
    var blocks: [Block] = [.lead(RichText(words.cautionsLead)), .list(points.map { RichText($0) })]
    if let table = composition(&numbering) {
      var inside: [Block] = [.table(table)]
      if table.groups.contains(where: { $0.rows.contains { $0.cells.contains { $0.text.plain == "x" } } }) {
        inside.append(.source(RichText(words.hiddenNote(minimum: material.study.privacy.minimum))))
      }
      blocks.append(.fold(title: words.compositionFold, blocks: inside))
    }
    return Panel(id: "participation-cautions", title: words.cautionsTitle, blocks: blocks)
  }

  /// What privacy hides of a group.
  private func cautions(_ group: Int) -> [String] {
    let privacy = material.study.privacy
    var coarse = 0
    var hidden = 0
    for theme in material.study.themes.indices {
      guard let record = material.result(theme: theme, group: group) else { continue }
      let isHidden =
        record.waves.contains { $0.value.status == .suppressed }
        || record.changes.contains { $0.value.status == .suppressed }
      if isHidden {
        hidden += 1
      } else if record.waves.contains(where: { $0.value.isCoarse }) {
        coarse += 1
      }
    }
    var cautions: [String] = []
    let label = material.groups[group].label
    if coarse > 0 {
      cautions.append(
        material.words.coarseCaution(
          group: label, themes: coarse, minimum: privacy.minimum, detail: privacy.detail))
    }
    if hidden > 0 {
      cautions.append(material.words.hiddenCaution(group: label, themes: hidden, minimum: privacy.minimum))
    }
    return cautions
  }

  private func composition(_ numbering: inout Numbering) -> Table? {
    let records = material.results.composition.filter { $0.between.value.status != .notAsked }
    guard !records.isEmpty else { return nil }
    let words = material.words
    let alignments: [Table.Alignment] = [.text, .text, .text, .number, .number, .number, .number]
    return Table(
      caption: words.compositionCaption(number: numbering.nextTable()), subcaption: words.compositionUnits,
      columns: zip(words.compositionHeadings, alignments).map { Table.Column(heading: $0, alignment: $1) },
      groups: [.init(rows: records.map(row))])
  }

  private func row(_ record: CompositionRecord<Published<CompositionNumbers>>) -> Table.Row {
    let study = material.study
    let numbers = material.numbers
    let background = study.background.first { $0.id == record.background }
    let waves = [record.between.from, record.between.to].compactMap { id in
      study.waves.firstIndex { $0.id == id }.map { material.waves[$0].short }
    }
    let group = study.groups.firstIndex { $0.id == record.group }.map { material.groups[$0].label }
    let labels = [
      group ?? record.group.text, background?.label.text(in: material.language) ?? record.background.text,
      material.words.list(waves),
    ]
    let isHidden = record.between.value.status == .suppressed || record.between.value.isCoarse
    let missing = isHidden ? "x" : material.words.noNumber
    let values = record.between.value.numbers
    let cells = [
      values?.chiSquared.map { numbers.decimal($0, places: 2) }, values?.df.map { numbers.points($0) },
      values?.p.map(numbers.p),
      values?.cramersV.map { numbers.decimal($0, places: record.between.value.isCoarse ? 1 : 2) },
    ]
    return Table.Row(
      (labels + cells.map { $0 ?? missing }).map { Table.Cell(RichText($0)) },
      about: study.groups.firstIndex { $0.id == record.group }.map { .group($0) })
  }
}
