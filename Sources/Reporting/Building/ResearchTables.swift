import Notation
import SurveyModel
import SurveyResults

/// Builds the tables that researchers want beside the scores of a theme.
struct ResearchTables {
  let material: ReportMaterial
  let theme: Int

  private var label: String { material.themes[theme].label }
  private var groups: [Int] { material.asked(theme: theme) }

  /// Tests, effect sizes and reliability.
  func blocks(_ numbering: inout Numbering) -> [Block] {
    var blocks: [Block] = []
    if material.hasChanges {
      blocks += [
        .table(tests(number: numbering.nextTable())), .table(effects(number: numbering.nextTable())),
      ]
    }
    blocks += CheckTables(material: material, theme: theme).blocks(&numbering)
    if let table = reliability(&numbering) { blocks.append(.table(table)) }
    if hasHidden(blocks) {
      blocks.append(.source(RichText(material.words.hiddenNote(minimum: material.study.privacy.minimum))))
    }
    return blocks
  }

  /// The number, else what stands for it: *x* where it is hidden, *n/a* where there is none.
  private func cell(_ text: String?, isHidden: Bool) -> Table.Cell {
    Table.Cell(RichText(text ?? (isHidden ? "x" : material.words.noNumber)))
  }

  private func tests(number: Int) -> Table {
    let words = material.words
    let numbers = material.numbers
    let rows = groups.map { group -> Table.Row in
      let outcome = material.outcome(theme: theme, group: group)
      let change = outcome.judgement?.numbers
      let isHidden = outcome.sign == .hidden || outcome.judgement?.precision == .whole
      let precision = outcome.judgement?.precision ?? .tenths
      return Table.Row(
        [
          Table.Cell(RichText(material.groups[group].label)),
          cell(change.map { words.word(for: $0.design) }, isHidden: isHidden),
          cell(change.map { numbers.change($0.estimate, precision) }, isHidden: isHidden),
          cell(change?.se.map { numbers.decimal($0, places: 2) }, isHidden: isHidden),
          cell(change?.df.map { numbers.decimal($0, places: 1) }, isHidden: isHidden),
          cell(change?.t.map { numbers.decimal($0, places: 2) }, isHidden: isHidden),
          cell(change?.p.map(numbers.p), isHidden: isHidden),
          cell(change?.pAdjusted.map(numbers.p), isHidden: isHidden),
          cell(change?.detectable.map { numbers.score($0) }, isHidden: isHidden),
        ], about: .group(group))
    }
    return table(
      words.testCaption(number: number, theme: label), words.testUnits, words.testHeadings, rows, 2)
  }

  private func effects(number: Int) -> Table {
    let words = material.words
    let numbers = material.numbers
    let rows = groups.map { group -> Table.Row in
      let outcome = material.outcome(theme: theme, group: group)
      let change = outcome.judgement?.numbers
      let isHidden = outcome.sign == .hidden || outcome.judgement?.precision == .whole
      let effect = change?.effect
      return Table.Row(
        [
          Table.Cell(RichText(material.groups[group].label)),
          cell(estimate(effect?.hedgesG, effect?.gLow, effect?.gHigh), isHidden: isHidden),
          cell(
            estimate(effect?.superiority, effect?.superiorityLow, effect?.superiorityHigh), isHidden: isHidden
          ),
          cell(
            change?.robust.map { robust in
              "\(robust.p.map(numbers.p) ?? words.noNumber) (\(words.testName(robust.method)))"
            }, isHidden: isHidden),
          cell(change?.bootstrap.map { numbers.interval($0.low, $0.high) }, isHidden: isHidden),
          cell(change?.withoutFinitePopulation.map { numbers.interval($0.low, $0.high) }, isHidden: isHidden),
        ], about: .group(group))
    }
    return table(
      words.effectCaption(number: number, theme: label), words.effectUnits(confidence: material.confidence),
      words.effectHeadings, rows, 1)
  }

  private func estimate(_ value: Double?, _ low: Double?, _ high: Double?) -> String? {
    guard let value else { return nil }
    let text = material.numbers.decimal(value, places: 2)
    guard let low, let high else { return text }
    return "\(text) (\(material.numbers.interval(low, high, places: 2)))"
  }

  private func reliability(_ numbering: inout Numbering) -> Table? {
    let study = material.study
    let numbers = material.numbers
    let records = material.results.reliability.filter {
      $0.theme == study.themes[theme].id && $0.value.status != .notAsked
    }
    guard !records.isEmpty else { return nil }
    let rows = records.compactMap { record -> Table.Row? in
      guard let group = study.groups.firstIndex(where: { $0.id == record.group }),
        let wave = study.waves.firstIndex(where: { $0.id == record.wave })
      else { return nil }
      let values = record.value.numbers
      let isHidden = record.value.status == .suppressed || record.value.reason == .detailBelowMinimum
      return Table.Row(
        [
          Table.Cell(RichText("\(material.groups[group].label) \(material.waves[wave].short)")),
          cell(values.map { numbers.count($0.items) }, isHidden: isHidden),
          cell(
            values.map { numbers.count($0.n) } ?? record.value.nLabel.map(material.words.spacedCount),
            isHidden: isHidden),
          cell(values?.alpha.map { numbers.decimal($0, places: 2) }, isHidden: isHidden),
          cell(interval(values), isHidden: isHidden),
          cell(values?.omega.map { numbers.decimal($0, places: 2) }, isHidden: isHidden),
        ], about: .group(group))
    }
    let words = material.words
    return table(
      words.reliabilityCaption(number: numbering.nextTable(), theme: label), nil, words.reliabilityHeadings,
      rows, 1)
  }

  private func interval(_ values: ReliabilityNumbers?) -> String? {
    guard let low = values?.alphaLow, let high = values?.alphaHigh else { return nil }
    return material.numbers.interval(low, high, places: 2)
  }

  /// A table whose first `texts` columns are text.
  private func table(
    _ caption: String, _ subcaption: String?, _ headings: [String], _ rows: [Table.Row], _ texts: Int
  ) -> Table {
    Table(
      caption: caption, subcaption: subcaption,
      columns: headings.enumerated().map { position, heading in
        Table.Column(heading: heading, alignment: position < texts ? .text : .number)
      }, groups: [.init(rows: rows)])
  }

  private func hasHidden(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      guard case .table(let table) = block else { return false }
      return table.groups.contains { $0.rows.contains { $0.cells.contains { $0.text.plain == "x" } } }
    }
  }
}
