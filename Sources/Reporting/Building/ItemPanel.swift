import Notation
import SurveyModel
import SurveyResults

/// Builds the panel of an item: the sentence that says it, the figure, and the numbers in a fold.
struct ItemPanel {
  let material: ReportMaterial
  let item: Item
  /// The item's position in its part, from 1.
  let position: Int

  /// The panel; nil where the results hold nothing of the item.
  func panel(_ numbering: inout Numbering) -> Panel? {
    let blocks: [Block]
    let scale = material.study.scale(item.scale)
    switch scale.kind {
    case .ordinal: blocks = ordered(&numbering)
    case .numeric(let low, let high):
      blocks = ItemTables(material: material, item: item, subject: subject, position: position)
        .numeric(low: low, high: high, &numbering)
    case .nominal:
      blocks = ItemTables(material: material, item: item, subject: subject, position: position)
        .shares(.nominal, &numbering)
    case .multiple:
      blocks = ItemTables(material: material, item: item, subject: subject, position: position)
        .shares(.multiple, &numbering)
    case .open: blocks = []
    }
    guard !blocks.isEmpty else { return nil }
    return Panel(
      id: "item-\(item.id)",
      title: material.words.itemTitle(
        item.kind(material.study), position: position, text: item.text(in: material.language)),
      changes: changes, blocks: blocks)
  }

  /// The changes from the baseline to the last wave that the tables of the panel show.
  private var changes: [Double?] {
    guard material.hasChanges else { return [] }
    let records = material.results(of: item)
    return material.study.groups.map { group in
      records.first { $0.group == group.id }?.changes.first {
        $0.from == material.study.waves[0].id && $0.to == material.study.waves[material.lastWave].id
      }?.value.numbers.map { ($0.change.estimate * 10).rounded() / 10 }
    }
  }

  /// What captions call the part: the theme, or the part of items without one.
  private var subject: String {
    guard let id = item.theme, let theme = material.study.themes.firstIndex(where: { $0.id == id }) else {
      return material.words.looseItemsTitle
    }
    return material.themes[theme].label
  }

  private func ordered(_ numbering: inout Numbering) -> [Block] {
    let words = material.words
    let answers = ItemAnswers(item, material: material)
    guard !answers.rows.isEmpty else { return [] }
    let number = numbering.nextFigure()
    let figure = AnswerFigure(material: material, item: item, answers: answers)
    let tables = ItemTables(material: material, item: item, subject: subject, position: position)
    var blocks: [Block] = [.lead(RichText(lead(answers)))]
    if let note = wordings { blocks.append(.paragraph(note)) }
    blocks.append(
      .figure(
        figure.figure(
          title: words.answerFigureTitle(
            number: number, subject: subject, item.kind(material.study), position: position))))
    blocks.append(
      .fold(title: words.answerFold(figure: number), blocks: tables.ordered(answers, &numbering)))
    blocks.append(.source(source(answers)))
    return blocks
  }

  /// The wordings for single groups, where they differ.
  private var wordings: RichText? {
    let notes = material.study.groups.indices.compactMap { group -> String? in
      guard item.groups.contains(material.study.groups[group].id),
        let text = item.textFor[material.study.groups[group].id]
      else { return nil }
      return material.words.wordingNote(
        group: material.groups[group].label, text: text.text(in: material.language))
    }
    return notes.isEmpty ? nil : RichText(notes.joined(separator: " "))
  }

  private func lead(_ answers: ItemAnswers) -> String {
    let words = material.words
    let end = answers.desired ?? answers.best
    let shown = answers.rows.compactMap { row -> (share: Double, text: ShareText)? in
      guard let last = row.bars.last, last.wave == material.lastWave, let share = last.shares.share(at: end)
      else { return nil }
      let first = material.hasChanges ? row.bars.first { $0.wave == 0 } : nil
      let earlier = first?.shares.share(at: end)
      return (
        share,
        ShareText(
          group: material.groups[row.group].inline, later: material.numbers.percent(share),
          laterN: last.nText,
          earlier: earlier.map(material.numbers.percent), earlierN: earlier == nil ? nil : first?.nText)
      )
    }
    let earlier = material.hasChanges ? material.waves[0].moment : nil
    let later = material.waves[material.lastWave].moment
    guard let highest = shown.max(by: { $0.share < $1.share }),
      let lowest = shown.min(by: { $0.share < $1.share })
    else { return words.hiddenItemLead(item.kind(material.study)) }
    if shown.count == 1 {
      return words.itemLead(
        answers: answers.labels(at: end), areDesired: answers.desired != nil, only: highest.text,
        earlier: earlier, later: later)
    }
    return words.itemLead(
      answers: answers.labels(at: end), areDesired: answers.desired != nil, highest: highest.text,
      lowest: lowest.text, earlier: earlier, later: later)
  }

  private func source(_ answers: ItemAnswers) -> RichText {
    let words = material.words
    let minimum = material.study.privacy.minimum
    var sentences = [
      words.answerSource(
        study: material.study.title.text(in: material.language), waves: material.waves,
        material.dontKnow(item))
    ]
    if answers.desired != nil { sentences.append(words.colourNote) }
    if answers.hasMerged { sentences.append(words.mergedNote(minimum: minimum)) }
    if answers.hasHidden { sentences.append(words.hiddenNote(minimum: minimum)) }
    let weighted = answers.rows.map(\.group).filter { material.isWeighted($0) }
    if !weighted.isEmpty {
      sentences.append(words.unweightedNote(groups: weighted.map { material.groups[$0].inline }))
    }
    sentences.append(words.roundingNote)
    return RichText(sentences.joined(separator: " "))
  }
}

extension Item {
  /// How the item is called: a statement where its answers are ordered.
  func kind(_ study: Study) -> ItemKind {
    switch study.scale(scale).kind {
    case .ordinal: .statement
    case .numeric, .nominal, .multiple, .open: .question
    }
  }
}
