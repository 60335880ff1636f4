import Notation
import SurveyModel
import SurveyResults

/// Builds the tables about how firm the changes of a theme stand: what becomes of them under other assumptions, and
/// the line through three waves or more.
struct CheckTables {
  let material: ReportMaterial
  let theme: Int

  private var label: String { material.themes[theme].label }

  /// The checks of the changes, and the trends.
  func blocks(_ numbering: inout Numbering) -> [Block] {
    var blocks: [Block] = []
    if let table = checks(&numbering) { blocks.append(.table(table)) }
    if let table = trends(&numbering) { blocks.append(.table(table)) }
    return blocks
  }

  private func cell(_ text: String?, isHidden: Bool = false) -> Table.Cell {
    Table.Cell(RichText(text ?? (isHidden ? "x" : material.words.noNumber)))
  }

  private func checks(_ numbering: inout Numbering) -> Table? {
    // Where nobody is left out as careless nobody can be counted again.
    let isRecounted = material.study.cleaning.excludesCareless
    let rows = material.asked(theme: theme).compactMap { group -> Table.Row? in
      guard let judgement = material.outcome(theme: theme, group: group).judgement,
        let checks = judgement.numbers.checks
      else { return nil }
      let without = checks.withoutCareless
      let with = checks.withCareless
      let cells: [Table.Cell?] = [
        Table.Cell(RichText(material.groups[group].label)),
        cell(checks.verdictWithoutFinitePopulation.map(word)),
        cell(without.map { word($0.verdict) }),
        isRecounted ? cell(with.map { word($0.verdict) }) : nil,
        cell(change(without?.estimate, judgement), isHidden: without != nil),
        isRecounted ? cell(change(with?.estimate, judgement), isHidden: with != nil) : nil,
        cell(composition(checks, judgement)),
        cell(change(checks.withoutDriftingItems, judgement)),
        cell(checks.dontKnow.map { shares($0) }),
      ]
      return Table.Row(cells.compactMap(\.self))
    }
    guard !rows.isEmpty else { return nil }
    let words = material.words
    return Table(
      caption: words.checkCaption(number: numbering.nextTable(), theme: label), subcaption: words.checkUnits,
      columns: columns(words.checkHeadings(withCareless: isRecounted), texts: isRecounted ? 4 : 3),
      groups: [.init(rows: rows)])
  }

  private func trends(_ numbering: inout Numbering) -> Table? {
    let study = material.study
    let records = material.results.trends.filter {
      $0.theme == study.themes[theme].id && $0.value.status != .notAsked
    }
    guard !records.isEmpty else { return nil }
    let numbers = material.numbers
    let rows = records.compactMap { record -> Table.Row? in
      guard let group = study.groups.firstIndex(where: { $0.id == record.group }) else { return nil }
      let trend = record.value.numbers
      let isHidden = record.value.status == .suppressed
      return Table.Row([
        Table.Cell(RichText(material.groups[group].label)),
        cell(trend.map { numbers.count($0.waves.count) }, isHidden: isHidden),
        cell(trend.map { numbers.change($0.slope) }, isHidden: isHidden),
        cell(trend.map { numbers.interval($0.low, $0.high) }, isHidden: isHidden),
        cell(trend.map { numbers.p($0.p) }, isHidden: isHidden),
        cell(trend?.pAdjusted.map(numbers.p), isHidden: isHidden),
        cell(trend.map { numbers.p($0.residualP) }, isHidden: isHidden),
      ])
    }
    let words = material.words
    return Table(
      caption: words.trendCaption(number: numbering.nextTable(), theme: label), subcaption: words.trendUnits,
      columns: columns(words.trendHeadings(confidence: material.confidence), texts: 1),
      groups: [.init(rows: rows)])
  }

  private func columns(_ headings: [String], texts: Int) -> [Table.Column] {
    headings.enumerated().map { position, heading in
      Table.Column(heading: heading, alignment: position < texts ? .text : .number)
    }
  }

  private func word(_ verdict: Verdict) -> String {
    let desired = material.study.themes[theme].desired
    return material.words.word(for: VerdictSign(verdict, desired: desired).shape)
  }

  private func change(_ value: Double?, _ judgement: Outcome.Judgement) -> String? {
    value.map { material.numbers.change($0, judgement.precision) }
  }

  /// The change at equal composition, by the variable that matters most.
  private func composition(_ checks: ChangeChecks, _ judgement: Outcome.Judgement) -> String? {
    let most = checks.composition.max { $0.composition.magnitude < $1.composition.magnitude }
    guard let most, let text = change(most.within, judgement) else { return nil }
    let variable = material.study.background.first { $0.id == most.background }
    let label = variable?.label.text(in: material.language) ?? most.background.text
    return "\(text) (\(label))"
  }

  private func shares(_ shares: ChangeChecks.DontKnow) -> String {
    material.words.fromTo(material.numbers.percent(shares.from), material.numbers.percent(shares.to))
  }
}
