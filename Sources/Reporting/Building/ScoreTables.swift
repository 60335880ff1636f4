import Notation
import SurveyModel
import SurveyResults

/// Builds the tables of a theme's scores.
struct ScoreTables {
  let material: ReportMaterial
  let theme: Int

  private var groups: [Int] { material.asked(theme: theme) }

  /// The main table: scores, numbers of respondents, change, interval and conclusion per group, with
  /// the notes that explain it.
  func scores(_ numbering: inout Numbering) -> [Block] {
    let words = material.words
    let rows = groups.map { group in
      scoreRow(
        material.groups[group].label, material.result(theme: theme, group: group), about: .group(group))
    }
    let table = Table(
      caption: words.scoreTableCaption(
        number: numbering.nextTable(), theme: material.themes[theme].label, material.history),
      subcaption: words.scoreTableSubcaption(material.history), columns: columns(words.group),
      groups: [.init(rows: rows)])
    return [.table(table), .source(source(rows))]
  }

  /// The columns of the main table, under a heading of the first.
  func columns(_ first: String) -> [Table.Column] {
    let words = material.words
    let history = material.history
    var columns = [Table.Column(heading: first, alignment: .text)]
    for wave in material.waves {
      columns.append(.init(heading: words.scoreHeading(wave, history), alignment: .number))
      if history == .oneWave {
        columns.append(.init(heading: words.intervalHeading(material.confidence, nil), alignment: .number))
      }
      columns.append(.init(heading: words.nHeading(wave, history), alignment: .number))
    }
    if material.hasChanges {
      columns += [
        .init(heading: words.change, alignment: .number),
        .init(heading: words.intervalHeading(material.confidence, nil), alignment: .number),
        .init(heading: words.conclusion, alignment: .text),
      ]
    }
    return columns
  }

  /// Folds with all changes, where there are more than two waves, and with the parts of each group.
  func folds(_ numbering: inout Numbering) -> [Block] {
    let words = material.words
    var folds: [Block] = []
    if material.history == .moreWaves {
      folds.append(.fold(title: words.allChangesFold, blocks: [allChanges(number: numbering.nextTable())]))
    }
    for variable in material.study.background {
      let label = variable.label.text(in: material.language)
      let name = material.inline.lowered(label)
      let rows = groups.flatMap { group in
        material.breakdowns(theme: theme, group: group).filter { $0.by?.variable == variable.id }.map {
          record in
          scoreRow(
            "\(material.groups[group].label): \(option(record.by?.code, of: variable))", record,
            about: .group(group))
        }
      }
      guard !rows.isEmpty else { continue }
      let table = Table(
        caption: words.breakdownCaption(
          number: numbering.nextTable(), theme: material.themes[theme].label, variable: name),
        subcaption: words.scoreTableSubcaption(material.history), columns: columns(words.group),
        groups: [.init(rows: rows)])
      var blocks: [Block] = [.table(table)]
      if hasHidden(rows) {
        blocks.append(.source(RichText(words.hiddenNote(minimum: material.study.privacy.minimum))))
      }
      folds.append(.fold(title: words.breakdownFold(name), blocks: blocks))
    }
    return folds
  }

  private func hasHidden(_ rows: [Table.Row]) -> Bool {
    rows.contains { $0.cells.contains { $0.text.plain == "x" } }
  }

  /// The label of an answer to a background variable.
  private func option(_ code: String?, of variable: BackgroundVariable) -> String {
    let option = material.study.scale(variable.scale).options.first { $0.code == code }
    return option?.label.text(in: material.language) ?? code ?? ""
  }

  private func allChanges(number: Int) -> Block {
    let words = material.words
    let columns: [Table.Column] = [
      .init(heading: words.fromTo, alignment: .text), .init(heading: words.change, alignment: .number),
      .init(heading: words.intervalHeading(material.confidence, nil), alignment: .number),
      .init(heading: words.conclusion, alignment: .text),
    ]
    let tableGroups = groups.map { group in
      let record = material.result(theme: theme, group: group)
      let rows = (record?.changes ?? []).compactMap { change -> Table.Row? in
        guard let from = material.study.waves.firstIndex(where: { $0.id == change.from }),
          let to = material.study.waves.firstIndex(where: { $0.id == change.to })
        else { return nil }
        let outcome = Outcome(change.value, desired: material.study.themes[theme].desired)
        return Table.Row(
          [Table.Cell(RichText("\(material.waves[from].short) → \(material.waves[to].short)"))]
            + changeCells(outcome))
      }
      return Table.Group(heading: material.groups[group].label, rows: rows, about: .group(group))
    }
    return .table(
      Table(
        caption: words.allChangesCaption(number: number, theme: material.themes[theme].label),
        subcaption: nil,
        columns: columns, groups: tableGroups))
  }

