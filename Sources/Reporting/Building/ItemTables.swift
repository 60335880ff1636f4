import Notation
import SurveyModel
import SurveyResults

/// Builds the tables of an item.
struct ItemTables {
  let material: ReportMaterial
  let item: Item
  /// What captions call the item's part.
  let subject: String
  /// The item's position in its part.
  let position: Int

  private var kind: ItemKind { item.kind(material.study) }
  private var missing: DontKnow { material.dontKnow(item) }

  /// The table of an ordered scale: a row a group and wave, a column an answer.
  func ordered(_ answers: ItemAnswers, _ numbering: inout Numbering) -> [Block] {
    let words = material.words
    var columns = [Table.Column(heading: words.groupAndWave, alignment: .text)]
    columns += material.study.scale(item.scale).options.map {
      .init(heading: $0.label.text(in: material.language), alignment: .number)
    }
    columns.append(.init(heading: "n", alignment: .number))
    if missing == .offered {
      columns.append(.init(heading: words.sentenceCase(words.dontKnow), alignment: .number))
    }
    let rows = answers.rows.flatMap { row in
      row.bars.map { bar in
        let label = "\(material.groups[row.group].label) \(material.waves[bar.wave].short)"
        return Table.Row(
          ([label] + cells(bar, options: answers.options.count) + [bar.nText]
            + (missing == .offered ? [bar.dontKnow] : [])).map { Table.Cell(RichText($0)) },
          about: .group(row.group))
      }
    }
    let table = Table(
      caption: words.answerTableCaption(
        number: numbering.nextTable(), subject: subject, kind, position: position),
      subcaption: words.answerFigureSubtitle(missing), columns: columns, groups: [.init(rows: rows)])
    return [.table(table)] + means(&numbering)
  }

  private func cells(_ bar: ItemAnswers.Bar, options: Int) -> [String] {
    let words = material.words
    let n = bar.n ?? 0
    switch bar.shares {
    case .full(let shares): return shares.map { material.numbers.percent($0, of: n) }
    case .merged(let low, let middle, let high):
      let middleText = material.numbers.percent(middle, of: n)
      return (0..<options).map { position in
        if position < 2 { return words.together(material.numbers.percent(low, of: n)) }
        if position >= options - 2 { return words.together(material.numbers.percent(high, of: n)) }
        return options == 5 ? middleText : words.together(middleText)
      }
    case .side(let end, let share):
      let width = AnswerShares.width(ofScaleWith: options)
      let text = material.numbers.percent(share, of: n)
      return (0..<options).map { position in
        let isShown = end == .low ? position < width : position >= options - width
        return isShown ? (width == 1 ? text : words.together(text)) : "x"
      }
    case .hidden: return Array(repeating: "x", count: options)
    }
  }

  /// The table of means on 0-100 and of their changes; empty where no mean is shown.
  private func means(_ numbering: inout Numbering) -> [Block] {
    let words = material.words
    let records = material.results(of: item)
    guard records.contains(where: { $0.waves.contains { $0.value.numbers?.mean != nil } }) else { return [] }
    var columns = [Table.Column(heading: words.group, alignment: .text)]
    columns += material.waves.map {
      .init(heading: words.scoreHeading($0, material.history), alignment: .number)
    }
    if material.hasChanges {
      columns += [
        .init(heading: words.change, alignment: .number),
        .init(heading: words.intervalHeading(material.confidence, nil), alignment: .number),
        .init(heading: words.topDifferenceHeading, alignment: .number),
        .init(heading: words.itemPHeading, alignment: .number),
      ]
    }
    let rows = records.compactMap { record -> Table.Row? in
      guard let group = material.study.groups.firstIndex(where: { $0.id == record.group }) else { return nil }
      var cells = [material.groups[group].label]
      cells += material.study.waves.map { wave in
        mean(record.waves.first { $0.wave == wave.id }?.value)
      }
      if material.hasChanges { cells += change(record) }
      return Table.Row(cells.map { Table.Cell(RichText($0)) }, about: .group(group))
    }
    return [
      .table(
        Table(
          caption: words.itemMeansCaption(
            number: numbering.nextTable(), subject: subject, kind, position: position),
          subcaption: words.itemMeansUnits, columns: columns, groups: [.init(rows: rows)]))
    ]
  }

  private func mean(_ published: Published<ItemWaveNumbers>?) -> String {
    guard let published, published.status != .notAsked else { return material.words.word(for: .notAsked) }
    return published.numbers?.mean.map { material.numbers.score($0) } ?? "x"
  }

  private func change(_ record: ReportMaterial.ItemResult) -> [String] {
    let numbers = material.numbers
    let none = material.words.noNumber
    let published = record.changes.first {
      $0.from == material.study.waves[0].id && $0.to == material.study.waves[material.lastWave].id
    }?.value
    guard let published, let item = published.numbers else {
      let sign = published?.status == .suppressed ? "x" : none
      return Array(repeating: sign, count: 4)
    }
    // Where answers are hidden, what would give them back is hidden too.
    let hidesAnswers = record.waves.contains { $0.value.numbers?.sd == nil }
    var interval = hidesAnswers ? "x" : none
    if let low = item.change.low, let high = item.change.high { interval = numbers.interval(low, high) }
    let top = item.topDifference.map { top in
      "\(numbers.percentagePoints(top.estimate)) (\(numbers.percentagePoints(top.low, top.high)))"
    }
    return [
      numbers.change(item.change.estimate), interval, top ?? (hidesAnswers ? "x" : none),
      (item.change.pAdjusted ?? item.change.p).map(numbers.p) ?? (hidesAnswers ? "x" : none),
    ]
  }

