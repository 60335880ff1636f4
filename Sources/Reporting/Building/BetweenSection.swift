import Notation
import SurveyModel
import SurveyResults

/// Builds the part that asks whether two groups changed differently. Only groups with the same items in
/// a theme are compared.
struct BetweenSection {
  let material: ReportMaterial

  private typealias Contrast = GroupContrastRecord<Published<BetweenNumbers>>

  /// The part; nil where no two groups can be compared.
  func section(_ numbering: inout Numbering) -> ReportSection? {
    guard material.hasChanges else { return nil }
    let study = material.study
    let contrasts = material.results.between.filter { record in
      record.between.from == study.waves[0].id && record.between.to == study.waves[material.lastWave].id
        && record.between.value.status != .notAsked && record.between.value.reason != .itemsDiffer
    }
    guard !contrasts.isEmpty else { return nil }
    let words = material.words
    let alignments: [Table.Alignment] = [.text, .number, .number, .number, .number]
    let groups = material.chapters.compactMap { theme -> Table.Group? in
      let rows = contrasts.filter { $0.theme == study.themes[theme].id }.map(row)
      return rows.isEmpty
        ? nil : Table.Group(heading: material.themes[theme].label, rows: rows, about: .theme(theme))
    }
    let headings = words.betweenHeadings(confidence: material.confidence)
    let table = Table(
      caption: words.betweenCaption(number: numbering.nextTable()), subcaption: words.betweenUnits,
      columns: zip(headings, alignments).map { Table.Column(heading: $0, alignment: $1) }, groups: groups)
    let sentences = contrasts.compactMap(sentence)
    var blocks: [Block] = [.lead(RichText(words.betweenLead))]
    blocks.append(
      sentences.isEmpty ? .paragraph(RichText(words.noBetween)) : .list(sentences.map { RichText($0) }))
    blocks.append(.table(table))
    if groups.contains(where: { $0.rows.contains { $0.cells.contains { $0.text.plain == "x" } } }) {
      blocks.append(.source(RichText(words.hiddenNote(minimum: study.privacy.minimum))))
    }
    return ReportSection(id: "between", title: words.betweenTitle, blocks: blocks)
  }

  private func row(_ contrast: Contrast) -> Table.Row {
    let numbers = material.numbers
    let values = contrast.between.value.numbers
    let missing = contrast.between.value.status == .suppressed ? "x" : material.words.noNumber
    let precision: NumberStyle.Precision = contrast.between.value.isCoarse ? .whole : .tenths
    let cells = [
      values.map { numbers.change($0.estimate, precision) }, interval(contrast), values?.p.map(numbers.p),
      values?.pAdjusted.map(numbers.p),
    ]
    let pair = material.words.pair(name(contrast.second).label, name(contrast.first).inline)
    return Table.Row(([pair] + cells.map { $0 ?? missing }).map { Table.Cell(RichText($0)) })
  }

  private func interval(_ contrast: Contrast) -> String? {
    guard let values = contrast.between.value.numbers, let low = values.low, let high = values.high else {
      return nil
    }
    return material.numbers.interval(low, high, contrast.between.value.isCoarse ? .whole : .tenths)
  }

  /// The sentence about two groups that were shown to change differently; nil for the others.
  private func sentence(_ contrast: Contrast) -> String? {
    guard let values = contrast.between.value.numbers, let p = values.pAdjusted ?? values.p,
      p < 1 - material.study.analysis.confidence, let low = values.low, let high = values.high,
      let theme = material.study.themes.firstIndex(where: { $0.id == contrast.theme })
    else { return nil }
    let isLower = values.estimate < 0
    let precision: NumberStyle.Precision = contrast.between.value.isCoarse ? .whole : .tenths
    let interval =
      isLower
      ? material.numbers.interval(-high, -low, precision) : material.numbers.interval(low, high, precision)
    return material.words.betweenSentence(
      theme: material.themes[theme].inline, first: name(contrast.first).inline,
      second: name(contrast.second).inline,
      difference: material.numbers.score(abs(values.estimate), precision), isLower: isLower,
      interval: material.words.labelled(interval, confidence: material.confidence))
  }

  private func name(_ id: RespondentGroup.ID) -> Name {
    material.study.groups.firstIndex { $0.id == id }.map { material.groups[$0] }
      ?? Name(label: id.text, inline: id.text)
  }
}