  /// A row of the main table: of a group, or of a part of it.
  func scoreRow(
    _ label: String, _ record: ReportMaterial.ThemeResult?, about subject: Subject? = nil
  ) -> Table.Row {
    var cells = [Table.Cell(RichText(label))]
    for wave in material.study.waves.indices {
      let text = material.text(record, wave: wave)
      cells.append(Table.Cell(RichText(text.mean)))
      if material.history == .oneWave {
        cells.append(Table.Cell(RichText(text.interval ?? (text.isShown ? material.words.noNumber : "x"))))
      }
      cells.append(Table.Cell(RichText(text.n)))
    }
    if material.hasChanges {
      cells += changeCells(material.outcome(theme: theme, record, from: 0, to: material.lastWave))
    }
    return Table.Row(cells, about: subject)
  }

  private func changeCells(_ outcome: Outcome) -> [Table.Cell] {
    let words = material.words
    switch outcome {
    case .judged(let judgement):
      return [
        Table.Cell(
          RichText([.strong(material.numbers.change(judgement.numbers.estimate, judgement.precision))])),
        Table.Cell(RichText(judgement.interval(material.numbers) ?? words.noNumber)),
        Table.Cell(
          RichText(words.word(for: judgement.sign.shape)), sign: judgement.sign,
          remark: judgement.isReserved ? words.withReservation : nil),
      ]
    case .missing(let reason, _):
      let sign = outcome.sign == nil ? words.noNumber : "x"
      return [
        Table.Cell(RichText(sign)), Table.Cell(RichText(sign)),
        Table.Cell(RichText(words.word(for: reason)), sign: outcome.sign),
      ]
    }
  }

  private func source(_ rows: [Table.Row]) -> RichText {
    let words = material.words
    var sentences = [
      words.scoreSource(
        study: material.study.title.text(in: material.language), confidence: material.confidence,
        waves: material.waves)
    ]
    if hasHidden(rows) {
      sentences.append(words.hiddenNote(minimum: material.study.privacy.minimum))
    }
    let weighted = groups.filter(material.isWeighted)
    if !weighted.isEmpty {
      sentences.append(words.weightedNote(groups: weighted.map { material.groups[$0].inline }))
    }
    sentences.append(words.reliability(material.reliabilityReading(theme: theme)))
    if material.hasChanges { sentences.append(words.noCause) }
    return RichText(sentences.joined(separator: " "))
  }

  /// The table with the intervals of each wave and the 90 % interval of the change.
  func intervals(_ numbering: inout Numbering) -> [Block] {
    let words = material.words
    let history = material.history
    var columns = [Table.Column(heading: words.group, alignment: .text)]
    for wave in material.waves {
      columns.append(.init(heading: words.scoreHeading(wave, history), alignment: .number))
      columns.append(
        .init(
          heading: words.intervalHeading(material.confidence, history == .oneWave ? nil : wave),
          alignment: .number))
    }
    if material.hasChanges {
      columns.append(.init(heading: words.change, alignment: .number))
      columns.append(.init(heading: words.equivalenceHeading, alignment: .number))
    }
    let rows = groups.map { group in
      var cells = [Table.Cell(RichText(material.groups[group].label))]
      for wave in material.waves.indices {
        let text = material.text(theme: theme, group: group, wave: wave)
        cells.append(Table.Cell(RichText(text.mean)))
        cells.append(Table.Cell(RichText(text.interval ?? (text.isShown ? words.noNumber : "x"))))
      }
      if material.hasChanges {
        cells += equivalenceCells(material.outcome(theme: theme, group: group))
      }
      return Table.Row(cells, about: .group(group))
    }
    var blocks: [Block] = [
      .table(
        Table(
          caption: words.intervalTableCaption(
            number: numbering.nextTable(), theme: material.themes[theme].label),
          subcaption: nil, columns: columns, groups: [.init(rows: rows)]))
    ]
    if hasHidden(rows) {
      blocks.append(.source(RichText(words.hiddenNote(minimum: material.study.privacy.minimum))))
    }
    return blocks
  }

  private func equivalenceCells(_ outcome: Outcome) -> [Table.Cell] {
    guard let judgement = outcome.judgement else {
      let sign = outcome.sign == nil ? material.words.noNumber : "x"
      return [Table.Cell(RichText(sign)), Table.Cell(RichText(sign))]
    }
    var interval = material.words.noNumber
    if let low = judgement.numbers.low90, let high = judgement.numbers.high90 {
      interval = material.numbers.interval(low, high, judgement.precision)
    }
    return [
      Table.Cell(RichText(material.numbers.change(judgement.numbers.estimate, judgement.precision))),
      Table.Cell(RichText(interval)),
    ]
  }
}