  /// The table of a numeric scale: the mean on the scale of the question, and the shares of high and
  /// low answers where they are known.
  func numeric(low: Double, high: Double, _ numbering: inout Numbering) -> [Block] {
    let words = material.words
    let numbers = material.numbers
    let isGrade = low == 1 && high == 10
    var columns: [Table.Column] = [
      .init(heading: words.groupAndWave, alignment: .text),
      .init(
        heading: words.meanHeading(low: numbers.points(low), high: numbers.points(high)), alignment: .number),
    ]
    if isGrade {
      columns += [
        .init(heading: words.orMore(numbers.points(8)), alignment: .number),
        .init(heading: words.orLess(numbers.points(5)), alignment: .number),
      ]
    }
    columns.append(.init(heading: "n", alignment: .number))
    let rows = bars { wave in
      var cells = [
        wave.numbers.flatMap(\.mean).map { mean in
          let share = item.isReversed ? 1 - mean / 100 : mean / 100
          return numbers.decimal(low + share * (high - low), places: 1)
        } ?? "x"
      ]
      if isGrade {
        let ends =
          item.isReversed
          ? [wave.numbers?.bottom, wave.numbers?.top] : [wave.numbers?.top, wave.numbers?.bottom]
        cells += ends.map { share in share.map { numbers.percent($0, of: wave.numbers?.n ?? 0) } ?? "x" }
      }
      return cells + [material.nText(wave)]
    }
    return blocks(.numeric, columns, [.init(rows: rows)], &numbering)
  }

  /// The table of answers without order: a group of rows a respondent group, a column a wave.
  func shares(_ scale: TableItem, _ numbering: inout Numbering) -> [Block] {
    let words = material.words
    let options = material.study.scale(item.scale).options
    var columns = [Table.Column(heading: words.answer, alignment: .text)]
    columns += material.waves.map {
      .init(heading: material.hasChanges ? $0.short : words.share, alignment: .number)
    }
    let groups = material.results(of: item).compactMap { record -> Table.Group? in
      guard let group = material.study.groups.firstIndex(where: { $0.id == record.group }) else { return nil }
      let waves = material.study.waves.map { wave in record.waves.first { $0.wave == wave.id }?.value }
      let rows = options.indices.map { option in
        Table.Row(
          ([options[option].label.text(in: material.language)] + waves.map { share(option, $0) }).map {
            Table.Cell(RichText($0))
          })
      }
      let n = waves.map { $0.map(material.nText) ?? words.noNumber }
      return Table.Group(
        heading: "\(material.groups[group].label), \(words.n(n))", rows: rows, about: .group(group))
    }
    return blocks(scale, columns, groups, &numbering)
  }

  private func share(_ option: Int, _ published: Published<ItemWaveNumbers>?) -> String {
    guard let published, published.status != .notAsked else { return material.words.word(for: .notAsked) }
    guard let wave = published.numbers, wave.n > 0, wave.counts.indices.contains(option),
      let count = wave.counts[option].count
    else { return "x" }
    return material.numbers.percent(Double(count) / Double(wave.n), of: wave.n)
  }

  /// A row for each group and wave that was asked.
  private func bars(_ cells: (Published<ItemWaveNumbers>) -> [String]) -> [Table.Row] {
    material.results(of: item).flatMap { record -> [Table.Row] in
      guard let group = material.study.groups.firstIndex(where: { $0.id == record.group }) else { return [] }
      return material.study.waves.indices.compactMap { wave in
        guard let published = record.waves.first(where: { $0.wave == material.study.waves[wave].id })?.value,
          published.status != .notAsked
        else { return nil }
        let label = "\(material.groups[group].label) \(material.waves[wave].short)"
        return Table.Row(
          ([label] + cells(published)).map { Table.Cell(RichText($0)) }, about: .group(group))
      }
    }
  }

  private func blocks(
    _ scale: TableItem, _ columns: [Table.Column], _ groups: [Table.Group], _ numbering: inout Numbering
  ) -> [Block] {
    let words = material.words
    guard groups.contains(where: { !$0.rows.isEmpty }) else { return [] }
    var notes = [
      words.answerSource(
        study: material.study.title.text(in: material.language), waves: material.waves, missing)
    ]
    if scale == .multiple { notes.append(words.multipleNote) }
    if groups.contains(where: { $0.rows.contains { $0.cells.contains { $0.text.plain == "x" } } }) {
      notes.append(words.hiddenNote(minimum: material.study.privacy.minimum))
    }
    return [
      .lead(RichText(words.tableItemLead(scale))),
      .table(
        Table(
          caption: words.answerTableCaption(
            number: numbering.nextTable(), subject: subject, kind, position: position),
          subcaption: nil, columns: columns, groups: groups)),
      .source(RichText(notes.joined(separator: " "))),
    ]
  }
}
